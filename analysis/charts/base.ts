/** Who answered and who did not, per city and wave: in sight beside every chart. */
import type { Cell } from '../compare/result.ts';
import type { Block } from './blocks.ts';
import { cellName, cellsShown, textsOf, type Telling } from './telling.ts';
import { formatNumber } from './format.ts';

export interface BaseRow {
  label: string;
  /** In the order of `baseHead`; "139–142" where the rows of a block differ. */
  values: string[];
}

/** Headings of the columns. */
export function baseHead(telling: Telling): string[] {
  const texts = textsOf(telling);
  return [texts.answered, texts.noAnswer, texts.declared, texts.notAsked];
}

/** A row for every city and wave of a block. */
export function baseOf(block: Block, telling: Telling): BaseRow[] {
  const results = block.whole !== null ? [block.whole] : block.parts;
  const cells = cellsShown(results[0]!.cells, telling);
  return cells.map((cell) => {
    const own = results.flatMap(({ cells: all }) =>
      all.filter((one) => one.city === cell.city && one.wave === cell.wave),
    );
    const read: ((one: Cell) => number | null)[] = [
      ({ n }) => n,
      ({ missing }) => missing.noAnswer,
      ({ missing }) => missing.declared,
      ({ missing }) => missing.notAsked,
    ];
    return { label: cellName(telling, cell), values: read.map((of) => rangeOf(own.map(of), telling)) };
  });
}

/** One number, or the lowest and the highest; says so where some are withheld. */
function rangeOf(values: readonly (number | null)[], telling: Telling): string {
  const { hidden } = textsOf(telling);
  const shown = values.filter((value): value is number => value !== null);
  if (shown.length === 0) return hidden;
  const say = (value: number) => formatNumber(value, 0, telling.locale);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const range = low === high ? say(low) : `${say(low)}–${say(high)}`;
  return shown.length < values.length ? `${range} (${textsOf(telling).hiddenPart})` : range;
}
