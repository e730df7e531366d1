import { cholesky, choleskyInverse, choleskySolve, logDeterminant, product, times } from './linear-algebra.ts';

interface Point {
  readonly loadings: Float64Array;
  readonly uniquenesses: Float64Array;
}

interface State extends Point {
  readonly fit: number;
  /** Σ⁻¹ */
  readonly inverse: Float64Array;
}

/**
 * Loadings and uniquenesses of one factor that minimise log|Σ| + tr(RΣ⁻¹) for a correlation matrix R, by Newton steps
 * with exact second derivatives (scoring steps where the surface is not convex) from several starting points. Uniquenesses
 * are not bounded, so a Heywood case shows as a negative one; among several minima a proper one is preferred, then the
 * lowest. Null when R is singular or no start reaches a minimum.
 *
 * Reference: Jöreskog 1967, Some contributions to maximum likelihood factor analysis, Psychometrika 32; Lawley & Maxwell 1971.
 * @example
 * Array.from(minimiseOneFactor(Float64Array.of(1, 0.64, 0.48, 0.64, 1, 0.48, 0.48, 0.48, 1), 3).uniquenesses) // => [0.36, 0.36, 0.64]
 */
export function minimiseOneFactor(r: Float64Array, k: number): Point | null {
  if (cholesky(r, k) === null) return null;
  let best: State | null = null;
  for (const start of axisStarts(r, k)) best = better(descend(r, k, start), best);
  // Many items settle the factor; few may hide it behind one of them.
  if (k <= 12 || best === null) for (const start of itemStarts(r, k)) best = better(descend(r, k, start), best);
  return best;
}

function better(a: State | null, b: State | null): State | null {
  if (a === null || b === null) return a ?? b;
  const properA = a.uniquenesses.every((u) => u >= 0);
  const properB = b.uniquenesses.every((u) => u >= 0);
  return (properA === properB ? a.fit < b.fit - 1e-9 : properA) ? a : b;
}

/** The first principal axis at three heights. */
function axisStarts(r: Float64Array, k: number): Point[] {
  let axis: Float64Array = Float64Array.from({ length: k }, (_, i) => 1 + i * 1e-3);
  for (let round = 0; round < 200; round++) {
    const next = times(r, k, axis);
    const norm = Math.hypot(...next);
    axis = next.map((v) => v / norm);
  }
  const root = Math.sqrt(k);
  return [0.7, 0.5, 0.9].map((height) => point(axis.map((v) => Math.max(-0.95, Math.min(0.95, v * root * height)))));
}

/** Each item in turn as almost the factor itself. */
function itemStarts(r: Float64Array, k: number): Point[] {
  return Array.from({ length: Math.min(k, 12) }, (_, i) =>
    point(Float64Array.from({ length: k }, (_value, j) => (i === j ? 0.95 : 0.95 * r[i * k + j]!))),
  );
}

function point(loadings: Float64Array): Point {
  return { loadings, uniquenesses: loadings.map((l) => 1 - l * l) };
}

function evaluate(r: Float64Array, k: number, at: Point): State | null {
  const sigma = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) sigma[i * k + j] = at.loadings[i]! * at.loadings[j]!;
    sigma[i * k + i]! += at.uniquenesses[i]!;
  }
  const l = cholesky(sigma, k);
  if (l === null) return null;
  const inverse = choleskyInverse(l, k);
  let trace = 0;
  for (let i = 0; i < k * k; i++) trace += r[i]! * inverse[i]!;
  return { ...at, fit: logDeterminant(l, k) + trace, inverse };
}

function descend(r: Float64Array, k: number, start: Point): State | null {
  let state = evaluate(r, k, start);
  for (let round = 0; round < 100 && state !== null; round++) {
    const { gradient, hessian, expected } = derivatives(r, k, state);
    const steep = gradient.reduce((max, g) => Math.max(max, Math.abs(g)), 0);
    const newton = cholesky(hessian, 2 * k);
    if (steep < 1e-12) return newton === null ? null : state;
    const l = newton ?? cholesky(expected, 2 * k);
    if (l === null) return null;
    const next = shorten(r, k, state, choleskySolve(l, 2 * k, gradient), gradient);
    if (next === null) return steep < 1e-7 && newton !== null ? state : null;
    if (next.loadings.some((v) => Math.abs(v) > 1e3)) return null;
    state = next;
  }
  return null;
}

/** Halves the step until the fit improves and Σ stays positive definite; null when even a tiny step does not help. */
function shorten(r: Float64Array, k: number, from: State, by: Float64Array, gradient: Float64Array): State | null {
  const slope = by.reduce((sum, v, i) => sum + v * gradient[i]!, 0);
  for (let t = 1; t > 1e-10; t /= 2) {
    const next = evaluate(r, k, {
      loadings: from.loadings.map((v, i) => v - t * by[i]!),
      uniquenesses: from.uniquenesses.map((v, i) => v - t * by[k + i]!),
    });
    if (next !== null && next.fit <= from.fit - 1e-4 * t * slope + 1e-15 * Math.abs(from.fit)) {
      const moved = by.some((v) => Math.abs(t * v) > 1e-15);
      return moved ? next : null;
    }
  }
  return null;
}

/** First and second derivatives of the fit in (λ, θ), and the second ones expected if Σ were true: never negative. */
function derivatives(r: Float64Array, k: number, { loadings, inverse: p }: State) {
  const q = product(product(p, r, k), p, k);
  const pl = times(p, k, loadings);
  const ql = times(q, k, loadings);
  let a = 0;
  let b = 0;
  for (let i = 0; i < k; i++) {
    a += loadings[i]! * pl[i]!;
    b += loadings[i]! * ql[i]!;
  }
  const m = 2 * k;
  const gradient = new Float64Array(m);
  const hessian = new Float64Array(m * m);
  const expected = new Float64Array(m * m);
  for (let i = 0; i < k; i++) {
    gradient[i] = 2 * (pl[i]! - ql[i]!);
    gradient[k + i] = p[i * k + i]! - q[i * k + i]!;
    for (let j = 0; j < k; j++) {
      const pij = p[i * k + j]!;
      const qij = q[i * k + j]!;
      hessian[i * m + j] =
        2 * (pij - qij) + 2 * (pij * (b - a) + qij * a - pl[i]! * pl[j]! + pl[i]! * ql[j]! + ql[i]! * pl[j]!);
      const mixed = 2 * (pij * (ql[j]! - pl[j]!) + qij * pl[j]!);
      hessian[i * m + k + j] = mixed;
      hessian[(k + j) * m + i] = mixed;
      hessian[(k + i) * m + k + j] = 2 * pij * qij - pij * pij;
      expected[i * m + j] = 2 * (pij * a + pl[i]! * pl[j]!);
      expected[i * m + k + j] = expected[(k + j) * m + i] = 2 * pij * pl[j]!;
      expected[(k + i) * m + k + j] = pij * pij;
    }
    // A little more on the diagonal: at loadings of 0 the expected information is singular.
    expected[i * (m + 1)]! += 1e-6;
    expected[(k + i) * (m + 1)]! += 1e-6;
  }
  return { gradient, hessian, expected };
}
