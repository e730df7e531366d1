/** The methods page speaks of the groups and cities that the study has, each by how it was sampled. */
import { aboutPeople } from '../../client/src/results/methods/people.ts';

const texts = (pl: string, en: string) => ({ pl, en });

test('of a group that was not sampled it claims nothing about everybody, and of one city no comparison', () => {
  const { text } = aboutPeople({
    groups: [
      { sampling: 'convenience', name: texts('sąsiedzi', 'neighbours') },
      { sampling: 'census', name: texts('uczniowie', 'pupils') },
    ],
    cities: [{ name: texts('Jasło', 'Jasło') }],
  });
  expect(text.en).toEqual([
    'Everybody is asked: pupils. The results describe this group and no larger one, so p-values are shown on request only.',
    expect.stringMatching(/^Not drawn by lot, .*: neighbours\. .*never of everybody/),
  ]);
  expect(text.pl).toHaveLength(text.en.length);
});

test('several cities are cases, and groups drawn by lot speak of all', () => {
  const { text } = aboutPeople({
    groups: [{ sampling: 'probability', name: texts('mieszkańcy', 'residents') }],
    cities: [{ name: texts('Jasło', 'Jasło') }, { name: texts('Tarnów', 'Tarnów') }],
  });
  expect(text.pl[0]).toMatch(/^Losujemy, kogo pytamy: mieszkańcy\./);
  expect(text.pl[1]).toMatch(/^Miasta \(Jasło, Tarnów\) to osobne przypadki/);
});
