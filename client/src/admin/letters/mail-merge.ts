/** Links as a CSV for mail merge. */
import Papa from 'papaparse';

export interface LetterInvitation {
  id: string;
  /** The respondent code; never a name. */
  code: string;
  /** The personal link; shown once, so it lives in this page only. */
  link: string;
}

/**
 * Code and link per line, with a byte order mark, as spreadsheets and word processors expect. A cell that a spreadsheet
 * would run as a formula starts with an apostrophe.
 */
export function mailMergeCsv(invitations: LetterInvitation[]): string {
  const rows = invitations.map(({ code, link }) => ({ code, link }));
  return `\ufeff${Papa.unparse({ fields: ['code', 'link'], data: rows }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
