/** What the entry page asks of the server. */
import { useQuery } from '@tanstack/react-query';
import type { Entry, EntryFormReply, FieldError, SubmissionReply } from '../../../../server/http/contract.ts';
import { call, CallProblem } from '../../api/call.ts';
import { keptAnswer } from '../keeping/kept-answer.ts';

export const formPath = (slug: string): string => `/api/collectors/${slug}/entry`;

/** The sheet of a collector, and what is in already; once it was there, the device has it without network, too. */
export const useEntryForm = (slug: string) =>
  useQuery({
    queryKey: ['entry', slug],
    refetchInterval: 60_000,
    gcTime: Infinity,
    queryFn: () => keptAnswer<EntryFormReply>(formPath(slug)),
  });

/** What became of a sheet: in, waiting for the network or for somebody to sign in, or not taken. */
export type Sent =
  | { kind: 'in'; receipt: string | null }
  | { kind: 'waiting' }
  | { kind: 'signed_out' }
  | { kind: 'refused'; code: string; errors: FieldError[] };

/** Seconds after which an attempt counts as failed; the next one carries the same id. */
const patience = 30;

const later = (seconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new CallProblem('offline')), seconds * 1000);
  });

/** One attempt to send a sheet; sent again under its id it is recognised. */
export async function sendEntry(slug: string, body: Entry): Promise<Sent> {
  try {
    const sending = call<SubmissionReply>('POST', `/api/collectors/${slug}/entries`, body);
    const reply = await Promise.race([sending, later(patience)]);
    return { kind: 'in', receipt: reply.receipt };
  } catch (error) {
    const { code, errors } = error instanceof CallProblem ? error : new CallProblem('unexpected');
    if (code === 'offline' || code === 'unexpected' || code === 'too_many') return { kind: 'waiting' };
    if (code === 'not_signed_in' || code === 'csrf') return { kind: 'signed_out' };
    return { kind: 'refused', code, errors };
  }
}
