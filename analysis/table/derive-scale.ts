/** The value of a scale in one response: the mean of its items, reversed where named. */
import { DECLARED, NO_ANSWER, NOT_ASKED, type Column } from './column.ts';

/** An item of a scale with the ends it is reversed between. */
export interface ScaleItem {
  column: Column;
  reversed: boolean;
  /** Lowest plus highest score of the item: reversed is `ends − score`. */
  ends: number;
}

/** The items of a scale; an item that no version knows is left out. */
export function scaleItems(scale: Column, columns: ReadonlyMap<string, Column>): ScaleItem[] {
  return scale.plan.items.flatMap(({ key, reversed }) => {
    const column = columns.get(key);
    if (!column) return [];
    const scores = column.plan.levels.flatMap(({ score }) => (score === null ? [] : [score]));
    const ends = scores.length > 0 ? Math.min(...scores) + Math.max(...scores) : 0;
    return [{ column, reversed, ends }];
  });
}

/** An item's score as it enters the scale; `null` when it has none. */
export function itemScore(item: ScaleItem, row: number): number | null {
  const score = item.column.scoreAt(row);
  if (score === null) return null;
  return item.reversed ? item.ends - score : score;
}

/**
 * Code of the scale's value for a row whose items are already read. Under `minItems` answers the value is missing: not asked
 * when no item was asked, declared when every item asked was declared missing, else not answered.
 */
export function deriveScale(scale: Column, items: readonly ScaleItem[], row: number): number {
  let sum = 0;
  let answered = 0;
  let asked = 0;
  let declared = 0;
  for (const item of items) {
    const code = item.column.codes.at(row);
    if (code !== NOT_ASKED) asked++;
    if (code === DECLARED) declared++;
    const score = itemScore(item, row);
    if (score === null) continue;
    sum += score;
    answered++;
  }
  if (answered > 0 && answered >= scale.plan.minItems) {
    // Whole scores divide to the same double whatever the order; others are freed from the tail of binary fractions.
    const mean = sum / answered;
    return scale.levelOf(Number.isInteger(sum) ? mean : Number(mean.toPrecision(12)));
  }
  if (asked === 0) return NOT_ASKED;
  return declared === asked ? DECLARED : NO_ANSWER;
}
