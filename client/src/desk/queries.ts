/** What the desk asks of the server. Study and guides are kept on the device, for when there is no network. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Definition } from '../../../server/domain/instrument.ts';
import type { InterviewInfo, InterviewReply } from '../../../server/http/contract.ts';
import { call } from '../api/call.ts';
import type { InstrumentInfo, StudyInfo } from '../api/queries.ts';
import { device } from './keeping/device.ts';
import { keptAnswer } from './keeping/kept-answer.ts';
import { holdsMore, type KeptNotes } from './keeping/kept-notes.ts';

export const useDeskStudy = () =>
  useQuery({
    queryKey: ['desk', 'study'],
    staleTime: Infinity,
    queryFn: async () => (await keptAnswer<{ study: StudyInfo }>('/api/study')).study,
  });

/** Guides, newest versions. */
export const useGuides = () =>
  useQuery({
    queryKey: ['desk', 'guides'],
    staleTime: Infinity,
    queryFn: async () => {
      const { instruments } = await keptAnswer<{ instruments: InstrumentInfo[] }>('/api/instruments');
      return instruments.filter(({ kind }) => kind === 'guide');
    },
  });

const versionPath = (key: string, version: number): string => `/api/instruments/${key}/versions/${version}`;

/** A guide as it was in a version. */
export const useGuide = (key: string, version: number, enabled = true) =>
  useQuery({
    queryKey: ['desk', 'guide', key, version],
    enabled,
    staleTime: Infinity,
    queryFn: async () => (await keptAnswer<{ definition: Definition }>(versionPath(key, version))).definition,
  });

/** Reads all guides once, so that any interview can be begun without network. */
export async function readGuides(guides: readonly InstrumentInfo[]): Promise<void> {
  for (const { key, versions } of guides) {
    const newest = Math.max(...versions);
    await keptAnswer(versionPath(key, newest)).catch(() => null);
  }
}

export type InterviewFilters = Partial<Record<'city' | 'group' | 'wave' | 'guide' | 'state' | 'mine', string>>;

export const useInterviews = (filters: InterviewFilters) =>
  useQuery({
    queryKey: ['desk', 'interviews', filters],
    queryFn: async () => {
      const query = new URLSearchParams(filters).toString();
      return (await call<{ interviews: InterviewInfo[] }>('GET', `/api/interviews?${query}`)).interviews;
    },
  });

/** Interviews of which the device holds something, newest first. */
export const useKeptInterviews = () =>
  useQuery({
    queryKey: ['desk', 'kept'],
    staleTime: 0,
    queryFn: async (): Promise<KeptNotes[]> => (await (await device()).all()).sort((a, b) => b.changedAt - a.changedAt),
  });

/** Those with something that the server has not. */
export const unsentOf = (kept: readonly KeptNotes[]): KeptNotes[] => kept.filter(holdsMore);

/** A call that changes an interview: a step to another state, sealing, restoring, redacting. */
export function useInterviewCall(id: string, onDone: (reply: InterviewReply) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, rest, body }: { method: string; rest?: string; body: unknown }) =>
      call<InterviewReply>(method, `/api/interviews/${id}${rest ?? ''}`, body),
    onSuccess: (reply) => {
      onDone(reply);
      void client.invalidateQueries({ queryKey: ['desk', 'interviews'] });
    },
  });
}

export function useDeleteInterview(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await call<null>('DELETE', `/api/interviews/${id}`);
      await (await device()).drop(id);
    },
    onSuccess: () => {
      onDone();
      void client.invalidateQueries({ queryKey: ['desk'] });
    },
  });
}
