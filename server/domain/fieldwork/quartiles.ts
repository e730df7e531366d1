/** Median and quartiles of counted values. */

export interface Quartiles {
  n: number;
  q1: number;
  median: number;
  q3: number;
}

/**
 * Quartiles by linear interpolation (Hyndman & Fan 1996, type 7: R's default) of values given with their counts.
 * @returns `null` of nobody
 * @example quartilesOf(new Map([[4, 1], [6, 1], [10, 2]])) // { n: 4, q1: 5.5, median: 8, q3: 10 }
 */
export function quartilesOf(counts: ReadonlyMap<number, number>): Quartiles | null {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const n = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return null;
  const at = (place: number): number => {
    let seen = 0;
    for (const [value, count] of sorted) {
      seen += count;
      if (place < seen) return value;
    }
    return sorted.at(-1)![0];
  };
  const quantile = (p: number): number => {
    const place = (n - 1) * p;
    const below = Math.floor(place);
    return at(below) + (place - below) * (at(Math.ceil(place)) - at(below));
  };
  return { n, q1: quantile(0.25), median: quantile(0.5), q3: quantile(0.75) };
}
