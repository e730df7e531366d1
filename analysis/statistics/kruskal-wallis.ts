import { averageRanks, tieLoss } from './average-ranks.ts';
import { finiteVector } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { defined, type Vector } from './vector.ts';

export interface KruskalWallis {
  readonly H: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly epsilonSq: number | null;
}

/**
 * Do several independent groups differ in rank? H = 12/(n(n+1))·Σn_k(R̄_k − (n+1)/2)², divided by 1 − Σ(t³−t)/(n³−n); χ² with
 * k − 1 df; ε² = H/((n²−1)/(n+1)). All values tied: H, p and ε² null. A group without answers, or one group: all null.
 *
 * Reference: Kruskal & Wallis 1952, JASA 47; Tomczak & Tomczak 2014, Trends in Sport Sciences 1.
 * @throws RangeError for a value that is not a number
 * @example
 * kruskalWallis([[1, 2, 3], [2, 4, 5], [6, 7, 8]]).p // => 0.043890805613343825
 */
export function kruskalWallis(groups: readonly Vector[]): KruskalWallis {
  const columns = groups.map((group, i) => finiteVector(`groups[${i}]`, group));
  const k = columns.length;
  if (k < 2 || columns.some((column) => column.length === 0)) return { H: null, df: null, p: null, epsilonSq: null };
  const n = columns.reduce((sum, column) => sum + column.length, 0);
  const all = new Float64Array(n);
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  const { doubled, ties } = averageRanks(all);
  let spread = 0;
  at = 0;
  for (const column of columns) {
    let sum = 0;
    for (let i = 0; i < column.length; i++) sum += doubled[at++]!;
    spread += (sum - column.length * (n + 1)) ** 2 / (4 * column.length);
  }
  const untied = n * n * n - n - tieLoss(ties);
  if (untied <= 0) return { H: null, df: k - 1, p: null, epsilonSq: null };
  const H = (12 * spread * (n - 1)) / untied;
  return { H, df: k - 1, p: defined(chiSquareUpper(H, k - 1)), epsilonSq: H / (n - 1) };
}
