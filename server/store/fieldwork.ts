/** What fieldwork reads of responses and invitations: their heads, never answers, codes or drafts. */
import type { Connection } from 'mongoose';
import type { ResponseHead } from '../domain/fieldwork/response-tallies.ts';
import type { InvitationHead } from '../domain/fieldwork/response-rate.ts';
import type { InvitationState } from '../domain/invitation.ts';

const headFields = {
  collector: 1,
  state: 1,
  completedOn: 1,
  durationMinutes: 1,
  channel: 1,
  locale: 1,
  changedAt: 1,
} as const;

/** Reading for fieldwork. */
export function fieldworkRepository(connection: Connection) {
  return {
    /** Heads of an instrument's responses changed at `since` or later (`null`: all), oldest change first. */
    async *headsSince(instrument: string, since: Date | null): AsyncGenerator<ResponseHead & { changedAt: Date }> {
      const cursor = connection
        .db!.collection('responses')
        .find<ResponseHead & { changedAt: Date }>(
          { instrument, ...(since ? { changedAt: { $gte: since } } : {}) },
          { projection: headFields },
        )
        .sort({ instrument: 1, changedAt: 1 })
        .batchSize(5000);
      try {
        for await (const head of cursor) yield head;
      } finally {
        await cursor.close();
      }
    },

    /** Heads of all invitations. */
    async *invitations(): AsyncGenerator<InvitationHead> {
      const cursor = connection
        .db!.collection('invitations')
        .find<{ collector: string; state: InvitationState; contacts?: unknown[] }>(
          {},
          { projection: { _id: 0, collector: 1, state: 1, 'contacts.at': 1 } },
        )
        .batchSize(5000);
      try {
        for await (const { collector, state, contacts } of cursor)
          yield { collector, state, contacts: contacts?.length ?? 0 };
      } finally {
        await cursor.close();
      }
    },
  };
}
