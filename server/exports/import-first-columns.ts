/** The first columns of an imported record: which response it is, where, when and how it was collected. */
import type { Channel } from '../domain/response.ts';
import { channels } from '../domain/response.ts';
import type { Locale, Study } from '../domain/study.ts';
import type { CompleteColumnMap } from './column-map.ts';
import { unguard } from './dialect.ts';
import type { FirstColumn } from './first-columns.ts';
import type { FileStyle } from './import-cells.ts';
import { parseDay, parseNumber } from './import-values.ts';

/** What the first columns say of a response; the id is null when the file has none. */
export interface ImportedHead {
  id: string | null;
  version: number;
  city: string;
  area: string | null;
  wave: string;
  respondentCode: string | null;
  channel: Channel;
  administeredBy: string | null;
  locale: Locale;
  completedOn: string;
  durationMinutes: number | null;
}

/** What values are allowed: the versions at hand and, when given, the cities and waves of the study. */
export interface HeadRules {
  versions: readonly number[];
  study: Pick<Study, 'cities' | 'waves'> | null;
}

/**
 * Reads the first columns of a record; a cell that is empty takes the column map's default.
 * @param cells the cells of the first columns the file has
 * @returns the head, or every error with its column
 */
export function readHead(
  cells: Partial<Record<FirstColumn, string>>,
  style: FileStyle,
  rules: HeadRules,
): ImportedHead | { errors: { column: FirstColumn; message: string }[] } {
  const errors: { column: FirstColumn; message: string }[] = [];
  const text = (column: FirstColumn): string | null => firstText(cells[column] ?? '', column, style);
  const wrong = (column: FirstColumn, message: string): '' => {
    errors.push({ column, message });
    return '';
  };
  const oneOf = <T extends string>(column: FirstColumn, allowed: readonly T[], fallback?: T): T => {
    const value = text(column) ?? fallback ?? '';
    if (allowed.includes(value as T)) return value as T;
    return wrong(column, value === '' ? 'is missing' : `"${value}" is not one of ${allowed.join(', ')}`) as T;
  };
  const keys = (items: { key: string }[] | undefined, column: FirstColumn): string =>
    items
      ? oneOf(
          column,
          items.map(({ key }) => key),
        )
      : (text(column) ?? wrong(column, 'is missing'));

  const city = keys(rules.study?.cities, 'city');
  const areas = rules.study?.cities.find(({ key }) => key === city)?.areas.map(({ key }) => key);
  const area = text('area');
  if (area !== null && areas && !areas.includes(area)) wrong('area', `"${area}" is not an area of ${city}`);
  const newest = style.map ? String(Math.max(...rules.versions)) : undefined;
  const head: ImportedHead = {
    id: text('response_id'),
    version: Number(oneOf('version', rules.versions.map(String), newest)),
    city,
    area,
    wave: keys(rules.study?.waves, 'wave'),
    respondentCode: text('respondent_code'),
    channel: oneOf('channel', channels),
    administeredBy: text('administered_by'),
    locale: oneOf('locale', ['pl', 'en'] as const, style.map ? 'pl' : undefined),
    completedOn: day(text('completed_on'), style, wrong),
    durationMinutes: minutes(text('duration_minutes'), style, wrong),
  };
  return errors.length > 0 ? { errors } : head;
}

type Wrong = (column: FirstColumn, message: string) => '';

function firstText(cell: string, column: FirstColumn, { map }: FileStyle): string | null {
  if (map === null) return cell === '' ? null : unguard(cell);
  const trimmed = cell.trim();
  const listed = map.values[column]?.[trimmed];
  if (listed !== undefined && listed !== null) return String(listed);
  if (trimmed !== '' && listed !== null && !map.noAnswer.includes(trimmed)) return trimmed;
  return defaultText(column, map);
}

function defaultText(column: FirstColumn, map: CompleteColumnMap): string | null {
  const value = map.defaults[column];
  return value === undefined ? null : String(value);
}

function day(text: string | null, { map }: FileStyle, wrong: Wrong): string {
  if (text === null) return wrong('completed_on', 'is missing');
  return parseDay(text, map?.dates) ?? wrong('completed_on', `"${text}" is not a day (YYYY-MM-DD)`);
}

function minutes(text: string | null, { map, decimal }: FileStyle, wrong: Wrong): number | null {
  if (text === null) return null;
  const number = parseNumber(text, decimal);
  if (number === null || number < 0) {
    wrong('duration_minutes', `"${text}" is not a number of minutes`);
    return null;
  }
  return map?.durationUnit === 'seconds' ? Math.round(number / 60) : number;
}
