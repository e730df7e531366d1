/** The form of a new interview, kept on the device until the notes are begun: a closed tab loses nothing of it. */
import { useQuery } from '@tanstack/react-query';
import { device } from '../keeping/device.ts';
import type { Facts } from '../keeping/kept-notes.ts';

/** What was filled in. */
export interface KeptForm {
  guide: string;
  facts: Facts;
}

/** Another account on the same device does not see it. */
const placeOf = (user: string): string => `new interview ${user}`;

/** Keeps the form as it is now. */
export async function keepForm(user: string, form: KeptForm): Promise<void> {
  await (await device()).keep(placeOf(user), form);
}

/** Forgets the form: the notes are begun, or it is filled in anew. */
export async function dropForm(user: string): Promise<void> {
  await (await device()).unkeep(placeOf(user));
}

/** What was filled in and not begun; `null` for nothing. Read anew whenever the page is opened. */
export const useKeptForm = (user: string) =>
  useQuery({
    queryKey: ['desk', 'new', user],
    ...{ staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    queryFn: async (): Promise<KeptForm | null> => {
      const found = await (await device()).kept(placeOf(user));
      return (found.find(([key]) => key === placeOf(user))?.[1] as KeptForm | undefined) ?? null;
    },
  });
