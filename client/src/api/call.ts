/** Calls with a session: JSON in and out, the CSRF token on changes, problems as errors. */
import type { SessionReply } from '../../../server/http/contract.ts';
import type { FieldError, ProblemCode } from '../../../server/http/contract.ts';

let csrfToken: string | null = null;

/** Remembers the token that changes carry. */
export function keepToken(session: SessionReply | null): void {
  csrfToken = session?.csrfToken ?? null;
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

/** One call; `null` for answers without content. @throws {CallProblem} */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
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

/** Fetches the token of the present session anew. @returns who is signed in @throws {CallProblem} */
export async function refreshToken(): Promise<string> {
  const session = await call<SessionReply>('GET', '/api/session');
  keepToken(session);
  return session.name;
}
