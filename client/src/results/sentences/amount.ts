/** "0,40 punktu (przedział 95%: od 0,10 do 0,70)": a difference in the direction of the sentence, with its unit and interval. */
import type { Interval } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import type { Kind, Reading } from './reading.ts';
import type { Names } from './speaker.ts';

/**
 * `percent` percentage points · `net` points of the recommendation score · `points` on a scale with ends · `steps` from one
 * answer to the next · `places` of a ranking · `strength` from −1 to 1 · `bare` a number in the question's own unit.
 */
export type Unit = 'percent' | 'net' | 'points' | 'steps' | 'places' | 'strength' | 'bare';

/** Percentages and scores are told whole; a median of steps is a whole or a half. */
const decimalsOf = (unit: Unit, { name }: Interval): number =>
  unit === 'percent' || unit === 'net' ? 0 : name === 'hodges_lehmann' ? 1 : 2;

export interface AmountWords {
  interval: string;
  range: (low: string, high: string) => string;
  less: string;
  /** Before a median of steps. */
  typical: string;
  /** A number with its unit. @param size the number as it is shown @param range first and last point of the scale, in words */
  unit: (unit: Unit, text: string, size: number, range: readonly [string, string] | null) => string;
}

/** What an amount is counted in. */
export function unitOf(kind: Kind, amount: Interval, { ends, places, range }: About): Unit {
  if (kind === 'share') return 'percent';
  if (kind === 'net') return 'net';
  if (kind === 'order' && amount.name !== 'hodges_lehmann') return 'strength';
  if (places) return 'places';
  if (kind === 'order' || ends !== null) return 'steps';
  return range === null ? 'bare' : 'points';
}

/**
 * The size of a difference as a positive number, and its interval; the ends of the interval are turned with it, so that a minus
 * means the opposite direction. `null` where there is no amount; an interval is `null` where the method gives none.
 */
export function amountOf(
  { amount, direction, kind }: Reading,
  about: About,
  words: AmountWords,
  names: Names,
): { size: string; interval: string | null } | null {
  if (amount === null || amount.value === null) return null;
  const unit = unitOf(kind, amount, about);
  const places = decimalsOf(unit, amount);
  const scale = (unit === 'percent' ? 100 : 1) * (direction === 'lower' ? -1 : 1);
  const say = (value: number): string => names.number(value, places);
  const ends = about.range?.map((end) => names.number(end, Number.isInteger(end) ? 0 : 1));
  const value = amount.value * scale;
  const smallest = 10 ** -places;
  const tiny = value > 0 && value < smallest / 2;
  const shown = tiny ? smallest : value;
  const text = tiny ? `${words.less} ${say(shown)}` : say(shown);
  const size = words.unit(unit, text, Number(shown.toFixed(places)), (ends ?? null) as [string, string] | null);
  if (amount.low === null || amount.high === null) return { size, interval: null };
  const [low, high] = [amount.low * scale, amount.high * scale].sort((a, b) => a - b);
  return { size, interval: `${words.interval}: ${words.range(say(low!), say(high!))}` };
}

/** "0,40 punktu (przedział 95%: od 0,10 do 0,70)". */
export function amountText(reading: Reading, about: About, words: AmountWords, names: Names): string {
  const told = amountOf(reading, about, words, names);
  if (told === null) return '';
  return told.interval === null ? told.size : `${told.size} (${told.interval})`;
}

/** " (typowe przesunięcie o 0,5 stopnia skali; przedział 95%: od 0,0 do 1,0)": to stand behind a direction. */
export function shiftText(reading: Reading, about: About, words: AmountWords, names: Names): string {
  const told = amountOf(reading, about, words, names);
  if (told === null) return '';
  const typical = reading.amount?.name === 'hodges_lehmann' ? words.typical : '';
  return ` (${typical}${told.size}${told.interval === null ? '' : `; ${told.interval}`})`;
}
