import { counts, sameLength } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { defined, type Vector } from './vector.ts';

export interface Trend {
  readonly chi2: number | null;
  readonly p: number | null;
}

/**
 * Does a share rise or fall along ordered groups (scores 1, 2, …)? x people of n in each group.
 *
 * χ² = [Σ(s−s̄)(x−np)]²/(p(1−p)Σn(s−s̄)²), s̄ weighted by n, p the share of all, 1 df. Null when all or none, or in one group only.
 *
 * Reference: Armitage 1955, Biometrics 11.
 * @throws RangeError for anything but counts, or more events than people
 * @example
 * cochranArmitage([2, 5, 9, 14], [10, 12, 15, 18]).p // => 0.00184871837726836
 */
export function cochranArmitage(x: Vector, n: Vector): Trend {
  const events = counts('x', x);
  const people = counts('n', n);
  sameLength('x', events, 'n', people);
  events.forEach((value, i) => {
    if (value > people[i]!) throw new RangeError(`x: ${value} events among ${people[i]} people in group ${i}`);
  });
  const total = people.reduce((a, b) => a + b, 0);
  const p = events.reduce((a, b) => a + b, 0) / total;
  const centre = people.reduce((sum, size, i) => sum + (i + 1) * size, 0) / total;
  let slope = 0;
  let spread = 0;
  events.forEach((value, i) => {
    slope += (i + 1 - centre) * value;
    spread += people[i]! * (i + 1 - centre) ** 2;
  });
  const chi2 = defined(slope ** 2 / (p * (1 - p) * spread));
  return { chi2, p: chi2 === null ? null : defined(chiSquareUpper(chi2, 1)) };
}
