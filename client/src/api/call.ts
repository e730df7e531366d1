/** Calls with a session: JSON in and out, the CSRF token on changes, problems as errors. */
import type { SessionReply } from '../../../server/http/contract.ts';
import type { FieldError, ProblemCode } from '../../../server/http/contract.ts';

let csrfToken: string | null = null;
/** Whose page this is. */
let who: string | null = null;

/** Remembers who is signed in, and the token that changes carry. */
export function keepToken(session: SessionReply | null): void {
  csrfToken = session?.csrfToken ?? null;
  who = session?.name ?? null;
}

/** An answer of the server that is not a success; `code` is `offline` when there was none. */
export class CallProblem extends Error {
  readonly code: ProblemCode | 'offline';
  readonly errors: FieldError[];
  /** The whole problem document. */
  readonly document: Record<string, unknown>;

  constructor(code: ProblemCode | 'offline', errors: FieldError[] = [], document: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.document = document;
  }
}

/**
 * One call; `null` for answers without content. A token that is no longer right, for the same person has signed in anew
 * meanwhile, is fetched once.
 * @throws {CallProblem}
 */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  try {
    return await once<T>(method, path, body);
  } catch (error) {
    if (!(error instanceof CallProblem) || error.code !== 'csrf') throw error;
    const session = await once<SessionReply>('GET', '/api/session');
    if (session.name !== who) throw error;
    keepToken(session);
    return once<T>(method, path, body);
  }
}

async function once<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken !== null) headers['x-csrf-token'] = csrfToken;
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(path, init).catch(() => null);
  if (response === null) throw new CallProblem('offline');
  if (response.status === 204) return null as T;
  const said = (await response.json().catch(() => null)) as unknown;
  if (response.ok) return said as T;
  const problem = (said ?? {}) as { code?: ProblemCode; errors?: FieldError[] };
  throw new CallProblem(problem.code ?? 'unexpected', problem.errors ?? [], { ...problem });
}
