/** Where answers are kept: the browser's storage, the page's memory, or a part of one of them. */

/** The part of `Storage` used here. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): Shelf {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** The page's memory, starting from what a shelf holds; what is removed goes from the shelf as well. */
export function memoryOver(shelf: Shelf): Shelf {
  const memory = memoryShelf();
  for (let i = 0; i < shelf.length; i++) {
    const key = shelf.key(i);
    if (key !== null && key.startsWith('sz:')) memory.setItem(key, shelf.getItem(key) ?? '');
  }
  const removeItem = (key: string): void => {
    memory.removeItem(key);
    shelf.removeItem(key);
  };
  return {
    get length() {
      return memory.length;
    },
    key: memory.key,
    getItem: memory.getItem,
    setItem: memory.setItem,
    removeItem,
  };
}

/** A part of a shelf for somebody else: nothing of it is seen through the shelf itself by the names used here. */
export function partOf(shelf: Shelf, prefix: string): Shelf {
  const own = (): string[] =>
    Array.from({ length: shelf.length }, (_, i) => shelf.key(i)).filter(
      (key): key is string => key !== null && key.startsWith(prefix),
    );
  return {
    get length() {
      return own().length;
    },
    key: (index) => own()[index]?.slice(prefix.length) ?? null,
    getItem: (key) => shelf.getItem(prefix + key),
    setItem: (key, value) => shelf.setItem(prefix + key, value),
    removeItem: (key) => shelf.removeItem(prefix + key),
  };
}
