/** Tables for spreadsheets: CSV for Polish Excel, and tabs for pasting. */

export type TableCell = string | number | null;

/** Numbers with a comma; texts that a spreadsheet would take for a formula get an apostrophe. */
function cellText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(,\d+)?$/.test(cell) ? `'${cell}` : cell;
}

/**
 * Semicolons, a byte order mark, CRLF: opens in Polish Excel by a double click.
 * @example
 * toCsv([['a', 1.5], ['b;c', null]]) // => '\ufeffa;1,5\r\n"b;c";\r\n'
 */
export function toCsv(rows: readonly (readonly TableCell[])[]): string {
  const field = (cell: TableCell): string => {
    const text = cellText(cell);
    return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;
}

/** Tabs between cells, as spreadsheets take from the clipboard. */
export function toTabs(rows: readonly (readonly TableCell[])[]): string {
  return rows.map((row) => row.map((cell) => cellText(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
