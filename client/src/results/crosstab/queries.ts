/** What the page of cross-tabulation asks of the server. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Crosstab } from '../../../../analysis/compare/crosstab-result.ts';
import { call } from '../../api/call.ts';

/** Two questions crossed; the last table stays while another is on its way. Nothing is asked for until both are chosen. */
export const useCrosstab = (instrument: string, query: URLSearchParams | null) =>
  useQuery({
    queryKey: ['crosstab', instrument, query?.toString() ?? ''],
    enabled: query !== null,
    placeholderData: keepPreviousData,
    queryFn: () => call<Crosstab>('GET', `/api/instruments/${instrument}/crosstab?${query?.toString() ?? ''}`),
  });
