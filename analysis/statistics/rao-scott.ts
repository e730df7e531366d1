import { sameLength } from './check.ts';
import { fUpper } from './distributions/f.ts';
import { defined, type Vector } from './vector.ts';
import { twoGroups } from './weighted-difference.ts';
import { weights } from './weights.ts';

export interface RaoScott {
  readonly F: number | null;
  readonly p: number | null;
}

/**
 * Does a yes/no answer differ between two groups, with weights? Pearson's X² of the weighted 2×2 table, divided by the
 * design effect δ of its interaction.
 *
 * P = weighted proportions, X² = nΣ(P−E)²/E, E the product of margins; u = ±1/P of one's own cell (+ when b = g), z = w/W(u − ū),
 * δ = [n/(n−1)Σz²]/[Σ(1/P)/n]; F = X²/δ with 1 and n − 1 df. A cell without weight: null.
 *
 * Reference: Rao & Scott 1984, Annals of Statistics 12.
 * @throws RangeError for columns of different length, values other than 0 and 1, a negative weight
 * @example
 * raoScott([0, 0, 1, 1, 1, 0], [0, 0, 0, 1, 1, 1], [1, 1, 1, 1, 1, 1]).F // => 0.5555555555555556
 */
export function raoScott(b: Vector, g: Vector, w: Vector): RaoScott {
  const answers = twoGroups('b', b);
  const groups = twoGroups('g', g);
  const share = weights('w', w);
  sameLength('b', answers, 'g', groups);
  sameLength('b', answers, 'w', w);
  const n = answers.length;
  const P = [0, 0, 0, 0];
  const cell = (i: number) => 2 * answers[i]! + groups[i]!;
  for (let i = 0; share !== null && i < n; i++) P[cell(i)]! += share[i]!;
  if (share === null || P.some((value) => value === 0)) return { F: null, p: null };
  const [p00, p01, p10, p11] = P as [number, number, number, number];
  // In a 2×2 table every |P − E| is the same, the determinant; Σ1/E collapses likewise.
  const determinant = p00 * p11 - p01 * p10;
  const x2 = (n * determinant ** 2) / ((p00 + p01) * (p10 + p11) * (p00 + p10) * (p01 + p11));
  const u = [1 / p00, -1 / p01, -1 / p10, 1 / p11];
  const mean = P.reduce((sum, value, c) => sum + value * u[c]!, 0);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (share[i]! * (u[cell(i)]! - mean)) ** 2;
  const simple = P.reduce((sum, value) => sum + 1 / value, 0) / n;
  const F = defined((x2 * simple) / ((n / (n - 1)) * squares));
  return { F, p: F === null ? null : defined(fUpper(F, 1, n - 1)) };
}
