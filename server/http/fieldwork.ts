/** Fieldwork: how the collecting goes, for staff. */
import { Router } from 'express';
import type { InvitationHead } from '../domain/fieldwork/response-rate.ts';
import { worksIn } from '../domain/permission.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import { fieldworkReply } from './contract.ts';
import { fieldworkReport } from './fieldwork-report.ts';
import { permit } from './staff.ts';

/** Route under `/api`: `/fieldwork`. */
export function fieldworkRouter({ store, study, fieldwork }: Context): Router {
  const router = Router();

  async function invitations(): Promise<Map<string, InvitationHead[]>> {
    const byCollector = new Map<string, InvitationHead[]>();
    for await (const head of store.fieldwork.invitations()) {
      const list = byCollector.get(head.collector);
      if (list) list.push(head);
      else byCollector.set(head.collector, [head]);
    }
    return byCollector;
  }

  router.get('/fieldwork', async (request, response) => {
    const person = permit(request, 'seeFieldwork');
    const cities = study.cities.map(({ key }) => key).filter((city) => worksIn(person, city));
    const [collectors, tallyOf, versions, progress, invited] = await Promise.all([
      store.collectors.all(),
      fieldwork.tallies(),
      store.instruments.all(),
      store.progress.all(),
      invitations(),
    ]);
    response.json(
      fieldworkReport({
        ...{ study, cities, versions, tallyOf, progress, invitations: invited, now: new Date() },
        collectors: collectors.filter(({ city }) => worksIn(person, city)),
      }),
    );
  });

  return router;
}

/** What OpenAPI says of this route. */
export const fieldworkCalls: Call[] = [
  {
    method: 'get',
    path: '/api/fieldwork',
    summary: 'How the collecting goes',
    who: 'staff',
    replies: { 200: fieldworkReply },
  },
];
