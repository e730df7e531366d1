/** Means and medians beside hidden counts: coarse enough, or withheld, so that they do not give those back. */

import { tellsTooMuch } from './hide-levels.ts';

/** A level's score, how many people gave it, and the group in which it is hidden (levels of one group are known together). */
export interface ScoredCount {
  score: number;
  count: number;
  hidden: boolean;
  group: number;
}

/** An interval that a reader can infer. */
export interface Bounds {
  low: number;
  high: number;
}

const slack = 1e-9;

/**
 * The interval of each hidden count for a reader who knows the sum of each group and that all scores together add up to something
 * between two values.
 * @returns one interval per entry of `hidden`, in order; an entry is empty (`low > high`) when nothing fits
 * @example
 * boundsGivenMean([{ score: 1, group: 0 }, { score: 2, group: 0 }], new Map([[0, 10]]), { low: 13, high: 15 })
 * // => [{ low: 5, high: 7 }, { low: 3, high: 5 }]
 */
export function boundsGivenMean(
  hidden: readonly { score: number; group: number }[],
  sums: ReadonlyMap<number, number>,
  total: Bounds,
): Bounds[] {
  const ends = (group: number, without: number) => {
    const scores = hidden.flatMap((level, index) => (level.group === group && index !== without ? [level.score] : []));
    return { least: Math.min(...scores), most: Math.max(...scores) };
  };
  return hidden.map(({ score, group }, index) => {
    const sum = sums.get(group)!;
    const { least, most } = ends(group, index);
    if (least === Infinity) return { low: sum, high: sum };
    let { low, high } = total;
    for (const [other, people] of sums) {
      if (other === group) continue;
      const { least: cheapest, most: dearest } = ends(other, -1);
      low -= people * dearest;
      high -= people * cheapest;
    }
    // x people here, the rest of the group elsewhere in it: x·score + (sum − x)·least ≤ high, x·score + (sum − x)·most ≥ low
    const bounds = { low: 0, high: sum };
    narrow(bounds, score - least, high - sum * least);
    narrow(bounds, most - score, sum * most - low);
    return bounds;
  });
}

/** Takes x · factor ≤ limit into account. */
function narrow(bounds: Bounds, factor: number, limit: number): void {
  if (Math.abs(factor) < slack) {
    if (limit < -slack) bounds.high = -1;
  } else if (factor > 0) bounds.high = Math.min(bounds.high, limit / factor);
  else bounds.low = Math.max(bounds.low, limit / factor);
}

const steps = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/**
 * How coarse a mean must be so that every small hidden count keeps an interval as wide as the threshold.
 * @returns 0: as it is; a step to round to; `null`: withheld, since no rounding up to 0.5 does
 */
export function meanStep(levels: readonly ScoredCount[], threshold: number): number | null {
  if (!levels.some((level) => level.hidden)) return 0;
  const n = levels.reduce((sum, level) => sum + level.count, 0);
  if (n === 0) return null;
  const exact = levels.reduce((sum, level) => sum + level.count * level.score, 0) / n;
  return steps.find((step) => meanIsSafe(levels, step === 0 ? exact : roundTo(exact, step), step, threshold)) ?? null;
}

/** True when the exact mean leaves every small count among these levels, known together, an interval as wide as the threshold. */
export function isBlurred(
  counts: readonly number[],
  scores: readonly number[],
  group: readonly number[],
  threshold: number,
): boolean {
  const levels = group.map((level) => ({ score: scores[level]!, count: counts[level]!, hidden: true, group: 0 }));
  const n = levels.reduce((sum, level) => sum + level.count, 0);
  const exact = levels.reduce((sum, level) => sum + level.count * level.score, 0) / n;
  return meanIsSafe(levels, exact, 0, threshold);
}

/** Rounds to a multiple of a step, without the tail of binary fractions. */
export function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}

function meanIsSafe(levels: readonly ScoredCount[], rounded: number, step: number, threshold: number): boolean {
  const hidden = levels.filter((level) => level.hidden);
  const n = levels.reduce((sum, level) => sum + level.count, 0);
  const known = levels.reduce((sum, level) => (level.hidden ? sum : sum + level.count * level.score), 0);
  const sums = new Map<number, number>();
  for (const { group, count } of hidden) sums.set(group, (sums.get(group) ?? 0) + count);
  const total = { low: (rounded - step / 2) * n - known, high: (rounded + step / 2) * n - known };
  return boundsGivenMean(hidden, sums, total).every(({ low, high }) => {
    if (low > high + slack) return false;
    return !tellsTooMuch(Math.ceil(low - slack), Math.floor(high + slack), threshold);
  });
}

/**
 * The median when it would be the same wherever the hidden people stood among the hidden levels, and so says nothing of them.
 * @param levels sorted by score
 */
export function blurredMedian(levels: readonly ScoredCount[]): number | null {
  const median = medianOfCounts(levels);
  if (median === null || !levels.some((level) => level.hidden)) return median;
  const moved = (end: (indices: readonly number[]) => number) => {
    const counts = levels.map(({ hidden, count }) => (hidden ? 0 : count));
    for (const group of new Set(levels.flatMap((level) => (level.hidden ? [level.group] : [])))) {
      const indices = levels.flatMap((level, index) => (level.hidden && level.group === group ? [index] : []));
      counts[end(indices)] = indices.reduce((sum, index) => sum + levels[index]!.count, 0);
    }
    return medianOfCounts(levels.map(({ score }, index) => ({ score, count: counts[index]! })));
  };
  return moved((indices) => indices[0]!) === median && moved((indices) => indices.at(-1)!) === median ? median : null;
}

/** Median of counts per score, sorted by score; the mean of the middle two when n is even; `null` of nobody. */
export function medianOfCounts(levels: readonly { score: number; count: number }[]): number | null {
  const n = levels.reduce((sum, level) => sum + level.count, 0);
  if (n === 0) return null;
  const at = (place: number): number => {
    let below = 0;
    for (const level of levels) {
      below += level.count;
      if (below > place) return level.score;
    }
    return levels.at(-1)!.score;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
