/** What is kept on the device in IndexedDB: notes and sheets until the server has them, and what is needed to write without network. */
import { openDB, type IDBPDatabase } from 'idb';
import type { KeptNotes } from './kept-notes.ts';

const name = 'sz-desk';

export interface Device {
  /** False when the browser forbids storage: a closed page then loses what was not sent. */
  lasting: boolean;
  /** Writes at once: what was called before the page dies is kept. */
  put(notes: KeptNotes): Promise<void>;
  get(id: string): Promise<KeptNotes | null>;
  all(): Promise<KeptNotes[]>;
  drop(id: string): Promise<void>;
  /** Keeps a sheet, or a part of one, under a key of its own. */
  keep(key: string, value: object): Promise<void>;
  /** All that is kept under keys that begin so. */
  kept(prefix: string): Promise<[key: string, value: object][]>;
  unkeep(key: string): Promise<void>;
  /** Remembers an answer of the server. */
  remember(key: string, value: unknown): Promise<void>;
  recall<T>(key: string): Promise<T | null>;
  /** The keys of what is remembered. */
  remembered(): Promise<string[]>;
}

/** The page's memory in place of a database. */
export function memory(): Device {
  const notes = new Map<string, KeptNotes>();
  const known = new Map<string, unknown>();
  const sheets = new Map<string, object>();
  return {
    lasting: false,
    put: async (one) => void notes.set(one.id, one),
    get: async (id) => notes.get(id) ?? null,
    all: async () => [...notes.values()],
    drop: async (id) => void notes.delete(id),
    keep: async (key, value) => void sheets.set(key, value),
    kept: async (prefix) => [...sheets].filter(([key]) => key.startsWith(prefix)),
    unkeep: async (key) => void sheets.delete(key),
    remember: async (key, value) => void known.set(key, value),
    recall: async <T>(key: string) => (known.get(key) as T | undefined) ?? null,
    remembered: async () => [...known.keys()],
  };
}

function over(db: IDBPDatabase): Device {
  const write = async (place: 'notes' | 'sheets', key: string, value: object): Promise<void> => {
    const change = db.transaction(place, 'readwrite', { durability: 'strict' });
    const written = change.store.put(value, key);
    // Committed now, not once the page is idle: there may be no such moment any more.
    (change as { commit?: () => void }).commit?.();
    await Promise.all([written, change.done]);
  };
  return {
    lasting: true,
    put: (one) => write('notes', one.id, one),
    get: async (id) => ((await db.get('notes', id)) as KeptNotes | undefined) ?? null,
    all: async () => (await db.getAll('notes')) as KeptNotes[],
    drop: (id) => db.delete('notes', id),
    keep: (key, value) => write('sheets', key, value),
    async kept(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const reading = db.transaction('sheets');
      const [keys, values] = await Promise.all([reading.store.getAllKeys(range), reading.store.getAll(range)]);
      return keys.map((key, at) => [String(key), values[at] as object]);
    },
    unkeep: (key) => db.delete('sheets', key),
    remember: async (key, value) => void (await db.put('known', value, key)),
    recall: async <T>(key: string) => ((await db.get('known', key)) as T | undefined) ?? null,
    remembered: async () => (await db.getAllKeys('known')).map(String),
  };
}

let opened: Promise<Device> | null = null;

/** The device's storage, opened once. */
export function device(): Promise<Device> {
  opened ??= openDB(name, 2, {
    upgrade(db) {
      for (const place of ['notes', 'known', 'sheets'])
        if (!db.objectStoreNames.contains(place)) db.createObjectStore(place);
    },
  }).then(over, memory);
  return opened;
}
