/** The ready-made pages: first page, opening pages, withdrawal, the team's shell; and the built client's files. */
import path from 'node:path';
import { Router, type NextFunction, type Request, type Response } from 'express';
import { collectorState, type Collector } from '../domain/collector.ts';
import type { Locale } from '../domain/study.ts';
import { invitationOf } from '../http/collect.ts';
import type { Context } from '../http/context.ts';
import { perAddress } from '../http/limits.ts';
import { textsOf } from '../http/localised.ts';
import { param } from '../http/parse.ts';
import { Problem } from '../http/problem.ts';
import { projectRoot } from '../worker-file.ts';
import { readAssets, renderHome, renderMessage, renderOpening, renderTeam, renderWithdraw } from './index.ts';
import type { Assets, OpeningData, PageData } from './index.ts';
import { readyFiles } from './ready-files.ts';

/** Routes outside `/api`. */
export function pagesRouter(context: Context): Router {
  const { store, study } = context;
  const router = Router();
  const client = path.join(projectRoot, 'build/client');
  const guesses = perAddress(30, 60, true);
  let read: Assets | null = null;
  const assets = (): Assets => (read ??= readAssets(client));

  const page = async (request: Request): Promise<PageData> => {
    const locale: Locale = request.query.lang === 'en' ? 'en' : 'pl';
    const [trial, synthetic] = await Promise.all([store.stage.isTrial(), store.demo.isSynthetic()]);
    return { locale, study, trial, synthetic };
  };
  const send = (response: Response, html: string, status = 200): void => {
    response.status(status).set('Cache-Control', 'no-cache').type('html').send(html);
  };

  router.use('/assets', readyFiles(client));

  // From the root, so that it may stand over the team's pages.
  router.get('/team-worker.js', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(path.join(client, 'team-worker.js'));
  });

  router.get('/', async (request, response) => {
    const now = new Date();
    const surveys = [];
    for (const { slug, instrument, group, city, area, wave, ...collector } of await store.collectors.all()) {
      if (collector.mode !== 'open' || collector.kiosk || collectorState(collector, now) !== 'open') continue;
      const newest = await store.instruments.newest(instrument);
      if (!newest) continue;
      const { title, minutes } = newest.definition;
      surveys.push({ slug, title: textsOf(title), minutes: minutes ?? null, group, city, area, wave });
    }
    send(response, renderHome({ ...(await page(request)), surveys }, assets()));
  });

  async function opening(
    request: Request,
    collector: Collector,
    where: Pick<OpeningData, 'path' | 'api'>,
    used: boolean,
  ) {
    const newest = await store.instruments.newest(collector.instrument);
    if (!newest) throw new Problem('not_found');
    const state = used ? 'answered' : collectorState(collector, new Date());
    return renderOpening(
      { ...(await page(request)), collector, definition: newest.definition, state, ...where },
      assets(),
    );
  }

  router.get('/s/:slug', async (request, response) => {
    const slug = param(request, 'slug');
    const collector = await store.collectors.bySlug(slug);
    if (!collector || collector.mode !== 'open') throw new Problem('not_found');
    send(response, await opening(request, collector, { path: `/s/${slug}`, api: `/api/collect/${slug}` }, false));
  });

  router.get('/i/:token', guesses, async (request, response) => {
    const token = param(request, 'token');
    try {
      const [invitation, collector] = await invitationOf(context, token);
      if (invitation.state === 'revoked') throw new Problem('not_found');
      const where = { path: `/i/${encodeURIComponent(token)}`, api: `/api/invitations/${encodeURIComponent(token)}` };
      response.set('X-Robots-Tag', 'noindex');
      send(response, await opening(request, collector, where, invitation.state === 'answered'));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'not_found') throw error;
      send(response, renderMessage({ ...(await page(request)), kind: 'link_invalid' }, assets()), 404);
    }
  });

  router.get('/withdraw', async (request, response) => {
    send(response, renderWithdraw(await page(request), assets()));
  });

  router.get(['/setup', '/team', '/team/*path'], async (request, response) => {
    send(response, renderTeam(await page(request), assets()));
  });

  /** People get pages where programs get problem documents. */
  router.use(async (error: unknown, request: Request, response: Response, next: NextFunction) => {
    const asksPage = request.method === 'GET' && (request.accepts(['html', 'json']) || 'json') === 'html';
    if (!asksPage || !(error instanceof Problem)) return next(error);
    const kind = error.code === 'too_many' ? 'too_many' : 'not_found';
    send(response, renderMessage({ ...(await page(request)), kind }, assets()), error.status);
  });

  router.get(/^\/(?!api(\/|$)).*/, async (request, response, next) => {
    if ((request.accepts(['html', 'json']) || 'json') !== 'html') return next();
    send(response, renderMessage({ ...(await page(request)), kind: 'not_found' }, assets()), 404);
  });

  return router;
}
