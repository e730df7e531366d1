/** Accounts, from and to the server. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UserReply } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';

/** Accounts that the person may see. */
export const useUsers = () =>
  useQuery({
    queryKey: ['users'],
    queryFn: async () => (await call<{ users: UserReply[] }>('GET', '/api/users')).users,
  });

export interface UserFields {
  name?: string;
  role?: string;
  cities?: string[];
  password?: string;
  active?: boolean;
}

/** Changes an account, or makes one when `id` is null. */
export function useSaveUser(id: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fields: UserFields) =>
      call<UserReply>(id === null ? 'POST' : 'PATCH', id === null ? '/api/users' : `/api/users/${id}`, fields),
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
}
