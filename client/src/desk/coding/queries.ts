/** What the coding pages ask of the server. A change shows at once and is taken back when the server refuses it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CodebookReply,
  CodingReply,
  InterviewReply,
  NewCoding,
  OpenAnswersReply,
} from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

export const useCodebook = () =>
  useQuery({ queryKey: ['codebook'], queryFn: () => call<CodebookReply>('GET', '/api/codebook/codes') });

export const useInterview = (id: string) =>
  useQuery({
    queryKey: ['desk', 'interview', id],
    queryFn: () => call<InterviewReply>('GET', `/api/interviews/${id}`),
  });

/** What codings are on. */
export type Coded = { interview: string } | { response: string };

const queryOf = (coded: Coded): string => new URLSearchParams(coded as Record<string, string>).toString();
const keyOf = (coded: Coded) => ['codings', queryOf(coded)];

export const useCodings = (coded: Coded, enabled = true) =>
  useQuery({
    queryKey: keyOf(coded),
    enabled,
    queryFn: async () => (await call<{ codings: CodingReply[] }>('GET', `/api/codings?${queryOf(coded)}`)).codings,
  });

/** A change of the codings of one source. */
export type CodingChange =
  { kind: 'add'; coding: NewCoding } | { kind: 'change'; id: string; change: object } | { kind: 'remove'; id: string };

const sent = (change: CodingChange): Promise<CodingReply | null> => {
  if (change.kind === 'add') return call<CodingReply>('POST', '/api/codings', change.coding);
  const path = `/api/codings/${change.id}`;
  return change.kind === 'change' ? call<CodingReply>('PATCH', path, change.change) : call<null>('DELETE', path);
};

/** The list as it is once the change is made; what a new one is like is known before the server says so. */
function after(list: readonly CodingReply[], change: CodingChange, reply: CodingReply | null): CodingReply[] {
  if (change.kind === 'remove') return list.filter(({ id }) => id !== change.id);
  if (change.kind === 'change') {
    return list.map((one) => (one.id === change.id ? (reply ?? { ...one, ...change.change }) : one));
  }
  const { coding } = change;
  const made: CodingReply = reply ?? {
    ...{ id: coding.id!, source: { interview: null, response: null, ...coding.source }, revision: coding.revision },
    ...{ start: coding.start, end: coding.end, text: coding.text, lost: false, madeOn: coding.revision },
    ...{
      code: coding.code,
      speaker: coding.speaker ?? null,
      memo: coding.memo ?? null,
      cleared: coding.cleared ?? false,
    },
    ...{ quotable: false, by: '', madeAt: '' },
  };
  // In its place, so that the list does not jump once the server has answered.
  const known = list.some(({ id }) => id === made.id);
  return known ? list.map((one) => (one.id === made.id ? made : one)) : [...list, made];
}

export function useChangeCoding(coded: Coded) {
  const client = useQueryClient();
  const key = keyOf(coded);
  return useMutation({
    mutationFn: sent,
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<CodingReply[]>(key);
      client.setQueryData<CodingReply[]>(key, (list) => after(list ?? [], change, null));
      return { before };
    },
    onError: (_error, _change, context) => {
      client.setQueryData(key, context?.before);
      // Another change may have been under way.
      void client.invalidateQueries({ queryKey: key });
    },
    onSuccess: (reply, change) => {
      client.setQueryData<CodingReply[]>(key, (list) => after(list ?? [], change, reply));
      void client.invalidateQueries({ queryKey: ['themes'] });
      void client.invalidateQueries({ queryKey: ['open-answers'] });
    },
  });
}

export const useOpenAnswers = (filters: Record<string, string>, limit: number) =>
  useQuery({
    queryKey: ['open-answers', filters, limit],
    enabled: filters['instrument'] !== undefined,
    placeholderData: (before: OpenAnswersReply | undefined) => before,
    queryFn: () =>
      call<OpenAnswersReply>(
        'GET',
        `/api/open-answers?${new URLSearchParams({ ...filters, limit: String(limit) }).toString()}`,
      ),
  });
