/** What sentences are made with: names of cities and waves, numbers, and the words of one language. */
import type { Comparison, ResultTexts } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';
import type { About } from './about.ts';
import type { Digest } from './digest.ts';
import type { Caveat, Reading, Silence } from './reading.ts';

export interface Names {
  /** "w Krośnie"; `null`: cities pooled. */
  inCity: (city: string | null) => string;
  /** "po testowaniu". */
  wave: (wave: string) => string;
  /** A wave at the head of a sentence: "po testowaniu"; a month, which is a name and no turn of phrase: "grudzień 2019:". */
  lead: (wave: string) => string;
  /** With so many decimals, in the language's own way. */
  number: (value: number, decimals: number) => string;
}

/** The sentences of one language. */
export interface Speaker {
  /** What differs, where, and by how much: one sentence. */
  main: (comparison: Comparison, reading: Reading, about: About, names: Names) => string;
  /** How sure that is: one sentence, or none. */
  sure: (reading: Reading, names: Names) => string | null;
  /** Several statements or answers at once: a few sentences. */
  digest: (digest: Digest, names: Names) => string;
  /** What describes people is compared to see who answered: in waves, in cities, or in both. */
  whoAnswered: (between: 'waves' | 'cities' | 'both') => string;
  /** A question that was asked in one wave only has no change. */
  askedOnce: (wave: string) => string;
  silence: (comparison: Comparison, why: Silence, names: Names) => string;
  /** What the sample cannot show, once under all sentences. */
  caveat: (caveat: Caveat, names: Names) => string;
}

/** Waves in sentences; a month is a name, so at the head of a sentence it has a colon. */
export function waveWords(
  waves: readonly { key: string; kind?: 'wave' | 'round'; name: ResultTexts }[],
  locale: Locale,
): Pick<Names, 'wave' | 'lead'> {
  const wave = (key: string): string => waves.find((one) => one.key === key)?.name[locale] ?? key;
  const isRound = (key: string): boolean => waves.find((one) => one.key === key)?.kind === 'round';
  return { wave, lead: (key) => (isRound(key) ? `${wave(key)}:` : wave(key)) };
}

/** Whom a comparison speaks of, in the order of `of`: two cities, or two waves of one city. */
export interface Sides {
  first: string;
  second: string;
  /** The city of a change, the wave of a difference between cities; `null` where there is none. */
  place: string | null;
}

/** The two things compared, in words. */
export function sidesOf({ contrast, of, within }: Pick<Comparison, 'contrast' | 'of' | 'within'>, names: Names): Sides {
  if (contrast === 'wave')
    return { first: names.wave(of[0]), second: names.wave(of[1]), place: names.inCity(within.city ?? null) };
  const place = contrast === 'cityByWave' || within.wave === undefined ? null : names.lead(within.wave);
  return { first: names.inCity(of[0]), second: names.inCity(of[1]), place };
}

/** The first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);
}

/** A p-value as it is written: three decimals, or "< 0,001". */
export function pText(p: number, names: Names): string {
  if (p < 0.001) return `< ${names.number(0.001, 3)}`;
  return `= ${names.number(p, 3)}`;
}
