/** The people of the demo: organisers, people from institutions, residents. */
import type { City, Group, Study } from '../../domain/study.ts';
import { drawOf, type Draw } from './draws.ts';
import type { Person } from './people.ts';

/** Organisers in each city. */
const organisersPerCity = 6;

const two = (number: number): string => String(number).padStart(2, '0');

/** Everybody of a group that takes part as a whole: six in each city. */
export function organisers(study: Study, group: Group): Person[] {
  return study.cities.flatMap(({ key: city, areas }, town) =>
    Array.from({ length: organisersPerCity }, (_, place): Person => {
      const number = town * organisersPerCity + place;
      const code = `U-${two(number + 1)}`;
      const area = areas.length === 0 ? null : areas[place % areas.length]!.key;
      return { key: code, group: group.key, city, area, code, locale: 'pl', facts: { number, town, place } };
    }),
  );
}

/** Kinds of institutions with how many people each sends, by city. */
const institutions: readonly (readonly [kind: string, people: number])[][] = [
  [
    ['jst', 3],
    ['ops', 3],
    ['ngo', 2],
    ['pes', 2],
  ],
  [
    ['jst', 3],
    ['ops', 2],
    ['ngo', 2],
    ['ngo', 2],
  ],
];
const roles = ['management', 'frontline', 'specialist'];

/** People of a small group that is no census: four institutions in each city, two or three people from each. */
export function institutionPeople(study: Study, group: Group): Person[] {
  let number = 0;
  return study.cities.flatMap(({ key: city }, town) =>
    institutions[town % institutions.length]!.flatMap(([kind, people], place) => {
      const institution = two(town * 4 + place + 1);
      return Array.from({ length: people }, (_, one): Person => {
        const code = `I-${institution}-${one + 1}`;
        const facts = {
          ...{ number: number++, town, place: one },
          ...{ institution_kind: kind, institution_code: `i_${institution}`, institution_role: roles[one % 3]! },
        };
        return { key: code, group: group.key, city, area: null, code, locale: 'pl', facts };
      });
    }),
  );
}

const ages = ['18_29', '30_44', '45_59', '60_74', '75_plus'];
/** Main activity by age. */
const activities: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '18_29': { employed: 45, student: 28, seeking: 13, home: 7, self_employed: 4, different: 3 },
  '30_44': { employed: 60, self_employed: 10, seeking: 12, home: 15, different: 3 },
  '45_59': { employed: 60, self_employed: 10, seeking: 13, home: 9, different: 5, retired: 3 },
  '60_74': { retired: 70, employed: 18, home: 6, self_employed: 4, different: 2 },
  '75_plus': { retired: 96, home: 3, different: 1 },
};

const named = (draw: Draw, weights: Readonly<Record<string, number>>): string =>
  draw.pick(Object.keys(weights), Object.values(weights));

/** A resident of a city. @param ageWeights how the five age bands are reached by the way they are asked */
export function resident(seed: number, group: Group, city: City, key: string, ageWeights: readonly number[]): Person {
  const draw = drawOf(seed, key, 'facts');
  const age = draw.pick(ages, ageWeights);
  const area = city.areas.length === 0 ? null : draw.pick(city.areas, [45, 30, 25]).key;
  const screening = draw.next();
  const facts = {
    age_band: age,
    sex: draw.chance(0.58) ? 'woman' : 'man',
    main_activity: named(draw, activities[age]!),
    home_area: area,
    adult: screening < 0.006 ? 'no' : 'yes',
    lives_here: screening > 0.982 ? 'no' : 'yes',
  };
  return { key, group: group.key, city: city.key, area, code: null, locale: draw.chance(0.015) ? 'en' : 'pl', facts };
}
