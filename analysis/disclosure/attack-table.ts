/** The attacker on tables: from all that is shown of them and beside them, does anything get to be known of a few people? */
import { tellsTooMuch } from './hide-levels.ts';
import { seekIn, type Constraint, type Extreme, type Seek } from './linear-program.ts';

interface Range {
  low: number;
  high: number;
}

/** One sum, and the range in which it was seen to lie. */
interface Sum extends Range {
  of: readonly number[];
  index: number;
}

/**
 * Tries one table, and the same with less of it shown, each call less than the one before.
 * @returns the index of the first sum that it tells of, or −1; a table that tells of none is known from then on
 */
export type Attempt = (table: readonly Constraint[]) => number;

/**
 * An attacker who knows some constraints, that counts are whole and not negative, and every table that was shown to him. A table tells
 * of a sum of counts when that is certain to lie in a range which includes small numbers and is narrower than the threshold, and
 * narrower than what was known without any table.
 * @param counts the true counts; they satisfy all constraints
 * @param before what is known anyway
 * @param sums the unknowns of each sum that must not be known too closely
 * @returns starts on another table
 * @example
 * const both = { terms: [{ unknown: 0, coefficient: 1 }, { unknown: 1, coefficient: 1 }], low: 11, high: 11 };
 * attackerOn([2, 9], [], [[0]], 5)()([both]) // −1: anything from 0 to 11
 */
export function attackerOn(
  counts: readonly number[],
  before: readonly Constraint[],
  sums: readonly (readonly number[])[],
  threshold: number,
): () => Attempt {
  const shown: Constraint[] = [];
  let anyway: Seek | null = null;
  const isTold = (range: Range, of: readonly number[]) => {
    if (!tellsTooMuch(range.low, range.high, threshold)) return false;
    anyway ??= solve(counts, before);
    const wider = wholeIn(anyway(of, -1).value, anyway(of, 1).value);
    return wider.low < range.low || wider.high > range.high;
  };
  return () => {
    // What satisfies the constraints for one sum does so for all, also when less is shown: most turn out wide without being sought.
    let open = sums.map((of, index): Sum => ({ of, index, low: valueIn(counts, of), high: valueIn(counts, of) }));
    const learn = ({ value, solution }: Extreme) => {
      if (solution) {
        for (const one of open) {
          const own = valueIn(solution, one.of);
          if (own < one.low) one.low = own;
          if (own > one.high) one.high = own;
        }
      }
      open = open.filter((one) => !isWide(one, threshold));
      return value;
    };
    return (table) => {
      const seek = solve(counts, [...before, ...shown, ...table]);
      const safe = new Set<Sum>();
      for (let one = open[0]; one; one = open.find((next) => !safe.has(next))) {
        safe.add(one);
        const high = learn(seek(one.of, 1, one.low + threshold + 1));
        if (wholeIn(one.low, high).width >= threshold) continue;
        const low = learn(seek(one.of, -1, high - threshold - 1));
        if (isTold(wholeIn(low, high), one.of)) return one.index;
      }
      shown.push(...table);
      return -1;
    };
  };
}

function valueIn(solution: ArrayLike<number>, of: readonly number[]): number {
  let sum = 0;
  for (const unknown of of) sum += solution[unknown]!;
  return sum;
}

function solve(counts: readonly number[], constraints: readonly Constraint[]): Seek {
  const seek = seekIn(counts.length, constraints);
  if (!seek) throw new Error('What is shown of a table contradicts itself');
  return seek;
}

/** The whole numbers that a sum can be. */
function wholeIn(from: number, to: number): Range & { width: number } {
  const [low, high] = [Math.ceil(from - 1e-6), Math.floor(to + 1e-6)];
  return { low, high, width: high - low };
}

const isWide = ({ low, high }: Range, threshold: number): boolean => wholeIn(low, high).width >= threshold;
