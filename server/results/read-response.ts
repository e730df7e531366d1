/** Stored responses read from their BSON, as far as analysis wants them: receipts, days and who typed it in are passed over. */
import { deserialize } from 'bson';
import { Noted, rowOf, type Question, type TableHidden, type TableRow } from '../../analysis/index.ts';
import type { Consent, StoredResponse } from '../domain/response.ts';
import { BsonBytes } from './bson-value.ts';
import { KnownNames } from './known-names.ts';
import { KnownValues, made } from './known-values.ts';

/** The fields that analysis wants, by number. */
const field = {
  ...{ _id: 0, state: 1, version: 2, city: 3, area: 4, wave: 5, respondentCode: 6, channel: 7, consent: 8, hidden: 9 },
  ...{ answers: 10, changedAt: 11, contentHash: 12 },
} as const;

const nothingHidden: TableHidden = new Noted([]);
/** BSON's number of texts. */
const text = 2;
type NotedHidden = NonNullable<TableHidden['note']>;

/** One object for all responses, filled anew for each. */
class Row implements TableRow {
  id = '';
  counts = false;
  version = 0;
  city = '';
  area: string | null = null;
  wave = '';
  respondentCode: string | null = null;
  channel = '';
  agreed = false;
  hidden: TableHidden = nothingHidden;
  changedAt = 0;
  contentHash = '';
  readonly answers: TableRow['answers'];

  constructor(questions: number) {
    this.answers = new Array<null>(questions).fill(null);
  }

  clear(): void {
    this.agreed = false;
    this.hidden = nothingHidden;
    this.answers.fill(null);
  }
}

/** Reads the responses of one instrument, batch after batch; what comes again is made from its bytes once. */
export class ResponseReader {
  private readonly questions: readonly Pick<Question, 'name' | 'free'>[];
  private readonly names = new KnownNames(Object.keys(field));
  private readonly answerNames: KnownNames;
  private readonly words = Object.keys(field).map(() => new KnownValues<never>());
  private readonly hidden = new KnownValues<NotedHidden>();
  private readonly answers: KnownValues<number[]>[];
  private batch = new BsonBytes(new Uint8Array(0));
  private readonly row: Row;

  /** @param questions those of the columns that the responses go into, in their order */
  constructor(questions: readonly Pick<Question, 'name' | 'free'>[]) {
    this.questions = questions;
    this.answerNames = new KnownNames(questions.map(({ name }) => name));
    this.answers = questions.map(() => new KnownValues());
    this.row = new Row(questions.length);
  }

  /** The responses of a batch, one by one. */
  *read(bytes: Uint8Array): Generator<TableRow> {
    this.batch = new BsonBytes(bytes);
    const { view } = this.batch;
    for (let at = 0; at < bytes.length; at += view.getInt32(at, true)) yield this.rowAt(at);
    this.batch = new BsonBytes(new Uint8Array(0));
  }

  private rowAt(at: number): TableRow {
    this.row.clear();
    if (this.readFields(at)) return this.row;
    const { bytes, view } = this.batch;
    const stored = deserialize(bytes.subarray(at, at + view.getInt32(at, true))) as StoredResponse;
    const names = this.questions.map(({ name }) => name);
    return rowOf(stored, names);
  }

  /** False when something in the document is strange. */
  private readFields(start: number): boolean {
    const { batch, names } = this;
    const { bytes } = batch;
    names.begin();
    let at = start + 4;
    for (let type = bytes[at]!; type !== 0; type = bytes[at]!) {
      const number = names.read(bytes, at + 1);
      const from = names.end;
      at = batch.end(type, from);
      if (at < 0 || (number >= 0 && !this.takeField(number, type, from, at))) return false;
    }
    return true;
  }

  private takeField(number: number, type: number, from: number, end: number): boolean {
    const { batch, row } = this;
    switch (number) {
      case field._id:
        row.id = batch.value(type, from) as string;
        return true;
      case field.contentHash:
        row.contentHash = type === text ? batch.plainText(from) : '';
        return true;
      case field.respondentCode:
        row.respondentCode = batch.value(type, from) as string | null;
        return true;
      case field.changedAt:
        row.changedAt = Number(batch.value(type, from));
        return true;
      case field.answers:
        return this.readAnswers(from);
      case field.hidden: {
        const hidden = this.hidden.read(batch, type, from, end);
        if (hidden) row.hidden = hidden as TableHidden;
        return hidden !== null;
      }
      default: {
        const word = this.words[number]!.read(batch, type, from, end);
        if (word) this.takeWord(number, word.value);
        return word !== null;
      }
    }
  }

  private takeWord(number: number, value: unknown): void {
    const { row } = this;
    if (number === field.state) row.counts = value === 'complete';
    else if (number === field.version) row.version = value as number;
    else if (number === field.city) row.city = value as string;
    else if (number === field.area) row.area = value as string | null;
    else if (number === field.wave) row.wave = value as string;
    else if (number === field.channel) row.channel = value as string;
    else row.agreed = (value as Consent | null)?.cityLevel === true;
  }

  /** Answers to what no column asks for are passed over; what people write themselves is not remembered. */
  private readAnswers(start: number): boolean {
    const { batch, answerNames, questions, row } = this;
    const { bytes } = batch;
    answerNames.begin();
    let at = start + 4;
    for (let type = bytes[at]!; type !== 0; type = bytes[at]!) {
      const number = answerNames.read(bytes, at + 1);
      const from = answerNames.end;
      at = batch.end(type, from);
      if (at < 0) return false;
      if (number < 0) continue;
      const answer = questions[number]!.free
        ? made<number[]>(batch, type, from)
        : this.answers[number]!.read(batch, type, from, at);
      if (answer === null) return false;
      row.answers[number] = answer;
    }
    return true;
  }
}
