/** Themes are counted in people, not passages. */
import { cellAt, countPeople, type Mention } from '../../../analysis/themes/count-people.ts';

const axes = { cities: 2, waves: 1, groups: 1 };
const said = (person: string, code: number | null, city = 0): Mention => ({ person, code, city, wave: 0, group: 0 });
const people = (count: number, code: number | null, city = 0, from = 0) =>
  Array.from({ length: count }, (_, i) => said(`p${city}-${from + i}`, code, city));

test('one person who says it five times is one person', () => {
  const mentions = [...people(6, 0), ...people(6, 0), said('p0-0', 0), said('p0-0', 0)];
  const { codes, lattice } = countPeople(mentions, axes, [[0]], 5);
  expect(codes[0]!.counts[cellAt(lattice, [0, null, null])]).toBe(6);
  expect(codes[0]!.hidden[cellAt(lattice, [null, null, null])]).toBe(false);
});

test('who speaks of a code below speaks of the one above, once', () => {
  const { codes, lattice } = countPeople([...people(6, 1), ...people(7, 2)], axes, [[0, 1, 2], [1], [2]], 5);
  expect(codes.map(({ counts }) => counts[lattice.whole])).toEqual([7, 6, 7]);
});

test('people who were there and said nothing of it are people, not mentions', () => {
  const { codes, people: all, lattice } = countPeople([...people(8, null), ...people(5, 0)], axes, [[0]], 5);
  expect([all[lattice.whole], codes[0]!.counts[lattice.whole]]).toEqual([8, 5]);
});

test('where too few people are, nothing is shown of any code', () => {
  const mentions = [...people(3, 0, 0), ...people(9, 0, 1)];
  const { codes, peopleHidden, lattice } = countPeople(mentions, axes, [[0]], 5);
  const [few, many, all] = [
    [0, null, null],
    [1, null, null],
    [null, null, null],
  ].map((at) => cellAt(lattice, at));
  expect([peopleHidden[few!], peopleHidden[many!], peopleHidden[all!]]).toEqual([true, true, false]);
  expect([codes[0]!.hidden[few!], codes[0]!.hidden[many!], codes[0]!.hidden[all!]]).toEqual([true, true, false]);
});
