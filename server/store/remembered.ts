/** A record that each page asks for and that hardly ever changes: remembered for a moment. */

/** How long another process's change may go unseen, in milliseconds; our own is seen at once when it is forgotten here. */
export const memory = 1000;

/** What was found, until the moment is over or it is forgotten. A failure is not remembered. */
export interface Remembered<T> {
  get(): Promise<T>;
  forget(): void;
}

/** Remembers what `find` finds. */
export function remembered<T>(find: () => Promise<T>): Remembered<T> {
  let known: { until: number; found: Promise<T> } | null = null;
  return {
    get() {
      const now = Date.now();
      if (known && known.until > now) return known.found;
      const found = find();
      known = { until: now + memory, found };
      found.catch(() => (known = null));
      return found;
    },
    forget() {
      known = null;
    },
  };
}
