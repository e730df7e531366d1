/** How responses travel to the worker: batches as compact JSON, the name of each question written once. */
import type { TableResponse } from '../../analysis/index.ts';
import type { StoredResponse } from '../domain/response.ts';

/** A response without its answers, and those in the order of the batch's names. */
type Row = [head: Omit<TableResponse, 'answers'>, answers: unknown[]];

interface Batch {
  names: string[];
  rows: Row[];
}

/** Collects what analysis reads of responses; receipts, days and who typed it in stay behind. */
export class BatchWriter {
  private names: string[] = [];
  private places = new Map<string, number>();
  private rows: Row[] = [];

  get size(): number {
    return this.rows.length;
  }

  add(response: StoredResponse): void {
    const { _id, state, version, city, area, wave, respondentCode, channel, hidden, contentHash } = response;
    const changedAt = new Date(response.changedAt).getTime();
    const consent = { cityLevel: response.consent?.cityLevel ?? null };
    const head = {
      _id,
      state,
      version,
      city,
      area,
      wave,
      respondentCode,
      channel,
      consent,
      hidden,
      changedAt,
      contentHash,
    };
    this.rows.push([head, state === 'complete' ? this.listAnswers(response) : []]);
  }

  /** The batch as JSON; the writer is empty afterwards. */
  take(): string {
    const text = JSON.stringify({ names: this.names, rows: this.rows } satisfies Batch);
    this.names = [];
    this.places = new Map();
    this.rows = [];
    return text;
  }

  private listAnswers({ answers }: StoredResponse): unknown[] {
    const list: unknown[] = [];
    for (const name of Object.keys(answers)) {
      let place = this.places.get(name);
      if (place === undefined) {
        place = this.names.push(name) - 1;
        this.places.set(name, place);
      }
      list[place] = answers[name];
    }
    return list;
  }
}

/** The responses of a batch. */
export function readBatch(text: string): TableResponse[] {
  const { names, rows } = JSON.parse(text) as Batch;
  return rows.map(([head, list]): TableResponse => {
    const answers: Record<string, unknown> = {};
    for (let place = 0; place < list.length; place++) {
      const value = list[place];
      if (value !== null) answers[names[place]!] = value;
    }
    return { ...head, answers };
  });
}
