/** Retention: what is kept until when, and the purge of what is due. */
import { Router } from 'express';
import { dueOn } from '../domain/retention.ts';
import { dayOf } from '../domain/submission.ts';
import { purge, purgeable } from '../store/purge.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import { purgeReply, purgeSchema, retentionReply, type RetentionReply } from './contract.ts';
import { body } from './parse.ts';
import { invalid } from './problem.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const retentionCalls: Call[] = [
  {
    method: 'get',
    path: '/api/retention',
    summary: 'Retention dates, what is due, what is held',
    who: 'admin',
    replies: { 200: retentionReply },
  },
  {
    method: 'post',
    path: '/api/retention/purge',
    summary: 'Erase what is due',
    who: 'admin',
    body: purgeSchema,
    replies: { 200: purgeReply },
  },
];

/** Routes under `/api`: `/retention`, `/retention/purge`. */
export function retentionRouter({ store, study }: Context): Router {
  const router = Router();
  const { retention } = study;

  router.get('/retention', async (request, response) => {
    permit(request, 'purge');
    const today = dayOf(new Date());
    const last = await store.audit.newest('purge');
    const reply: RetentionReply = {
      today,
      dates: retention,
      due: dueOn(retention, today),
      held: await purgeable(store, retention, ['responses', 'audit']),
      last: last && {
        at: last.at.toISOString(),
        by: last.user,
        due: Array.isArray(last.details['due']) ? last.details['due'].map(String) : [],
      },
    };
    response.json(reply);
  });

  router.post('/retention/purge', async (request, response) => {
    const person = permit(request, 'purge');
    const { parts } = body(purgeSchema, request);
    const now = new Date();
    const due = dueOn(retention, dayOf(now));
    const early = parts.filter((part) => !due.includes(part));
    if (early.length > 0) {
      throw invalid(
        ...early.map((part) => ({
          question: part,
          code: 'not_due',
          message: `Termin jeszcze nie minął: ${retention[part]}.`,
        })),
      );
    }
    await store.audit.record(person.name, 'purge', 'study', { due: parts });
    response.json(await purge(store, retention, parts, now));
  });

  return router;
}
