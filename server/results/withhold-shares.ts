/** Which shares by channel or language fieldwork may show: a few people could be told by them. */
import { hideLevels, isSmall } from '../../analysis/index.ts';

/** How many used each of the values; counts in the same order for all collectors. */
export interface Shares {
  /** What is shown side by side with it: collectors of one instrument, city and wave. */
  cell: string;
  threshold: number;
  counts: number[];
}

/**
 * Withholds small counts, and whatever gives them back. A collector's total is known to the reader; where several collectors
 * belong to one city and wave of an instrument, so may be their sum by channel (results are filtered by it), and then one
 * small count withholds all of them.
 * @returns per collector the counts, `null` where withheld
 */
export function withholdShares(shares: readonly Shares[]): (number | null)[][] {
  const cells = new Map<string, Shares[]>();
  for (const one of shares) cells.set(one.cell, [...(cells.get(one.cell) ?? []), one]);
  return shares.map(({ cell, threshold, counts }) => {
    const beside = cells.get(cell)!;
    if (beside.length === 1) {
      const hidden = hideLevels(counts, threshold);
      return counts.map((count, place) => (hidden[place] ? null : count));
    }
    const small = beside.some((one) => one.counts.some((count) => isSmall(count, threshold)));
    return counts.map((count) => (small ? null : count));
  });
}
