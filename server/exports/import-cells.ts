/** One cell of an imported file, read as the answer to its question. */
import type { Answer } from '../domain/response.ts';
import type { CompleteColumnMap } from './column-map.ts';
import { noAnswer, unguard } from './dialect.ts';
import { parseDay, parseNumber } from './import-values.ts';
import type { VariableType, VariableValue } from './question-values.ts';
import { codeOf } from './question-values.ts';
import type { Variable } from './variables.ts';

/** `other`: a text that stands for "other" in a foreign file. */
export type CellReading =
  | { is: 'answer'; value: Answer }
  | { is: 'other'; text: string }
  | { is: 'noAnswer' }
  | { is: 'notAsked' }
  | { is: 'wrong'; message: string };

export type CellReader = (cell: string, version: number) => CellReading;

/** How the file is written: the project's own export (`map` null), or another tool's. */
export interface FileStyle {
  map: CompleteColumnMap | null;
  decimal: '.' | ',';
}

const answered = (value: Answer): CellReading => ({ is: 'answer', value });
const wrong = (message: string): CellReading => ({ is: 'wrong', message });
const nothing: CellReading = { is: 'noAnswer' };
/** LimeSurvey's code of "other". */
const limeOther = '-oth-';
const chosen = new Set(['1', 'x', 'y', 'yes', 't', 'tak', 'true', 'prawda']);
const notChosen = new Set(['0', 'n', 'no', 'nie', 'false', 'fałsz', 'not selected']);

/**
 * The reader of a variable's cells. In the project's own export an empty cell is "not asked", -9 is "no answer", and the
 * apostrophe that guards against formulas is taken off; elsewhere empty is "no answer".
 */
export function cellReader(variable: Variable, style: FileStyle): CellReader {
  return style.map === null ? ownReader(variable, style) : foreignReader(variable, style.map, style);
}

function ownReader(variable: Variable, style: FileStyle): CellReader {
  const codes = byCode(variable, style);
  return (cell, version) => {
    if (cell === '') return { is: 'notAsked' };
    const value = codes.get(cell);
    if (cell === noAnswer && value === undefined) return nothing;
    return typed(variable, version, unguard(cell), codes, style);
  };
}

function foreignReader(variable: Variable, map: CompleteColumnMap, style: FileStyle): CellReader {
  const own = map.values[variable.name];
  const shared = map.values[variable.question];
  const empty = new Set(['', ...map.noAnswer]);
  const codes = byCode(variable, style);
  const labels = byLabel(variable);
  const optionLabels = new Set(Object.values(variable.partLabel ?? {}).map(normal));
  return (raw, version) => {
    const cell = raw.trim() === limeOther ? 'other' : raw.trim();
    const listed = own?.[cell] ?? shared?.[cell];
    if (listed === null || own?.[cell] === null || (listed === undefined && empty.has(cell))) return nothing;
    if (listed !== undefined) return typed(variable, version, String(codeOf(listed)), codes, style);
    if (variable.type === 'flag' && (chosen.has(normal(cell)) || optionLabels.has(normal(cell)))) return answered(1);
    if (variable.type === 'flag' && notChosen.has(normal(cell))) return answered(0);
    const value = codes.get(cell) ?? labels.get(normal(cell));
    if (value !== undefined) return answered(value);
    const reading = typed(variable, version, cell, codes, style);
    const offersOther = variable.kind === 'value' && variable.values.some((known) => known.value === 'other');
    return reading.is === 'wrong' && offersOther ? { is: 'other', text: cell } : reading;
  };
}

/** Letters as they compare: case and spaces do not count. */
export function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function byCode({ values }: Variable, { decimal }: FileStyle): Map<string, VariableValue['value']> {
  const codes = new Map<string, VariableValue['value']>();
  for (const { value } of values) {
    const code = codeOf(value);
    codes.set(String(code), value);
    if (typeof code === 'number' && decimal === ',') codes.set(String(code).replace('.', ','), value);
  }
  return codes;
}

function byLabel({ values }: Variable): Map<string, VariableValue['value']> {
  return new Map(values.flatMap(({ value, label }) => Object.values(label).map((text) => [normal(text), value])));
}

function typed(
  variable: Variable,
  version: number,
  cell: string,
  codes: Map<string, VariableValue['value']>,
  { map, decimal }: FileStyle,
): CellReading {
  const known = codes.get(cell);
  if (known !== undefined) return answered(known);
  const type: VariableType = variable.typeIn.get(version) ?? variable.type;
  if (type === 'text') return answered(cell);
  if (type === 'number') {
    const number = parseNumber(cell, decimal);
    return number === null ? wrong(`${quote(cell)} is not a number`) : answered(number);
  }
  if (type === 'rank') return /^[1-9]\d*$/.test(cell) ? answered(Number(cell)) : wrong(`${quote(cell)} is not a rank`);
  if (type === 'date') {
    const day = parseDay(cell, map?.dates);
    return day === null ? wrong(`${quote(cell)} is not a day (YYYY-MM-DD)`) : answered(day);
  }
  if (type === 'json') return json(cell);
  const offered = [...new Set(variable.values.map(({ value }) => String(codeOf(value))))];
  return wrong(`${quote(cell)} is not one of ${offered.join(', ')}`);
}

function json(cell: string): CellReading {
  if (!/^[[{]/.test(cell)) return answered(parseNumber(cell, '.') ?? cell);
  try {
    return answered(JSON.parse(cell) as Answer);
  } catch {
    return wrong('is not valid JSON');
  }
}

/** A cell as messages show it. */
export const quote = (cell: string): string => `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
