/** Poster and paper form of a collector, for signed-in staff: ready to print. */
import path from 'node:path';
import { Router, type Request } from 'express';
import { worksIn } from '../domain/permission.ts';
import type { Locale } from '../domain/study.ts';
import type { Context } from '../http/context.ts';
import { param } from '../http/parse.ts';
import { Problem, invalid } from '../http/problem.ts';
import { permit } from '../http/staff.ts';
import { projectRoot } from '../worker-file.ts';
import { readAssets } from './assets.ts';
import { parseSheets, renderPaperForm, renderPoster } from './print/index.ts';

/** Routes under `/api/collectors`: `/{slug}/poster`, `/{slug}/paper-form?sheets=1-20`; both take `lang`. */
export function printRouter(context: Context): Router {
  const router = Router();
  const { store, study, config } = context;
  const assets = () => readAssets(path.join(projectRoot, 'build/client'));

  /** What a printed page is made from. @throws Problem `not_found`, `not_allowed` */
  async function printable(request: Request) {
    const person = permit(request, 'seeCollectors');
    const collector = await store.collectors.bySlug(param(request, 'slug'));
    const published = collector && (await store.instruments.newest(collector.instrument));
    if (!collector || !published) throw new Problem('not_found');
    if (!worksIn(person, collector.city)) throw new Problem('not_allowed');
    const locale: Locale = request.query.lang === 'en' ? 'en' : 'pl';
    const { version, definition } = published;
    const [trial, synthetic] = await Promise.all([store.stage.isTrial(), store.demo.isSynthetic()]);
    return { study, collector, version, definition, locale, trial, synthetic };
  }

  router.get('/:slug/poster', async (request, response) => {
    const data = await printable(request);
    response
      .type('html')
      .send(renderPoster({ ...data, url: `${config.publicUrl}/s/${data.collector.slug}` }, assets()));
  });

  router.get('/:slug/paper-form', async (request, response) => {
    const data = await printable(request);
    const sheets = parseSheets(typeof request.query.sheets === 'string' ? request.query.sheets : null);
    if (sheets === 'wrong') {
      throw invalid({
        question: 'sheets',
        code: 'pattern',
        message: 'Numery arkuszy: np. 1-20 albo 3,5,8-10; najwyżej 100.',
      });
    }
    response.type('html').send(renderPaperForm({ ...data, sheets }, assets()));
  });

  return router;
}
