/** Which two questions are crossed and how, as the address has it: a link brings the same table back. */
import type { Whole } from '../../../../analysis/charts/crosstab-picture.ts';

export interface CrosstabView {
  /** Keys of the two questions; empty where none is chosen yet. */
  rows: string;
  columns: string;
  city: string;
  wave: string;
  /** "true", "false", or empty for what is usual. */
  weighted: string;
  whole: Whole;
}

// With a hyphen, as no question's name has: these are never taken for a filter by the other pages.
const names = { rows: 'table-rows', columns: 'table-columns', whole: 'table-percent' } as const;

/** Reads the part of an address behind "?". */
export function readCrosstabView(search: URLSearchParams): CrosstabView {
  const own = (name: string): string => search.get(name) ?? '';
  return {
    rows: own(names.rows),
    columns: own(names.columns),
    city: own('city'),
    wave: own('wave'),
    weighted: own('weighted'),
    whole: own(names.whole) === 'column' ? 'column' : 'row',
  };
}

/** Writes a view as the part of an address behind "?"; what is usual is left out. */
export function writeCrosstabView({ rows, columns, city, wave, weighted, whole }: CrosstabView): URLSearchParams {
  const said: [string, string][] = [
    [names.rows, rows],
    [names.columns, columns],
    ['city', city],
    ['wave', wave],
    ['weighted', weighted],
    [names.whole, whole === 'row' ? '' : whole],
  ];
  return new URLSearchParams(said.filter(([, value]) => value !== ''));
}

/** What the server is asked for; `null` until both questions are chosen. */
export function crosstabQueryOf({ rows, columns, city, wave, weighted }: CrosstabView): URLSearchParams | null {
  if (rows === '' || columns === '') return null;
  const said = Object.entries({ rows, columns, city, wave, weighted });
  return new URLSearchParams(said.filter(([, value]) => value !== ''));
}
