/** Two dialects of CSV, and how one cell is written in them so that no spreadsheet takes it for a formula. */

/**
 * `rfc4180`: commas, a decimal point, no byte order mark. `excel-pl`: what a Polish Excel opens by a double click:
 * semicolons, a decimal comma, a byte order mark. Both end lines with CR LF and are UTF-8.
 */
export const dialects = ['rfc4180', 'excel-pl'] as const;
export type Dialect = (typeof dialects)[number];

export const byteOrderMark = '\uFEFF';
export const lineEnd = '\r\n';

/** Asked and not answered. */
export const noAnswer = '-9';

export interface CellEncoder {
  delimiter: string;
  /** What the file begins with: the byte order mark, or nothing. */
  start: string;
  /** A cell with a text: guarded against formulas, quoted where it must be. */
  text: (text: string) => string;
  /** A number, never guarded or quoted. */
  number: (value: number) => string;
  /** A line with its end, from texts. */
  line: (cells: readonly string[]) => string;
}

/** Text that a spreadsheet may run, with apostrophes before it or not: one apostrophe is added, so that it can be taken off. */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;
/** Anything at all that needs a closer look; most cells pass here. */
const special = /[",;\r\n\uFEFF\0]|^[ '=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]|[ \t]$/;

/**
 * Makes a text harmless to spreadsheets: a leading apostrophe before `=`, `+`, `-`, `@`, tab, CR, LF and their full-width
 * forms, unless it is a plain number. A text that reads -9 gets one too, so that it is told from "not answered".
 * `unguard` takes exactly this apostrophe off again.
 */
export function guard(text: string): string {
  return formula.test(text) && (text === noAnswer || !plainNumber.test(text)) ? `'${text}` : text;
}

/** The inverse of `guard`. */
export function unguard(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/**
 * How cells are written in a dialect. Texts are guarded, lose NUL characters, and are quoted exactly where papaparse quotes:
 * around the delimiter, quotes, line breaks, a byte order mark, and spaces at either end.
 */
export function cellEncoder(dialect: Dialect): CellEncoder {
  const delimiter = dialect === 'excel-pl' ? ';' : ',';
  const quoted = dialect === 'excel-pl' ? /[";\r\n\uFEFF]|^ | $/ : /[",\r\n\uFEFF]|^ | $/;
  const text = (value: string): string => {
    if (!special.test(value)) return value;
    const safe = guard(value.includes('\0') ? value.replaceAll('\0', '') : value);
    return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return {
    delimiter,
    start: dialect === 'excel-pl' ? byteOrderMark : '',
    text,
    number: dialect === 'excel-pl' ? (value) => String(value).replace('.', ',') : (value) => String(value),
    line: (cells) => cells.map(text).join(delimiter) + lineEnd,
  };
}
