/** A response on its way into the columns: what counts for a question is found by number, and what came before is known again. */
import type { Asked } from './asked.ts';
import type { TableResponse } from './input.ts';

/** A value that may come again and again, with what was once made of it. */
export class Noted<V, N> {
  readonly value: V;
  /** Written by whoever reads the value, for the next time; `null` until then. */
  note: N | null = null;

  constructor(value: V) {
    this.value = value;
  }
}

/**
 * An answer, with the codes that it means for the columns of its question. One object may stand for the same answer in many
 * responses, but only for one question of one column store.
 */
export type TableAnswer = Noted<unknown, number[]>;

/** What conditions hid, with the columns that this leaves, by version. */
export type TableHidden = Noted<readonly string[], Map<number, Asked>>;

type Told = Pick<TableResponse, 'version' | 'city' | 'area' | 'wave' | 'respondentCode' | 'channel'>;

/** A response as the columns take it in. */
export interface TableRow extends Told {
  id: string;
  /** False removes the response. */
  counts: boolean;
  /** Agreed to showing at city level. */
  agreed: boolean;
  hidden: TableHidden;
  /** In the order of the store's questions; `null` where there is none. */
  answers: (TableAnswer | null)[];
  changedAt: number;
  contentHash: string;
}

/**
 * A response as a row.
 * @param questions names of the store's questions, in order
 */
export function rowOf(response: TableResponse, questions: readonly string[]): TableRow {
  const { _id: id, version, city, area, wave, respondentCode, channel, consent, hidden, contentHash } = response;
  const { answers } = response;
  return {
    ...{ id, counts: response.state === 'complete', version, city, area, wave, respondentCode, channel },
    agreed: consent?.cityLevel === true,
    hidden: new Noted(hidden),
    answers: questions.map((name) => (answers[name] === undefined ? null : new Noted(answers[name]))),
    changedAt: Number(response.changedAt),
    contentHash: contentHash ?? '',
  };
}
