/** What the page of cross-tabulation asks of the server. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Crosstab } from '../../../../analysis/compare/crosstab-result.ts';
import { call } from '../../api/call.ts';

const crossed = (instrument: string, query: URLSearchParams | null) => ({
  queryKey: ['crosstab', instrument, query?.toString() ?? ''],
  queryFn: () => call<Crosstab>('GET', `/api/instruments/${instrument}/crosstab?${query?.toString() ?? ''}`),
});

/** Two questions crossed; the last table stays while another is on its way. Nothing is asked for until both are chosen. */
export const useCrosstab = (instrument: string, query: URLSearchParams | null) =>
  useQuery({ ...crossed(instrument, query), enabled: query !== null, placeholderData: keepPreviousData });

/** For each of several tables whether any of it may be shown; `null` until all are known. */
export const useShown = (instrument: string, queries: URLSearchParams[]): boolean[] | null =>
  useQueries({
    queries: queries.map((query) => crossed(instrument, query)),
    combine: (tables) =>
      tables.some(({ isPending }) => isPending) ? null : tables.map(({ data }) => (data?.cells.length ?? 0) > 0),
  });
