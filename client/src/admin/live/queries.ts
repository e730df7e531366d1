/** Trial or live, from and to the server. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LiveReply } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

export const useLive = () =>
  useQuery({ queryKey: ['live'], staleTime: 0, queryFn: () => call<LiveReply>('GET', '/api/live') });

/** Goes live with what was seen; afterwards nothing that was read before is believed. */
export function useGoLive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seen: { notice: string; responses: number }) => call<LiveReply>('POST', '/api/live', seen),
    onSettled: () => client.invalidateQueries(),
  });
}
