/** Responses: one document each, inserted once under the id the client made. */
import type { Connection } from 'mongoose';
import type { StoredResponse } from '../domain/response.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { responseSchema, tombstone, type ResponseDocument } from './response-document.ts';
import type { StageRepository } from './stage.ts';
import { fewStoredDocuments, storedDocuments } from './stored-documents.ts';

export type { ResponseDocument } from './response-document.ts';

export type InsertOutcome =
  | { kind: 'inserted' }
  | { kind: 'id_taken'; stored: ResponseDocument }
  | { kind: 'token_used' }
  | { kind: 'sheet_taken' };

/** Which responses of an instrument to read. */
export interface ResponseFilter {
  instrument: string;
  /** `null`: every city. */
  cities?: readonly string[] | null;
  wave?: string | undefined;
}

/** Responses of an instrument that changed at a moment or later; `null`: all. */
const changed = (instrument: string, since: Date | null) => ({
  instrument,
  ...(since ? { changedAt: { $gte: since } } : {}),
});

/** Responses of a version that hold anything a purge takes. */
const erasable = (instrument: string, version: number, names: string[]) => ({
  instrument,
  version,
  $or: [
    { respondentCode: { $ne: null } },
    { administeredBy: { $ne: null } },
    { sheet: { $ne: null } },
    ...names.map((name) => ({ [`answers.${name}`]: { $exists: true } })),
  ],
});

/** The repository of responses. It marks what is stored while the study is a trial, so that nothing else can ever be taken for it. */
export function responseRepository(connection: Connection, stage: Pick<StageRepository, 'isTrial'>) {
  const model = connection.model('Response', responseSchema, 'responses');
  const collection = model.collection;
  return {
    model,

    /** Stores a response once; tells a used id, a used invitation and a sheet typed in before apart. */
    async insert(response: ResponseDocument): Promise<InsertOutcome> {
      try {
        await collection.insertOne({ ...response, trial: await stage.isTrial() } as never);
        return { kind: 'inserted' };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const stored = await this.byId(response._id);
        if (stored) return { kind: 'id_taken', stored };
        const used = response.invitation !== null && (await this.byInvitation(response.invitation)) !== null;
        return { kind: used ? 'token_used' : 'sheet_taken' };
      }
    },

    /**
     * Stores many (an import), all or none: those whose id already stands are left alone, and when the database fails half-way
     * the new ones are taken out again. Returns how many were new.
     */
    async insertAll(responses: ResponseDocument[]): Promise<number> {
      const ids = responses.map(({ _id }) => _id);
      const trial = await stage.isTrial();
      const standing = new Set<string>(await model.distinct('_id', { _id: { $in: ids } }));
      const fresh = responses.filter(({ _id }) => !standing.has(_id)).map((response) => ({ ...response, trial }));
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

    async byReceipt(receiptHash: string): Promise<ResponseDocument | null> {
      return model.findOne({ receiptHash }).lean<ResponseDocument>();
    },

    /** The response typed in from a sheet of a collector. */
    async bySheet(collector: string, sheet: string): Promise<ResponseDocument | null> {
      return model.findOne({ collector, sheet }).lean<ResponseDocument>();
    },

    /** Numbers of the sheets of a collector that have been typed in. */
    async sheetsOf(collector: string): Promise<string[]> {
      const found = await model
        .find({ collector, sheet: { $type: 'string' } })
        .select('sheet')
        .lean<{ sheet: string }[]>();
      return found.map(({ sheet }) => sheet);
    },

    /** A response of a person to a collector, by their code. */
    async byCode(collector: string, respondentCode: string): Promise<ResponseDocument | null> {
      return model.findOne({ collector, state: 'complete', respondentCode }).lean<ResponseDocument>();
    },

    /** True when any response, withdrawn ones too, was given to this version. */
    async anyOfVersion(instrument: string, version: number): Promise<boolean> {
      return (await model.exists({ instrument, version })) !== null;
    },

    async countOf(filter: { collector: string } | { instrument: string }): Promise<number> {
      return model.countDocuments({ ...filter, state: 'complete' });
    },

    /**
     * Erases the content behind a receipt and leaves a tombstone of the id; again, it changes nothing.
     * @returns the response as it was before, or null when no such receipt is known
     */
    async withdraw(receiptHash: string, now: Date): Promise<ResponseDocument | null> {
      const before = await model
        .findOneAndUpdate(
          { receiptHash, state: { $ne: 'withdrawn' } },
          { $set: { ...tombstone, changedAt: now } },
          { returnDocument: 'before' },
        )
        .lean<ResponseDocument>();
      return before ?? this.byReceipt(receiptHash);
    },

    /** Tombstones, the latest withdrawal first. */
    async withdrawn(): Promise<
      Pick<ResponseDocument, '_id' | 'instrument' | 'collector' | 'city' | 'wave' | 'changedAt'>[]
    > {
      return model
        .find({ state: 'withdrawn' })
        .select('instrument collector city wave changedAt')
        .sort({ changedAt: -1 })
        .lean<ResponseDocument[]>();
    },

    /** Those of some ids that are complete responses. */
    async completeAmong(ids: readonly string[]): Promise<string[]> {
      return model.distinct('_id', { _id: { $in: [...ids] }, state: 'complete' });
    },

    async countTrial(): Promise<number> {
      return model.countDocuments({ trial: true });
    },

    async deleteTrial(): Promise<number> {
      return (await model.deleteMany({ trial: true })).deletedCount;
    },

    /** Erases respondent codes, who typed it in, sheet numbers and the named open answers of a version. Returns how many had any. */
    async erase(instrument: string, version: number, names: string[], now: Date): Promise<number> {
      const unset = Object.fromEntries(names.map((name) => [`answers.${name}`, '']));
      const result = await collection.updateMany(erasable(instrument, version, names) as never, {
        $set: { respondentCode: null, administeredBy: null, sheet: null, contentHash: '', changedAt: now },
        ...(names.length > 0 ? { $unset: unset } : {}),
      });
      return result.modifiedCount;
    },

    async countErasable(instrument: string, version: number, names: string[]): Promise<number> {
      return collection.countDocuments(erasable(instrument, version, names) as never);
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
        .batchSize(100);
      try {
        for await (const response of cursor) if (response.state === 'complete') yield response;
      } finally {
        await cursor.close();
      }
    },

    /** The same as `changedSince`, in batches of documents as they are stored: whoever opens them does so elsewhere. Feeds the columns. */
    changedAsBson(instrument: string, since: Date | null): AsyncGenerator<Uint8Array[]> {
      const sort = { instrument: 1, changedAt: 1 } as const;
      const search = { collection: collection.name, filter: changed(instrument, since), sort, batchSize: 2000 };
      return since === null ? storedDocuments(connection, search) : fewStoredDocuments(connection, search);
    },

    /** What changed since a moment, tombstones included, oldest change first. */
    async *changedSince(instrument: string, since: Date | null): AsyncGenerator<StoredResponse> {
      const cursor = collection
        .find<ResponseDocument>(changed(instrument, since) as never)
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
