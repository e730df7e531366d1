/** What calls that read answers have in common: the instrument's versions, and the cities that the person may read. */
import type { Request } from 'express';
import { confinedTo, type Person } from '../domain/permission.ts';
import type { Study } from '../domain/study.ts';
import type { Store } from '../store/store.ts';
import { param } from './parse.ts';
import { invalid, Problem } from './problem.ts';

/** All versions of the instrument in the path. @throws Problem `not_found` */
export async function versionsOf(store: Store, request: Request) {
  const versions = await store.instruments.versionsOf(param(request, 'key'));
  if (versions.length === 0) throw new Problem('not_found');
  return versions;
}

const unknown = (question: 'city' | 'wave') =>
  invalid({
    question,
    code: 'not_offered',
    message: question === 'city' ? 'Nie ma takiego miasta.' : 'Nie ma takiego etapu.',
  });

/**
 * The cities to read; `null`: all. @throws Problem `not_allowed`, or `invalid` for a city or wave the study has not
 */
export function citiesToRead(
  study: Study,
  person: Person,
  city: string | undefined,
  wave: string | undefined,
): string[] | null {
  if (city !== undefined && !study.cities.some(({ key }) => key === city)) throw unknown('city');
  if (wave !== undefined && !study.waves.some(({ key }) => key === wave)) throw unknown('wave');
  const cities = confinedTo(person, city);
  if (cities === 'not_allowed') throw new Problem('not_allowed');
  return cities;
}

/**
 * The one city to analyse; `null`: all together. @throws as `citiesToRead`, and `invalid` for a person of several cities who
 * does not say which: cities together would tell of those that are not theirs
 */
export function cityToAnalyse(...asked: Parameters<typeof citiesToRead>): string | null {
  const cities = citiesToRead(...asked);
  if (cities !== null && cities.length > 1) {
    throw invalid({ question: 'city', code: 'required', message: `Wybierz miasto: ${cities.join(', ')}.` });
  }
  return cities?.[0] ?? null;
}
