/** Going live: once, audited, and only with a notice that has no place left to fill. */
import { Router } from 'express';
import { isUnfilled, markedPlaces } from '../domain/trial.ts';
import { goLive, trialContent } from '../store/go-live.ts';
import type { LiveRecord } from '../store/stage.ts';
import type { Call } from './call.ts';
import type { Context } from './context.ts';
import { goLiveSchema, liveReply, type LiveReply } from './contract.ts';
import { body } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { permit } from './staff.ts';

/** The calls of this router. */
export const liveCalls: Call[] = [
  {
    method: 'get',
    path: '/api/live',
    summary: 'Trial or live: what is missing, what going live would delete',
    who: 'admin',
    replies: { 200: liveReply },
  },
  {
    method: 'post',
    path: '/api/live',
    summary: 'Go live: deletes the trial’s answers, once',
    who: 'admin',
    body: goLiveSchema,
    replies: { 200: liveReply },
  },
];

/** Route under `/api`: `/live`. */
export function liveRouter({ store, study }: Context): Router {
  const router = Router();

  const shown = async (live: LiveRecord | null): Promise<LiveReply> => ({
    live: live && { ...live, at: live.at.toISOString() },
    notice: { version: study.notice.version, places: markedPlaces(study.notice) },
    trial: live ? { responses: 0, invitations: 0 } : await trialContent(store),
  });

  router.get('/live', async (request, response) => {
    permit(request, 'goLive');
    response.json(await shown(await store.stage.live()));
  });

  router.post('/live', async (request, response) => {
    const person = permit(request, 'goLive');
    const seen = body(goLiveSchema, request);
    const already = await store.stage.live();
    if (already?.erased) return void response.json(await shown(already));
    if (await store.demo.isSynthetic()) {
      const message = 'To jest pokaz: wszystkie odpowiedzi są zmyślone, więc nie można rozpocząć w nim badania.';
      throw invalid({ question: 'study', code: 'demo', message });
    }
    const { notice } = study;
    if (isUnfilled(notice)) {
      throw invalid({
        question: 'notice',
        code: 'unfilled',
        message: `W informacji o prywatności są nieuzupełnione miejsca: ${markedPlaces(notice).length}.`,
      });
    }
    const { responses } = await trialContent(store);
    if (seen.notice !== notice.version || (!already && seen.responses !== responses)) throw new Problem('stale');
    await store.audit.record(person.name, 'study.live', 'study', { notice: notice.version, responses });
    response.json(await shown(await goLive(store, person.name, notice.version)));
  });

  return router;
}
