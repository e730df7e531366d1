import { rakeNewton, type Cells } from './rake-newton.ts';
import { effectiveSample } from './weights.ts';

/** One known margin of the population: every person's label, and the population's total for each label. */
export interface Margin {
  readonly name: string;
  readonly labels: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
}

export interface Raking {
  /** One weight per person; they add up to the population. Null when the margins cannot be reached. */
  readonly weights: readonly number[] | null;
  readonly kishDeff: number | null;
  readonly kishNeff: number | null;
  /** Why there are no weights: nobody answered, a label of the population that nobody has, or margins that contradict. */
  readonly reason: 'empty' | 'label_without_people' | 'not_reachable' | null;
}

/**
 * Raking (iterative proportional fitting) of people to known margins, from weights of 1 to full convergence: every margin
 * within 1e-12 of its total, or as near as the margins' totals agree. Works on cells of people alike in every margin, so that its cost does not grow with them.
 *
 * Reference: Deming & Stephan 1940, Annals of Mathematical Statistics 11.
 * @throws RangeError for a label without a total, a negative total, margins of different length or with different sums
 * @example
 * rake([{ name: 'sex', labels: ['F', 'F', 'M'], totals: { F: 50, M: 50 } }]).weights // => [25, 25, 50]
 */
export function rake(margins: readonly Margin[]): Raking {
  const n = margins[0]?.labels.length ?? 0;
  const coded = margins.map((margin) => code(margin, n));
  if (n === 0) return refusal('empty');
  sameTotals(margins, coded);
  if (coded.some(({ totals, people }) => totals.some((total, level) => total > 0 && people[level] === 0))) {
    return refusal('label_without_people');
  }
  const { cellOf, cells } = group(coded, n);
  const perPerson = fit(coded, cells);
  if (perPerson === null) return refusal('not_reachable');
  const weights = Array.from(cellOf, (cell) => perPerson[cell]!);
  return { weights, ...effectiveSample(weights), reason: null };
}

interface Coded {
  readonly levels: Uint32Array;
  readonly totals: Float64Array;
  readonly people: Float64Array;
}

function refusal(reason: Raking['reason']): Raking {
  return { weights: null, kishDeff: null, kishNeff: null, reason };
}

function code({ name, labels, totals }: Margin, n: number): Coded {
  if (labels.length !== n)
    throw new RangeError(`${name}: expected ${n} labels, one per person, found ${labels.length}`);
  const known = new Map(Object.keys(totals).map((label, i) => [label, i]));
  for (const [label, total] of Object.entries(totals)) {
    if (!(total >= 0) || !Number.isFinite(total)) throw new RangeError(`${name}: the total of "${label}" is ${total}`);
  }
  const people = new Float64Array(known.size);
  const levels = Uint32Array.from(labels, (label) => {
    const level = known.get(label);
    if (level === undefined) throw new RangeError(`${name}: there is no total for "${label}"`);
    people[level]! += 1;
    return level;
  });
  return { levels, totals: Float64Array.from(Object.values(totals)), people };
}

function sameTotals(margins: readonly Margin[], coded: readonly Coded[]): void {
  const sums = coded.map(({ totals }) => totals.reduce((a, b) => a + b, 0));
  sums.forEach((sum, i) => {
    if (!(sum > 0)) throw new RangeError(`${margins[i]!.name}: the totals add up to ${sum}`);
    if (Math.abs(sum - sums[0]!) > 1e-9 * sums[0]!) {
      throw new RangeError(
        `${margins[0]!.name} adds up to ${sums[0]} and ${margins[i]!.name} to ${sum}; raking needs one total`,
      );
    }
  });
}

function group(coded: readonly Coded[], n: number): { cellOf: Uint32Array; cells: Cells } {
  const byKey = new Map<string, number>();
  const people: number[] = [];
  const first: number[] = [];
  const cellOf = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    let key = '';
    for (const margin of coded) key += `${margin.levels[i]!} `;
    let cell = byKey.get(key);
    if (cell === undefined) {
      cell = people.push(0) - 1;
      byKey.set(key, cell);
      first.push(i);
    }
    people[cell]! += 1;
    cellOf[i] = cell;
  }
  const levels = coded.map((margin) => Uint32Array.from(first, (i) => margin.levels[i]!));
  return { cellOf, cells: { people: Float64Array.from(people), levels } };
}

/** Sweeps between two looks at whether the margins still come nearer. */
const LOOK = 500;

/** The weight of a person in each cell; null when the margins do not converge. */
function fit(coded: readonly Coded[], cells: Cells): Float64Array | null {
  const weight = new Float64Array(cells.people.length).fill(1);
  let before = Infinity;
  let lastLook = Infinity;
  for (let sweep = 1; ; sweep++) {
    let off = 0;
    for (let m = 0; m < coded.length; m++)
      off = Math.max(off, adjust(coded[m]!.totals, cells.levels[m]!, cells, weight));
    if (!Number.isFinite(off)) return null;
    // Full convergence: as near as rounding lets it come.
    if (off < 1e-15 || (off < 1e-12 && off >= before)) return weight;
    before = off;
    if (sweep % LOOK > 0) continue;
    if (sweep === LOOK) improve(coded, cells, weight);
    // As near as totals agree that were rounded before they came here.
    if (off < 1e-8 && off > 0.99 * lastLook) return weight;
    // Margins that contradict stay apart; those that only zero weights would meet come nearer like 1/sweep.
    if (off >= 1e-8 && off > 0.97 * lastLook) return null;
    lastLook = off;
  }
}

/** Lets Newton's method try where sweeps are slow; keeps what it finds, unless it got there by sending weights to zero. */
function improve(coded: readonly Coded[], cells: Cells, weight: Float64Array): void {
  const tried = weight.slice();
  const totals = coded.map((margin) => margin.totals);
  const found = rakeNewton(totals, cells, tried);
  const fell = tried.some((value, c) => weight[c]! > 0 && value < 1e-7 * weight[c]!);
  if (found && !fell) weight.set(tried);
}

/** Scales the weights to one margin; returns how far off it was, as a share. */
function adjust(totals: Float64Array, levels: Uint32Array, { people }: Cells, weight: Float64Array): number {
  const sums = new Float64Array(totals.length);
  for (let c = 0; c < weight.length; c++) sums[levels[c]!]! += people[c]! * weight[c]!;
  let off = 0;
  for (let level = 0; level < totals.length; level++) {
    const factor = totals[level] === 0 ? 0 : totals[level]! / sums[level]!;
    if (totals[level] !== 0) off = Math.max(off, Math.abs(factor - 1));
    sums[level] = factor;
  }
  for (let c = 0; c < weight.length; c++) weight[c]! *= sums[levels[c]!]!;
  return off;
}
