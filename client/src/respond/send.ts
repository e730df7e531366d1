/** Sending an answer so that it arrives once: the same id is sent again until the server says what became of it. */
import type { Submission } from './keep.ts';

export interface FieldError {
  question: string;
  code: string;
  message: string;
}

/** What the server said. */
export type Outcome =
  | { kind: 'stored'; receipt: string }
  | { kind: 'ineligible' }
  | { kind: 'refused'; errors: FieldError[] }
  | { kind: 'closed' | 'token_used' | 'id_used' | 'gone' | 'too_large' };

/** No answer, or one that asks for patience; `after` is the server's wish in seconds. */
export interface Later {
  kind: 'later';
  after: number | null;
}

interface Reply {
  code?: string;
  receipt?: string | null;
  ineligible?: boolean;
  errors?: FieldError[];
}

/** Reads the server's reply to a submission. */
export function readReply(status: number, reply: Reply, retryAfter: string | null): Outcome | Later {
  if (status === 200 || status === 201) {
    if (typeof reply.receipt === 'string') return { kind: 'stored', receipt: reply.receipt };
    if (reply.ineligible === true) return { kind: 'ineligible' };
  }
  if (status === 403) return { kind: 'closed' };
  if (status === 404) return { kind: 'gone' };
  if (status === 409) return { kind: reply.code === 'token_used' ? 'token_used' : 'id_used' };
  if (status === 413) return { kind: 'too_large' };
  if (status === 422) return { kind: 'refused', errors: reply.errors ?? [] };
  const seconds = Number(retryAfter);
  return { kind: 'later', after: retryAfter !== null && Number.isFinite(seconds) ? Math.max(1, seconds) : null };
}

/** Seconds after which an attempt without a reply counts as failed; the next one carries the same id. */
export const patience = 30;

/** One attempt over the network. */
export async function sendOnce(api: string, body: Submission): Promise<Outcome | Later> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience * 1000);
  try {
    const response = await fetch(`${api}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: giveUp.signal,
    });
    const reply = (await response.json().catch(() => ({}))) as Reply;
    return readReply(response.status, reply, response.headers.get('retry-after'));
  } catch {
    return { kind: 'later', after: null };
  } finally {
    clearTimeout(timer);
  }
}

/** Seconds to wait before attempt `n` (from 1): 2, 4, 8 … at most 60. */
export const pause = (n: number): number => Math.min(60, 2 ** n);

export interface Delivery {
  /** Called before every wait. */
  onWaiting: (seconds: number) => void;
  /** Waits, but ends early when the network returns. */
  wait: (seconds: number) => Promise<void>;
  send: (api: string, body: Submission) => Promise<Outcome | Later>;
}

/**
 * Waits the seconds, or until the browser is online again, the device wakes up, or somebody presses "now".
 * @param hurry ends the wait at once
 */
export function waitForNetwork(seconds: number, hurry?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const woken = (): void => {
      if (document.visibilityState === 'visible') done();
    };
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      document.removeEventListener('visibilitychange', woken);
      hurry?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    window.addEventListener('online', done);
    document.addEventListener('visibilitychange', woken);
    hurry?.addEventListener('abort', done);
  });
}

/** Sends until the server has answered. */
export async function deliver(api: string, body: Submission, how: Delivery): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const said = await how.send(api, body);
    if (said.kind !== 'later') return said;
    const seconds = said.after ?? pause(attempt);
    how.onWaiting(seconds);
    await how.wait(seconds);
  }
}
