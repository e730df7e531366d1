/** What a result's answers are called in a sentence: the ends of its scale, the answer that is counted, places of a ranking. */
import { levelsOf, type Block } from '../../../../analysis/charts/blocks.ts';
import { withDecimalMark } from '../../../../analysis/charts/format.ts';
import type { Comparison, Result } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';

/** Counts of an answer in the two groups compared; only where no count is withheld. */
export interface Counts {
  first: { count: number; of: number };
  second: { count: number; of: number };
}

export interface About {
  /** Labels of the lowest and the highest answer; `null` where they are numbers or have no order. */
  ends: [string, string] | null;
  /** The answer whose share is told; `null` where there is none. */
  answer: string | null;
  /** Places of a ranking: a smaller number stands higher. */
  places: boolean;
  /** First and last point of a rating or scale; `null` where there are none. */
  range: [number, number] | null;
  counts: (comparison: Comparison) => Counts | null;
}

const isNumber = (text: string): boolean => /^[−-]?[\d.,]+$/.test(text);

/** What a result's sentences speak of. */
export function aboutOf(result: Result, block: Pick<Block, 'kind'>, locale: Locale): About {
  const levels = levelsOf(result.cells);
  const labels = levels.map(({ label }) => withDecimalMark(label[locale], locale));
  const [low, high] = [labels[0], labels.at(-1)];
  const ordered =
    result.measure === 'ordinal' && block.kind !== 'ranking' && result.kind !== 'scale' && labels.length > 1;
  const named = ordered && low !== undefined && high !== undefined && !isNumber(low) && !isNumber(high);
  const isOption = result.kind === 'option' && block.kind === 'choices';
  const counted = isOption ? (result.partTitle?.[locale] ?? null) : levels.length === 2 ? (labels[0] ?? null) : null;
  return {
    ends: named ? [low, high] : null,
    answer: result.measure === 'nominal' ? counted : null,
    places: block.kind === 'ranking',
    range: result.range ?? null,
    counts: (comparison) => countsOf(result, comparison),
  };
}

/** How many of each group gave the first answer: of a yes/no question "yes", of an option "chosen". */
function countsOf({ cells }: Result, { contrast, of, within, basis }: Comparison): Counts | null {
  if (contrast === 'cityByWave' || basis === 'complete') return null;
  const [first, second] = of.map((one) => {
    const city = contrast === 'wave' ? (within.city ?? null) : one;
    const wave = contrast === 'wave' ? one : within.wave;
    const cell = cells.find((each) => each.city === city && each.wave === wave);
    const count = cell?.distribution[0]?.count ?? null;
    return cell === undefined || cell.n === null || count === null ? null : { count, of: cell.n };
  });
  return first && second ? { first, second } : null;
}
