/** What the pages of fieldwork ask of the server. */
import { useQuery } from '@tanstack/react-query';
import type { FieldworkReply } from '../../../server/http/contract.ts';
import { call } from '../api/call.ts';

/** Milliseconds from one look at the fieldwork to the next. */
export const refreshEvery = 30_000;

export const useFieldwork = () =>
  useQuery({
    queryKey: ['fieldwork'],
    refetchInterval: refreshEvery,
    queryFn: () => call<FieldworkReply>('GET', '/api/fieldwork'),
  });
