/** The column store: responses as typed columns, kept current by the responses that changed. */
import { Column } from './column.ts';
import { deriveScale, scaleItems, type ScaleItem } from './derive-scale.ts';
import { Growing, Words } from './growing.ts';
import type { TableDefinition, TableResponse } from './input.ts';
import { planInstrument, type InstrumentPlan } from './plan.ts';
import { readAnswer } from './read-answer.ts';

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
  private readonly stamps: string[] = [];
  private readonly plain: Column[] = [];
  private readonly scales: { column: Column; items: ScaleItem[] }[] = [];

  constructor(definitions: readonly TableDefinition[]) {
    this.plan = planInstrument(definitions);
    for (const plan of this.plan.columns) this.columns.set(plan.key, new Column(plan));
    for (const column of this.columns.values()) {
      if (column.plan.shape === 'scale') this.scales.push({ column, items: scaleItems(column, this.columns) });
      else this.plain.push(column);
    }
  }

  /** Rows in the columns, deleted ones included. */
  get rows(): number {
    return this.alive.length;
  }

  /** Takes in responses that are new, changed or withdrawn, in any order and as often as one likes. */
  apply(changed: Iterable<TableResponse>): void {
    for (const response of changed) this.applyOne(response);
    if (this.rows > 2048 && this.rows - this.size > this.rows / 4) this.compact();
  }

  /** The items of a scale as they enter it. */
  itemsOf(scale: string): ScaleItem[] {
    return this.scales.find(({ column }) => column.plan.key === scale)?.items ?? [];
  }

  private applyOne(response: TableResponse): void {
    const stamp = `${Number(response.changedAt)} ${response.contentHash ?? ''}`;
    const known = this.rowOf.get(response._id);
    if (response.state !== 'complete') {
      if (known !== undefined) this.remove(response._id, known);
      return;
    }
    if (known !== undefined) {
      if (this.stamps[known] === stamp) return;
      this.remove(response._id, known);
    }
    this.append(response, stamp);
  }

  private remove(id: string, row: number): void {
    this.alive.values[row] = 0;
    this.rowOf.delete(id);
    this.size--;
    this.revision++;
  }

  private append(response: TableResponse, stamp: string): void {
    const row = this.rows;
    const { words } = this;
    this.city.push(words.cities.code(response.city));
    this.wave.push(words.waves.code(response.wave));
    this.area.push(words.areas.code(response.area));
    this.channel.push(words.channels.code(response.channel));
    this.code.push(words.codes.code(response.respondentCode));
    this.agreed.push(response.consent?.cityLevel === true ? 1 : 0);
    const hidden = response.hidden.length > 0 ? new Set(response.hidden) : null;
    for (const column of this.plain) column.codes.push(readAnswer(column, response, hidden));
    for (const { column, items } of this.scales) column.codes.push(deriveScale(column, items, row));
    this.alive.push(1);
    this.ids[row] = response._id;
    this.stamps[row] = stamp;
    this.rowOf.set(response._id, row);
    this.size++;
    this.revision++;
  }

  private compact(): void {
    const kept: number[] = [];
    for (let row = 0; row < this.rows; row++) if (this.alive.values[row] === 1) kept.push(row);
    const rows = Int32Array.from(kept);
    const ids = kept.map((row) => this.ids[row]!);
    const stamps = kept.map((row) => this.stamps[row]!);
    for (const list of [this.city, this.wave, this.area, this.channel, this.code, this.agreed, this.alive])
      list.keep(rows);
    for (const column of this.columns.values()) column.codes.keep(rows);
    this.ids.length = 0;
    this.stamps.length = 0;
    ids.forEach((id, row) => {
      this.ids.push(id);
      this.stamps.push(stamps[row]!);
      this.rowOf.set(id, row);
    });
  }
}
