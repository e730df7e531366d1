/** One question, option, row or scale as level numbers per response, the kinds of missing kept apart. */
import { Growing } from './growing.ts';
import type { ColumnPlan, Level } from './plan.ts';

/** Conditions hid it, or the version did not have it. */
export const NOT_ASKED = -1;
/** It was asked, and left out. */
export const NO_ANSWER = -2;
/** A declared "don't know" or "refuse". */
export const DECLARED = -3;

/** A column: per response the number of its level, or one of the three negative codes. */
export class Column {
  readonly plan: ColumnPlan;
  readonly levels: Level[];
  readonly codes = new Growing();
  private readonly byValue = new Map<unknown, number>();

  constructor(plan: ColumnPlan) {
    this.plan = plan;
    this.levels = [...plan.levels];
    this.levels.forEach((level, index) => this.remember(level, index));
  }

  /** The level's number; a value that no version declares becomes "other" or a level of its own. */
  levelOf(value: unknown): number {
    const known = this.byValue.get(value);
    if (known !== undefined) return known;
    if (this.plan.other) {
      const other = this.byValue.get('other');
      if (other !== undefined) return other;
    }
    const text = String(value);
    const number = typeof value === 'number' ? value : Number(text);
    const scored = this.plan.measure !== 'nominal' && text !== '' && Number.isFinite(number);
    const bare = typeof value === 'number' || typeof value === 'boolean' ? value : text;
    const level: Level = { value: bare, label: { pl: text, en: text }, score: scored ? number : null };
    const index = this.levels.push(level) - 1;
    this.remember(level, index);
    return index;
  }

  /** The score of a response's answer; `null` when it has none. */
  scoreAt(row: number): number | null {
    const code = this.codes.at(row);
    return code < 0 ? null : (this.levels[code]?.score ?? null);
  }

  private remember(level: Level, index: number): void {
    this.byValue.set(level.value, index);
    const text = String(level.value);
    if (!this.byValue.has(text)) this.byValue.set(text, index);
  }
}
