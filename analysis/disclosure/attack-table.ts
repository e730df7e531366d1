/** The attacker on a table: from all that is shown of it and beside it, does anything get to be known of a few people? */
import { tellsTooMuch } from './hide-levels.ts';
import { extremesOf, type Constraint, type Extreme } from './linear-program.ts';

/** Counts that a reader does not see, and what is known of them. */
export interface Attacked {
  /** The true counts; they satisfy all constraints. */
  counts: readonly number[];
  /** What is known anyway. */
  before: readonly Constraint[];
  /** What showing the table adds. */
  added: readonly Constraint[];
}

interface Range {
  low: number;
  high: number;
}

/**
 * Finds a sum of counts that showing the table tells of: certain to lie in a range that includes small numbers and is narrower
 * than the threshold, and than what was known before. The attacker knows the constraints, and that counts are whole and not negative.
 * @param sums the unknowns of each sum that must not be known too closely
 * @returns the index of the first such sum, or −1
 * @example
 * const both = { terms: [{ unknown: 0, coefficient: 1 }, { unknown: 1, coefficient: 1 }], low: 11, high: 11 };
 * firstTold({ counts: [2, 9], before: [], added: [both] }, [[0]], 5) // −1: anything from 0 to 11
 */
export function firstTold(
  { counts, before, added }: Attacked,
  sums: readonly (readonly number[])[],
  threshold: number,
): number {
  const extremes = solve(counts, [...before, ...added]);
  let known: typeof extremes | null = null;
  const valueIn = (solution: ArrayLike<number>, of: readonly number[]) =>
    of.reduce((sum, unknown) => sum + solution[unknown]!, 0);
  const seen = sums.map((of) => ({ of, low: valueIn(counts, of), high: valueIn(counts, of) }));
  const isWide = (range: Range) => whole(range).high - whole(range).low >= threshold;
  /** Whatever satisfies the constraints for one sum does so for all: most ranges turn out wide without being sought. */
  const learn = ({ solution }: Extreme) => {
    if (!solution) return;
    for (const one of seen) {
      if (isWide(one)) continue;
      const value = valueIn(solution, one.of);
      one.low = Math.min(one.low, value);
      one.high = Math.max(one.high, value);
    }
  };
  return seen.findIndex((one) => {
    if (isWide(one)) return false;
    const found = extremes(one.of);
    learn(found.low);
    learn(found.high);
    const range = whole({ low: found.low.value, high: found.high.value });
    if (!tellsTooMuch(range.low, range.high, threshold)) return false;
    known ??= solve(counts, before);
    const anyway = known(one.of);
    const wider = whole({ low: anyway.low.value, high: anyway.high.value });
    return wider.low < range.low || wider.high > range.high;
  });
}

function solve(counts: readonly number[], constraints: readonly Constraint[]) {
  const extremes = extremesOf(counts.length, constraints);
  if (!extremes) throw new Error('What is shown of a table contradicts itself');
  return extremes;
}

/** The whole numbers in a range. */
function whole({ low, high }: Range): Range {
  return { low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) };
}
