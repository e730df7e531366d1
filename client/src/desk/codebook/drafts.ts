/** What was typed in the codebook and not saved yet: it outlives a reload, another page and a refused call. */

const prefix = 'sz:codebook:';

/** A draft of somebody's; null when there is none. */
export function draftOf<T>(name: string): T | null {
  try {
    const text = sessionStorage.getItem(prefix + name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keepDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Without storage it stays in the form as long as that is open.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // There was none.
  }
}
