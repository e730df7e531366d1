import { cholesky, choleskySolve } from './linear-algebra.ts';

/** People alike in every margin, and per margin the level of each such cell. */
export interface Cells {
  readonly people: Float64Array;
  readonly levels: readonly Uint32Array[];
}

/** Beyond so many labels in all margins together the matrix is not worth it. */
const LARGEST = 300;

/**
 * Raking where sweeps come nearer too slowly: Newton's method on the dual, Σ people·exp(Σλ) − Σ total·λ, which is convex and has
 * the raked weights at its minimum. Improves the weights in place while it can; they stay of the product form that sweeps give,
 * so that sweeps may go on from them.
 *
 * Reference: Deville, Särndal & Sautory 1993, Generalized raking procedures in survey sampling, JASA 88.
 * @example
 * rakeNewton([Float64Array.of(50, 50)], { people: Float64Array.of(2, 1), levels: [Uint32Array.of(0, 1)] }, Float64Array.of(20, 60)) // => true
 */
export function rakeNewton(totals: readonly Float64Array[], cells: Cells, weight: Float64Array): boolean {
  const starts = totals.map((_, m) => totals.slice(0, m).reduce((sum, { length }) => sum + length, 0));
  const target = Float64Array.from(totals.flatMap((margin) => [...margin]));
  const size = target.length;
  if (size > LARGEST) return false;
  const at = totals.map((_, m) => cells.levels[m]!.map((level) => starts[m]! + level));
  for (let round = 0; round < 60; round++) {
    const { gradient, hessian, off } = derivatives(target, at, cells.people, weight);
    if (off < 1e-12) return true;
    const l = cholesky(hessian, size);
    if (l === null) return false;
    const step = choleskySolve(l, size, gradient);
    const factor = weight.map((_, c) => at.reduce((sum, levels) => sum - step[levels[c]!]!, 0));
    const fall = step.reduce((sum, value, i) => sum + value * gradient[i]!, 0);
    const drift = step.reduce((sum, value, i) => sum + value * target[i]!, 0);
    if (!descend(weight, factor, cells.people, fall, drift)) return off < 1e-9;
  }
  return false;
}

/** Takes the step, halved until the dual falls; false when it does not. */
function descend(
  weight: Float64Array,
  factor: Float64Array,
  people: Float64Array,
  fall: number,
  drift: number,
): boolean {
  for (let t = 1; t > 1e-6; t /= 2) {
    let change = t * drift;
    for (let c = 0; c < weight.length; c++) change += people[c]! * weight[c]! * Math.expm1(t * factor[c]!);
    if (change <= -1e-4 * t * fall) {
      for (let c = 0; c < weight.length; c++) weight[c]! *= Math.exp(t * factor[c]!);
      return true;
    }
  }
  return false;
}

function derivatives(target: Float64Array, at: readonly Uint32Array[], people: Float64Array, weight: Float64Array) {
  const size = target.length;
  const hessian = new Float64Array(size * size);
  for (let c = 0; c < weight.length; c++) {
    const total = people[c]! * weight[c]!;
    for (const a of at) for (const b of at) hessian[a[c]! * size + b[c]!]! += total;
  }
  const gradient = new Float64Array(size);
  let off = 0;
  for (let i = 0; i < size; i++) {
    const sum = hessian[i * size + i]!;
    if (target[i] === 0) {
      hessian[i * size + i] = 1;
      continue;
    }
    gradient[i] = sum - target[i]!;
    off = Math.max(off, Math.abs(sum / target[i]! - 1));
    // Margins share their total, so that one direction is free: a trace on the diagonal keeps it still.
    hessian[i * size + i] = sum * (1 + 1e-11);
  }
  return { gradient, hessian, off };
}
