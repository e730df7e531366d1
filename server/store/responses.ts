/** Responses: one document each, inserted once under the id the client made. */
import { Schema, type Connection } from 'mongoose';
import type { StoredResponse } from '../domain/response.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** A stored response with what only the store and the submission need. */
export interface ResponseDocument extends StoredResponse {
  /** Id of the invitation it came through; one response each. */
  invitation: string | null;
}

const schema = new Schema<ResponseDocument>(
  {
    _id: String,
    instrument: String,
    version: Number,
    collector: String,
    group: String,
    city: String,
    area: String,
    wave: String,
    respondentCode: String,
    channel: String,
    administeredBy: String,
    locale: String,
    completedOn: String,
    durationMinutes: Number,
    consent: Schema.Types.Mixed,
    state: String,
    answers: Schema.Types.Mixed,
    hidden: [String],
    receiptHash: String,
    contentHash: String,
    invitation: String,
    changedAt: Date,
  },
  { versionKey: false, minimize: false },
);
schema.index({ receiptHash: 1 }, { unique: true });
schema.index({ invitation: 1 }, { unique: true, partialFilterExpression: { invitation: { $type: 'string' } } });
schema.index({ instrument: 1, _id: 1 });
schema.index({ instrument: 1, changedAt: 1 });
schema.index({ collector: 1, state: 1 });

export type InsertOutcome =
  { kind: 'inserted' } | { kind: 'id_taken'; stored: ResponseDocument } | { kind: 'token_used' };

/** Which responses of an instrument to read. */
export interface ResponseFilter {
  instrument: string;
  /** `null`: every city. */
  cities?: readonly string[] | null;
  wave?: string | undefined;
}

/** The repository of responses. */
export function responseRepository(connection: Connection) {
  const model = connection.model('Response', schema, 'responses');
  const collection = model.collection;
  return {
    model,

    /** Stores a response once; tells a used id and a used invitation apart. */
    async insert(response: ResponseDocument): Promise<InsertOutcome> {
      try {
        await collection.insertOne(response as never);
        return { kind: 'inserted' };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const stored = await this.byId(response._id);
        return stored ? { kind: 'id_taken', stored } : { kind: 'token_used' };
      }
    },

    /**
     * Stores many (an import), all or none: those whose id already stands are left alone, and when the database fails half-way
     * the new ones are taken out again. Returns how many were new.
     */
    async insertAll(responses: ResponseDocument[]): Promise<number> {
      const ids = responses.map(({ _id }) => _id);
      const standing = new Set<string>(await model.distinct('_id', { _id: { $in: ids } }));
      const fresh = responses.filter(({ _id }) => !standing.has(_id));
      try {
        for (let i = 0; i < fresh.length; i += 500) await collection.insertMany(fresh.slice(i, i + 500) as never);
      } catch (error) {
        await collection.deleteMany({ _id: { $in: fresh.map(({ _id }) => _id) } } as never);
        throw error;
      }
      return fresh.length;
    },

    async byId(id: string): Promise<ResponseDocument | null> {
      return model.findById(id).lean<ResponseDocument>();
    },

    async byInvitation(invitation: string): Promise<ResponseDocument | null> {
      return model.findOne({ invitation }).lean<ResponseDocument>();
    },

    /** True when any response, withdrawn ones too, was given to this version. */
    async anyOfVersion(instrument: string, version: number): Promise<boolean> {
      return (await model.exists({ instrument, version })) !== null;
    },

    async countOf(filter: { collector: string } | { instrument: string }): Promise<number> {
      return model.countDocuments({ ...filter, state: 'complete' });
    },

    /** Erases the content behind a receipt and leaves a tombstone of the id. False when no such receipt is known. */
    async withdraw(receiptHash: string, now: Date): Promise<ResponseDocument | null> {
      const before = await model
        .findOneAndUpdate(
          { receiptHash },
          {
            $set: {
              state: 'withdrawn',
              answers: {},
              hidden: [],
              respondentCode: null,
              administeredBy: null,
              durationMinutes: null,
              area: null,
              contentHash: '',
              'consent.cityLevel': null,
              'consent.quoting': null,
              changedAt: now,
            },
          },
          { returnDocument: 'before' },
        )
        .lean<ResponseDocument>();
      return before;
    },

    /** Erases respondent codes and the named open answers of a version. Returns how many responses it touched. */
    async erase(instrument: string, version: number, names: string[], now: Date): Promise<number> {
      const unset = Object.fromEntries(names.map((name) => [`answers.${name}`, '']));
      const result = await collection.updateMany({ instrument, version } as never, {
        $set: { respondentCode: null, administeredBy: null, contentHash: '', changedAt: now },
        $unset: unset,
      });
      return result.modifiedCount;
    },

    /** Complete responses in the order of their random ids, streamed: the export. */
    async *complete(filter: ResponseFilter): AsyncGenerator<StoredResponse> {
      const cursor = collection
        .find<ResponseDocument>({
          instrument: filter.instrument,
          ...(filter.cities ? { city: { $in: [...filter.cities] } } : {}),
          ...(filter.wave !== undefined ? { wave: filter.wave } : {}),
        } as never)
        .sort({ instrument: 1, _id: 1 })
        .batchSize(250);
      try {
        for await (const response of cursor) if (response.state === 'complete') yield response;
      } finally {
        await cursor.close();
      }
    },

    /** What changed since a moment, tombstones included, oldest change first: feeds the column store. */
    async *changedSince(instrument: string, since: Date | null): AsyncGenerator<StoredResponse> {
      const cursor = collection
        .find<ResponseDocument>({ instrument, ...(since ? { changedAt: { $gte: since } } : {}) } as never)
        .sort({ instrument: 1, changedAt: 1 })
        .batchSize(2000);
      try {
        for await (const response of cursor) yield response;
      } finally {
        await cursor.close();
      }
    },
  };
}

export type ResponseRepository = ReturnType<typeof responseRepository>;
