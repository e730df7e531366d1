/** What the pages of monitoring and aims ask of the server. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AimEntryReply, AimsReply, MonitoringReply } from '../../../server/http/contract.ts';
import { call } from '../api/call.ts';

export const useMonitoring = () =>
  useQuery({
    queryKey: ['monitoring'],
    queryFn: async () => (await call<MonitoringReply>('GET', '/api/monitoring')).monitoring,
  });

export const useAims = () =>
  useQuery({
    queryKey: ['aims'],
    queryFn: async () => (await call<AimsReply>('GET', '/api/aims')).aims,
  });

/** Makes an entry, or changes the one with this id. */
export function useKeepAim(id: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fields: Record<string, unknown>) =>
      id === null
        ? call<AimEntryReply>('POST', '/api/aims', fields)
        : call<AimEntryReply>('PATCH', `/api/aims/${id}`, fields),
    onSettled: () => client.invalidateQueries({ queryKey: ['aims'] }),
  });
}
