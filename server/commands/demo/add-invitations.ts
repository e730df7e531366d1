/** The invitations of the demo: contacts, states, and what somebody has begun. */
import { createHmac } from 'node:crypto';
import { tokenHash } from '../../http/collect.ts';
import type { Store } from '../../store/store.ts';
import { momentOf } from './calendar.ts';
import { answersOf, type Answerable } from './documents.ts';
import type { Invited } from './invited.ts';
import { invitationsAt, occasionOf, type FieldworkPlan, type Visit } from './visits.ts';

/** The token of a personal link of the demo: the same whenever this installation is asked. */
export const demoToken = (secret: string, invitation: string): string =>
  createHmac('sha256', secret).update(`demo invitation:${invitation}`).digest('base64url').slice(0, 24);

/** Stores everybody who is invited, logged first. */
export async function addInvitations(
  store: Store,
  plan: FieldworkPlan,
  versions: ReadonlyMap<string, Answerable>,
  { admin, secret }: { admin: string; secret: string },
): Promise<void> {
  for (const collector of plan.collectors) {
    const invited = invitationsAt(plan, collector);
    if (invited.length === 0) continue;
    const codes = invited.map(({ person }) => person.code);
    await store.audit.recordAll([
      { user: admin, action: 'invitation.create', subject: collector.slug, details: { codes, count: codes.length } },
      ...invited.flatMap(({ id, person, contacts }) =>
        contacts.map((contact) => {
          const details = { code: person.code, contact };
          return { user: admin, action: 'invitation.update' as const, subject: id, details };
        }),
      ),
    ]);
    const version = versions.get(collector.instrument)!;
    await Promise.all(
      invited.map((one) =>
        store.invitations.insert({
          ...{ _id: one.id, collector: collector.slug, code: one.person.code, state: one.state },
          ...{ tokenHash: tokenHash(demoToken(secret, one.id)), contacts: one.contacts },
          draft: one.state === 'started' ? draftOf(plan, one, version) : null,
          changedAt: momentOf(one.contacts.at(-1)?.at ?? '2020-02-01', 0),
        }),
      ),
    );
  }
}

/** The first half of what somebody would have sent. */
function draftOf(plan: FieldworkPlan, { person, collector }: Invited, version: Answerable) {
  const visit = { occasion: occasionOf(plan, person, collector) } as Visit;
  const answers = Object.entries(answersOf(visit, version));
  const kept = Object.fromEntries(answers.slice(0, Math.ceil(answers.length / 2)));
  const page = version.definition.pages.findLast(({ elements }) => elements.some(({ name }) => name in kept));
  return { version: version.version, answers: kept, page: page?.name ?? null };
}
