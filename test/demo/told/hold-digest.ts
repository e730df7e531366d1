/** Holds what is said of several items at once against the numbers of each. */
import type { Block } from '../../../analysis/charts/blocks.ts';
import type { Comparison, Result } from '../../../analysis/compare/result.ts';
import { certaintyOf, spotsOf, wayOf } from './hold-claim.ts';
import type { Language } from './read-claim.ts';
import type { DigestClaim } from './read-digest.ts';

export interface Item {
  part: Result;
  comparison: Comparison;
}

/** Things compared, each with its items: the leading comparison of each. */
export function itemsOf(block: Block): Map<string, Item[]> {
  const items = new Map<string, Item[]>();
  for (const part of block.parts) {
    const seen = new Set<string>();
    for (const comparison of part.comparisons) {
      const { contrast, within, of, design } = comparison;
      const key = [contrast, within.city ?? '', within.wave ?? '', ...of, design === 'recalled'].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      items.set(key, [...(items.get(key) ?? []), { part, comparison }]);
    }
  }
  return items;
}

const titleOf = ({ part }: Item, language: Language): string =>
  (part.partTitle ?? part.title)[language].replace(/[.]$/, '');

/** True when a way may be told: of a census any, of a sample only what chance hardly explains. */
export const mayBeTold = ({ comparison }: Pick<Item, 'comparison'>): boolean =>
  !comparison.notes.some((note) => ['withheld', 'not_computable', 'all_same'].includes(note)) &&
  wayOf(comparison) !== 0 &&
  (comparison.notes.includes('census') || certaintyOf(comparison) === 'clear');

/**
 * What of a claim about several items is not true of them.
 * @param ends labels of the lowest and the highest answer, in the language of the sentence
 */
export function digestFaults(
  claim: DigestClaim,
  items: readonly Item[],
  ends: readonly string[],
  language: Language,
): string[] {
  const faults: string[] = [];
  const fault = (holds: boolean, text: string): void => {
    if (!holds) faults.push(text);
  };
  const { comparison } = items[0]!;
  const change = comparison.contrast === 'cityByWave';
  const isSilent = claim.told.length === 0 && claim.open === null;
  fault(
    claim.spots.slice(0, change ? 2 : 3).join() === spotsOf(comparison, isSilent, 1).join(),
    `named are ${claim.spots.join(', ')}`,
  );
  fault(claim.recalled === (comparison.design === 'recalled'), 'memory is taken for what was collected');
  const left = {
    up: items.filter((one) => mayBeTold(one) && wayOf(one.comparison) > 0),
    down: items.filter((one) => mayBeTold(one) && wayOf(one.comparison) < 0),
  };
  const said = { up: 0, down: 0 };
  for (const { up, towards, titles, moved, more } of claim.told) {
    if (towards !== null) fault(ends.includes(towards), `towards ${towards}`);
    const way = (up ?? towards === ends[1]) ? 'up' : 'down';
    titles.forEach((title, at) => {
      const found = left[way].find((one) => titleOf(one, language) === title);
      fault(found !== undefined, `${title} is told ${way}`);
      const paths = found?.comparison.estimate?.name === 'difference_of_shares' ? null : found?.comparison.paths;
      const expected =
        paths == null
          ? null
          : { up: way === 'up', all: found!.comparison.n[0], better: paths.better, worse: paths.worse };
      const by = moved[at] ?? null;
      const told = by && {
        up: by.up,
        all: by.all,
        better: by.up ? by.own : by.other,
        worse: by.up ? by.other : by.own,
      };
      fault(
        JSON.stringify(told) === JSON.stringify(expected),
        `${title}: ${JSON.stringify(told)} moved of ${JSON.stringify(expected)}`,
      );
    });
    said[way] += titles.length + more;
  }
  fault(
    said.up === left.up.length && said.down === left.down.length,
    `told are ${said.up} and ${said.down} of ${left.up.length} and ${left.down.length}`,
  );
  const has = (one: Item, note: 'withheld' | 'not_computable') => one.comparison.notes.includes(note);
  const withheld = items.filter((one) => has(one, 'withheld')).length;
  const unknown = items.filter(
    (one) =>
      !has(one, 'withheld') &&
      wayOf(one.comparison) === 0 &&
      has(one, 'not_computable') &&
      one.comparison.estimate === null,
  ).length;
  const expected = { withheld, unknown, open: items.length - left.up.length - left.down.length - withheld - unknown };
  for (const kind of ['withheld', 'unknown', 'open'] as const) {
    const [count, all] = claim[kind] ?? [0, items.length];
    fault(
      count === expected[kind] && all === items.length,
      `${kind}: ${count} of ${all} for ${expected[kind]} of ${items.length}`,
    );
  }
  const ps = [...left.up, ...left.down]
    .filter(({ comparison: one }) => !one.notes.includes('census'))
    .map(({ comparison: one }) => one.pAdjusted ?? one.p!);
  const most = Math.max(...ps);
  if (claim.p === null) fault(ps.length === 0, 'nothing is said of how sure it is');
  else
    fault(
      claim.p.less ? most < 0.001 : Math.abs(claim.p.value - most) <= 0.0005 + 1e-9,
      `p at most ${claim.p.value} for ${most}`,
    );
  if (claim.p?.less === false) fault(claim.p.most === ps.length > 1, 'the largest p is told of one, or one of several');
  return faults;
}
