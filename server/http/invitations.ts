/** Invitations, as administrators see them. Links are shown once; tokens are stored hashed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { z } from 'zod';
import type { Collector } from '../domain/collector.ts';
import { stateAfter, type Invitation, type InvitationState } from '../domain/invitation.ts';
import { worksIn, type Person } from '../domain/permission.ts';
import { looksLikeName } from '../domain/respondent-code.ts';
import { dayOf } from '../domain/submission.ts';
import { list, type Call } from './call.ts';
import { tokenHash } from './collect.ts';
import type { Context } from './context.ts';
import { invitationInfo, invitationPatchSchema, newInvitationsSchema, type InvitationInfo } from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const invitationCalls: Call[] = [
  {
    method: 'get',
    path: '/api/collectors/{slug}/invitations',
    summary: 'Invitations of a collector',
    who: 'admin',
    replies: { 200: list('invitations', invitationInfo) },
  },
  {
    method: 'post',
    path: '/api/collectors/{slug}/invitations',
    summary: 'Create invitations; their links are in this reply alone',
    who: 'admin',
    body: newInvitationsSchema,
    replies: { 201: list('invitations', invitationInfo.pick({ id: true, code: true, link: true })) },
  },
  {
    method: 'patch',
    path: '/api/invitations/{id}',
    summary: 'Change or reissue an invitation, or note a contact',
    who: 'admin',
    body: invitationPatchSchema,
    replies: { 200: invitationInfo },
  },
];

type InvitationPatch = z.output<typeof invitationPatchSchema>;

/** States in which a new link begins the invitation anew. */
const closedStates: ReadonlySet<InvitationState> = new Set(['revoked', 'sent', 'unreachable', 'refused']);

/** Routes under `/api`: `/collectors/{slug}/invitations` and PATCH `/invitations/{id}`. */
export function invitationsRouter(context: Context): Router {
  const router = Router();
  const { store, config } = context;
  const newToken = () => randomBytes(18).toString('base64url');
  const linkOf = (token: string) => `${config.publicUrl}/i/${token}`;
  const shown = ({ _id, code, state, contacts, changedAt }: Invitation): InvitationInfo => ({
    id: _id,
    code,
    state,
    contacts,
    changedAt: changedAt.toISOString(),
  });

  async function invitable(slug: string, person: Person): Promise<Collector> {
    const collector = await store.collectors.bySlug(slug);
    if (!collector) throw new Problem('not_found');
    if (!worksIn(person, collector.city)) throw new Problem('not_allowed');
    return collector;
  }

  /** Does what the change says. The link is in the reply when there is a new one. */
  async function changed(invitation: Invitation, change: InvitationPatch): Promise<InvitationInfo> {
    const { _id } = invitation;
    const { contact, removeContact } = change;
    const now = new Date();
    if (contact) {
      return shown((await store.invitations.addContact(_id, contact, stateAfter(contact, invitation.state), now))!);
    }
    if (removeContact) return shown((await store.invitations.removeContact(_id, removeContact, now))!);
    const token = change.reissue ? newToken() : null;
    const state = change.state ?? (token !== null && closedStates.has(invitation.state) ? 'prepared' : undefined);
    const stored = await store.invitations.update(
      _id,
      { ...(state !== undefined ? { state } : {}), ...(token !== null ? { tokenHash: tokenHash(token) } : {}) },
      now,
    );
    return { ...shown(stored!), ...(token !== null ? { link: linkOf(token) } : {}) };
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
    const errors = codes.flatMap((code, place) => {
      const question = `codes.${place}`;
      if (looksLikeName(code)) {
        return [
          { question, code: 'looks_like_name', message: `${code}: to wygląda na nazwisko. Kod ma cyfrę, np. K-01.` },
        ];
      }
      const doubled = taken.has(code) || codes.indexOf(code) !== place;
      return doubled ? [{ question, code: 'taken', message: `Kod ${code} ma już zaproszenie.` }] : [];
    });
    if (errors.length > 0) throw invalid(...errors);
    await store.audit.record(person.name, 'invitation.create', collector.slug, { codes, count: codes.length });
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
        contacts: [],
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
    const { state, reissue, contact, removeContact } = change;
    if ([state ?? reissue, contact, removeContact].filter((one) => one !== undefined).length !== 1) {
      throw invalid({
        question: 'state',
        code: 'required',
        message: 'Podaj state albo reissue, albo contact, albo removeContact.',
      });
    }
    if (contact && contact.at > dayOf(new Date())) {
      throw invalid({ question: 'contact.at', code: 'out_of_range', message: 'Ten dzień jeszcze nie nadszedł.' });
    }
    const aboutLink = state !== undefined || reissue !== undefined;
    if (aboutLink && invitation.state === 'answered') throw new Problem('token_used');
    await store.audit.record(person.name, 'invitation.update', invitation._id, { code: invitation.code, ...change });
    response.json(await changed(invitation, change));
  });

  return router;
}
