/** The respondent's calls: open links, personal links with drafts, withdrawal. */
import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { collectorState, type Collector } from '../domain/collector.ts';
import type { Invitation } from '../domain/invitation.ts';
import { receiptHash } from '../domain/receipt.ts';
import { placeVariables } from '../domain/places.ts';
import type { Locale } from '../domain/study.ts';
import type { Context } from './context.ts';
import {
  draftSchema,
  submissionSchema,
  withdrawalSchema,
  type CollectReply,
  type InvitationReply,
} from './contract.ts';
import { textsOf } from './localised.ts';
import { body, param } from './parse.ts';
import { perAddress } from './limits.ts';
import { Problem } from './problem.ts';
import { submit } from './submit.ts';
import { withdraw } from './withdrawals.ts';

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const localeOf = (request: Request): Locale => (request.query.lang === 'en' ? 'en' : 'pl');

/** What a page needs to show a collector; the definition only while it is open. */
export async function collectReply(context: Context, collector: Collector, locale: Locale): Promise<CollectReply> {
  const versions = await context.store.instruments.newest(collector.instrument);
  if (!versions) throw new Problem('not_found');
  const state = collectorState(collector, new Date());
  const { definition } = versions;
  return {
    slug: collector.slug,
    instrument: collector.instrument,
    version: versions.version,
    group: collector.group,
    city: collector.city,
    area: collector.area,
    wave: collector.wave,
    state,
    kiosk: collector.kiosk,
    trial: await context.store.stage.isTrial(),
    title: textsOf(definition.title),
    minutes: definition.minutes ?? null,
    notice: { version: context.study.notice.version, text: context.study.notice.text[locale] },
    variables: {
      wave: collector.wave,
      city: collector.city,
      area: collector.area ?? '',
      ...placeVariables(context.study, collector.city, collector.area),
    },
    definition: state === 'open' ? definition : null,
  };
}

/** The invitation behind a token with its collector. @throws Problem `not_found` for unknown and revoked ones */
export async function invitationOf(context: Context, token: string): Promise<[Invitation, Collector]> {
  const invitation = await context.store.invitations.byTokenHash(tokenHash(token));
  const collector = invitation && (await context.store.collectors.bySlug(invitation.collector));
  if (!invitation || !collector) throw new Problem('not_found');
  return [invitation, collector];
}

/** Routes under `/api` for respondents. */
export function collectRouter(context: Context): Router {
  const router = Router();
  const { store, config } = context;
  const submissions = perAddress(config.submissionsPerMinute, 60);
  const guesses = perAddress(30, 60, true);

  async function openCollector(request: Request): Promise<Collector> {
    const collector = await store.collectors.bySlug(param(request, 'slug'));
    if (!collector || collector.mode !== 'open') throw new Problem('not_found');
    return collector;
  }

  router.get('/collect/:slug', async (request, response) => {
    response.json(await collectReply(context, await openCollector(request), localeOf(request)));
  });

  router.post('/collect/:slug/responses', submissions, async (request, response) => {
    const collector = await openCollector(request);
    const taken = await submit(context, collector, null, body(submissionSchema, request));
    response.status(taken.status).json(taken.reply);
  });

  router.get('/invitations/:token', guesses, async (request, response) => {
    const [invitation, collector] = await invitationOf(context, param(request, 'token'));
    if (invitation.state === 'revoked') throw new Problem('not_found');
    const answered = invitation.state === 'answered';
    const reply = await collectReply(context, collector, localeOf(request));
    const whole: InvitationReply = {
      ...reply,
      definition: answered ? null : reply.definition,
      answered,
      draft: invitation.draft,
    };
    response.json(whole);
  });

  router.put('/invitations/:token/draft', guesses, async (request, response) => {
    const [invitation, collector] = await invitationOf(context, param(request, 'token'));
    const draft = body(draftSchema, request);
    if (collectorState(collector, new Date()) !== 'open' || invitation.state === 'revoked')
      throw new Problem('not_open');
    const saved = await store.invitations.saveDraft(invitation._id, draft, new Date());
    if (!saved) throw new Problem('token_used');
    response.status(204).end();
  });

  router.post('/invitations/:token/responses', submissions, guesses, async (request, response) => {
    const [invitation, collector] = await invitationOf(context, param(request, 'token'));
    const taken = await submit(context, collector, invitation, body(submissionSchema, request));
    response.status(taken.status).json(taken.reply);
  });

  router.post('/withdrawals', guesses, async (request, response) => {
    const { receipt } = body(withdrawalSchema, request);
    if (!(await withdraw(context, receiptHash(receipt)))) throw new Problem('not_found');
    response.status(204).end();
  });

  return router;
}
