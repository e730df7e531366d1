/** What the reading pages ask of the server. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  CooccurrenceReply,
  JointReply,
  PassagesReply,
  SearchReply,
  ThemesReply,
} from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

/** Parameters of a query; those without a value are left out. */
export type Asked = Record<string, string>;

const queryOf = (asked: Asked): string =>
  new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();

export const useThemes = (asked: Asked) =>
  useQuery({
    queryKey: ['themes', asked],
    placeholderData: keepPreviousData,
    queryFn: () => call<ThemesReply>('GET', `/api/themes?${queryOf(asked)}`),
  });

export const useMeetings = (city: string, enabled: boolean) =>
  useQuery({
    queryKey: ['themes', 'meetings', city],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () => call<CooccurrenceReply>('GET', `/api/themes/cooccurrence?${queryOf({ city })}`),
  });

export const usePassages = (code: string, asked: Asked) =>
  useQuery({
    queryKey: ['themes', 'passages', code, asked],
    placeholderData: keepPreviousData,
    queryFn: () => call<PassagesReply>('GET', `/api/themes/${code}/passages?${queryOf(asked)}`),
  });

/** As many passages are read at a time. */
const page = 50;

/** Passages of a code itself, without those of codes below it, page by page. */
export const useOwnPassages = (code: string) =>
  useInfiniteQuery({
    queryKey: ['themes', 'own-passages', code],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => {
      const asked = { below: 'false', offset: String(pageParam), limit: String(page) };
      return call<PassagesReply>('GET', `/api/themes/${code}/passages?${queryOf(asked)}`);
    },
    getNextPageParam: ({ total }, pages) => (pages.length * page < total ? pages.length * page : null),
  });

export const useSearch = (asked: Asked) =>
  useQuery({
    queryKey: ['desk', 'search', asked],
    enabled: (asked['q'] ?? '').trim().length > 1,
    placeholderData: keepPreviousData,
    queryFn: () => call<SearchReply>('GET', `/api/search?${queryOf(asked)}`),
  });

export const useJoint = (aim: string, city: string, enabled: boolean) =>
  useQuery({
    queryKey: ['themes', 'joint', aim, city],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () => call<JointReply>('GET', `/api/themes/joint?${queryOf({ aim, city })}`),
  });
