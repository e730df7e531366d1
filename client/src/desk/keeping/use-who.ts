/** Who is signed in; without network the desk and typing in, and only these, open for whoever was signed in here last. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { call, CallProblem, keepToken } from '../../api/call.ts';
import { useSession } from '../../api/queries.ts';
import { rememberedWho } from './who.ts';

const askAgainAfter = 4000;
const opensWithout = (): boolean => /^\/team\/(desk|enter\/)/.test(location.pathname);
/** Pages on which somebody may be writing: they are not taken away for a session that has expired. */
const isWritten = (): boolean => /^\/team\/(desk|enter)\/[^/]/.test(location.pathname);

interface Who {
  /** Null when nobody is signed in; undefined as long as that is not known. */
  session: SessionReply | null | undefined;
  error: Error | null;
  again: () => void;
}

export function useWho(): Who {
  const { data, error, failureReason, refetch } = useSession();
  const client = useQueryClient();
  const failed = error ?? failureReason;
  const cut = failed instanceof CallProblem && (failed.code === 'offline' || failed.code === 'unexpected');
  const without = data === undefined && cut && opensWithout() ? (rememberedWho() ?? undefined) : undefined;
  const isWithout = without !== undefined;
  useEffect(() => {
    if (!isWithout) return;
    // Whose page it is; the token is fetched with the first change.
    keepToken(rememberedWho());
    const ask = async (): Promise<void> => {
      try {
        const session = await call<SessionReply>('GET', '/api/session');
        keepToken(session);
        client.setQueryData(['session'], session);
      } catch (problem) {
        const expired = problem instanceof CallProblem && problem.code === 'not_signed_in';
        if (expired && !isWritten()) client.setQueryData(['session'], null);
      }
    };
    const now = (): void => void ask();
    const timer = setInterval(now, askAgainAfter);
    addEventListener('online', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
    };
  }, [isWithout, client]);
  return { session: data === undefined ? without : data, error, again: () => void refetch() };
}
