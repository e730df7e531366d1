/** Retention, from and to the server. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PurgeReply, RetentionReply } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

export type RetentionPart = RetentionReply['due'][number];

export const useRetention = () =>
  useQuery({ queryKey: ['retention'], staleTime: 0, queryFn: () => call<RetentionReply>('GET', '/api/retention') });

/** Erases parts that are due; nothing that was read before is believed afterwards. */
export function usePurge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (parts: RetentionPart[]) => call<PurgeReply>('POST', '/api/retention/purge', { parts }),
    onSettled: () => client.invalidateQueries(),
  });
}
