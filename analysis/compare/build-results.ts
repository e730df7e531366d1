/** The results of an instrument without their comparisons: one per question, option, row and scale, with its cells. */
import { gatePart, gateWhole, withheld, type GateInput, type GateRules, type Verdict } from '../disclosure/gate.ts';
import type { Column } from '../table/column.ts';
import type { ParentPlan } from '../table/plan.ts';
import { fewestSheets, type Analysis } from './analyse.ts';
import { isLoose, shownLevels, type Shown } from './classes.ts';
import { countColumn, wholeOf, type Tally } from './count-column.ts';
import { describeCell } from './describe-cell.ts';
import { parentCell } from './parent-cell.ts';
import { rangeOf } from './range-of.ts';
import { addCoefficients } from './reliability.ts';
import type { Result } from './result.ts';
import { entryOrder, entryScores } from './scale-of-entries.ts';
import type { Place } from './selection.ts';

/** A result on its way, with what comparisons need: the tallies asked for and what the gate said, per place. */
export interface Built {
  result: Result;
  /** `null` for the sum of a multiple choice or ranking. */
  column: Column | null;
  shown: readonly Shown[];
  tallies: Tally[];
  verdicts: Verdict[];
  /** Per place: what is hidden does not follow from means and ranks of the answers as they are. */
  open: boolean[];
}

/** A column counted in every place and part, and what the gate says of it. */
export interface Counted {
  column: Column;
  shown: Shown[];
  /** Per place and part. */
  tallies: Tally[][];
  display: number[][][];
  verdicts: Verdict[];
}

/** Builds all results in the order of the instrument; a question made of options comes before its options. */
export function buildResults(analysis: Analysis): Built[] {
  const { store } = analysis;
  const counted = new Map<string, Counted>();
  for (const column of store.columns.values()) counted.set(column.plan.key, countFor(analysis, column));
  judge(analysis, counted);
  const parents = new Map(store.plan.parents.map((parent) => [parent.parts[0], parent]));
  const built = [...counted.values()].flatMap((entry) => {
    const parent = parents.get(entry.column.plan.key);
    const own = buildColumn(analysis, entry);
    if (!parent) return [own];
    return [buildParent(analysis, parent, counted), own];
  });
  addCoefficients(analysis, built);
  return built;
}

/** Counts a column; its verdicts are still to come. */
export function countFor(analysis: Analysis, column: Column): Counted {
  const tallies = countColumn(column, analysis.selection, analysis.weights);
  const totals = column.levels.map((_, level) =>
    tallies.reduce((sum, parts) => parts.reduce((own, { counts }) => own + counts[level]!, sum), 0),
  );
  const shown = shownLevels(column, totals, analysis.rules.threshold);
  const merge = (tally: Tally) =>
    shown.length === 0
      ? [tally.counts.reduce((sum, count) => sum + count, 0)]
      : shown.map(({ levels }) => levels.reduce((sum, level) => sum + tally.counts[level]!, 0));
  return { column, shown, tallies, display: tallies.map((parts) => parts.map(merge)), verdicts: [] };
}

/** What the gate says of every column in every place; of scales last, since their means are made of their items'. */
function judge(analysis: Analysis, counted: ReadonlyMap<string, Counted>): void {
  const { store, selection } = analysis;
  const items = new Set([...counted.keys()].flatMap((key) => store.itemsOf(key).map(({ column }) => column.plan.key)));
  for (const entry of counted.values()) {
    const siblings = siblingsOf(analysis, entry, counted);
    entry.verdicts = selection.places.map((_, place) =>
      gateColumn(analysis, entry, place, items.has(entry.column.plan.key), siblings),
    );
  }
  for (const entry of counted.values()) {
    const own = store.itemsOf(entry.column.plan.key).map(({ column }) => counted.get(column.plan.key)!);
    entry.verdicts = entry.verdicts.map((verdict, place) => {
      const given = own.some(({ verdicts, display }) => {
        const { all, mean } = verdicts[place]!;
        return all ? display[place]!.flat().some((count) => count > 0) : mean;
      });
      return given ? { ...verdict, mean: true } : verdict;
    });
  }
}

function siblingsOf(analysis: Analysis, entry: Counted, counted: ReadonlyMap<string, Counted>): Counted[] {
  if (entry.column.plan.shape !== 'rank') return [];
  const parent = analysis.store.plan.parents.find(({ question }) => question === entry.column.plan.question);
  return (parent?.parts ?? []).flatMap((key) => (key === entry.column.plan.key ? [] : [counted.get(key)!]));
}

