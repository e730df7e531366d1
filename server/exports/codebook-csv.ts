/** The codebook of an instrument as CSV: what every column of the responses means, and every value. */
import type { Definition } from '../domain/instrument.ts';
import { channels } from '../domain/response.ts';
import type { Locale, Study, Texts } from '../domain/study.ts';
import { noAnswerLabel, notAskedLabel } from './cell-writers.ts';
import type { CellEncoder, Dialect } from './dialect.ts';
import { cellEncoder, noAnswer } from './dialect.ts';
import type { FirstColumn } from './first-columns.ts';
import { firstColumns, firstColumnTexts } from './first-columns.ts';
import type { VariableType } from './question-values.ts';
import { codeOf } from './question-values.ts';
import type { Variable } from './variables.ts';
import { variables } from './variables.ts';

/** The columns of the codebook. */
export const codebookColumns = [
  'name',
  'label',
  'type',
  'measure',
  'value',
  'value_label',
  'missing',
  'scale',
  'versions',
] as const;

export interface CodebookOptions {
  definitions: readonly Definition[];
  study: Pick<Study, 'cities' | 'waves'>;
  dialect: Dialect;
  /** Language of the labels; Polish when absent. */
  locale?: Locale;
}

interface ValueRow {
  value: string;
  label: string;
  missing: '' | 'declared' | 'no_answer' | 'not_asked';
}

/**
 * A row per variable and value, in the order of the responses' columns, the first eleven included. `missing` says which kind
 * of missing a value is: `declared`, `no_answer` (-9), `not_asked` (empty), or nothing for a real value; a number or a text has
 * one row that says what it may be. `scale` names the scales a variable is an item of, with a minus sign after a reversed one.
 */
export function codebookCsv(options: CodebookOptions): string {
  const locale = options.locale ?? 'pl';
  const encoder = cellEncoder(options.dialect);
  const versions = options.definitions.map(({ version }) => version).sort((a, b) => a - b);
  const lines = [encoder.start, encoder.line(codebookColumns)];
  for (const column of firstColumns) {
    const { label, type, measure } = firstColumnTexts[column];
    const rows = firstColumnRows(column, options.study, versions, encoder, locale);
    lines.push(...valueLines(encoder, [column, label[locale], type, measure], rows, ['', versions.join(' ')]));
  }
  for (const variable of variables(options.definitions)) {
    const { name, label, type, measure, scales } = variable;
    const rows = variableRows(variable, encoder, locale);
    const scale = scales.map((item) => (item.reversed ? `${item.name}(-)` : item.name)).join(' ');
    const tail = [scale, variable.versions.join(' ')];
    lines.push(...valueLines(encoder, [name, label[locale], type, measure ?? ''], rows, tail));
  }
  return lines.join('');
}

function valueLines({ text, delimiter }: CellEncoder, head: string[], rows: ValueRow[], tail: string[]): string[] {
  const [before, after] = [head, tail].map((cells) => cells.map(text).join(delimiter));
  return rows.map(({ value, label, missing }) => [before, value, text(label), missing, after].join(delimiter) + '\r\n');
}

const anyValue: Record<VariableType, Texts> = {
  choice: { pl: 'wartość', en: 'a value' },
  flag: { pl: '1 lub 0', en: '1 or 0' },
  boolean: { pl: '1 lub 0', en: '1 or 0' },
  rank: { pl: 'miejsce, 1 = pierwsze', en: 'place, 1 = first' },
  number: { pl: 'liczba', en: 'a number' },
  date: { pl: 'dzień RRRR-MM-DD', en: 'a day YYYY-MM-DD' },
  text: { pl: 'tekst', en: 'text' },
  json: { pl: 'wartość albo dane JSON', en: 'a value, or data as JSON' },
};

function variableRows(variable: Variable, { text, number }: CellEncoder, locale: Locale): ValueRow[] {
  const open: ValueRow = { value: '', label: anyValue[variable.type][locale], missing: '' };
  const listed = variable.values.map(({ value, label, missing }): ValueRow => {
    const code = codeOf(value);
    const cell = typeof code === 'number' ? number(code) : text(code);
    return { value: cell, label: label[locale], missing: missing ? 'declared' : '' };
  });
  const real = listed.some(({ missing }) => missing === '') ? [] : [open];
  return [
    ...real,
    ...listed,
    { value: noAnswer, label: noAnswerLabel[locale], missing: 'no_answer' },
    { value: '', label: notAskedLabel[locale], missing: 'not_asked' },
  ];
}

const channelTexts: Record<(typeof channels)[number], Texts> = {
  web: { pl: 'internet', en: 'web' },
  paper: { pl: 'papier', en: 'paper' },
  phone: { pl: 'telefon', en: 'phone' },
  interviewer: { pl: 'ankieter', en: 'interviewer' },
  assisted: { pl: 'z pomocą', en: 'assisted' },
};
const absent: Partial<Record<FirstColumn, Texts>> = {
  area: { pl: 'cały obszar miasta lub nieznany', en: 'whole city or unknown' },
  respondent_code: { pl: 'bez kodu', en: 'without a code' },
  administered_by: { pl: 'wypełniono samodzielnie', en: 'filled in by the person' },
  duration_minutes: { pl: 'nie mierzono', en: 'not measured' },
};
const openFirst: Partial<Record<FirstColumn, Texts>> = {
  response_id: { pl: 'UUID', en: 'a UUID' },
  respondent_code: anyValue.text,
  administered_by: { pl: 'nazwa użytkownika', en: 'name of the user' },
  completed_on: anyValue.date,
  duration_minutes: anyValue.number,
};

function firstColumnRows(
  column: FirstColumn,
  study: CodebookOptions['study'],
  versions: number[],
  encoder: CellEncoder,
  locale: Locale,
): ValueRow[] {
  const row = (value: string, label: Texts): ValueRow => ({
    value: encoder.text(value),
    label: label[locale],
    missing: '',
  });
  const keyed = (items: { key: string; name: Texts }[]) => items.map(({ key, name }) => row(key, name));
  const listed: Partial<Record<FirstColumn, ValueRow[]>> = {
    version: versions.map((version) => row(String(version), { pl: `wersja ${version}`, en: `version ${version}` })),
    city: keyed(study.cities),
    area: keyed(study.cities.flatMap(({ areas }) => areas)),
    wave: keyed(study.waves),
    channel: channels.map((channel) => row(channel, channelTexts[channel])),
    locale: [row('pl', { pl: 'polski', en: 'Polish' }), row('en', { pl: 'angielski', en: 'English' })],
  };
  const open = openFirst[column];
  const empty = absent[column];
  return [
    ...(open ? [row('', open)] : []),
    ...(listed[column] ?? []),
    ...(empty ? [{ ...row('', empty), missing: 'not_asked' as const }] : []),
  ];
}
