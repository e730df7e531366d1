/** Withdrawals as the team sees them: how many and when, and one in the name of somebody who asks for it. */
import { Router } from 'express';
import { worksIn, type Person } from '../domain/permission.ts';
import { receiptHash } from '../domain/receipt.ts';
import { dayOf } from '../domain/submission.ts';
import { withdrawPerson } from '../store/desk/withdraw-person.ts';
import type { ResponseDocument } from '../store/responses.ts';
import { list, type Call } from './call.ts';
import type { Context } from './context.ts';
import { foundResponseReply, withdrawForSchema, withdrawnReply, type FoundResponse } from './contract.ts';
import { body } from './parse.ts';
import { Problem } from './problem.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const withdrawalCalls: Call[] = [
  {
    method: 'get',
    path: '/api/withdrawals',
    summary: 'Withdrawn responses: day, collector, city, wave',
    who: 'admin',
    replies: { 200: list('withdrawals', withdrawnReply) },
  },
  {
    method: 'post',
    path: '/api/withdrawals/find',
    summary: 'Which response a receipt or a sheet number belongs to; nothing is changed',
    who: 'admin',
    body: withdrawForSchema,
    replies: { 200: foundResponseReply },
  },
  {
    method: 'post',
    path: '/api/withdrawals/for-somebody',
    summary: 'Withdraw for somebody, by receipt or sheet number',
    who: 'admin',
    body: withdrawForSchema,
    replies: { 200: foundResponseReply },
  },
];

const shown = (found: ResponseDocument): FoundResponse => ({
  collector: found.collector,
  instrument: found.instrument,
  city: found.city,
  wave: found.wave,
  channel: found.channel,
  completedOn: found.completedOn,
  withdrawn: found.state === 'withdrawn',
});

/**
 * Erases a response, the draft of its invitation, and what the same person said in interviews, with codings and history. What
 * needs the person's code comes first: done again after an interruption, it finds everything.
 */
export async function withdraw({ store }: Context, hash: string): Promise<ResponseDocument | null> {
  const now = new Date();
  const standing = await store.responses.byReceipt(hash);
  if (!standing) return null;
  if (standing.respondentCode !== null) {
    await withdrawPerson(store, { code: standing.respondentCode, group: standing.group }, now);
  }
  await store.codings.erase({ response: standing._id }, now);
  const withdrawn = await store.responses.withdraw(hash, now);
  if (withdrawn && withdrawn.invitation !== null) {
    await store.invitations.update(withdrawn.invitation, { draft: null }, now);
  }
  return withdrawn;
}

/** Routes under `/api/withdrawals` for staff. */
export function withdrawalsRouter(context: Context): Router {
  const router = Router();
  const { store } = context;

  /** @throws Problem `not_found`, `not_allowed` */
  async function found(person: Person, asked: unknown): Promise<ResponseDocument> {
    const by = asked as { receipt: string } | { collector: string; sheet: string };
    const response =
      'receipt' in by
        ? await store.responses.byReceipt(receiptHash(by.receipt))
        : await store.responses.bySheet(by.collector, by.sheet.trim());
    if (!response) throw new Problem('not_found');
    if (!worksIn(person, response.city)) throw new Problem('not_allowed');
    return response;
  }

  router.get('/', async (request, response) => {
    const person = permit(request, 'withdrawForOthers');
    const withdrawn = (await store.responses.withdrawn()).filter(({ city }) => worksIn(person, city));
    response.json({
      withdrawals: withdrawn.map(({ changedAt, instrument, collector, city, wave }) => ({
        day: dayOf(changedAt),
        instrument,
        collector,
        city,
        wave,
      })),
    });
  });

  router.post('/find', async (request, response) => {
    const person = permit(request, 'withdrawForOthers');
    response.json(shown(await found(person, body(withdrawForSchema, request))));
  });

  router.post('/for-somebody', async (request, response) => {
    const person = permit(request, 'withdrawForOthers');
    const one = await found(person, body(withdrawForSchema, request));
    if (one.state !== 'withdrawn') {
      await store.audit.record(person.name, 'response.withdraw', one.collector, { response: one._id });
      await withdraw(context, one.receiptHash);
    }
    response.json({ ...shown(one), withdrawn: true });
  });

  return router;
}
