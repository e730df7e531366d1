/** Withdrawals, from and to the server. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FoundResponse, WithdrawnReply } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

/** How a response is found: by its receipt, or by the number of its sheet. */
export type Sought = { receipt: string } | { collector: string; sheet: string };

export const useWithdrawals = () =>
  useQuery({
    queryKey: ['withdrawals'],
    staleTime: 0,
    queryFn: async () => (await call<{ withdrawals: WithdrawnReply[] }>('GET', '/api/withdrawals')).withdrawals,
  });

/** Looks for a response; nothing is changed. */
export const useFind = () =>
  useMutation({ mutationFn: (sought: Sought) => call<FoundResponse>('POST', '/api/withdrawals/find', sought) });

/** Withdraws; what was done is said at once, and the pages that count responses are read anew meanwhile. */
export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sought: Sought) => call<FoundResponse>('POST', '/api/withdrawals/for-somebody', sought),
    onSettled: () => void client.invalidateQueries(),
  });
}
