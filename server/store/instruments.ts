/** Published versions of instruments, and the notices that were ever shown. Immutable once answered. */
import { Schema, type Connection } from 'mongoose';
import type { Definition } from '../domain/instrument.ts';
import type { Notice } from '../domain/study.ts';

interface VersionDocument {
  /** `key@version` */
  _id: string;
  key: string;
  version: number;
  /** The definition as JSON text: keys of any kind, in the file's order. */
  definition: string;
  publishedAt: Date;
}

/** One version of an instrument. */
export interface PublishedVersion {
  key: string;
  version: number;
  definition: Definition;
}

const versionSchema = new Schema<VersionDocument>(
  { _id: String, key: String, version: Number, definition: String, publishedAt: Date },
  { versionKey: false },
);
versionSchema.index({ key: 1, version: 1 }, { unique: true });

const noticeSchema = new Schema<{ _id: string; text: Notice['text'] }>(
  { _id: String, text: Schema.Types.Mixed },
  { versionKey: false },
);

const read = (document: VersionDocument): PublishedVersion => ({
  key: document.key,
  version: document.version,
  definition: JSON.parse(document.definition) as Definition,
});

/** The repository of published versions. Versions never change while the server runs, so each is read once. */
export function instrumentRepository(connection: Connection) {
  const versions = connection.model('InstrumentVersion', versionSchema, 'instruments');
  const notices = connection.model('Notice', noticeSchema, 'notices');
  const cache = new Map<string, PublishedVersion>();
  const knownNotices = new Set<string>();
  return {
    models: [versions, notices],

    async publish(definition: Definition, now: Date): Promise<void> {
      const id = `${definition.key}@${definition.version}`;
      await versions.updateOne(
        { _id: id },
        {
          $set: {
            key: definition.key,
            version: definition.version,
            definition: JSON.stringify(definition),
            publishedAt: now,
          },
        },
        { upsert: true },
      );
      cache.delete(id);
    },

    async version(key: string, version: number): Promise<PublishedVersion | null> {
      const id = `${key}@${version}`;
      const cached = cache.get(id);
      if (cached) return cached;
      const document = await versions.findById(id).lean<VersionDocument>();
      if (!document) return null;
      const published = read(document);
      cache.set(id, published);
      return published;
    },

    /** The newest version, which new respondents are given. */
    async newest(key: string): Promise<PublishedVersion | null> {
      const newest = await versions.findOne({ key }).sort({ version: -1 }).select('version').lean<VersionDocument>();
      return newest && this.version(key, newest.version);
    },

    /** Keys of all instruments. */
    async keys(): Promise<string[]> {
      return (await versions.distinct('key')).sort();
    },

    /** All versions of an instrument, oldest first. */
    async versionsOf(key: string): Promise<PublishedVersion[]> {
      return (await versions.find({ key }).sort({ version: 1 }).lean<VersionDocument[]>()).map(read);
    },

    /** All versions of all instruments, by key and version. */
    async all(): Promise<PublishedVersion[]> {
      return (await versions.find().sort({ key: 1, version: 1 }).lean<VersionDocument[]>()).map(read);
    },

    async publishNotice(notice: Notice): Promise<void> {
      await notices.updateOne({ _id: notice.version }, { $set: { text: notice.text } }, { upsert: true });
    },

    /** The text of a notice; null for a version that was never shown. */
    async notice(version: string): Promise<Notice['text'] | null> {
      return (await notices.findById(version).lean<{ text: Notice['text'] }>())?.text ?? null;
    },

    /** True for every notice version that was ever shown: someone may have read it before it was replaced. */
    async isNotice(version: string): Promise<boolean> {
      if (knownNotices.has(version)) return true;
      const found = (await notices.exists({ _id: version })) !== null;
      if (found) knownNotices.add(version);
      return found;
    },
  };
}
