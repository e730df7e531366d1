/** Means and medians beside hidden counts: coarse enough, or withheld, so that they do not give those back. */

/** A level's score and how many people gave it. */
export interface ScoredCount {
  score: number;
  count: number;
  hidden: boolean;
}

/** An interval that a reader can infer. */
export interface Bounds {
  low: number;
  high: number;
}

const slack = 1e-9;

/**
 * The interval of each hidden count for a reader who knows the sum of the hidden counts and that their scores add up to
 * something between two values. By linear programming two counts are non-zero at an end, so pairs of levels suffice.
 * @returns one interval per entry of `hidden`, in order; an entry is empty (`low > high`) when nothing fits
 */
export function boundsGivenMean(hidden: readonly { score: number }[], sum: number, total: Bounds): Bounds[] {
  const bounds = hidden.map((): Bounds => ({ low: Infinity, high: -Infinity }));
  const widen = (index: number, low: number, high: number) => {
    const known = bounds[index]!;
    known.low = Math.min(known.low, low);
    known.high = Math.max(known.high, high);
  };
  hidden.forEach((a, i) => {
    hidden.forEach((b, j) => {
      if (j <= i) return;
      // a holds x of the sum, b the rest: low ≤ x·a + (sum − x)·b ≤ high
      const gap = a.score - b.score;
      if (Math.abs(gap) < slack) return;
      const ends = [(total.low - sum * b.score) / gap, (total.high - sum * b.score) / gap];
      const low = Math.max(0, Math.min(...ends));
      const high = Math.min(sum, Math.max(...ends));
      if (low > high + slack) return;
      widen(i, low, high);
      widen(j, sum - high, sum - low);
      hidden.forEach((_, k) => {
        if (k !== i && k !== j) widen(k, 0, 0);
      });
    });
  });
  return bounds;
}

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/**
 * How coarse a mean must be so that every small hidden count keeps an interval as wide as the threshold.
 * @returns 0: as it is; a step to round to; `null`: withheld, since no rounding up to 0.5 does
 */
export function meanStep(levels: readonly ScoredCount[], threshold: number): number | null {
  if (!levels.some((level) => level.hidden)) return 0;
  const n = levels.reduce((sum, level) => sum + level.count, 0);
  if (n === 0) return null;
  const exact = levels.reduce((sum, level) => sum + level.count * level.score, 0) / n;
  return steps.find((step) => meanIsSafe(levels, roundTo(exact, step), step, threshold)) ?? null;
}

/** Rounds to a multiple of a step, without the tail of binary fractions. */
export function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}

function meanIsSafe(levels: readonly ScoredCount[], rounded: number, step: number, threshold: number): boolean {
  const hidden = levels.filter((level) => level.hidden);
  const n = levels.reduce((sum, level) => sum + level.count, 0);
  const known = levels.reduce((sum, level) => (level.hidden ? sum : sum + level.count * level.score), 0);
  const sum = hidden.reduce((all, level) => all + level.count, 0);
  const total = { low: (rounded - step / 2) * n - known, high: (rounded + step / 2) * n - known };
  return boundsGivenMean(hidden, sum, total).every((bounds) => {
    if (bounds.low > bounds.high) return false;
    const [low, high] = [Math.ceil(bounds.low - slack), Math.floor(bounds.high + slack)];
    return low >= threshold || high === 0 || high - low >= threshold;
  });
}

/**
 * The median when it would be the same wherever the hidden people stood among the hidden levels, and so says nothing of them.
 * @param levels sorted by score
 */
export function blurredMedian(levels: readonly ScoredCount[]): number | null {
  const median = medianOfCounts(levels);
  const hidden = levels.flatMap((level, index) => (level.hidden ? [index] : []));
  if (hidden.length === 0 || median === null) return median;
  const sum = hidden.reduce((all, index) => all + levels[index]!.count, 0);
  const moved = (to: number) =>
    medianOfCounts(
      levels.map((level, index) => ({
        score: level.score,
        count: level.hidden ? (index === to ? sum : 0) : level.count,
      })),
    );
  return moved(hidden[0]!) === median && moved(hidden.at(-1)!) === median ? median : null;
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
