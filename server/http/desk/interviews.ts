/** Interviews and working meetings: made, written, brought from state to state, sealed, deleted. */
import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { emptyNotes, type InterviewState } from '../../domain/desk/interview.ts';
import { mayDelete, mayRead, maySeal, refuseStep, worksThere } from '../../domain/desk/interview-rights.ts';
import { permissionOver, type Reader } from './permit-interview.ts';
import { canonicalJson } from '../../domain/submission.ts';
import type { InterviewDocument } from '../../store/desk/interviews.ts';
import { saveNotes } from '../../store/desk/save-notes.ts';
import { withdrawInterview } from '../../store/desk/withdraw-person.ts';
import { list, type Call } from '../call.ts';
import type { Context } from '../context.ts';
import {
  interviewPatchSchema,
  interviewReply,
  interviewRow,
  interviewsQuery,
  newInterviewSchema,
  saveInterviewSchema,
} from '../contract.ts';
import { body, query } from '../parse.ts';
import { Problem, invalid } from '../problem.ts';
import { permit } from '../staff.ts';
import { checkFacts, checkNotes } from './check-interview.ts';
import { factsOf, shownInterview, shownRow, standing, type Standing } from './interview-reply.ts';

/** The calls of this router. */
export const interviewCalls: Call[] = [
  {
    ...{ method: 'get', path: '/api/interviews', summary: 'Interviews that I may read, without notes' },
    ...{ who: 'researcher or admin', query: interviewsQuery, replies: { 200: list('interviews', interviewRow) } },
  },
  {
    ...{ method: 'post', path: '/api/interviews', summary: 'Create an interview under an id of one’s own' },
    ...{ who: 'researcher or admin', body: newInterviewSchema, replies: { 201: interviewReply, 200: interviewReply } },
  },
  {
    ...{ method: 'get', path: '/api/interviews/{id}', summary: 'An interview with its notes' },
    ...{ who: 'researcher or admin', replies: { 200: interviewReply } },
  },
  {
    ...{
      method: 'put',
      path: '/api/interviews/{id}',
      summary: 'Save notes; a stale revision answers 409 with `current`',
    },
    ...{ who: 'researcher or admin', body: saveInterviewSchema, replies: { 200: interviewReply } },
  },
  {
    ...{ method: 'patch', path: '/api/interviews/{id}', summary: 'Bring to another state, seal or unseal' },
    ...{ who: 'researcher or admin', body: interviewPatchSchema, replies: { 200: interviewReply } },
  },
  {
    ...{ method: 'delete', path: '/api/interviews/{id}', summary: 'Delete with history and codings' },
    ...{ who: 'researcher or admin', replies: { 204: 'Deleted' } },
  },
];

/** As often as a step is tried against somebody who keeps saving. */
const mostTries = 10;

