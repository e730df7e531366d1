/** What the invitations' page asks of the server. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvitationInfo } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';
import type { LetterInvitation } from '../letters/mail-merge.ts';

export type { InvitationInfo };
export type Contact = InvitationInfo['contacts'][number];

/** One change of an invitation, as the server takes it. */
export type InvitationChange =
  { state: InvitationInfo['state'] } | { reissue: true } | { contact: Contact } | { removeContact: Contact };

const keyOf = (slug: string): string[] => ['invitations', slug];

const invitationsQuery = (slug: string) => ({
  queryKey: keyOf(slug),
  queryFn: async () =>
    (await call<{ invitations: InvitationInfo[] }>('GET', `/api/collectors/${slug}/invitations`)).invitations,
});

/** People answer while the page is open, so it asks again by itself. */
export const useInvitations = (slug: string) => useQuery({ ...invitationsQuery(slug), refetchInterval: 30_000 });

/** Codes of another collector, to invite the same people again; a read on request. */
export function useCodesOf() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (slug: string) => {
      const invitations = await client.fetchQuery(invitationsQuery(slug));
      return invitations.filter(({ state }) => state !== 'revoked').map(({ code }) => code);
    },
  });
}

export function useInvite(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (codes: string[]) =>
      (await call<{ invitations: LetterInvitation[] }>('POST', `/api/collectors/${slug}/invitations`, { codes }))
        .invitations,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(slug) }),
  });
}

/** Changes one invitation after the other; the first that fails ends it, those before it stay changed. */
export function useChangeInvitations(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ ids, change }: { ids: string[]; change: InvitationChange }) => {
      const changed: InvitationInfo[] = [];
      for (const id of ids) changed.push(await call<InvitationInfo>('PATCH', `/api/invitations/${id}`, change));
      return changed;
    },
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(slug) }),
  });
}

/**
 * The links made since the page was loaded: the server shows each once, so they are kept here while one looks at other
 * pages, and are gone with the page or with signing out.
 */
export function useFreshLinks(slug: string) {
  const client = useQueryClient();
  const queryKey = ['fresh-links', slug];
  const { data } = useQuery<LetterInvitation[]>({
    queryKey,
    queryFn: () => [],
    initialData: [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return {
    links: data,
    /** Adds links; a newer one of the same invitation takes the place of the old. */
    add: (made: LetterInvitation[]): void => {
      const ids = new Set(made.map(({ id }) => id));
      client.setQueryData<LetterInvitation[]>(queryKey, (before = []) => [
        ...before.filter(({ id }) => !ids.has(id)),
        ...made,
      ]);
    },
    clear: (): void => void client.setQueryData(queryKey, []),
  };
}
