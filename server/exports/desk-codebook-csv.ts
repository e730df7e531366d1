/** The codebook of the desk as CSV: a row per code, in the order of the tree. */
import { inTree, pathOf, treeOrder, type Code } from '../domain/desk/codebook.ts';
import type { Locale } from '../domain/study.ts';
import { cellEncoder, type Dialect } from './dialect.ts';

/** The columns. */
export const deskCodebookColumns = [
  ...['code', 'parent', 'path', 'name', 'definition', 'when_to_use', 'when_not_to_use', 'example', 'colour'],
  ...['aims', 'state', 'merged_into'],
] as const;

export interface DeskCodebookOptions {
  codes: readonly Code[];
  dialect: Dialect;
  locale: Locale;
}

/**
 * One header, then the tree with parents before their children, then codes that were merged away (`merged_into` says where to) or
 * taken out. `path` holds the names from the root down.
 */
export function deskCodebookCsv({ codes, dialect, locale }: DeskCodebookOptions): string {
  const encoder = cellEncoder(dialect);
  const inOrder = [...treeOrder(codes).map(({ code }) => code), ...codes.filter((code) => !inTree(code))];
  const rows = inOrder.map((code) =>
    encoder.line([
      code.key,
      code.parent ?? '',
      pathOf(codes, code.key)
        .map(({ name }) => name[locale])
        .join(' / '),
      code.name[locale],
      code.definition[locale],
      code.whenToUse[locale],
      code.whenNotToUse[locale],
      code.example?.[locale] ?? '',
      code.colour,
      code.aims.join(' '),
      code.mergedInto === null ? code.state : 'merged',
      code.mergedInto ?? '',
    ]),
  );
  return encoder.start + encoder.line(deskCodebookColumns) + rows.join('');
}
