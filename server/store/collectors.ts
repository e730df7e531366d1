/** Collectors, by slug. */
import { Schema, type Connection } from 'mongoose';
import type { Collector } from '../domain/collector.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** A collector with how often it was changed: a change made from an older state is refused. */
export interface StoredCollector extends Collector {
  revision: number;
}

type CollectorDocument = Omit<StoredCollector, 'slug'> & { _id: string };

const schema = new Schema<CollectorDocument>(
  {
    _id: String,
    instrument: String,
    group: String,
    city: String,
    area: String,
    wave: String,
    source: String,
    mode: String,
    kiosk: Boolean,
    opens: Date,
    closes: Date,
    target: Number,
    revision: Number,
  },
  { versionKey: false },
);
schema.index({ instrument: 1 });

function read({ _id, ...rest }: CollectorDocument): StoredCollector {
  return {
    slug: _id,
    instrument: rest.instrument,
    group: rest.group,
    city: rest.city,
    area: rest.area ?? null,
    wave: rest.wave,
    source: rest.source ?? null,
    mode: rest.mode,
    kiosk: rest.kiosk,
    opens: rest.opens ?? null,
    closes: rest.closes ?? null,
    target: rest.target ?? null,
    revision: rest.revision ?? 0,
  };
}

/** How long another process's change of a collector may go unseen, in milliseconds; our own are seen at once. */
const memory = 1000;

/** The repository of collectors. Each submission asks for its collector, so they are remembered for a moment. */
export function collectorRepository(connection: Connection) {
  const model = connection.model('Collector', schema, 'collectors');
  const known = new Map<string, { until: number; collector: Promise<StoredCollector | null> }>();

  async function find(slug: string): Promise<StoredCollector | null> {
    const document = await model.findById(slug).lean<CollectorDocument>();
    return document && read(document);
  }

  return {
    model,

    async all(): Promise<StoredCollector[]> {
      return (await model.find().sort({ _id: 1 }).lean<CollectorDocument[]>()).map(read);
    },

    async bySlug(slug: string): Promise<StoredCollector | null> {
      const now = Date.now();
      const remembered = known.get(slug);
      if (remembered && remembered.until > now) return remembered.collector;
      if (known.size > 1000) known.clear();
      const collector = find(slug);
      known.set(slug, { until: now + memory, collector });
      collector.catch(() => known.delete(slug));
      return collector;
    },

    /** False when the slug is taken. */
    async insert({ slug, ...rest }: Collector): Promise<boolean> {
      known.delete(slug);
      try {
        await model.collection.insertOne({ _id: slug, ...rest, revision: 0 } as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Changes a collector; null when somebody else has changed it since `revision`, or when there is none. */
    async update(
      slug: string,
      change: Partial<Omit<Collector, 'slug'>>,
      revision?: number,
    ): Promise<StoredCollector | null> {
      const document = await model
        .findOneAndUpdate(
          {
            _id: slug,
            ...(revision === undefined ? {} : { revision: revision === 0 ? { $in: [0, null] } : revision }),
          } as never,
          { $set: change, $inc: { revision: 1 } },
          { returnDocument: 'after' },
        )
        .lean<CollectorDocument>();
      known.delete(slug);
      return document && read(document);
    },
  };
}
