/** The audit log from the server, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditReply } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

/** The filters as the server takes them; what is "" does not narrow. */
export function auditParameters(filters: Record<string, string>): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value.trim() !== ''));
}

/** Pages of entries, newest first; `fetchNextPage` brings older ones. */
export const useAudit = (filters: Record<string, string>) =>
  useInfiniteQuery({
    queryKey: ['audit', filters],
    staleTime: 0,
    initialPageParam: null as { at: string; id: string } | null,
    queryFn: ({ pageParam }) => {
      const query = auditParameters(filters);
      query.set('limit', '50');
      if (pageParam !== null) {
        query.set('before', pageParam.at);
        query.set('beforeId', pageParam.id);
      }
      return call<AuditReply>('GET', `/api/audit?${query.toString()}`);
    },
    getNextPageParam: ({ entries, more }) => {
      const last = entries[entries.length - 1];
      return more && last !== undefined ? { at: last.at, id: last.id } : undefined;
    },
  });
