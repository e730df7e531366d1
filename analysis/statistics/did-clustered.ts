import { finiteVector, sameLength } from './check.ts';
import { tQuantile, tTwoSided } from './distributions/t.ts';
import { defined, interval, moments, type Vector } from './vector.ts';
import { twoGroups } from './weighted-difference.ts';

export interface DidClustered {
  /** Change in city 1 minus change in city 0. */
  readonly did: number | null;
  readonly seCR2: number | null;
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly ci: readonly [number, number] | null;
  /** True when one person alone makes up a cell: the spread there is unknown and counts as none, so p is too small. */
  readonly lonely: boolean;
}

/** Sign of each cell (city 0 before, city 0 after, city 1 before, city 1 after) in the difference of changes. */
const SIGN = [1, -1, -1, 1] as const;

/**
 * Did one city change more, when some people answered in both waves and others in one? Everybody is kept; answers of one
 * person are a cluster. OLS y ~ city × wave, CR2 standard error, Satterthwaite degrees of freedom.
 *
 * In this saturated model the hat matrix is 1/n_c within a cell, so that for a person with m_c answers in cell c the adjustment
 * matrix A = (I−H)^(−1/2) has the cell's indicator as an eigenvector with value a_c = (1−m_c/n_c)^(−1/2) (0 when the person is
 * the cell). Hence se² = Σ_g(Σ_c s_c·a_gc·E_gc/n_c)², E the sum of residuals, and p_g'p_h = [g=h]·Σ_c a²m/n² − Σ_c v_gc·v_hc/n_c with
 * v = s·a·m/n. Costs what there are answers, without any matrix. An empty cell: all null.
 *
 * Reference: Bell & McCaffrey 2002, Survey Methodology 28; Pustejovsky & Tipton 2018, JBES 36.
 * @throws RangeError for columns of different length, city or wave other than 0 and 1
 * @example
 * didClustered([1, 2, 1, 2, 3, 4, 3, 5], [0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 1, 1, 0, 0, 1, 1], [1, 2, 2, 4, 1, 3, 4, 5]).did // => 1
 */
export function didClustered(id: readonly (string | number)[], city: Vector, wave: Vector, y: Vector): DidClustered {
  const values = finiteVector('y', y);
  const cities = twoGroups('city', city);
  const waves = twoGroups('wave', wave);
  for (const [name, other] of Object.entries({ id, city, wave })) sameLength('y', values, name, other);
  const cellOf = cities.map((value, i) => 2 * value + waves[i]!);
  const cells = SIGN.map((_, c) => moments(values.filter((_value, i) => cellOf[i] === c)));
  if (cells.some(({ n }) => n === 0)) {
    return { did: null, seCR2: null, t: null, df: null, p: null, ci: null, lonely: false };
  }
  const did = cells.reduce((sum, { mean }, c) => sum + SIGN[c]! * mean, 0);
  const size = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const { variance, df, lonely } = clusterVariance(clusters(id, cellOf, values, cells), cells);
  const seCR2 = defined(Math.sqrt(variance));
  const t = seCR2 === null || seCR2 <= 1e-14 * size ? null : defined(did / seCR2);
  const p = t === null || df === null ? null : defined(tTwoSided(t, df));
  const half = t === null || df === null ? NaN : tQuantile(0.975, df) * seCR2!;
  return { did: defined(did), seCR2, t, df, p, ci: interval(did - half, did + half), lonely };
}

interface Cluster {
  /** Answers in each cell. */
  readonly m: number[];
  /** Sum of residuals in each cell. */
  readonly residual: number[];
}

function clusters(
  id: readonly (string | number)[],
  cellOf: Float64Array,
  y: Float64Array,
  cells: readonly { readonly mean: number }[],
): Iterable<Cluster> {
  const people = new Map<string | number, Cluster>();
  for (let i = 0; i < y.length; i++) {
    let person = people.get(id[i]!);
    if (person === undefined) people.set(id[i]!, (person = { m: [0, 0, 0, 0], residual: [0, 0, 0, 0] }));
    const c = cellOf[i]!;
    person.m[c]! += 1;
    person.residual[c]! += y[i]! - cells[c]!.mean;
  }
  return people.values();
}

function clusterVariance(people: Iterable<Cluster>, cells: readonly { readonly n: number }[]) {
  const n = cells.map((cell) => cell.n);
  let variance = 0;
  let trace = 0;
  let squares = 0;
  let lonely = false;
  // Σ_g v_g v_g', scaled by the cells' sizes: all that the cross products of people need.
  const cross = new Float64Array(16);
  const v = [0, 0, 0, 0];
  for (const { m, residual } of people) {
    let score = 0;
    let own = 0;
    let shared = 0;
    for (let c = 0; c < 4; c++) {
      if (m[c] === n[c]) lonely = true;
      const a = m[c] === n[c] ? 0 : 1 / Math.sqrt(1 - m[c]! / n[c]!);
      score += (SIGN[c]! * a * residual[c]!) / n[c]!;
      own += (a * a * m[c]!) / n[c]! ** 2;
      v[c] = (SIGN[c]! * a * m[c]!) / n[c]! / Math.sqrt(n[c]!);
      shared += v[c]! ** 2;
    }
    variance += score * score;
    trace += own - shared;
    squares += own * own - 2 * own * shared;
    for (let c = 0; c < 4; c++) for (let d = 0; d < 4; d++) cross[4 * c + d]! += v[c]! * v[d]!;
  }
  const total = squares + cross.reduce((sum, value) => sum + value * value, 0);
  return { variance, df: total > 0 && trace > 0 ? defined((trace * trace) / total) : null, lonely };
}
