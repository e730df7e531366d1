/** Interviews: one document each with the present notes and their revision. A withdrawn one is a tombstone of its id. */
import { Schema, type Connection } from 'mongoose';
import type { InterviewFacts, InterviewState, Notes } from '../../domain/desk/interview.ts';
import type { Redaction } from '../../domain/desk/settle-coding.ts';
import { isDuplicateKey } from '../duplicate-key.ts';

/** An interview as it is stored. */
export interface InterviewDocument extends InterviewFacts {
  /** The UUID that the client made. */
  _id: string;
  /** Name of who made it. */
  author: string;
  /** `withdrawn`: a tombstone, empty but for its id. */
  state: InterviewState | 'withdrawn';
  sealed: boolean;
  /** Raised by every save. */
  revision: number;
  notes: Notes;
  savedBy: string;
  savedAt: Date;
  createdAt: Date;
  /** SHA-256 of what it was made with, so that a repeat is told from other content under a used id. */
  createdHash: string;
  /** What was taken out for good: places only, no words. */
  redactions: Redaction[];
  /** True while former texts and codings still have to be brought in line with this document. */
  settle: boolean;
  changedAt: Date;
}

/** An interview as lists show it: without notes. */
export type InterviewRow = Omit<InterviewDocument, 'notes' | 'redactions' | 'createdHash' | 'settle'>;

const Mixed = Schema.Types.Mixed;
const schema = new Schema<InterviewDocument>(
  {
    _id: String,
    guide: String,
    version: Number,
    city: String,
    group: String,
    wave: String,
    respondentCode: String,
    date: String,
    place: String,
    form: String,
    consents: Mixed,
    recording: Mixed,
    speakers: [Mixed],
    author: String,
    state: String,
    sealed: Boolean,
    revision: Number,
    notes: Mixed,
    savedBy: String,
    savedAt: Date,
    createdAt: Date,
    createdHash: String,
    redactions: [Mixed],
    settle: Boolean,
    changedAt: Date,
  },
  { versionKey: false, minimize: false },
);
schema.index({ changedAt: 1 });
schema.index({ respondentCode: 1 });
schema.index({ 'speakers.code': 1 });
schema.index({ settle: 1 }, { partialFilterExpression: { settle: true } });

const withoutNotes = { notes: 0, redactions: 0, createdHash: 0, settle: 0 } as const;

/** What a list may be narrowed to. */
export interface InterviewFilter {
  cities?: readonly string[] | null;
  group?: string | undefined;
  wave?: string | undefined;
  guide?: string | undefined;
  author?: string | undefined;
  state?: InterviewState | undefined;
}

/** The repository of interviews. */
export function interviewRepository(connection: Connection) {
  const model = connection.model('Interview', schema, 'interviews');
  const collection = model.collection;
  return {
    model,

    /** Stores a new interview once. @returns the stored one when the id is taken */
    async insert(interview: InterviewDocument): Promise<InterviewDocument | null> {
      try {
        await collection.insertOne(interview as never);
        return null;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return this.byId(interview._id);
      }
    },

    async byId(id: string): Promise<InterviewDocument | null> {
      return model.findById(id).lean<InterviewDocument>();
    },

    /** Rows of a list, the latest date first; withdrawn ones are not shown. */
    async list(filter: InterviewFilter): Promise<InterviewRow[]> {
      const { cities, ...exact } = filter;
      const wanted = Object.fromEntries(Object.entries(exact).filter(([, value]) => value !== undefined));
      const rows = await collection
        .find<InterviewRow>(
          { state: { $ne: 'withdrawn' }, ...wanted, ...(cities ? { city: { $in: [...cities] } } : {}) } as never,
          { projection: withoutNotes },
        )
        .toArray();
      return rows.sort((a, b) => (a.date === b.date ? +b.savedAt - +a.savedAt : a.date < b.date ? 1 : -1));
    },

    /**
     * Changes an interview if nobody has saved meanwhile.
     * @returns the changed one; null when its revision or state is another
     */
    async change(
      known: Pick<InterviewDocument, '_id' | 'revision' | 'state'>,
      change: Partial<InterviewDocument>,
    ): Promise<InterviewDocument | null> {
      return model
        .findOneAndUpdate(
          { _id: known._id, revision: known.revision, state: known.state },
          { $set: change },
          { returnDocument: 'after' },
        )
        .lean<InterviewDocument>();
    },

    /** Former texts and codings are in line with the interview as it was then. */
    async settled({ _id, revision, state }: Pick<InterviewDocument, '_id' | 'revision' | 'state'>): Promise<void> {
      await model.updateOne({ _id, revision, state }, { $set: { settle: false } });
    },

    /** Interviews that a stop left unsettled. */
    async unsettled(): Promise<InterviewDocument[]> {
      return model.find({ settle: true }).lean<InterviewDocument[]>();
    },

    /** Interviews in which a person speaks, by respondent code and group. */
    async ofPerson(code: string, group: string): Promise<InterviewDocument[]> {
      const found = await model
        .find({ $or: [{ respondentCode: code }, { 'speakers.code': code }] })
        .lean<InterviewDocument[]>();
      return found.filter(
        (one) =>
          (one.respondentCode === code && one.group === group) ||
          one.speakers.some((speaker) => speaker.code === code && speaker.group === group),
      );
    },

    /** True when any interview, withdrawn ones too, was held along this version of a guide. */
    async anyOfVersion(guide: string, version: number): Promise<boolean> {
      return (await model.exists({ guide, version })) !== null;
    },

    /** The same with notes: for the search. */
    async *changedWhole(since: Date | null): AsyncGenerator<InterviewDocument> {
      const changed = since ? { changedAt: { $gte: since } } : {};
      const cursor = collection
        .find<InterviewDocument>(changed as never)
        .sort({ changedAt: 1 })
        .batchSize(20);
      try {
        for await (const interview of cursor) yield interview;
      } finally {
        await cursor.close();
      }
    },

    /** What changed since a moment, oldest change first, tombstones included, notes left out. */
    async *changedSince(since: Date | null): AsyncGenerator<InterviewRow> {
      const cursor = collection
        .find<InterviewRow>((since ? { changedAt: { $gte: since } } : {}) as never, { projection: withoutNotes })
        .sort({ changedAt: 1 })
        .batchSize(500);
      try {
        for await (const row of cursor) yield row;
      } finally {
        await cursor.close();
      }
    },
  };
}
