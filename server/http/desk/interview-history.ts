/** What an interview was: former texts, restoring one, taking passages out for good, and withdrawal of a person. */
import { Router } from 'express';
import { keepsWhole } from '../../domain/desk/coding.ts';
import { redactNotes } from '../../store/desk/redact-notes.ts';
import { saveNotes } from '../../store/desk/save-notes.ts';
import { withdrawPerson } from '../../store/desk/withdraw-person.ts';
import { list, type Call } from '../call.ts';
import type { Context } from '../context.ts';
import {
  interviewReply,
  redactionSchema,
  restoreSchema,
  revisionInfo,
  withdrawnPersonReply,
  withdrawPersonSchema,
  type RevisionInfo,
} from '../contract.ts';
import { body } from '../parse.ts';
import { Problem, invalid } from '../problem.ts';
import { permit } from '../staff.ts';
import { factsOf, shownInterview, standing } from './interview-reply.ts';
import { permissionOver } from './permit-interview.ts';

/** The calls of this router. */
export const interviewHistoryCalls: Call[] = [
  {
    ...{ method: 'get', path: '/api/interviews/{id}/revisions', summary: 'Former texts of a complete interview' },
    ...{ who: 'researcher or admin', replies: { 200: list('revisions', revisionInfo) } },
  },
  {
    ...{
      method: 'post',
      path: '/api/interviews/{id}/restore',
      summary: 'Put a former text in place of the present one',
    },
    ...{ who: 'researcher or admin', body: restoreSchema, replies: { 200: interviewReply } },
  },
  {
    ...{
      method: 'post',
      path: '/api/interviews/{id}/redactions',
      summary: 'Take passages out for good, of the history too',
    },
    ...{ who: 'researcher or admin', body: redactionSchema, replies: { 200: interviewReply } },
  },
  {
    ...{
      method: 'post',
      path: '/api/interviews/withdrawals',
      summary: 'Withdraw a person from interviews, by code and group',
    },
    ...{ who: 'admin', body: withdrawPersonSchema, replies: { 200: withdrawnPersonReply } },
  },
];

/** Routes under `/api/interviews`: `/withdrawals`, `/{id}/revisions`, `/{id}/restore`, `/{id}/redactions`. */
export function interviewHistoryRouter(context: Context): Router {
  const router = Router();
  const { store } = context;
  const { reader, writer } = permissionOver(context);

  router.post('/withdrawals', async (request, response) => {
    const person = permit(request, 'withdrawForOthers');
    if (person.cities.length > 0) throw new Problem('not_allowed');
    const { respondentCode: code, group } = body(withdrawPersonSchema, request);
    await store.audit.record(person.name, 'person.withdraw', group, { code });
    response.json(await withdrawPerson(store, { code, group }, new Date()));
  });

  router.get('/:id/revisions', async (request, response) => {
    const { person, interview } = await reader(request);
    await store.audit.recordHourly(person.name, 'interview.history', interview._id);
    const revisions = (await store.revisions.of(interview._id)).map(
      ({ revision, notes, savedBy, savedAt }): RevisionInfo => ({
        ...{ revision, notes, savedBy },
        savedAt: savedAt.toISOString(),
      }),
    );
    response.json({ revisions });
  });

  router.post('/:id/restore', async (request, response) => {
    const { person, interview } = await writer(request);
    const { revision, restore } = body(restoreSchema, request);
    const former = await store.revisions.one(interview._id, restore);
    if (!former) throw invalid({ question: 'restore', code: 'not_offered', message: 'Nie ma takiej dawnej wersji.' });
    await store.audit.record(person.name, 'interview.restore', interview._id, { restore });
    const saving = { revision, notes: former.notes, facts: factsOf(interview), by: person.name };
    const outcome = await saveNotes(store, interview, saving, new Date());
    const current = standing(outcome.kind === 'saved' ? outcome.interview : outcome.current);
    if (outcome.kind === 'stale') throw new Problem('stale', { current: shownInterview(current, person) });
    response.json(shownInterview(current, person));
  });

  router.post('/:id/redactions', async (request, response) => {
    const { person, interview } = await reader(request);
    const { id, revision, question, passages } = body(redactionSchema, request);
    const done = interview.redactions.some((one) => one.id === id);
    if (!done && revision !== interview.revision) {
      throw new Problem('stale', { current: shownInterview(interview, person) });
    }
    const text = interview.notes.texts[question] ?? '';
    const wrong = passages.filter((passage) => !keepsWhole(text, passage));
    if (!done && wrong.length > 0) {
      throw invalid({ question: 'passages', code: 'out_of_range', message: 'Tego fragmentu nie ma w notatce.' });
    }
    await store.audit.record(person.name, 'interview.redact', interview._id, { question, passages: passages.length });
    const redaction = { id, question, passages, by: person.name };
    const redacted = await redactNotes(store, interview, redaction, new Date());
    if (!redacted) {
      const current = standing(await store.interviews.byId(interview._id));
      throw new Problem('stale', { current: shownInterview(current, person) });
    }
    response.json(shownInterview(standing(redacted), person));
  });

  return router;
}
