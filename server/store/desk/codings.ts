/** Codings: a code on a passage of notes or of an open answer. A removed one stays as an empty tombstone. */
import { Schema, type Connection } from 'mongoose';
import type { Anchor } from '../../domain/desk/coding.ts';
import { isDuplicateKey } from '../duplicate-key.ts';

/** Where the passage is: in an interview's notes or in a response. */
export interface CodingSource {
  interview: string | null;
  response: string | null;
  question: string;
}

/** What is known of the person behind an open answer; kept here, since a response never changes. */
export interface AnswerPerson {
  city: string;
  wave: string;
  group: string;
  respondentCode: string | null;
  quoting: boolean | null;
  cityLevel: boolean | null;
}

/** A coding as it is stored. */
export interface CodingDocument {
  /** The UUID that the client made. */
  _id: string;
  source: CodingSource;
  /** Key of the guide or questionnaire. */
  instrument: string;
  /** Null for notes of an interview. */
  person: AnswerPerson | null;
  /** The revision it was made on; 1 for open answers. */
  madeOn: number;
  anchor: Anchor;
  text: string;
  lost: boolean;
  /** The revision of the interview that it was last held against. */
  seen: number;
  /** Ids of the redactions it has been through. */
  redactions: string[];
  /** Code of the speaker, in a group interview. */
  speaker: string | null;
  code: string;
  memo: string | null;
  cleared: boolean;
  by: string;
  madeAt: Date;
  removed: boolean;
  changedAt: Date;
}

/** A coding as counting and choosing need it: without words. */
export type CodingRow = Pick<
  CodingDocument,
  '_id' | 'source' | 'person' | 'anchor' | 'lost' | 'speaker' | 'code' | 'cleared' | 'removed' | 'changedAt'
>;

const Mixed = Schema.Types.Mixed;
const schema = new Schema<CodingDocument>(
  {
    _id: String,
    source: Mixed,
    instrument: String,
    person: Mixed,
    madeOn: Number,
    anchor: Mixed,
    text: String,
    lost: Boolean,
    seen: Number,
    redactions: [String],
    speaker: String,
    code: String,
    memo: String,
    cleared: Boolean,
    by: String,
    madeAt: Date,
    removed: Boolean,
    changedAt: Date,
  },
  { versionKey: false, minimize: false },
);
schema.index({ 'source.interview': 1 });
schema.index({ 'source.response': 1 });
schema.index({ code: 1 });
schema.index({ changedAt: 1 });

/** What is left of a coding whose words are gone for good. */
const emptied = { text: '', memo: null, cleared: false, removed: true, speaker: null, person: null } as const;
const forCounting = {
  source: 1,
  person: 1,
  anchor: 1,
  lost: 1,
  speaker: 1,
  code: 1,
  cleared: 1,
  removed: 1,
  changedAt: 1,
} as const;

/** The repository of codings. */
export function codingRepository(connection: Connection) {
  const model = connection.model('Coding', schema, 'codings');
  const collection = model.collection;

  async function standing(filter: Record<string, unknown>): Promise<CodingDocument[]> {
    return (await collection.find<CodingDocument>(filter as never).toArray()).filter(({ removed }) => !removed);
  }

  return {
    model,

    /** Stores a coding once. @returns the stored one when the id is taken */
    async insert(coding: CodingDocument): Promise<CodingDocument | null> {
      try {
        await collection.insertOne(coding as never);
        return null;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return this.byId(coding._id);
      }
    },

    /** Stores many new codings. */
    async insertAll(codings: readonly CodingDocument[]): Promise<void> {
      for (let i = 0; i < codings.length; i += 500) {
        await collection.insertMany(codings.slice(i, i + 500) as never);
      }
    },

    async byId(id: string): Promise<CodingDocument | null> {
      return model.findById(id).lean<CodingDocument>();
    },

    async ofInterview(interview: string): Promise<CodingDocument[]> {
      return standing({ 'source.interview': interview });
    },

    async ofResponse(response: string): Promise<CodingDocument[]> {
      return standing({ 'source.response': response });
    },

    async ofResponses(responses: readonly string[]): Promise<CodingDocument[]> {
      return standing({ 'source.response': { $in: [...responses] } });
    },

    /** All codings in the order of their ids, streamed. */
    async *all(): AsyncGenerator<CodingDocument> {
      const cursor = collection.find<CodingDocument>({}).sort({ _id: 1 }).batchSize(500);
      try {
        for await (const coding of cursor) if (!coding.removed) yield coding;
      } finally {
        await cursor.close();
      }
    },

    /** Those of these ids that are there, in any order. */
    async byIds(ids: readonly string[]): Promise<CodingDocument[]> {
      return standing({ _id: { $in: [...ids] } });
    },

    async update(id: string, change: Partial<CodingDocument>, now: Date): Promise<CodingDocument | null> {
      return model
        .findOneAndUpdate(
          { _id: id, removed: false },
          { $set: { ...change, changedAt: now } },
          { returnDocument: 'after' },
        )
        .lean<CodingDocument>();
    },

    /** Writes what following the text made of codings. */
    async rewrite(codings: readonly CodingDocument[], now: Date): Promise<void> {
      if (codings.length === 0) return;
      await collection.bulkWrite(
        codings.map(({ _id, anchor, text, lost, seen, redactions, cleared, memo }) => ({
          updateOne: {
            filter: { _id, removed: false },
            update: { $set: { anchor, text, lost, seen, redactions, cleared, memo, changedAt: now } },
          },
        })) as never,
      );
    },

    /** Gives codings another code, as a split does; those that have another one meanwhile are left alone. */
    async recode(ids: readonly string[], from: readonly string[], to: string, now: Date): Promise<void> {
      for (let i = 0; i < ids.length; i += 1000) {
        await collection.updateMany({ _id: { $in: ids.slice(i, i + 1000) }, code: { $in: [...from] } } as never, {
          $set: { code: to, changedAt: now },
        });
      }
    },

    /** Empties codings for good. */
    async erase(
      filter: { interview: string } | { response: string } | { ids: readonly string[] },
      now: Date,
    ): Promise<void> {
      const which =
        'ids' in filter
          ? { _id: { $in: [...filter.ids] } }
          : 'interview' in filter
            ? { 'source.interview': filter.interview }
            : { 'source.response': filter.response };
      await collection.updateMany({ ...which, removed: false } as never, { $set: { ...emptied, changedAt: now } });
    },

    /** What changed since a moment, oldest change first, tombstones included. */
    async *changedSince(since: Date | null): AsyncGenerator<CodingRow> {
      const cursor = collection
        .find<CodingRow>((since ? { changedAt: { $gte: since } } : {}) as never, { projection: forCounting })
        .sort({ changedAt: 1 })
        .batchSize(2000);
      try {
        for await (const row of cursor) yield row;
      } finally {
        await cursor.close();
      }
    },
  };
}
