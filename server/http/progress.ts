/** Anonymous counters of how far respondents get. Nothing is stored but one more on a number. */
import { Router, type Request } from 'express';
import { collectorState, type Collector } from '../domain/collector.ts';
import { invitationOf } from './collect.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import { progressSchema } from './contract.ts';
import { perAddress } from './limits.ts';
import { body, param } from './parse.ts';
import { Problem, invalid } from './problem.ts';

/** A person moves through so many pages while sending one response. */
const stepsPerSubmission = 30;

/** Routes under `/api` for respondents' pages: `…/progress`. */
export function progressRouter(context: Context): Router {
  const router = Router();
  const { store, config } = context;
  const steps = perAddress(config.submissionsPerMinute * stepsPerSubmission, 60);
  const guesses = perAddress(30, 60, true);

  async function count(request: Request, collector: Collector): Promise<void> {
    const { version, page, finished } = body(progressSchema, request);
    if (collectorState(collector, new Date()) !== 'open') throw new Problem('not_open');
    const published = await store.instruments.version(collector.instrument, version);
    const placeOf = (field: 'page' | 'finished', name: string | undefined): number | null => {
      if (name === undefined) return null;
      const place = published?.definition.pages.findIndex((one) => one.name === name) ?? -1;
      if (place < 0) throw invalid({ question: field, code: 'not_offered', message: 'Nie ma takiej strony.' });
      return place;
    };
    const places = [placeOf('page', page), placeOf('finished', finished)] as const;
    await store.progress.count(collector.slug, version, ...places);
  }

  router.post('/collect/:slug/progress', steps, async (request, response) => {
    const collector = await store.collectors.bySlug(param(request, 'slug'));
    if (!collector || collector.mode !== 'open') throw new Problem('not_found');
    await count(request, collector);
    response.status(204).end();
  });

  router.post('/invitations/:token/progress', steps, guesses, async (request, response) => {
    const [invitation, collector] = await invitationOf(context, param(request, 'token'));
    if (invitation.state === 'revoked') throw new Problem('not_found');
    await count(request, collector);
    response.status(204).end();
  });

  return router;
}

/** What OpenAPI says of these routes. */
export const progressCalls: Call[] = [
  {
    method: 'post',
    path: '/api/collect/{slug}/progress',
    summary: 'Count a page reached or finished, anonymously',
    who: 'all',
    body: progressSchema,
    replies: { 204: 'Counted' },
  },
  {
    method: 'post',
    path: '/api/invitations/{token}/progress',
    summary: 'Count a page reached or finished, anonymously',
    who: 'holder',
    body: progressSchema,
    replies: { 204: 'Counted' },
  },
];
