/** A CSV file as records: encoding, delimiter and quoting understood, nothing yet known of what the columns mean. */
import Papa from 'papaparse';
import { byteOrderMark } from './dialect.ts';

export interface Records {
  header: string[];
  /** `row` counts as a spreadsheet does: the header is row 1. Empty lines are left out. */
  records: { row: number; cells: string[] }[];
  delimiter: string;
  errors: { row: number; column: string; message: string }[];
}

/**
 * The text of a file's bytes: UTF-8 (with or without a byte order mark), UTF-16 with one, or else Windows-1250, in which a
 * Polish Excel saves.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

/** The delimiter that cuts the header into most parts: comma, semicolon or tab; a comma when there is none. */
export function detectDelimiter(text: string): string {
  const parts = (delimiter: string) => (Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []).length;
  return [',', ';', '\t'].reduce((best, next) => (parts(next) > parts(best) ? next : best));
}

/**
 * Reads CSV of either dialect, with any line ends.
 * @param delimiter detected when absent
 * @returns the records and what is wrong with the form of the file: broken quotes, lines with too many or too few cells
 */
export function readRecords(source: string, delimiter?: string): Records {
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const separator = delimiter ?? detectDelimiter(text);
  const parsed = Papa.parse<string[]>(text, { delimiter: separator });
  const [header = [], ...rows] = parsed.data;
  const errors = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map((error) => ({ row: (error.row ?? 0) + 1, column: '', message: `broken quotes: ${error.message}` }));
  const records = rows
    .map((cells, place) => ({ row: place + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { row, cells } of records) {
    if (cells.length !== header.length) {
      errors.push({ row, column: '', message: `${cells.length} cells where the header has ${header.length}` });
    }
  }
  if (header.every((name) => name.trim() === '')) {
    errors.push({ row: 1, column: '', message: 'the file is empty: no header' });
  }
  return { header: header.map((name) => name.trim()), records, delimiter: separator, errors };
}
