/** Versions of an instrument joined by question name into one plan of columns. */
import type { Measure, ResultKind, ResultTexts } from '../compare/result.ts';
import type { TableDefinition, TableQuestion } from './input.ts';
import { planQuestion } from './plan-question.ts';
import { bothTexts } from './text.ts';

/** An answer that a column can hold. `score` is what it counts for in means and ranks; `null` for names. */
export interface Level {
  value: string | number | boolean;
  label: ResultTexts;
  score: number | null;
  /** The city whose people alone were offered it; left out where everybody was. */
  onlyIn?: string;
}

/**
 * How a column is read from the answers: `level` one of the levels · `number` any number · `text` answered or not · `option`
 * chosen or not · `row` a cell of a matrix · `rank` place in a ranking · `entries` how many entries a list has · `scale` a mean.
 */
export type Shape = 'level' | 'number' | 'text' | 'option' | 'row' | 'rank' | 'entries' | 'scale';

/** One column: a question, an option, a row or a scale. */
export interface ColumnPlan {
  /** `question` or `question.part`. */
  key: string;
  question: string;
  kind: ResultKind;
  part: string | null;
  /** The part's value as it stands in the answers. */
  partValue: string | number | boolean | null;
  shape: Shape;
  title: ResultTexts;
  partTitle: ResultTexts | null;
  measure: Measure;
  levels: Level[];
  /** Values that the question's "other" takes in. */
  other: boolean;
  /** Declared codes for "don't know" or "refuse", as strings. */
  missing: Set<string>;
  /** Versions that ask it; in the others it is not asked. */
  versions: Set<number>;
  /** Reversed when it enters a scale. */
  reverse: boolean;
  indicator: string | null;
  recalls: string | null;
  filter: boolean;
  /** Describes whoever answers and is no outcome: declared so, offered as a filter, or asked to see who belongs to the study. */
  background: boolean;
  /** A scale's items. */
  items: { key: string; reversed: boolean }[];
  minItems: number;
}

/** A question that shows the sum of its parts beside them: multiple choice and ranking. */
export interface ParentPlan {
  question: string;
  title: ResultTexts;
  measure: Measure;
  kind: 'choices' | 'ranking';
  indicator: string | null;
  recalls: string | null;
  background: boolean;
  /** Keys of the columns of its parts. */
  parts: string[];
}

/** Things counted once by their shared id. */
export interface CountPlan {
  name: string;
  title: ResultTexts;
  /** Keys of columns. */
  things: { id: string; answer: string }[];
  when: Set<string>;
  base: string | null;
  indicator: string | null;
}

export interface InstrumentPlan {
  key: string;
  kind: string;
  group: string;
  versions: number[];
  /** In the order of the newest version; what only older ones ask comes last. */
  columns: ColumnPlan[];
  parents: ParentPlan[];
  counts: CountPlan[];
}

/** The questions of a definition in order, those within panels included. */
export function questionsOf(definition: TableDefinition): TableQuestion[] {
  const flat = (elements: TableQuestion[]): TableQuestion[] =>
    elements.flatMap((element) => (element.type === 'panel' ? flat(element.elements ?? []) : [element]));
  return definition.pages.flatMap((page) => flat(page.elements ?? []));
}

const silent = new Set(['html', 'image', 'signaturepad', 'file']);

/**
 * Joins the versions of an instrument. What a question is (title, levels, measure) is said by the newest version that asks it;
 * levels that only older versions know are kept after the newest's.
 * @param definitions all versions of one instrument, at least one
 */
export function planInstrument(definitions: readonly TableDefinition[]): InstrumentPlan {
  const newestFirst = [...definitions].sort((a, b) => b.version - a.version);
  const newest = newestFirst[0];
  if (!newest) throw new Error('An instrument without a version cannot be analysed');
  const columns = new Map<string, ColumnPlan>();
  const parents = new Map<string, ParentPlan>();
  for (const definition of newestFirst) {
    for (const question of questionsOf(definition)) {
      if (silent.has(question.type)) continue;
      const planned = planQuestion(question, definition.version);
      for (const column of planned.columns) joinColumn(columns, column);
      if (planned.parent && !parents.has(question.name)) parents.set(question.name, planned.parent);
    }
  }
  for (const definition of newestFirst) planScales(definition, columns);
  const screening = new Set(
    newestFirst.flatMap(({ eligibleIf }) => [...(eligibleIf ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name!)),
  );
  for (const column of [...columns.values(), ...parents.values()])
    if (screening.has(column.question)) column.background = true;
  recallScales(columns);
  return {
    key: newest.key,
    kind: newest.kind,
    group: newest.group,
    versions: newestFirst.map((definition) => definition.version).reverse(),
    columns: [...columns.values()],
    parents: [...parents.values()],
    counts: planCounts(newestFirst),
  };
}

/** What is counted once: as the newest version that counts it says. */
function planCounts(newestFirst: readonly TableDefinition[]): CountPlan[] {
  const counts = new Map<string, CountPlan>();
  for (const { name, title, things, when, base, indicator } of newestFirst.flatMap((one) => one.counts ?? [])) {
    if (counts.has(name)) continue;
    const values = new Set(when.map(String));
    counts.set(name, {
      ...{ name, title: bothTexts(title, name), things, when: values },
      ...{ base: base ?? null, indicator: indicator ?? null },
    });
  }
  return [...counts.values()];
}

function joinColumn(columns: Map<string, ColumnPlan>, column: ColumnPlan): void {
  const known = columns.get(column.key);
  if (!known) {
    columns.set(column.key, column);
    return;
  }
  if (known.shape !== column.shape) return;
  for (const version of column.versions) known.versions.add(version);
  for (const code of column.missing) known.missing.add(code);
  for (const level of column.levels) {
    if (!known.levels.some((other) => String(other.value) === String(level.value))) known.levels.push(level);
  }
}

/** A scale recalls another when its items recall that one's, one by one. */
function recallScales(columns: Map<string, ColumnPlan>): void {
  const scales = [...columns.values()].filter(({ shape }) => shape === 'scale');
  for (const scale of scales) {
    const recalled = scale.items.map(({ key }) => {
      const item = columns.get(key);
      return item?.recalls ? (item.part === null ? item.recalls : `${item.recalls}.${item.part}`) : null;
    });
    const now = scales.find(
      ({ items }) => items.length === recalled.length && items.every(({ key }) => recalled.includes(key)),
    );
    if (now) scale.recalls = now.key;
  }
}

function planScales(definition: TableDefinition, columns: Map<string, ColumnPlan>): void {
  for (const scale of definition.scales ?? []) {
    const known = columns.get(scale.name);
    if (known) {
      if (known.shape === 'scale') known.versions.add(definition.version);
      continue;
    }
    const reversed = new Set(scale.reversed ?? []);
    const items = scale.items.map((key) => ({
      key,
      reversed: reversed.has(key) || (columns.get(key)?.reverse ?? false),
    }));
    columns.set(scale.name, {
      ...{ key: scale.name, question: scale.name, kind: 'scale', part: null, partValue: null, shape: 'scale' },
      ...{ title: bothTexts(scale.title, scale.name), partTitle: null, measure: 'interval', levels: [], other: false },
      ...{ missing: new Set<string>(), versions: new Set([definition.version]), reverse: false },
      ...{ indicator: scale.indicator ?? null, recalls: null, filter: false, background: false },
      ...{ items, minItems: scale.minItems ?? Math.ceil(items.length / 2) },
    });
  }
}