/** Routes under `/api/interviews`. */
export function interviewsRouter(context: Context): Router {
  const router = Router();
  const { store } = context;
  const { reader, writer } = permissionOver(context);

  router.get('/', async (request, response) => {
    const person = permit(request, 'readNotes');
    const { mine, city, ...asked } = query(interviewsQuery, request);
    const own = person.cities.length === 0 ? null : person.cities;
    const cities = city === undefined ? own : worksThere(person, city) ? [city] : [];
    const rows = await store.interviews.list({ ...asked, cities, ...(mine ? { author: person.name } : {}) });
    const seen = rows.map(standing).filter((row) => mayRead(person, row));
    response.json({ interviews: seen.map(shownRow) });
  });

  router.post('/', async (request, response) => {
    const person = permit(request, 'readNotes');
    const { id, ...facts } = body(newInterviewSchema, request);
    if (!worksThere(person, facts.city)) throw new Problem('not_allowed');
    await checkFacts(context, facts);
    const createdHash = createHash('sha256').update(canonicalJson(facts)).digest('base64url');
    const again = async (stored: InterviewDocument) => {
      const known = standing(stored);
      if (known.createdHash !== createdHash || known.author !== person.name) throw new Problem('id_used');
      response.status(200).json(shownInterview(known, person));
    };
    const stored = await store.interviews.byId(id);
    if (stored) return again(stored);
    const { guide, city, group, wave } = facts;
    await store.audit.record(person.name, 'interview.create', id, { guide, city, group, wave });
    const now = new Date();
    const made: InterviewDocument & { state: InterviewState } = {
      ...{ _id: id, ...facts, author: person.name, state: 'draft', sealed: false, revision: 1, notes: emptyNotes },
      ...{
        savedBy: person.name,
        savedAt: now,
        createdAt: now,
        createdHash,
        redactions: [],
        settle: false,
        changedAt: now,
      },
    };
    const taken = await store.interviews.insert(made);
    if (taken) return again(taken);
    response.status(201).json(shownInterview(made, person));
  });

  router.get('/:id', async (request, response) => {
    const { person, interview } = await reader(request);
    await store.audit.recordHourly(person.name, 'interview.read', interview._id);
    response.json(shownInterview(interview, person));
  });

  router.put('/:id', async (request, response) => {
    const { person, interview } = await writer(request);
    const { revision, notes, about } = body(saveInterviewSchema, request);
    const facts = { ...factsOf(interview), ...about };
    if (!worksThere(person, facts.city)) throw new Problem('not_allowed');
    if (about) await checkFacts(context, facts);
    await checkNotes(context, facts, notes);
    await audited({ person, interview }, revision);
    const outcome = await saveNotes(store, interview, { revision, notes, facts, by: person.name }, new Date());
    const current = standing(outcome.kind === 'saved' ? outcome.interview : outcome.current);
    if (outcome.kind === 'stale') {
      if (current.state === 'approved') throw new Problem('approved');
      throw new Problem('stale', { current: shownInterview(current, person) });
    }
    response.json(shownInterview(current, person));
  });

  /** A draft is written all the time: the log tells of it once an hour; of a complete one, each save. */
  async function audited({ person, interview }: Reader, revision: number): Promise<void> {
    if (interview.state === 'draft') {
      return store.audit.recordHourly(person.name, 'interview.write', interview._id);
    }
    await store.audit.record(person.name, 'interview.save', interview._id, { revision });
  }

  router.patch('/:id', async (request, response) => {
    const { person, interview } = await reader(request);
    const patch = body(interviewPatchSchema, request);
    const { state, sealed } = patch;
    if (sealed !== undefined && !maySeal(person, interview)) throw new Problem('not_allowed');
    if (state !== undefined && state !== interview.state) refuse(person, interview, state);
    const [action, details] =
      state !== undefined ? (['interview.step', { to: state }] as const) : (['interview.seal', { sealed }] as const);
    await store.audit.record(person.name, action, interview._id, details);
    response.json(shownInterview(await changed(request, patch), person));
  });

  function refuse(person: Reader['person'], interview: Standing<InterviewDocument>, state: InterviewState): void {
    const refused = refuseStep(person, interview, state);
    if (refused === 'not_allowed') throw new Problem('not_allowed');
    if (refused === 'no_consent') {
      const message = 'Bez zgody na notatki rozmowy nie można zakończyć: odnotuj zgodę albo usuń notatki.';
      throw invalid({ question: 'state', code: refused, message });
    }
    if (refused) throw invalid({ question: 'state', code: refused, message: 'Tak nie można zmienić stanu rozmowy.' });
  }

  /** Changes state or seal whatever text is saved meanwhile, if that is still allowed then. */
  async function changed(
    request: Request,
    patch: { state?: InterviewState | undefined; sealed?: boolean | undefined },
  ): Promise<Standing<InterviewDocument>> {
    const change = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { person, interview } = await reader(request);
      if (patch.state === interview.state) return interview;
      if (patch.state !== undefined) refuse(person, interview, patch.state);
      const done = await store.interviews.change(interview, { ...change, changedAt: new Date() });
      if (done) return standing(done);
    }
    throw new Problem('stale');
  }

  router.delete('/:id', async (request, response) => {
    const person = permit(request, 'readNotes');
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await store.interviews.byId(String(request.params['id']).toLowerCase());
      if (!found) throw new Problem('not_found');
      if (found.state === 'withdrawn') return void response.status(204).end();
      if (!mayDelete(person, standing(found))) throw new Problem('not_allowed');
      if (tries === 0) await store.audit.record(person.name, 'interview.delete', found._id, { state: found.state });
      if (await withdrawInterview(store, found, new Date())) return void response.status(204).end();
    }
    throw new Problem('stale');
  });

  return router;
}
