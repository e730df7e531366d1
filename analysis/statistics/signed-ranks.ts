import { averageRanks } from './average-ranks.ts';

/** Differences with the doubled ranks of their sizes; whole numbers. */
export interface SignedRanks {
  /** Sign of each difference that is not zero. */
  readonly signs: Int8Array;
  /** Doubled rank of each difference that is not zero. */
  readonly doubled: Float64Array;
  readonly zeros: number;
}

/**
 * Ranks the sizes of differences. `pratt`: zeros take part in the ranking and their ranks are dropped afterwards; `wilcoxon`:
 * zeros are dropped first. Sizes that differ by rounding only (1e-12 of the largest) tie, so that 3.6 − 3.3 ties with 2.6 − 2.3.
 * @example
 * Array.from(signedRanks(Float64Array.of(0, -1, 2, 1), 'pratt').doubled) // => [5, 8, 5]
 */
export function signedRanks(differences: Float64Array, zeros: 'pratt' | 'wilcoxon'): SignedRanks {
  const sizes = withoutRounding(differences.map(Math.abs));
  const kept = zeros === 'pratt' ? sizes : sizes.filter((size) => size > 0);
  const ranked = averageRanks(kept).doubled;
  const doubled = zeros === 'pratt' ? ranked.filter((_, i) => sizes[i]! > 0) : ranked;
  const signs = Int8Array.from(
    differences.filter((_, i) => sizes[i]! > 0),
    (d) => (d > 0 ? 1 : -1),
  );
  return { signs, doubled, zeros: sizes.length - signs.length };
}

/**
 * The values with those made equal that differ by no more than 1e-12 of the largest size, which only rounding explains.
 * @example
 * new Set(withoutRounding(Float64Array.of(3.6 - 3.3, 2.6 - 2.3))).size // => 1
 */
export function withoutRounding(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  const slack = largest * 1e-12;
  const equal = new Float64Array(values.length);
  let current = NaN;
  for (const i of order) {
    const value = values[i]!;
    if (!(value - current <= slack)) current = Math.abs(value) <= slack ? 0 : value;
    equal[i] = current;
  }
  return equal;
}
