/** The study as staff's pages need it, and the health of the server. */
import { Router } from 'express';
import type { Context } from './context.ts';
import { signedIn } from './staff.ts';

/** Route under `/api`: `/study`. */
export function studyRouter({ study, store, config }: Context): Router {
  const router = Router();
  router.get('/study', async (request, response) => {
    signedIn(request);
    const { key, title, purpose, organiser, cities, groups, waves, compare, aims, languages } = study;
    const [trial, synthetic] = await Promise.all([store.stage.isTrial(), store.demo.isSynthetic()]);
    const { publicUrl } = config;
    const texts = { key, title, purpose, organiser, languages };
    response.json({ study: { ...texts, cities, groups, waves, compare, aims, trial, synthetic, publicUrl } });
  });
  return router;
}

/** Route `/healthz`: 503 while the database does not answer. */
export function healthRouter({ store, database, version }: Context): Router {
  const router = Router();
  router.get('/healthz', async (_request, response) => {
    try {
      await store.ping();
      response.json({ status: 'ok', database, version });
    } catch {
      response.status(503).json({ status: 'unavailable', database, version });
    }
  });
  return router;
}
