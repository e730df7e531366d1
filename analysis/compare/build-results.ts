/** The results of an instrument without their comparisons: one per question, option, row and scale, with its cells. */
import { gatePart, gateWhole, withheld, type GateInput, type Verdict } from '../disclosure/gate.ts';
import type { Column } from '../table/column.ts';
import type { ParentPlan } from '../table/plan.ts';
import { fewestSheets, type Analysis } from './analyse.ts';
import { shownLevels, type Shown } from './classes.ts';
import { countColumn, wholeOf, type Tally } from './count-column.ts';
import { describeCell } from './describe-cell.ts';
import { parentCell } from './parent-cell.ts';
import { addCoefficients } from './reliability.ts';
import type { Result } from './result.ts';
import type { Place } from './selection.ts';

/** A result on its way, with what comparisons need: the tallies asked for and what the gate said, per place. */
export interface Built {
  result: Result;
  /** `null` for the sum of a multiple choice or ranking. */
  column: Column | null;
  tallies: Tally[];
  verdicts: Verdict[];
  /** Numbers shown in classes: a mean does not give a class's count back. */
  inClasses: boolean;
}

interface Counted {
  column: Column;
  shown: Shown[];
  /** Per place and part. */
  tallies: Tally[][];
  display: number[][][];
}

/** Builds all results in the order of the instrument; a question made of options comes before its options. */
export function buildResults(analysis: Analysis): Built[] {
  const { store } = analysis;
  const counted = new Map<string, Counted>();
  for (const column of store.columns.values()) counted.set(column.plan.key, countFor(analysis, column));
  const parents = new Map(store.plan.parents.map((parent) => [parent.parts[0], parent]));
  const built = [...counted.values()].flatMap((entry) => {
    const parent = parents.get(entry.column.plan.key);
    const own = buildColumn(analysis, entry, siblingsOf(analysis, entry, counted));
    if (!parent) return [own];
    return [buildParent(analysis, parent, counted), own];
  });
  addCoefficients(analysis, built);
  return built;
}

function countFor(analysis: Analysis, column: Column): Counted {
  const tallies = countColumn(column, analysis.selection, analysis.weights);
  const totals = column.levels.map((_, level) =>
    tallies.reduce((sum, parts) => parts.reduce((own, { counts }) => own + counts[level]!, sum), 0),
  );
  const shown = shownLevels(column, totals, analysis.rules.threshold);
  const merge = (tally: Tally) =>
    shown.length === 0
      ? [tally.counts.reduce((sum, count) => sum + count, 0)]
      : shown.map(({ levels }) => levels.reduce((sum, level) => sum + tally.counts[level]!, 0));
  return { column, shown, tallies, display: tallies.map((parts) => parts.map(merge)) };
}

function siblingsOf(analysis: Analysis, entry: Counted, counted: ReadonlyMap<string, Counted>): Counted[] {
  if (entry.column.plan.shape !== 'rank') return [];
  const parent = analysis.store.plan.parents.find(({ question }) => question === entry.column.plan.question);
  return (parent?.parts ?? []).flatMap((key) => (key === entry.column.plan.key ? [] : [counted.get(key)!]));
}

function buildColumn(analysis: Analysis, entry: Counted, siblings: readonly Counted[]): Built {
  const { column, shown } = entry;
  const { plan } = column;
  const { part, filtered, wanted, selection } = analysis;
  const withSum = analysis.store.plan.kind === 'monitoring' && (plan.shape === 'number' || plan.shape === 'entries');
  const rules = withSum
    ? { ...analysis.rules, threshold: Math.min(fewestSheets, analysis.rules.threshold) }
    : analysis.rules;
  const verdicts = selection.places.map((_, place): Verdict => {
    if (analysis.beyond !== null) return withheld(shown.length);
    const input: GateInput = {
      parts: entry.tallies[place]!.map(({ missing }, index) => {
        return { counts: entry.display[place]![index]!, missing, offered: analysis.offered[index]! };
      }),
      hiddenParts: analysis.hiddenParts[place]!,
      siblings: siblings.map(({ display }) => display[place]!),
    };
    return filtered ? gatePart(input, part, rules) : gateWhole(input, rules);
  });
  const tallies = entry.tallies.map((parts) => (filtered ? parts[part]! : wholeOf(parts)));
  const cells = wanted.map((place) =>
    describeCell({
      ...{ column, shown, place: placeShown(analysis, place), tally: tallies[place]!, verdict: verdicts[place]! },
      ...{ rules, filtered, withSum },
    }),
  );
  const result: Result = {
    ...{ question: plan.question, kind: plan.kind, part: plan.part, title: plan.title, partTitle: plan.partTitle },
    ...{ measure: plan.measure, open: plan.shape === 'text', indicator: plan.indicator, recalls: plan.recalls },
    ...{ base: baseOf(cells), reliability: null, items: null, cells, comparisons: [] },
  };
  return {
    result,
    column,
    tallies,
    verdicts,
    inClasses: shown.some(({ score }) => score === null) && plan.measure === 'interval',
  };
}

function placeShown({ selection, beyond }: Analysis, index: number): Place {
  const place = selection.places[index]!;
  return beyond === null ? place : { ...place, city: beyond };
}

function buildParent(analysis: Analysis, parent: ParentPlan, counted: ReadonlyMap<string, Counted>): Built {
  const parts = parent.parts.map((key) => counted.get(key)!);
  const built = parts.map((entry) => buildColumn(analysis, entry, siblingsOf(analysis, entry, counted)));
  const cells = analysis.wanted.map((_, index) =>
    parentCell(
      parent,
      built.map(({ result }) => result),
      index,
    ),
  );
  const result: Result = {
    ...{
      question: parent.question,
      kind: 'question',
      part: null,
      title: parent.title,
      partTitle: null,
      measure: parent.measure,
    },
    ...{ open: false, indicator: parent.indicator, recalls: parent.recalls, base: baseOf(cells) },
    ...{ reliability: null, items: null, cells, comparisons: [] },
  };
  return { result, column: null, tallies: built[0]!.tallies, verdicts: built[0]!.verdicts, inClasses: false };
}

function baseOf(cells: Result['cells']): number | null {
  const shown = cells.flatMap(({ n }) => (n === null ? [] : [n]));
  if (cells.length === 0) return 0;
  return shown.length === 0 ? null : shown.reduce((sum, n) => sum + n, 0);
}
