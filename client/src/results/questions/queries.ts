/** What the page of questions asks of the server beside the results. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ResultsEnvelope } from '../../../../analysis/compare/result.ts';
import { call } from '../../api/call.ts';
import type { PagedDefinition } from './topics.ts';

/** The results, to be asked for ahead. */
export const resultsQuery = (key: string, query: Record<string, string>) =>
  queryOptions({
    queryKey: ['results', key, query],
    queryFn: () =>
      call<ResultsEnvelope>('GET', `/api/instruments/${key}/results?${new URLSearchParams(query).toString()}`),
  });

/** The definition, to be asked for ahead. */
export const definitionQuery = (key: string) =>
  queryOptions({
    queryKey: ['instrument', key],
    staleTime: Infinity,
    queryFn: async () => (await call<{ definition: PagedDefinition }>('GET', `/api/instruments/${key}`)).definition,
  });

/**
 * Results of one instrument. While others are on their way the last ones stay (`isPlaceholderData`), so that nobody loses the
 * place on the page.
 * @param query city, wave, weights and one filter
 */
export const useResults = (key: string, query: Record<string, string>) =>
  useQuery({ ...resultsQuery(key, query), placeholderData: keepPreviousData });

/** The newest version of an instrument: its pages are the topics. */
export const useDefinition = (key: string) => useQuery(definitionQuery(key));
