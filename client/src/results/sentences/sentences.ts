/** A comparison as one short paragraph: what, where, how large, how sure, and what the sample cannot show. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';
import { english } from './english.ts';
import { polish } from './polish.ts';
import { readComparison } from './reading.ts';
import type { Names, Speaker } from './speaker.ts';

const speakers: Record<Locale, Speaker> = { pl: polish, en: english };

/** The paragraph of a comparison. */
export function sentencesOf(comparison: Comparison, locale: Locale, names: Names): string {
  const speaker = speakers[locale];
  const reading = readComparison(comparison);
  if (typeof reading === 'string') return speaker.silence(comparison, reading, names);
  return [
    speaker.main(comparison, reading, names),
    speaker.paths(comparison, names),
    speaker.sure(reading, names),
    ...speaker.limits(comparison, names),
  ]
    .filter((text) => text !== null)
    .join(' ');
}

const order: Comparison['contrast'][] = ['wave', 'cityByWave', 'city'];

/** Changes first, then their difference, then the cities beside each other; within each as analysis has them. */
export function inReadingOrder(comparisons: readonly Comparison[]): Comparison[] {
  return order.flatMap((contrast) => comparisons.filter((one) => one.contrast === contrast));
}
