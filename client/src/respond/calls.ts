/** The respondent's calls, apart from sending. */
import type { CollectReply, InvitationReply } from '../../../server/http/contract.ts';
import type { Answers } from './keep.ts';

export type Collected = CollectReply & Partial<Pick<InvitationReply, 'answered' | 'draft'>>;

/** Thrown when a survey cannot be fetched; `status` is null without a network. */
export class CallFailed extends Error {
  readonly status: number | null;

  constructor(status: number | null) {
    super(`status ${status ?? 'none'}`);
    this.status = status;
  }
}

/** The survey with its definition. @throws {CallFailed} */
export async function fetchSurvey(api: string, locale: string): Promise<Collected> {
  const response = await fetch(`${api}?lang=${locale}`, { headers: { accept: 'application/json' } }).catch(() => null);
  if (response === null) throw new CallFailed(null);
  if (!response.ok) throw new CallFailed(response.status);
  return (await response.json()) as Collected;
}

/** Keeps the draft of a personal link on the server; a failure is of no consequence, the device has it too. */
export function putDraft(api: string, draft: { version: number; answers: Answers; page: string | null }): void {
  void fetch(`${api}/draft`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
    keepalive: JSON.stringify(draft).length < 60_000,
  }).catch(() => undefined);
}

/** Withdraws an answer: `gone`, `unknown`, or `failed` without network. */
export async function withdraw(receipt: string): Promise<'gone' | 'unknown' | 'failed'> {
  const response = await fetch('/api/withdrawals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt: receipt.trim() }),
  }).catch(() => null);
  if (response?.status === 204) return 'gone';
  return response?.status === 404 || response?.status === 422 ? 'unknown' : 'failed';
}
