/** Two questions crossed, for staff. */
import { Router } from 'express';
import type { Call } from './call.ts';
import { record } from './call.ts';
import type { Context } from './context.ts';
import { crosstabQuery } from './contract.ts';
import { query } from './parse.ts';
import { notOffered, Problem } from './problem.ts';
import { cityToAnalyse, versionsOf } from './reading.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const crosstabCalls: Call[] = [
  {
    method: 'get',
    path: '/api/instruments/{key}/crosstab',
    summary: 'Two questions crossed, by column key: counts, shares, test and effect; the table is the one filter',
    who: 'staff',
    query: crosstabQuery,
    replies: { 200: record },
  },
];

const messages = {
  unknown: 'Nie ma takiego pytania.',
  open_text: 'Odpowiedzi opisowych nie można krzyżować.',
  has_parts: 'To pytanie składa się z części: wybierz jedną z nich.',
  same_question: 'Wybierz dwa różne pytania.',
};

/** Routes under `/api/instruments`: `/{key}/crosstab`. */
export function crosstabRouter({ store, study, results }: Context): Router {
  const router = Router();

  router.get('/:key/crosstab', async (request, response) => {
    const person = permit(request, 'seeResults');
    const { rows, columns, city: asked, wave, weighted, ...filters } = query(crosstabQuery, request);
    const city = cityToAnalyse(study, person, asked, wave) ?? undefined;
    const instrument = (await versionsOf(store, request))[0]!.key;
    if (Object.keys(filters).length > 0) throw new Problem('filter_not_offered', { offered: [] });
    const outcome = await results.crosstab({ instrument, rows, columns, city, wave, weighted });
    if (outcome.kind === 'not_crossable') {
      const { field, reason, offered } = outcome;
      throw new Problem('invalid', { errors: [{ question: field, code: reason, message: messages[reason], offered }] });
    }
    if (outcome.kind === 'invalid') throw notOffered(outcome.field, outcome.value);
    response.json(outcome.crosstab);
  });

  return router;
}
