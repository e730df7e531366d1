/** The column store: responses as typed columns, kept current by the responses that changed. */
import { askedOf } from './asked.ts';
import { Column } from './column.ts';
import { deriveScale, scaleItems, type ScaleItem } from './derive-scale.ts';
import { Growing, Words } from './growing.ts';
import type { TableDefinition, TableResponse } from './input.ts';
import { planInstrument, type InstrumentPlan } from './plan.ts';
import { questionsOfColumns, type Question } from './question.ts';
import { rowOf, type TableRow } from './row.ts';

/**
 * Columns of one instrument, all versions joined. `apply` takes what changed: a new or changed response is appended (its old
 * row is marked deleted), one that is withdrawn or not complete is removed. Rows marked deleted are cleared away when they are
 * a quarter of all.
 */
export class ColumnStore {
  readonly plan: InstrumentPlan;
  readonly columns = new Map<string, Column>();
  readonly words = {
    cities: new Words(),
    waves: new Words(),
    areas: new Words(),
    channels: new Words(),
    codes: new Words(),
  };
  readonly city = new Growing();
  readonly wave = new Growing();
  readonly area = new Growing();
  readonly channel = new Growing();
  /** Respondent code; −1 without one. */
  readonly code = new Growing();
  /** 1: agreed to showing at city level. */
  readonly agreed = new Growing();
  /** 1: counts; 0: deleted. */
  readonly alive = new Growing();
  /** Counts up with every change of the data. */
  revision = 0;
  /** Responses that count. */
  size = 0;
  private readonly rowOf = new Map<string, number>();
  private readonly ids: string[] = [];
  /** Time and content of what a row was read from: the same again is no change. */
  private readonly times: number[] = [];
  private readonly hashes: string[] = [];
  /** In the order in which rows bring their answers. */
  readonly questions: readonly Question[];
  private readonly scales: { column: Column; items: ScaleItem[] }[] = [];

  constructor(definitions: readonly TableDefinition[]) {
    this.plan = planInstrument(definitions);
    for (const plan of this.plan.columns) this.columns.set(plan.key, new Column(plan));
    for (const column of this.columns.values()) {
      if (column.plan.shape === 'scale') this.scales.push({ column, items: scaleItems(column, this.columns) });
    }
    this.questions = questionsOfColumns(this.columns.values());
  }

  /** Rows in the columns, deleted ones included. */
  get rows(): number {
    return this.alive.length;
  }

  /** Takes in responses that are new, changed or withdrawn, in any order and as often as one likes. */
  apply(changed: Iterable<TableResponse>): void {
    const names = this.questions.map(({ name }) => name);
    for (const response of changed) this.applyRow(rowOf(response, names));
    this.tidy();
  }

  /** The same with responses that are rows already; a row may be used anew when the next one is asked for. */
  applyRows(changed: Iterable<TableRow>): void {
    for (const row of changed) this.applyRow(row);
    this.tidy();
  }

  /** The items of a scale as they enter it. */
  itemsOf(scale: string): ScaleItem[] {
    return this.scales.find(({ column }) => column.plan.key === scale)?.items ?? [];
  }

  private tidy(): void {
    if (this.rows > 2048 && this.rows - this.size > this.rows / 4) this.compact();
  }

  private applyRow(row: TableRow): void {
    const known = this.rowOf.get(row.id);
    if (known !== undefined) {
      const same = this.times[known] === row.changedAt && this.hashes[known] === row.contentHash;
      if (row.counts && same) return;
      this.remove(row.id, known);
    }
    if (row.counts) this.append(row);
  }

  private remove(id: string, row: number): void {
    this.alive.values[row] = 0;
    this.rowOf.delete(id);
    this.size--;
    this.revision++;
  }

  private append(given: TableRow): void {
    const row = this.rows;
    const { words, questions } = this;
    this.city.push(words.cities.code(given.city));
    this.wave.push(words.waves.code(given.wave));
    this.area.push(words.areas.code(given.area));
    this.channel.push(words.channels.code(given.channel));
    this.code.push(words.codes.code(given.respondentCode));
    this.agreed.push(given.agreed ? 1 : 0);
    const asked = askedOf(questions, given.version, given.hidden);
    for (let i = 0; i < questions.length; i++) questions[i]!.push(given.answers[i] ?? null, asked[i]!);
    for (const { column, items } of this.scales) column.codes.push(deriveScale(column, items, row));
    this.alive.push(1);
    this.ids[row] = given.id;
    this.times[row] = given.changedAt;
    this.hashes[row] = given.contentHash;
    this.rowOf.set(given.id, row);
    this.size++;
    this.revision++;
  }

  private compact(): void {
    const kept: number[] = [];
    for (let row = 0; row < this.rows; row++) if (this.alive.values[row] === 1) kept.push(row);
    const rows = Int32Array.from(kept);
    for (const list of [this.city, this.wave, this.area, this.channel, this.code, this.agreed, this.alive])
      list.keep(rows);
    for (const column of this.columns.values()) column.codes.keep(rows);
    for (const list of [this.ids, this.times, this.hashes]) keepOf(list, kept);
    this.ids.forEach((id, row) => this.rowOf.set(id, row));
  }
}

/** Keeps only the given places of a list, in their (ascending) order. */
function keepOf(list: unknown[], kept: readonly number[]): void {
  kept.forEach((from, to) => (list[to] = list[from]));
  list.length = kept.length;
}
