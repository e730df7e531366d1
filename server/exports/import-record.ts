/** One record of an imported file: its first columns, its answers, and everything that is wrong with it. */
import type { Definition } from '../domain/instrument.ts';
import type { Study } from '../domain/study.ts';
import type { CompleteColumnMap, ResolvedColumn } from './column-map.ts';
import type { FirstColumn } from './first-columns.ts';
import type { AssembledAnswers, ReadCell } from './import-answers.ts';
import { assembleAnswers } from './import-answers.ts';
import type { CellReader, FileStyle } from './import-cells.ts';
import { cellReader } from './import-cells.ts';
import type { ImportedHead } from './import-first-columns.ts';
import { readHead } from './import-first-columns.ts';
import { listReader } from './import-lists.ts';
import type { Variable } from './variables.ts';
import { variables } from './variables.ts';

/** The head is null when something is wrong with it. */
export type ReadRecord = AssembledAnswers & { head: ImportedHead | null };

interface AnswerColumn {
  place: number;
  header: string;
  variable: Variable;
  read: CellReader;
}

/**
 * The reader of a file's records.
 * @param columns what each column holds
 * @param study cities, areas and waves that are allowed; null allows any
 */
export function recordReader(
  columns: readonly ResolvedColumn[],
  style: FileStyle,
  definitions: readonly Definition[],
  study: Pick<Study, 'cities' | 'waves'> | null,
): (cells: readonly string[]) => ReadRecord {
  const versions = definitions.map(({ version }) => version);
  const readFirst = firstReader(columns, style, { versions, study });
  const answers = answerColumns(columns, style, definitions);
  const lists = style.map === null ? [] : listColumns(columns, style.map);

  return (cells) => {
    const { head, version, errors } = readFirst(cells);
    if (version === null) return { head, answers: {}, hidden: [], errors };
    const read: ReadCell[] = [];
    for (const { place, header, variable, read: readOne } of answers) {
      const cell = cells[place] ?? '';
      if (variable.versions.includes(version)) read.push({ variable, header, reading: readOne(cell, version) });
      else if (cell.trim() !== '') errors.push({ column: header, message: `is not asked in version ${version}` });
    }
    const assembled = assembleAnswers(read, style.map !== null);
    for (const readList of lists) readList(cells, assembled);
    return { ...assembled, head, errors: [...errors, ...assembled.errors] };
  };
}

function firstReader(columns: readonly ResolvedColumn[], style: FileStyle, rules: Parameters<typeof readHead>[2]) {
  const headers = new Map<string, string>();
  const first: { column: FirstColumn; place: number }[] = [];
  for (const { place, header, target } of columns) {
    if (target.is !== 'first') continue;
    first.push({ column: target.column, place });
    headers.set(target.column, header);
  }
  const newest = Math.max(...rules.versions);
  return (cells: readonly string[]) => {
    const texts = Object.fromEntries(first.map(({ column, place }) => [column, cells[place] ?? '']));
    const head = readHead(texts, style, rules);
    if (!('errors' in head)) return { head, version: head.version, errors: [] as AssembledAnswers['errors'] };
    const errors = head.errors.map((error) => ({ ...error, column: headers.get(error.column) ?? error.column }));
    const unknown = head.errors.some(({ column }) => column === 'version');
    return { head: null, version: unknown ? null : newest, errors };
  };
}

function answerColumns(columns: readonly ResolvedColumn[], style: FileStyle, definitions: readonly Definition[]) {
  const order = new Map(variables(definitions).map(({ name }, place) => [name, place]));
  const found = columns.flatMap(({ place, header, target }): AnswerColumn[] => {
    if (target.is !== 'variable') return [];
    return [{ place, header, variable: target.variable, read: cellReader(target.variable, style) }];
  });
  return found.sort((a, b) => (order.get(a.variable.name) ?? 0) - (order.get(b.variable.name) ?? 0));
}

type ReadInto = (cells: readonly string[], into: AssembledAnswers) => void;

/** Whole lists in one cell, and lists of which each column holds one place ("what comes first", "what comes second"). */
function listColumns(columns: readonly ResolvedColumn[], map: CompleteColumnMap): ReadInto[] {
  const ordered = [...columns].sort((a, b) => rankOf(a) - rankOf(b));
  const empty = new Set(['', ...map.noAnswer]);
  return ordered.flatMap(({ place, header, target }): ReadInto[] => {
    if (target.is !== 'list') return [];
    const { question, rank } = target;
    const read = listReader(target.variables, question, map);
    return [
      (cells, into) => {
        const cell = (cells[place] ?? '').trim();
        const list = empty.has(cell) ? { values: [], other: null } : read(cell);
        if ('wrong' in list) {
          into.errors.push({ column: header, message: list.wrong });
          return;
        }
        const earlier = into.answers[question];
        const before = rank !== null && Array.isArray(earlier) ? earlier : [];
        const twice = list.values.find((value) => before.includes(value));
        if (twice !== undefined) into.errors.push({ column: header, message: `${String(twice)} has a place already` });
        if (list.values.length > 0) into.answers[question] = [...before, ...list.values];
        if (list.other !== null) into.answers[`${question}-Comment`] = list.other;
      },
    ];
  });
}

const rankOf = ({ target }: ResolvedColumn): number => (target.is === 'list' ? (target.rank ?? 0) : 0);
