/** The monitoring: sums of the organisers' sheets, for staff. */
import { Router } from 'express';
import { worksIn } from '../domain/permission.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import { monitoringReply, type MonitoringReply } from './contract.ts';
import { textsOf } from './localised.ts';
import { permit } from './staff.ts';

/** Route under `/api`: `/monitoring`. */
export function monitoringRouter({ store, results }: Context): Router {
  const router = Router();

  router.get('/monitoring', async (request, response) => {
    const person = permit(request, 'seeResults');
    const sees = ({ city }: { city: string | null }): boolean =>
      city === null ? person.cities.length === 0 : worksIn(person, city);
    const newest = new Map((await store.instruments.all()).map(({ key, definition }) => [key, definition]));
    const monitoring: MonitoringReply['monitoring'] = [];
    for (const { key, kind, title } of newest.values()) {
      if (kind !== 'monitoring') continue;
      const { rounds, cities, measures } = await results.monitoring(key);
      monitoring.push({
        ...{ instrument: key, title: textsOf(title), rounds, cities: cities.filter((city) => sees({ city })) },
        measures: measures.map((one) => ({ ...one, cells: one.cells.filter(sees), totals: one.totals.filter(sees) })),
      });
    }
    response.json({ monitoring } satisfies MonitoringReply);
  });

  return router;
}

/** What OpenAPI says of this route. */
export const monitoringCalls: Call[] = [
  {
    method: 'get',
    path: '/api/monitoring',
    summary: 'Sums of the organisers’ sheets by city and round',
    who: 'staff',
    replies: { 200: monitoringReply },
  },
];
