import { countTable, people } from './check.ts';
import { hypergeometricPmf, hypergeometricSupport } from './distributions/hypergeometric.ts';
import { solveIncreasing } from './distributions/solve.ts';

export interface FisherExact {
  /** Two-sided: all tables no likelier than the observed one. */
  readonly p: number;
  /** p less half the probability of the observed table. */
  readonly pMid: number;
  /** Conditional maximum-likelihood odds ratio; null when a margin is 0 or it would be infinite. */
  readonly oddsRatio: number | null;
}

/**
 * Fisher's exact test of a 2 × 2 table, given as two rows. Probabilities within 1e-7 of the observed one count as equal. A zero
 * margin gives p = 1.
 *
 * Reference: Fisher 1935, Journal of the Royal Statistical Society 98.
 * @throws RangeError for a table that is not 2 × 2 counts
 * @example
 * fisherExact([[6, 0], [0, 6]]).p.toFixed(8) // => "0.00216450"
 */
export function fisherExact(table: readonly (readonly number[])[]): FisherExact {
  const [[a, b], [c, d]] = twoByTwo(table);
  const { low, high } = hypergeometricSupport(a + b, c + d, a + c);
  if (low === high) return { p: 1, pMid: 0.5, oddsRatio: null };
  const at = (k: number) => hypergeometricPmf(k, a + b, c + d, a + c);
  const observed = at(a);
  const p = noLikelier(at, observed * (1 + 1e-7), a + b, c + d, a + c);
  return { p, pMid: p - observed / 2, oddsRatio: conditionalOddsRatio(a, a + b, c + d, a + c, low, high) };
}

/**
 * The four counts of a 2 × 2 table.
 * @throws RangeError for a table that is not 2 × 2 counts
 */
export function twoByTwo(
  table: readonly (readonly number[])[],
): readonly [readonly [number, number], readonly [number, number]] {
  const rows = countTable('table', table);
  if (rows.length !== 2 || rows[0]!.length !== 2) throw new RangeError('table: expected two rows of two counts');
  people(
    'table: sum',
    rows.flatMap((row) => Array.from(row)).reduce((sum, value) => sum + value, 0),
  );
  return [
    [rows[0]![0]!, rows[0]![1]!],
    [rows[1]![0]!, rows[1]![1]!],
  ];
}

/**
 * Sum of the probabilities up to `limit`. They rise to the mode and fall after it, so both ends are found by halving and summed
 * outwards by the ratio of neighbours until nothing is added any more.
 */
function noLikelier(at: (k: number) => number, limit: number, marked: number, unmarked: number, drawn: number): number {
  const { low, high } = hypergeometricSupport(marked, unmarked, drawn);
  const peak = Math.floor(((drawn + 1) / (marked + unmarked + 2)) * (marked + 1));
  let mode = Math.min(high, Math.max(low, peak));
  while (mode < high && at(mode + 1) > at(mode)) mode++;
  while (mode > low && at(mode - 1) > at(mode)) mode--;
  if (at(mode) <= limit) return 1;
  const ratio = (k: number) => ((marked - k) / (k + 1)) * ((drawn - k) / (unmarked - drawn + k + 1));
  let p = 0;
  let [inside, outside] = [mode, high + 1];
  while (outside - inside > 1) {
    const k = Math.floor((inside + outside) / 2);
    if (at(k) <= limit) outside = k;
    else inside = k;
  }
  let term = outside <= high ? at(outside) : 0;
  for (let k = outside; k <= high && term > p * 1e-18; term *= ratio(k++)) p += term;
  [inside, outside] = [mode, low - 1];
  while (inside - outside > 1) {
    const k = Math.ceil((inside + outside) / 2);
    if (at(k) <= limit) outside = k;
    else inside = k;
  }
  term = outside >= low ? at(outside) : 0;
  for (let k = outside; k >= low && term > p * 1e-18; term /= ratio(--k)) p += term;
  return Math.min(1, p);
}

/** Root in the odds ratio of E[upper left cell] = observed, under Fisher's noncentral hypergeometric distribution. */
function conditionalOddsRatio(
  a: number,
  marked: number,
  unmarked: number,
  drawn: number,
  low: number,
  high: number,
): number | null {
  if (a === low) return 0;
  if (a === high) return null;
  const logOdds = solveIncreasing(
    (u) => {
      const { mean, variance } = noncentralMoments(u, marked, unmarked, drawn, low, high);
      return [mean - a, variance];
    },
    Math.log((a + 0.5) * (unmarked - drawn + a + 0.5)) - Math.log((marked - a + 0.5) * (drawn - a + 0.5)),
    -700,
    700,
  );
  const odds = Math.exp(logOdds);
  return Number.isFinite(odds) ? odds : null;
}

/** Mean and variance by the ratio of neighbouring probabilities, from the mode outwards. */
function noncentralMoments(u: number, marked: number, unmarked: number, drawn: number, low: number, high: number) {
  const odds = Math.exp(u);
  const ratio = (k: number) => ((marked - k) / (k + 1)) * ((drawn - k) / (unmarked - drawn + k + 1)) * odds;
  let mode = low;
  for (let step = 2 ** Math.ceil(Math.log2(high - low + 1)); step >= 1; step /= 2) {
    if (mode + step <= high && ratio(mode + step - 1) >= 1) mode += step;
  }
  let weights = 0;
  let first = 0;
  let second = 0;
  const add = (k: number, weight: number) => {
    weights += weight;
    first += weight * (k - mode);
    second += weight * (k - mode) ** 2;
  };
  add(mode, 1);
  for (let k = mode, weight = 1; k < high && weight > 1e-30; k++) add(k + 1, (weight *= ratio(k)));
  for (let k = mode, weight = 1; k > low && weight > 1e-30; k--) add(k - 1, (weight /= ratio(k - 1)));
  const mean = first / weights;
  return { mean: mode + mean, variance: second / weights - mean * mean };
}
