import { people } from './check.ts';
import { chiSquareUpper } from './distributions/chi-square.ts';
import { deviance } from './distributions/saddle-point.ts';
import { differenceOfProportions } from './difference-of-proportions.ts';
import { defined } from './vector.ts';

/** Number with the answer, and number of people. */
export type Events = readonly [events: number, n: number];

export interface BeforeAfterEvents {
  readonly before: Events;
  readonly after: Events;
}

export interface DifferenceOfBinaryChanges {
  /** Change of the proportion in city 2 less that in city 1; null when a cell has nobody. */
  readonly did: number | null;
  /** 95 % interval by MOVER. */
  readonly ci: readonly [number, number] | null;
  /** Interaction on the scale of log odds; null when a cell has no or only events. */
  readonly logOddsRatio: number | null;
  readonly se: number | null;
  /** Likelihood-ratio p (1 df) of the interaction against logit ~ city + wave. */
  readonly p: number | null;
}

/**
 * Did the share of an answer change more in one city, with different people in each wave? MOVER joins Newcombe's limits
 * (l, u) of each city's change e: did ∓ √((e2 − l2)² + (u1 − e1)²) and the like above.
 *
 * Reference: Zou & Donner 2008, Statistics in Medicine 27.
 * @throws RangeError for what is not a count, or events above their n
 * @example
 * differenceOfBinaryChanges({ before: [1, 4], after: [2, 4] }, { before: [1, 4], after: [3, 4] }).did // => 0.25
 */
export function differenceOfBinaryChanges(
  city1: BeforeAfterEvents,
  city2: BeforeAfterEvents,
): DifferenceOfBinaryChanges {
  const cells = [
    cell('city1.before', city1.before),
    cell('city1.after', city1.after),
    cell('city2.before', city2.before),
    cell('city2.after', city2.after),
  ] as const;
  const [b1, a1, b2, a2] = cells;
  if (cells.some(([, n]) => n === 0)) return { did: null, ci: null, logOddsRatio: null, se: null, p: null };
  const first = differenceOfProportions(...a1, ...b1);
  const second = differenceOfProportions(...a2, ...b2);
  const [e1, [l1, u1]] = [first.difference!, first.newcombe!];
  const [e2, [l2, u2]] = [second.difference!, second.newcombe!];
  const did = e2 - e1;
  const logit = ([events, n]: Events) => Math.log(events) - Math.log(n - events);
  const open = cells.every(([events, n]) => events > 0 && events < n);
  return {
    did,
    ci: [did - Math.hypot(e2 - l2, u1 - e1), did + Math.hypot(u2 - e2, e1 - l1)],
    logOddsRatio: open ? logit(a2) - logit(b2) - logit(a1) + logit(b1) : null,
    se: open ? defined(Math.sqrt(cells.reduce((sum, [events, n]) => sum + 1 / events + 1 / (n - events), 0))) : null,
    p: interactionP(cells),
  };
}

function cell(name: string, value: Events): Events {
  if (!Array.isArray(value) || value.length !== 2) throw new RangeError(`${name}: expected [events, n]`);
  const [events, n] = [people(`${name}: events`, value[0]!), people(`${name}: n`, value[1]!)];
  if (events > n) throw new RangeError(`${name}: expected at most ${n} events, found ${events}`);
  return [events, n];
}

/**
 * The model without interaction keeps every two-way margin, so its eight expected counts differ from the observed ones by one
 * number, added to four cells and taken from the other four, which makes both cities' odds ratios equal.
 */
function interactionP([b1, a1, b2, a2]: readonly [Events, Events, Events, Events]): number {
  const added = [a1[0], b1[1] - b1[0], b2[0], a2[1] - a2[0]];
  const taken = [a1[1] - a1[0], b1[0], b2[1] - b2[0], a2[0]];
  let low = -Math.min(...added);
  let high = Math.min(...taken);
  if (low === high) return 1;
  for (let k = 0; k < 200 && low < high; k++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const balance =
      added.reduce((sum, value) => sum + Math.log(value + middle), 0) -
      taken.reduce((sum, value) => sum + Math.log(value - middle), 0);
    if (balance < 0) low = middle;
    else high = middle;
  }
  const shift = (low + high) / 2;
  const g2 =
    added.reduce((sum, value) => sum + deviance(value, value + shift), 0) +
    taken.reduce((sum, value) => sum + deviance(value, value - shift), 0);
  return chiSquareUpper(Math.max(0, 2 * g2), 1);
}
