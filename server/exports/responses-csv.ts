/** The responses of one instrument as CSV, streamed: never more than one chunk in memory. */
import type { Definition } from '../domain/instrument.ts';
import type { Answers, StoredResponse } from '../domain/response.ts';
import type { Locale } from '../domain/study.ts';
import type { CellWriter } from './cell-writers.ts';
import { cellWriter } from './cell-writers.ts';
import type { CellEncoder, Dialect } from './dialect.ts';
import { cellEncoder, lineEnd } from './dialect.ts';
import { firstColumnFields, firstColumns } from './first-columns.ts';
import type { Variable } from './variables.ts';
import { variables } from './variables.ts';

export interface ResponsesCsvOptions {
  /** `wide`: a row per response; `long`: a row per response and variable it was asked. */
  layout: 'wide' | 'long';
  values: 'codes' | 'labels';
  dialect: Dialect;
  /** Language of the labels; Polish when absent. */
  locale?: Locale;
  /** Every version that a response may have been given to. */
  definitions: readonly Definition[];
  responses: AsyncIterable<StoredResponse>;
}

/** Characters of a chunk, more or less. */
const chunkSize = 64 * 1024;
/** Patterns of hidden questions remembered; a questionnaire has few, but their number has no bound. */
const rememberedPlans = 2000;

/**
 * Writes the responses in the order they come, one header first, in chunks of about 64 KB; nothing is read ahead of the
 * consumer. Withdrawn and ineligible responses are skipped. Not asked (hidden by a condition, or not in that version) is an
 * empty cell, and no row in the long layout; asked and not answered is -9 or its label; a declared missing keeps its code.
 * @throws when a response belongs to a version that is not among the definitions
 */
export async function* responsesCsv(options: ResponsesCsvOptions): AsyncGenerator<string, void, undefined> {
  const encoder = cellEncoder(options.dialect);
  const columns = variables(options.definitions);
  const row = rowWriter(options, encoder, columns);
  const names = options.layout === 'wide' ? columns.map(({ name }) => name) : ['variable', 'value'];
  let chunk = encoder.start + encoder.line([...firstColumns, ...names]);
  for await (const response of options.responses) {
    if (response.state !== 'complete') continue;
    chunk += row(response);
    if (chunk.length >= chunkSize) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

type RowWriter = (response: StoredResponse) => string;

function rowWriter(options: ResponsesCsvOptions, encoder: CellEncoder, columns: Variable[]): RowWriter {
  const style = { values: options.values, locale: options.locale ?? 'pl', encoder };
  const cells = columns.map((variable) => ({ variable, write: cellWriter(variable, style) }));
  const planOf = planner(options.definitions, cells);
  const first = firstCells(encoder);
  const { delimiter } = encoder;
  if (options.layout === 'wide') {
    return (response) => {
      let line = first(response);
      for (const write of planOf(response)) line += delimiter + (write === null ? '' : write(response.answers));
      return line + lineEnd;
    };
  }
  const names = columns.map(({ name }) => delimiter + encoder.text(name) + delimiter);
  return (response) => longRows(first(response), names, planOf(response), response.answers);
}

/** A cell that is empty although its question was asked (the text beside "other") makes no row. */
function longRows(first: string, names: string[], plan: Plan, answers: Answers): string {
  let lines = '';
  for (let place = 0; place < plan.length; place += 1) {
    const cell = plan[place]?.(answers) ?? '';
    if (cell !== '') lines += first + names[place] + cell + lineEnd;
  }
  return lines;
}

/** Per column its writer, or null where the response was not asked. */
type Plan = (CellWriter | null)[];

function planner(
  definitions: readonly Definition[],
  cells: { variable: Variable; write: CellWriter }[],
): (response: StoredResponse) => Plan {
  const known = new Set(definitions.map(({ version }) => version));
  const plans = new Map<string, Plan>();
  return (response) => {
    const { version, hidden } = response;
    const pattern = hidden.length === 0 ? String(version) : `${version}\n${hidden.join('\n')}`;
    const remembered = plans.get(pattern);
    if (remembered) return remembered;
    if (!known.has(version)) {
      throw new Error(`response ${response._id} was given to version ${version}, whose definition is not at hand`);
    }
    const hiddenNames = new Set(hidden);
    const plan = cells.map(({ variable, write }) =>
      variable.versions.includes(version) &&
      !hiddenNames.has(variable.question) &&
      !(variable.part !== null && hiddenNames.has(`${variable.question}.${String(variable.part)}`))
        ? write
        : null,
    );
    if (plans.size >= rememberedPlans) plans.clear();
    plans.set(pattern, plan);
    return plan;
  };
}

function firstCells({ text, number, delimiter }: CellEncoder): RowWriter {
  const fields = firstColumns.map((column) => firstColumnFields[column]);
  return (response) => {
    let line = '';
    for (let place = 0; place < fields.length; place += 1) {
      const value = response[fields[place] as (typeof fields)[number]];
      if (place > 0) line += delimiter;
      if (value !== null) line += typeof value === 'number' ? number(value) : text(value);
    }
    return line;
  };
}
