/** The notes of one interview, opened for a page. */
import { useEffect, useState } from 'react';
import { device } from '../keeping/device.ts';
import { NoteSync } from '../keeping/note-sync.ts';

/** Opens the notes and follows them. */
export function useNotes(id: string, user: string): { sync: NoteSync | null; error: Error | null; retry: () => void } {
  const [opened, setOpened] = useState<{ id: string; sync: NoteSync } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let sync: NoteSync | null = null;
    let left = false;
    void device()
      .then((storage) => NoteSync.open(storage, id, user))
      .then(
        (one) => {
          if (left) return one.close();
          sync = one;
          setOpened({ id, sync: one });
          setError(null);
        },
        (problem: unknown) => !left && setError(problem instanceof Error ? problem : new Error(String(problem))),
      );
    const look = (): void => {
      if (document.visibilityState === 'visible') void sync?.look();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', look);
      sync?.close();
    };
  }, [id, user, tries]);
  return { sync: opened?.id === id ? opened.sync : null, error, retry: () => setTries(tries + 1) };
}
