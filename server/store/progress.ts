/** How far respondents get: counters per collector, version and page. They hold numbers and nothing of anybody. */
import { Schema, type Connection } from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';

interface ProgressDocument {
  /** `slug@version` */
  _id: string;
  collector: string;
  version: number;
  /** How many saw a page, by its place in the version. */
  reached?: Record<string, number>;
  /** How many left it forwards. */
  finished?: Record<string, number>;
}

/** The counters of one version in one collector; pages by their place in it. */
export interface Progress {
  collector: string;
  version: number;
  reached: (page: number) => number;
  finished: (page: number) => number;
}

const schema = new Schema<ProgressDocument>(
  { _id: String, collector: String, version: Number, reached: Schema.Types.Mixed, finished: Schema.Types.Mixed },
  { versionKey: false },
);

const read = ({ collector, version, reached, finished }: ProgressDocument): Progress => ({
  collector,
  version,
  reached: (page) => reached?.[page] ?? 0,
  finished: (page) => finished?.[page] ?? 0,
});

/** The repository of the counters. */
export function progressRepository(connection: Connection) {
  const model = connection.model('Progress', schema, 'progress');
  return {
    model,

    /** Counts a page reached, a page finished, or both, by their places. */
    async count(collector: string, version: number, reached: number | null, finished: number | null): Promise<void> {
      const once = (page: number | null) => (page === null ? [] : [[page, 1] as const]);
      await this.add(collector, version, { reached: once(reached), finished: once(finished) });
    },

    /** Adds to the counters of many pages at once. */
    async add(
      collector: string,
      version: number,
      more: Record<'reached' | 'finished', Iterable<readonly [page: number, times: number]>>,
    ): Promise<void> {
      const steps = Object.fromEntries([
        ...[...more.reached].map(([page, times]) => [`reached.${page}`, times] as const),
        ...[...more.finished].map(([page, times]) => [`finished.${page}`, times] as const),
      ]);
      const add = () =>
        model.updateOne(
          { _id: `${collector}@${version}` },
          { $inc: steps, $setOnInsert: { collector, version } },
          { upsert: true },
        );
      try {
        await add();
      } catch (error) {
        // Two first steps at once: one of them made the document.
        if (!isDuplicateKey(error)) throw error;
        await add();
      }
    },

    async all(): Promise<Progress[]> {
      return (await model.find().sort({ _id: 1 }).lean<ProgressDocument[]>()).map(read);
    },

    /** Forgets all counters: those of a trial say nothing of the study. */
    async clear(): Promise<void> {
      await model.deleteMany({});
    },
  };
}
