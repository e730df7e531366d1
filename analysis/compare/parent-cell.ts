/** The cell of a whole multiple choice or ranking, put together from the cells of its parts and nothing else. */
import type { ParentPlan } from '../table/plan.ts';
import type { Cell, DistributionEntry, Result } from './result.ts';

/**
 * A multiple choice lists how many chose each option; a ranking lists its items, each with its mean place as `share` left out.
 * Whatever a part withholds is withheld here.
 */
export function parentCell(parent: ParentPlan, parts: readonly Result[], index: number): Cell {
  const cells = parts.map((part) => part.cells[index]!);
  const first = cells[0];
  if (!first) throw new Error(`The question ${parent.question} has no parts`);
  const distribution = parts.map((part, at): DistributionEntry => {
    const label = part.partTitle ?? { pl: part.part!, en: part.part! };
    const chosen = parent.kind === 'choices' ? cells[at]!.distribution.find(({ value }) => value === 1) : undefined;
    const { count = null, share = null } = chosen ?? {};
    return { value: part.part!, label, count, share, ...(chosen?.notOffered ? { notOffered: true } : {}) };
  });
  return {
    ...first,
    distribution: parent.kind === 'choices' ? distribution : [],
    joined: [],
    ...{ mean: null, median: null, sd: null, sum: null, net: null },
    suppressed: cells.some(({ suppressed }) => suppressed),
  };
}
