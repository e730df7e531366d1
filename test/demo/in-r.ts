/** Hands what was exported to R (`answers.R`) and brings back what R computes from it. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Comparison, Result, ResultsEnvelope } from '../../analysis/compare/result.ts';
import type { Definition, ItemValue, Question } from '../../server/domain/instrument.ts';

/** True where `Rscript` can be run. */
export const isRInstalled = (): boolean => spawnSync('Rscript', ['--version']).status === 0;

/** What an instrument gave: its definition, what the endpoint says, and its exported answers. */
export interface Exported {
  definition: Definition;
  envelope: ResultsEnvelope;
  csv: string;
}

/** A comparison that R repeats. */
export interface Repeated {
  result: Result;
  comparison: Comparison;
}

const repeatable = new Set([
  ...['mann_whitney_exact', 'mann_whitney_tie_corrected', 'welch_t', 'fisher_exact', 'chi_square'],
  ...['wilcoxon_pratt_exact', 'paired_t', 'mcnemar_mid_p', 'stuart_maxwell'],
]);

/** What R can repeat: a test that ran on the answers as they are, not joined or withheld by disclosure control. */
export const isRepeatable = ({ contrast, method, p, notes }: Comparison): boolean =>
  contrast !== 'cityByWave' && repeatable.has(method) && p !== null && !notes.includes('levels_joined');

/** The name of a result among all instruments. */
export const idOf = (instrument: string, { question, part }: { question: string; part: string | null }): string =>
  part === null ? `${instrument}/${question}` : `${instrument}/${question}.${part}`;

const valueOf = (item: ItemValue): string => String(typeof item === 'object' ? item.value : item);
const leaves = (elements: readonly Question[]): Question[] =>
  elements.flatMap((one) => (one.type === 'panel' ? leaves(one.elements ?? []) : [one]));

type Row = Record<string, string>;

/** How a column is read: from the definition, never from what the endpoint counted. */
function itemRow({ definition, envelope }: Exported, result: Result, pooled: boolean): Row {
  const id = idOf(definition.key, result);
  const common = { id, instrument: definition.key, pooled: pooled ? '1' : '0' };
  const nothing = { missing: '', declared: '', reversed: '', ends: '', least: '', values: '', scores: '' };
  if (result.kind === 'scale') {
    const scale = definition.scales!.find(({ name }) => name === result.question)!;
    const reversed = scale.reversed ?? [];
    const columns = scale.items.map((item) => `${definition.key}/${item}`);
    const ends = scale.items.map((item) => {
      const own = envelope.results.find((one) => idOf(definition.key, one) === `${definition.key}/${item}`)!;
      const values = own.cells[0]!.distribution.map(({ value }) => Number(value));
      return String(Math.min(...values) + Math.max(...values));
    });
    return {
      ...{ ...common, ...nothing, shape: 'scale', columns: columns.join(';'), ends: ends.join(';') },
      reversed: scale.items.map((item) => (reversed.includes(item) ? '1' : '0')).join(';'),
      least: String(scale.minItems ?? Math.ceil(scale.items.length / 2)),
    };
  }
  const question = definition.pages
    .flatMap(({ elements }) => leaves(elements))
    .find(({ name }) => name === result.question)!;
  const missing = (question.missing ?? []).map(String);
  const several = question.type === 'checkbox';
  const part = result.part === 'other' && several ? 'other_chosen' : result.part;
  const columns = part === null ? question.name : `${question.name}__${part}`;
  const declared = several ? missing.map((value) => `${question.name}__${value}`).join(';') : '';
  if (result.part === null && (several || question.type === 'ranking')) {
    const parts = envelope.results.filter((one) => one.question === question.name && one.part !== null);
    const named = parts.map((one) => `${question.name}__${one.part === 'other' ? 'other_chosen' : one.part}`);
    const options = several ? parts.map((one) => one.part).join(';') : '';
    return { ...common, ...nothing, shape: 'several', columns: named.join(';'), declared, values: options };
  }
  const number = question.type === 'text' && question.inputType === 'number';
  if (number || result.open) {
    return { ...common, ...nothing, columns, shape: number ? 'number' : 'text', missing: missing.join(';') };
  }
  const list = several ? ['1', '0'] : question.type === 'ranking' ? places(question) : offered(question, missing);
  const numeric = list.every((value) => Number.isFinite(Number(value)));
  const yesNo = result.measure === 'nominal' && list.length === 2;
  const score = (value: string, at: number): number => (yesNo ? 1 - at : numeric ? Number(value) : at + 1);
  return {
    ...{ ...common, ...nothing, shape: 'level', columns, declared, missing: missing.join(';') },
    ...{ values: list.join(';'), scores: list.map(score).join(';') },
  };
}

