/** What the team's pages ask of the server, as hooks. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Aim, City, Group, Texts, Wave } from '../../../server/domain/study.ts';
import type { CollectorReply, SessionReply } from '../../../server/http/contract.ts';
import { forgetWho } from '../desk/keeping/who.ts';
import { call, CallProblem, keepToken } from './call.ts';

export interface StudyInfo {
  key: string;
  title: Texts;
  /** Why it asks, for letters. */
  purpose: Texts | null;
  cities: City[];
  groups: Group[];
  waves: Wave[];
  /** The two waves that are compared. */
  compare: { before: string; after: string };
  aims: Aim[];
  trial: boolean;
  /** Everything in the database is made up. */
  synthetic: boolean;
  /** Where people reach the pages. */
  publicUrl: string;
}

export interface InstrumentInfo {
  key: string;
  kind: 'questionnaire' | 'monitoring' | 'guide';
  group: string;
  title: Texts;
  waves?: string[];
  versions: number[];
  responses: number;
}

interface Asked {
  isError: boolean;
  refetch: () => unknown;
}

/** Gives the way to ask once more for whatever of these failed. To be made while rendering: then it knows what fails later, too. */
export function againFor(...queries: readonly Asked[]): () => void {
  const failed = queries.filter(({ isError }) => isError);
  return () => failed.forEach(({ refetch }) => void refetch());
}

/** Who is signed in; `null` when nobody is. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    staleTime: Infinity,
    // Without network, asking again would take away the page on which somebody writes.
    refetchOnWindowFocus: false,
    retry: (count, error) => count < 2 && error instanceof CallProblem && error.code === 'offline',
    queryFn: async (): Promise<SessionReply | null> => {
      try {
        const session = await call<SessionReply>('GET', '/api/session');
        keepToken(session);
        return session;
      } catch (error) {
        if (error instanceof CallProblem && error.code === 'not_signed_in') return null;
        throw error;
      }
    },
  });

/** Signing in (`/api/session`) or making the first administrator (`/api/setup`): both answer with a session. */
export function useSignIn(path: '/api/session' | '/api/setup') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, string>) => call<SessionReply>('POST', path, body),
    onSuccess: (session) => {
      keepToken(session);
      client.setQueryData(['session'], session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<null>('DELETE', '/api/session'),
    onSettled: () => {
      keepToken(null);
      void forgetWho();
      client.clear();
      client.setQueryData(['session'], null);
    },
  });
}

/** Changes one's own password; the server starts a new session for it. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; next: string }) =>
      call<SessionReply | null>('POST', '/api/session/password', body),
    onSuccess: async (session) => {
      if (session === null) return client.invalidateQueries({ queryKey: ['session'] });
      keepToken(session);
      client.setQueryData(['session'], session);
    },
  });
}

const studyQuery = {
  queryKey: ['study'],
  staleTime: Infinity,
  queryFn: async () => (await call<{ study: StudyInfo }>('GET', '/api/study')).study,
};

export const useStudy = () => useQuery(studyQuery);

/** Whether the study is a trial; undefined until that is known. */
export const useTrial = (signedIn: boolean): boolean | undefined =>
  useQuery({ ...studyQuery, enabled: signedIn }).data?.trial;

export const useCollectors = () =>
  useQuery({
    queryKey: ['collectors'],
    refetchInterval: 30_000,
    queryFn: async () => (await call<{ collectors: CollectorReply[] }>('GET', '/api/collectors')).collectors,
  });

export const useInstruments = () =>
  useQuery({
    queryKey: ['instruments'],
    queryFn: async () => (await call<{ instruments: InstrumentInfo[] }>('GET', '/api/instruments')).instruments,
  });

/** Changes a collector, or makes one when `slug` is null. */
export function useSaveCollector(slug: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fields: Record<string, unknown>) =>
      call<CollectorReply>(
        slug === null ? 'POST' : 'PATCH',
        slug === null ? '/api/collectors' : `/api/collectors/${slug}`,
        fields,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['collectors'] }),
  });
}
