import { binomialPmf } from './binomial.ts';

/**
 * Probability of k marked ones among `drawn`, taken without replacement from `marked` marked and `unmarked` others.
 * Computed from three binomial probabilities, so that large counts keep their digits (Loader 2000).
 * @example
 * hypergeometricPmf(1, 3, 3, 2) // 0.6
 */
export function hypergeometricPmf(k: number, marked: number, unmarked: number, drawn: number): number {
  if (k < 0 || k > marked || k > drawn || drawn - k > unmarked || !Number.isInteger(k)) return 0;
  if (drawn === 0) return 1;
  const total = marked + unmarked;
  if (drawn === total) return 1;
  const p = drawn / total;
  const q = (total - drawn) / total;
  const whole = binomialPmf(drawn, total, p, q);
  return (binomialPmf(k, marked, p, q) / whole) * binomialPmf(drawn - k, unmarked, p, q);
}

/** Smallest and largest possible number of marked ones in the draw. */
export function hypergeometricSupport(marked: number, unmarked: number, drawn: number): { low: number; high: number } {
  return { low: Math.max(0, drawn - unmarked), high: Math.min(marked, drawn) };
}
