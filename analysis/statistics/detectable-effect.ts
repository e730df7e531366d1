import { openProbability, people } from './check.ts';
import { noncentralT } from './distributions/noncentral-t.ts';
import { normalQuantile } from './distributions/normal.ts';
import { solveIncreasing } from './distributions/solve.ts';
import { tUpperQuantile } from './distributions/t.ts';

/**
 * The smallest difference, in standard deviations, that a two-sided t test of two groups of n each finds with the given power;
 * null for groups of fewer than two, or a power not above alpha. Both tails count.
 *
 * Reference: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences.
 * @throws RangeError for an alpha or power outside (0, 1), or an n that is no count
 * @example
 * detectableDifference(6, 0.05, 0.8).toFixed(4) // => "1.7955"
 */
export function detectableDifference(n: number, alpha: number, power: number): number | null {
  return solve(2 * people('n', n) - 2, Math.sqrt(n / 2), alpha, power);
}

/**
 * The smallest mean change, in standard deviations of the changes, that a paired t test of n pairs finds.
 * @throws RangeError for an alpha or power outside (0, 1), or an n that is no count
 * @example
 * detectableChange(6, 0.05, 0.8).toFixed(4) // => "1.4345"
 */
export function detectableChange(n: number, alpha: number, power: number): number | null {
  return solve(people('n', n) - 1, Math.sqrt(n), alpha, power);
}

function solve(df: number, unit: number, alpha: number, power: number): number | null {
  openProbability('alpha', alpha);
  openProbability('power', power);
  if (df < 1 || power <= alpha) return null;
  const critical = tUpperQuantile(alpha / 2, df);
  // An alpha so small that no double holds its effect.
  if (!(critical < 1e8)) return null;
  const ncp = solveIncreasing(
    (at) => {
      const up = noncentralT(critical, df, at);
      const down = noncentralT(-critical, df, at);
      return [up.upper + down.lower - power, up.slope - down.slope];
    },
    critical + normalQuantile(power),
    0,
    critical * 50 + 100,
  );
  return ncp / unit;
}
