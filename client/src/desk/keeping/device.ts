/** What is kept on the device in IndexedDB: notes until the server has them, and what is needed to write without network. */
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
  /** Remembers an answer of the server. */
  remember(key: string, value: unknown): Promise<void>;
  recall<T>(key: string): Promise<T | null>;
}

/** The page's memory in place of a database. */
function memory(): Device {
  const notes = new Map<string, KeptNotes>();
  const known = new Map<string, unknown>();
  return {
    lasting: false,
    put: async (one) => void notes.set(one.id, one),
    get: async (id) => notes.get(id) ?? null,
    all: async () => [...notes.values()],
    drop: async (id) => void notes.delete(id),
    remember: async (key, value) => void known.set(key, value),
    recall: async <T>(key: string) => (known.get(key) as T | undefined) ?? null,
  };
}

function over(db: IDBPDatabase): Device {
  return {
    lasting: true,
    async put(one) {
      const change = db.transaction('notes', 'readwrite', { durability: 'strict' });
      const written = change.store.put(one, one.id);
      // Committed now, not once the page is idle: there may be no such moment any more.
      (change as { commit?: () => void }).commit?.();
      await Promise.all([written, change.done]);
    },
    get: async (id) => ((await db.get('notes', id)) as KeptNotes | undefined) ?? null,
    all: async () => (await db.getAll('notes')) as KeptNotes[],
    drop: (id) => db.delete('notes', id),
    remember: async (key, value) => void (await db.put('known', value, key)),
    recall: async <T>(key: string) => ((await db.get('known', key)) as T | undefined) ?? null,
  };
}

let opened: Promise<Device> | null = null;

/** The device's storage, opened once. */
export function device(): Promise<Device> {
  opened ??= openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('notes');
      db.createObjectStore('known');
    },
  }).then(over, memory);
  return opened;
}
