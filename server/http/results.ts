/** Results for staff: what analysis says of an instrument. */
import { Router } from 'express';
import type { Call } from './call.ts';
import { record } from './call.ts';
import type { Context } from './context.ts';
import { resultsQuery } from './contract.ts';
import { query } from './parse.ts';
import { notOffered, Problem } from './problem.ts';
import { cityToAnalyse, versionsOf } from './reading.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const resultsCalls: Call[] = [
  {
    method: 'get',
    path: '/api/instruments/{key}/results',
    summary: 'Results by city and wave; at most one filter, by the name that the results offer',
    who: 'staff',
    query: resultsQuery,
    replies: { 200: record },
  },
];

/** Routes under `/api/instruments`: `/{key}/results`. */
export function resultsRouter(context: Context): Router {
  const router = Router();
  const { store, study, results } = context;

  router.get('/:key/results', async (request, response) => {
    const person = permit(request, 'seeResults');
    const { city: asked, wave, weighted, ...filters } = query(resultsQuery, request);
    const city = cityToAnalyse(study, person, asked, wave);
    const instrument = (await versionsOf(store, request))[0]!.key;
    const [filter, ...more] = Object.entries(filters).map(([name, value]) => ({ name, value }));
    if (more.length > 0) {
      throw new Problem('filter_not_offered', { message: 'Tylko jeden filtr naraz.', filters: Object.keys(filters) });
    }
    const outcome = await results.results({
      instrument,
      ...(city === null ? {} : { city }),
      ...(wave === undefined ? {} : { wave }),
      ...(weighted === undefined ? {} : { weighted }),
      ...(filter ? { filter } : {}),
    });
    if (outcome.kind === 'filter_not_offered') throw new Problem('filter_not_offered', { offered: outcome.offered });
    if (outcome.kind === 'invalid') throw notOffered(outcome.field, outcome.value);
    response.json(outcome.envelope);
  });

  return router;
}
