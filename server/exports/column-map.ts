/** The column map: how the columns of another tool's export become questions of an instrument. */
import { z } from 'zod';
import type { Definition } from '../domain/instrument.ts';
import type { FirstColumn } from './first-columns.ts';
import { firstColumns } from './first-columns.ts';
import type { Variable } from './variables.ts';
import { variables } from './variables.ts';

const code = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * The column map, a JSON file:
 *
 * ```json
 * {
 *   "columns": {
 *     "Sygnatura czasowa": "completed_on",
 *     "Czy zna Pan/Pani organizatora?": "knows_organiser",
 *     "Skąd? [Sąsiedzi]": "source__neighbours",
 *     "Skąd? [Inne]": "source__other",
 *     "Proszę ocenić [Zaufanie]": "climate__trust",
 *     "Co robiono?": "activities",
 *     "Adres e-mail": null
 *   },
 *   "values": { "knows_organiser": { "Tak, osobiście": 1, "n/d": null }, "city": { "Krosno": "krosno" } },
 *   "defaults": { "wave": "after", "channel": "paper", "locale": "pl" },
 *   "noAnswer": ["N/A"], "delimiter": ",", "decimal": ",", "dates": "dmy", "durationUnit": "seconds", "source": "lime-2020"
 * }
 * ```
 *
 * - `columns`: every header of the file, to a column of the project's own export: one of the first columns, `question`,
 *   `question__option`, `question__row`, `question__item` (its rank) or `question__other`. A multiple choice or ranking in one
 *   cell ("A, B, C") maps to `question`, the item in the first place of a ranking to `question#1`, and so on. `null` leaves a column out. The second column of the same header is `Header#2`.
 * - `values`: label → code, per question or first column; `null` is "no answer". Codes themselves and the labels of the
 *   instrument, in any of its languages, are understood without being listed. A text that is none of these counts as "other"
 *   where the question offers it. For options, 1, x, y, yes, tak, true and the option's own label mean chosen.
 * - `defaults`: first columns that the file lacks or leaves empty. Without a version, the newest; without a locale, Polish.
 * - `noAnswer`: cells that mean "no answer" beside empty ones.
 * - `decimal`, `delimiter`: else a comma where cells are separated by semicolons, and what the header shows.
 * - `dates`: how `1/2/2020` is meant (`dmy`, `mdy`); `durationUnit`: `minutes` (default) or `seconds`.
 * - `source`: tells two files with the same running numbers apart when ids are derived from these.
 */
export const columnMapSchema = z.strictObject({
  columns: z.record(z.string(), z.string().nullable()),
  values: z.record(z.string(), z.record(z.string(), code)).default({}),
  defaults: z.partialRecord(z.enum(firstColumns), z.union([z.string(), z.number()])).default({}),
  noAnswer: z.array(z.string()).default([]),
  delimiter: z.string().length(1).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dates: z.enum(['ymd', 'dmy', 'mdy']).default('ymd'),
  durationUnit: z.enum(['minutes', 'seconds']).default('minutes'),
  source: z.string().default(''),
});

/** A column map as it is written in its file. */
export type ColumnMap = z.input<typeof columnMapSchema>;
/** A column map with its defaults filled in. */
export type CompleteColumnMap = z.output<typeof columnMapSchema>;

/** What a column of the file holds: a first column, a variable, a whole multiple choice or ranking in one cell (`rank` null), or its item at a place. */
export type Target =
  | { is: 'first'; column: FirstColumn }
  | { is: 'variable'; variable: Variable }
  | { is: 'list'; question: string; variables: Variable[]; rank: number | null };

export interface ResolvedColumn {
  /** Place in the record. */
  place: number;
  header: string;
  target: Target;
}

export interface HeaderError {
  row: number;
  column: string;
  message: string;
}

/**
 * What each column of a file holds. Without a map, the headers are the names of the project's own export.
 * @returns the columns that are used, and an error per header that is unknown, mapped twice, or missing
 */
export function resolveColumns(
  header: readonly string[],
  definitions: readonly Definition[],
  map: CompleteColumnMap | null,
): { columns: ResolvedColumn[]; errors: HeaderError[] } {
  const find = targetFinder(definitions, map !== null);
  const columns: ResolvedColumn[] = [];
  const errors: HeaderError[] = [];
  const used = new Map<string, string>();
  const wrong = (column: string, message: string) => errors.push({ row: 1, column, message });
  const names = numbered(header);
  for (const [place, name] of names.entries()) {
    const target = map ? map.columns[name] : name;
    if (target === null || (map === null && name === '')) continue;
    if (target === undefined) {
      wrong(name, 'is not in the column map; map it to null to leave it out');
      continue;
    }
    const found = find(target);
    const earlier = used.get(target);
    if (typeof found === 'string') wrong(name, found);
    else if (earlier !== undefined) wrong(name, `holds ${target}, which column "${earlier}" holds already`);
    else columns.push({ place, header: name, target: found });
    used.set(target, name);
  }
  for (const name of Object.keys(map?.columns ?? {})) {
    if (!names.includes(name)) wrong(name, 'is in the column map but not in the file');
  }
  errors.push(...doubleQuestions(columns), ...missingFirst(columns, map));
  return { columns, errors };
}

/** The second column of the same name is `Name#2`. */
function numbered(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

function targetFinder(definitions: readonly Definition[], mapped: boolean): (name: string) => Target | string {
  const all = variables(definitions);
  const byName = new Map(all.map((variable) => [variable.name, variable]));
  return (name) => {
    const column = firstColumns.find((first) => first === name);
    if (column) return { is: 'first', column };
    const variable = byName.get(name);
    if (variable) return { is: 'variable', variable };
    const [, question = name, rank = null] = /^(.+)#([1-9]\d*)$/.exec(name) ?? [];
    const parts = all.filter((part) => part.question === question && part.kind !== 'comment');
    const kind = parts[0]?.kind;
    if (mapped && (kind === 'rank' || (kind === 'option' && rank === null))) {
      return { is: 'list', question, variables: parts, rank: rank === null ? null : Number(rank) };
    }
    if (parts.length > 0 && name === question)
      return `has parts; its columns are ${parts.map((part) => part.name).join(', ')}`;
    return name === 'variable' || name === 'value'
      ? 'is of the long layout; import the wide one'
      : `"${name}" is neither a question of the instrument nor one of the first columns`;
  };
}

const required: FirstColumn[] = ['city', 'wave', 'channel', 'completed_on'];

/** A first column that no row has is said once, not of every row. */
function missingFirst(columns: ResolvedColumn[], map: CompleteColumnMap | null): HeaderError[] {
  const needed: FirstColumn[] = map ? required : ['version', ...required, 'locale'];
  const present = new Set(columns.map(({ target }) => (target.is === 'first' ? target.column : null)));
  const where = map ? 'is missing: map a column to it or give it in defaults' : 'is missing';
  return needed
    .filter((column) => !present.has(column) && map?.defaults[column] === undefined)
    .map((column) => ({ row: 1, column, message: where }));
}

function doubleQuestions(columns: ResolvedColumn[]): HeaderError[] {
  return columns.flatMap(({ header, target }) => {
    if (target.is !== 'list' || target.rank !== null) return [];
    const parts = columns.filter(({ target: other }) =>
      other.is === 'variable'
        ? other.variable.question === target.question && other.variable.kind !== 'comment'
        : other.is === 'list' && other.question === target.question && other.rank !== null,
    );
    return parts.map((part) => ({
      row: 1,
      column: part.header,
      message: `holds a part of ${target.question}, which column "${header}" holds as a whole`,
    }));
  });
}