const places = ({ choices }: Question): string[] => (choices ?? []).map((_, place) => String(place + 1));

function offered(question: Question, missing: readonly string[]): string[] {
  const { type, rateMin = 1, rateMax = 5 } = question;
  const scale = Array.from({ length: rateMax - rateMin + 1 }, (_, step) => rateMin + step);
  const items =
    type === 'matrix' ? question.columns : type === 'rating' ? (question.rateValues ?? scale) : question.choices;
  return (items ?? []).map(valueOf).filter((value) => !missing.includes(value));
}

function testRow(number: number, instrument: string, { result, comparison }: Repeated, envelope: ResultsEnvelope): Row {
  const { contrast, design, method, of, within } = comparison;
  const byCity = contrast === 'city';
  const recalling = envelope.results.find(({ recalls, part }) => recalls === result.question && part === result.part);
  const then = design === 'recalled' ? recalling! : result;
  return {
    ...{ number: String(number), item: idOf(instrument, result), then: idOf(instrument, then), method, design },
    ...{ city1: byCity ? of[0] : (within.city ?? ''), city2: byCity ? of[1] : (within.city ?? '') },
    ...{ wave1: byCity ? within.wave! : of[0], wave2: byCity ? within.wave! : of[1] },
  };
}

function table(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0]!).sort();
  return [heads, ...rows.map((row) => heads.map((head) => row[head]!))].map((line) => `${line.join('\t')}\n`).join('');
}

const linesIn = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/** What R says: of cells by `item|city|wave|what`, of tests by `number|what`. NA is null. */
export interface FromR {
  cells: Map<string, number | null>;
  tests: Map<string, number | null>;
  repeated: Repeated[];
}

/**
 * Runs R over everything that was exported.
 * @param folder an empty one, to write into
 */
export async function computeInR(folder: string, all: readonly Exported[]): Promise<FromR> {
  const repeated: Repeated[] = [];
  const [items, tests]: [Row[], Row[]] = [[], []];
  for (const exported of all) {
    const { definition, envelope, csv } = exported;
    writeFileSync(path.join(folder, `${definition.key}.csv`), csv);
    const pooled = envelope.results.some(({ cells }) => cells.some(({ city }) => city === null));
    // Scales last: they are read from the items.
    const ordered = [...envelope.results].sort((a, b) => Number(a.kind === 'scale') - Number(b.kind === 'scale'));
    for (const result of ordered) {
      items.push(itemRow(exported, result, pooled));
      for (const comparison of result.comparisons.filter(isRepeatable)) {
        tests.push(testRow(repeated.length, definition.key, { result, comparison }, envelope));
        repeated.push({ result, comparison });
      }
    }
  }
  writeFileSync(path.join(folder, 'items.tsv'), table(items));
  writeFileSync(path.join(folder, 'tests.tsv'), table(tests));
  await promisify(execFile)('Rscript', ['--vanilla', path.join(import.meta.dirname, 'answers.R'), folder], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const number = (text: string): number | null => (['NA', 'NaN'].includes(text) ? null : Number(text));
  return {
    cells: new Map(
      linesIn(path.join(folder, 'cells.out')).map((line) => [line.slice(0, 4).join('|'), number(line[4]!)]),
    ),
    tests: new Map(
      linesIn(path.join(folder, 'tests.out')).map((line) => [line.slice(0, 2).join('|'), number(line[2]!)]),
    ),
    repeated,
  };
}
