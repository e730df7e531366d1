import { finiteVector } from './check.ts';
import { tQuantile, tTwoSided } from './distributions/t.ts';
import { defined, interval, moments, type Vector } from './vector.ts';

/** Answers of two cities in two waves, different people in each. */
export interface FourCells {
  readonly firstBefore: Vector;
  readonly firstAfter: Vector;
  readonly secondBefore: Vector;
  readonly secondAfter: Vector;
}

export interface DidIndependent {
  /** Change in the second city minus change in the first. */
  readonly did: number | null;
  readonly seHC2: number | null;
  readonly t: number | null;
  readonly dfResid: number | null;
  readonly pOLSdf: number | null;
  readonly dfSatterthwaite: number | null;
  readonly pSatterthwaite: number | null;
  /** 95 % interval by the Satterthwaite degrees of freedom. */
  readonly ciSatterthwaite: readonly [number, number] | null;
  readonly seClassical: number | null;
}

/**
 * Did one city change more, with different people in every wave? The interaction of y ~ city × wave with its HC2 standard
 * error, which in this saturated model is √Σ s²_g/n_g; Satterthwaite df (Σv)²/Σ(v²/(n−1)), v = s²/n.
 *
 * An empty cell: all null. One person in a cell: its variance is unknown, only did, dfResid and seClassical remain.
 *
 * Reference: MacKinnon & White 1985, Journal of Econometrics 29; Satterthwaite 1946, Biometrics Bulletin 2.
 * @throws RangeError for a value that is not a number
 * @example
 * didIndependent({ firstBefore: [1, 2], firstAfter: [2, 3], secondBefore: [1, 3], secondAfter: [4, 6] }).did // => 2
 */
export function didIndependent(cells: FourCells): DidIndependent {
  const [a, b, c, d] = (['firstBefore', 'firstAfter', 'secondBefore', 'secondAfter'] as const).map((name) =>
    moments(finiteVector(name, cells[name])),
  );
  const groups = [a!, b!, c!, d!];
  if (groups.some(({ n }) => n === 0)) return nothing;
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const did = d!.mean - c!.mean - (b!.mean - a!.mean);
  const dfResid = total - 4;
  const pooled = groups.reduce((sum, { squares }) => sum + squares, 0) / dfResid;
  const seClassical = defined(Math.sqrt(pooled * groups.reduce((sum, { n }) => sum + 1 / n, 0)));
  const v = groups.map(({ n, squares }) => squares / (n - 1) / n);
  const sum = v.reduce((x, y) => x + y, 0);
  const seHC2 = defined(Math.sqrt(sum));
  const size = Math.max(...groups.map(({ mean }) => Math.abs(mean)));
  const t = seHC2 === null || seHC2 <= 1e-14 * size ? null : defined(did / seHC2);
  const df = t === null ? null : defined(1 / v.reduce((x, y, i) => x + (y / sum) ** 2 / (groups[i]!.n - 1), 0));
  const half = df === null ? NaN : tQuantile(0.975, df) * seHC2!;
  return {
    did: defined(did),
    seHC2,
    t,
    dfResid,
    pOLSdf: t === null || dfResid < 1 ? null : defined(tTwoSided(t, dfResid)),
    dfSatterthwaite: df,
    pSatterthwaite: t === null || df === null ? null : defined(tTwoSided(t, df)),
    ciSatterthwaite: interval(did - half, did + half),
    seClassical,
  };
}

const nothing: DidIndependent = {
  did: null,
  seHC2: null,
  t: null,
  dfResid: null,
  pOLSdf: null,
  dfSatterthwaite: null,
  pSatterthwaite: null,
  ciSatterthwaite: null,
  seClassical: null,
};
