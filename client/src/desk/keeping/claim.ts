/** Which tab of this device writes an interview: the one that opened it last. */

export interface Claim {
  holds(): boolean;
  /** Writes here from now on. */
  take(): void;
  release(): void;
}

const prefix = 'sz:desk:writes:';

/** Claims it for this tab. @param lost called when another tab has claimed it */
export function claimOf(id: string, lost: () => void): Claim {
  const key = prefix + id;
  const own = `${Date.now()}.${Math.random()}`;
  const read = (): string | null => {
    try {
      return localStorage.getItem(key);
    } catch {
      return own;
    }
  };
  const take = (): void => {
    try {
      localStorage.setItem(key, own);
    } catch {
      // Without storage there is nothing that two tabs could share.
    }
  };
  const heard = (event: StorageEvent): void => {
    if (event.key === key && event.newValue !== null && event.newValue !== own) lost();
  };
  take();
  addEventListener('storage', heard);
  return {
    // A claim that was given up by closing is free.
    holds: () => (read() ?? own) === own,
    take,
    release() {
      removeEventListener('storage', heard);
      if (read() === own) localStorage.removeItem(key);
    },
  };
}