/** What the gate says of a column in one place. */
export function gateColumn(
  analysis: Analysis,
  entry: Counted,
  place: number,
  isItem: boolean,
  siblings: readonly Counted[],
): Verdict {
  const { column, shown, tallies, display } = entry;
  if (analysis.beyond !== null) return withheld(shown.length);
  const scores = entryScores(column, shown);
  const input: GateInput = {
    parts: tallies[place]!.map(({ missing }, index) => {
      return { counts: display[place]![index]!, missing, offered: analysis.offered[index]! };
    }),
    hiddenParts: analysis.hiddenParts[place]!,
    siblings: siblings.map((sibling) => sibling.display[place]!),
    order: entryOrder(column, shown),
    itemScores: isItem && scores.every((score) => score !== null) ? scores : null,
    isFilter: analysis.byQuestion !== null && column.plan.filter && column.plan.key !== analysis.byQuestion,
  };
  const rules = rulesFor(analysis, column);
  return analysis.filtered ? gatePart(input, analysis.part, rules) : gateWhole(input, rules);
}

/** Sums of the monitoring show from fewer sheets up than other results. */
function rulesFor({ rules, store }: Analysis, column: Column): GateRules {
  return isSummed(store, column) ? { ...rules, threshold: Math.min(fewestSheets, rules.threshold) } : rules;
}

function isSummed(store: Analysis['store'], { plan }: Column): boolean {
  return store.plan.kind === 'monitoring' && (plan.shape === 'number' || plan.shape === 'entries');
}

function buildColumn(analysis: Analysis, entry: Counted): Built {
  const { column, shown, verdicts } = entry;
  const { plan } = column;
  const { part, filtered, wanted, rules } = analysis;
  const tallies = entry.tallies.map((parts) => (filtered ? parts[part]! : wholeOf(parts)));
  const open = verdicts.map((verdict, place) => {
    if (rules.pooled || rules.agreed) return true;
    return !verdict.mean && (!verdict.levels.includes(true) || isLoose(shown, tallies[place]!.counts, rules.threshold));
  });
  const cells = wanted.map((place) =>
    describeCell({
      ...{ column, shown, place: placeShown(analysis, place), tally: tallies[place]!, verdict: verdicts[place]! },
      ...{ rules: rulesFor(analysis, column), filtered, withSum: isSummed(analysis.store, column), open: open[place]! },
    }),
  );
  const result: Result = {
    ...{ question: plan.question, kind: plan.kind, part: plan.part, title: plan.title, partTitle: plan.partTitle },
    ...{
      measure: plan.measure,
      range: rangeOf(analysis.store, column),
      open: plan.shape === 'text',
      indicator: plan.indicator,
      recalls: plan.recalls,
    },
    ...{
      background: plan.background,
      base: baseOf(cells),
      reliability: null,
      omega: null,
      items: null,
      cells,
      comparisons: [],
    },
  };
  return { result, column, shown, tallies, verdicts, open };
}

function placeShown({ selection, beyond }: Analysis, index: number): Place {
  const place = selection.places[index]!;
  return beyond === null ? place : { ...place, city: beyond };
}

function buildParent(analysis: Analysis, parent: ParentPlan, counted: ReadonlyMap<string, Counted>): Built {
  const parts = parent.parts.map((key) => counted.get(key)!);
  const built = parts.map((entry) => buildColumn(analysis, entry));
  const cells = analysis.wanted.map((_, index) =>
    parentCell(
      parent,
      built.map(({ result }) => result),
      index,
    ),
  );
  const result: Result = {
    ...{ question: parent.question, kind: 'question', part: null, title: parent.title, partTitle: null },
    ...{ measure: parent.measure },
    ...{
      range: null,
      open: false,
      indicator: parent.indicator,
      recalls: parent.recalls,
      background: parent.background,
    },
    ...{ base: baseOf(cells) },
    ...{ reliability: null, omega: null, items: null, cells, comparisons: [] },
  };
  return { ...built[0]!, result, column: null };
}

function baseOf(cells: Result['cells']): number | null {
  const shown = cells.flatMap(({ n }) => (n === null ? [] : [n]));
  if (cells.length === 0) return 0;
  return shown.length === 0 ? null : shown.reduce((sum, n) => sum + n, 0);
}
