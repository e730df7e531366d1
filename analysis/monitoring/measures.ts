/** What a monitoring sheet measures: its numbers, and the things it counts once. */
import type { ResultTexts } from '../compare/result.ts';
import type { Column } from '../table/column.ts';
import type { ColumnStore } from '../table/column-store.ts';
import type { CountPlan } from '../table/plan.ts';
import { countOnce, type ReportedThing } from './count-once.ts';

/** How one measure is made from rows. */
export interface Measuring {
  name: string;
  title: ResultTexts;
  how: 'sum' | 'once';
  indicator: string | null;
  /** Whether a row says anything of it, be it zero. */
  reports: (row: number) => boolean;
  value: (rows: readonly number[]) => { value: number; unnamed: number | null };
}

function sumOf(column: Column): Measuring {
  const { question, title, indicator } = column.plan;
  return {
    ...{ name: question, title, how: 'sum', indicator },
    reports: (row) => column.scoreAt(row) !== null,
    value: (rows) => {
      const sum = rows.reduce((all, row) => all + (column.scoreAt(row) ?? 0), 0);
      return { value: Number(sum.toFixed(6)), unnamed: null };
    },
  };
}

function onceOf(store: ColumnStore, { name, title, things, when, base, indicator }: CountPlan): Measuring {
  const slots = things.flatMap(({ id, answer }) => {
    const columns = [store.columns.get(id), store.columns.get(answer)] as const;
    return columns[0] && columns[1] ? [{ id: columns[0], answer: columns[1] }] : [];
  });
  const asked = base === null ? undefined : store.columns.get(base);
  const valueAt = (column: Column, row: number): string | null => {
    const code = column.codes.at(row);
    return code < 0 ? null : String(column.levels[code]!.value);
  };
  function* reported(rows: readonly number[]): Generator<ReportedThing> {
    for (const row of rows)
      for (const slot of slots) yield { id: valueAt(slot.id, row), counts: when.has(valueAt(slot.answer, row) ?? '') };
  }
  return {
    ...{ name, title, how: 'once', indicator },
    reports: (row) => asked === undefined || asked.codes.at(row) >= 0,
    value: (rows) => {
      const { things: value, unnamed } = countOnce(reported(rows));
      return { value, unnamed };
    },
  };
}

/** The measures of an instrument: its numbers in the order of the sheet, then what is counted once. */
export function measuresOf(store: ColumnStore): Measuring[] {
  const numbers = [...store.columns.values()].filter(({ plan }) => plan.shape === 'number' && plan.part === null);
  return [...numbers.map(sumOf), ...store.plan.counts.map((plan) => onceOf(store, plan))];
}
