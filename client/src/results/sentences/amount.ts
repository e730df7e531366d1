/** "0,40 (przedział 95%: od 0,10 do 0,70)": a difference in the direction of the sentence, with its interval. */
import type { Reading } from './reading.ts';
import type { Names } from './speaker.ts';

export interface AmountWords {
  interval: string;
  range: (low: string, high: string) => string;
  less: string;
}

/**
 * The size of a difference as a positive number; the ends of the interval are turned with it, so that a minus means the opposite
 * direction.
 * @param scale 100 for percentage points
 * @param unit adds the unit to a number
 */
export function amountText(
  { amount, direction }: Pick<Reading, 'amount' | 'direction'>,
  scale: number,
  decimals: number,
  unit: (text: string) => string,
  words: AmountWords,
  { number }: Names,
): string {
  if (amount === null || amount.value === null) return '';
  const size = Math.abs(amount.value * scale);
  const smallest = 10 ** -decimals;
  const tiny = size > 0 && size < smallest / 2;
  const text = tiny ? `${words.less} ${unit(number(smallest, decimals))}` : unit(number(size, decimals));
  if (amount.low === null || amount.high === null) return text;
  const ends = direction === 'lower' ? [-amount.high, -amount.low] : [amount.low, amount.high];
  const [low, high] = ends.map((end) => number(end * scale, decimals)) as [string, string];
  return `${text} (${words.interval}: ${words.range(low, high)})`;
}
