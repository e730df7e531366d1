/** Responses read back from CSV: the project's own wide export, or another tool's with a column map. All or nothing. */
import type { Definition } from '../domain/instrument.ts';
import type { Answers } from '../domain/response.ts';
import type { Study } from '../domain/study.ts';
import type { ColumnMap } from './column-map.ts';
import { columnMapSchema, resolveColumns } from './column-map.ts';
import type { FileStyle } from './import-cells.ts';
import type { ImportedHead } from './import-first-columns.ts';
import { identifier } from './import-ids.ts';
import { recordReader } from './import-record.ts';
import { decodeText, readRecords } from './import-text.ts';

/** What is wrong, and where: the header is row 1; row 0 speaks of the column map. */
export interface ImportError {
  row: number;
  column: string;
  message: string;
}

export interface ImportedResponse extends ImportedHead {
  /** Row of the file, the header being row 1. */
  row: number;
  id: string;
  answers: Answers;
  /** Questions, or `question.row`, that were not asked; known from the project's own export only. */
  hidden: string[];
}

export interface ImportOptions {
  /** The file: text, or its bytes in UTF-8, UTF-16 or Windows-1250. */
  text: string | Uint8Array;
  /** The versions of the instrument, or the only one. */
  definitions: readonly Definition[];
  /** How another tool's columns are meant (see `columnMapSchema`); absent for the project's own export. */
  columnMap?: ColumnMap | null;
  /** When given, cities, areas and waves must be among its own. */
  study?: Pick<Study, 'cities' | 'waves'>;
}

export type ImportResult = { rows: ImportedResponse[] } | { errors: ImportError[] };

/**
 * Reads a whole file, or says everything that is wrong with it. The dialect is detected (byte order mark, delimiter, decimal
 * comma); codes are expected, not labels, unless a column map is given. Answers come back as they were stored, except that a
 * multiple choice is in the instrument's order. A response without an id gets one derived from its row, and one whose id is
 * no UUID from that id, so that the same file imported twice doubles nothing. Whether the answers obey the conditions and
 * limits of the instrument is for its checker to say.
 */
export function parseImport(options: ImportOptions): ImportResult {
  const map = options.columnMap ? columnMapSchema.safeParse(options.columnMap) : null;
  if (map && !map.success) {
    const errors = map.error.issues.map(({ path, message }) => ({ row: 0, column: path.join('.'), message }));
    return { errors };
  }
  const text = typeof options.text === 'string' ? options.text : decodeText(options.text);
  const file = readRecords(text, map?.data.delimiter);
  const resolved = resolveColumns(file.header, options.definitions, map?.data ?? null);
  const decimal = map?.data.decimal ?? (file.delimiter === ';' ? ',' : '.');
  const errors: ImportError[] = [...file.errors, ...resolved.errors];
  if (errors.length > 0) return { errors };

  const style: FileStyle = { map: map?.data ?? null, decimal };
  const read = recordReader(resolved.columns, style, options.definitions, options.study ?? null);
  const identify = identifier(file.header, options.definitions[0]?.key ?? '', map?.data.source ?? '');
  const rows: ImportedResponse[] = [];
  for (const { row, cells } of file.records) {
    const record = read(cells);
    errors.push(...record.errors.map((error) => ({ row, ...error })));
    if (record.head === null) continue;
    const { answers, hidden } = record;
    const id = identify(record.head, cells, row);
    if (id.duplicateOf !== null) {
      const column = 'response_id';
      errors.push({ row, column, message: `"${record.head.id}" stands in row ${id.duplicateOf} already` });
    }
    rows.push({ ...record.head, row, id: id.id, answers, hidden });
  }
  return errors.length > 0 ? { errors } : { rows };
}
