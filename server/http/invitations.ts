/** Invitations, as administrators see them. Links are shown once; tokens are stored hashed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Router } from 'express';
import { worksIn, type Person } from '../domain/permission.ts';
import type { Collector } from '../domain/collector.ts';
import type { Invitation } from '../domain/invitation.ts';
import { tokenHash } from './collect.ts';
import type { Context } from './context.ts';
import { invitationPatchSchema, newInvitationsSchema } from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { permit } from './staff.ts';

/** Routes under `/api`: `/collectors/{slug}/invitations` and PATCH `/invitations/{id}`. */
export function invitationsRouter(context: Context): Router {
  const router = Router();
  const { store, config } = context;
  const newToken = () => randomBytes(18).toString('base64url');
  const linkOf = (token: string) => `${config.publicUrl}/i/${token}`;
  const shown = ({ _id, code, state, changedAt }: Invitation) => ({ id: _id, code, state, changedAt });

  async function invitable(slug: string, person: Person): Promise<Collector> {
    const collector = await store.collectors.bySlug(slug);
    if (!collector) throw new Problem('not_found');
    if (!worksIn(person, collector.city)) throw new Problem('not_allowed');
    return collector;
  }

  router.get('/collectors/:slug/invitations', async (request, response) => {
    const person = permit(request, 'manageInvitations');
    const collector = await invitable(param(request, 'slug'), person);
    response.json({ invitations: (await store.invitations.ofCollector(collector.slug)).map(shown) });
  });

  router.post('/collectors/:slug/invitations', async (request, response) => {
    const person = permit(request, 'manageInvitations');
    const collector = await invitable(param(request, 'slug'), person);
    if (collector.mode !== 'invitation') {
      throw invalid({
        question: 'slug',
        code: 'open_collector',
        message: 'Ta ankieta ma otwarty adres, bez zaproszeń.',
      });
    }
    const { codes } = body(newInvitationsSchema, request);
    const taken = new Set((await store.invitations.ofCollector(collector.slug)).map(({ code }) => code));
    const doubled = codes.filter((code, index) => taken.has(code) || codes.indexOf(code) !== index);
    if (doubled.length > 0) {
      throw invalid(
        ...doubled.map((code) => ({
          question: `codes.${codes.lastIndexOf(code)}`,
          code: 'taken',
          message: `Kod ${code} ma już zaproszenie.`,
        })),
      );
    }
    await store.audit.record(person.name, 'invitation.create', collector.slug, { codes });
    const invitations = [];
    for (const code of codes) {
      const token = newToken();
      const invitation: Invitation = {
        _id: randomUUID(),
        collector: collector.slug,
        code,
        tokenHash: tokenHash(token),
        state: 'prepared',
        draft: null,
        changedAt: new Date(),
      };
      if (await store.invitations.insert(invitation)) {
        invitations.push({ id: invitation._id, code, link: linkOf(token) });
      }
    }
    response.status(201).json({ invitations });
  });

  router.patch('/invitations/:id', async (request, response) => {
    const person = permit(request, 'manageInvitations');
    const invitation = await store.invitations.byId(param(request, 'id'));
    if (!invitation) throw new Problem('not_found');
    await invitable(invitation.collector, person);
    const change = body(invitationPatchSchema, request);
    if (change.state === undefined && change.reissue === undefined) {
      throw invalid({ question: 'state', code: 'required', message: 'Podaj state albo reissue.' });
    }
    if (invitation.state === 'answered') throw new Problem('token_used');
    await store.audit.record(person.name, 'invitation.update', invitation._id, { code: invitation.code, ...change });
    const token = change.reissue ? newToken() : null;
    const state = change.state ?? (invitation.state === 'revoked' ? 'prepared' : undefined);
    const changed = await store.invitations.update(
      invitation._id,
      {
        ...(state !== undefined ? { state } : {}),
        ...(token !== null ? { tokenHash: tokenHash(token) } : {}),
      },
      new Date(),
    );
    response.json({ ...shown(changed!), ...(token !== null ? { link: linkOf(token) } : {}) });
  });

  return router;
}
