/** People's lines: counted, and drawn without telling whose they are. */
import { pathLines, pathsPicture } from '../../../analysis/charts/paths-picture.ts';
import { printPalette } from '../../../analysis/charts/svg.ts';

const people = [
  { before: 2, after: 4 },
  { before: 2, after: 4 },
  { before: 3, after: 3 },
  { before: 5, after: 4 },
];

test('the same way is one line with its number of people', () => {
  expect(pathLines(people)).toEqual([
    { before: 2, after: 4, people: 2 },
    { before: 3, after: 3, people: 1 },
    { before: 5, after: 4, people: 1 },
  ]);
});

test.each([300, 600])('at %i px lines, numbers and ends are drawn; a fall is dashed, not only coloured', (width) => {
  const { svg, height } = pathsPicture(people, width, ['przed', 'po'], String, printPalette);
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  for (const text of ['×2', '>przed<', '>po<', '>2<', '>5<']) expect(svg).toContain(text);
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('where everybody stands at one value, the picture still stands', () => {
  expect(pathsPicture([{ before: 3, after: 3 }], 400, ['a', 'b'], String, printPalette).svg).not.toMatch(
    /NaN|Infinity/,
  );
});
