/** Codings: made, changed and taken away on complete interviews and open answers. */
import { Router, type Request } from 'express';
import { standingCode } from '../../domain/desk/codebook.ts';
import type { Person } from '../../domain/permission.ts';
import type { CodingDocument } from '../../store/desk/codings.ts';
import { settle } from '../../store/desk/settle.ts';
import type { ResponseDocument } from '../../store/responses.ts';
import { list, type Call } from '../call.ts';
import type { Context } from '../context.ts';
import { codingPatchSchema, codingReply, codingsQuery, newCodingSchema, type CodingReply } from '../contract.ts';
import { body, param, query } from '../parse.ts';
import { Problem, invalid } from '../problem.ts';
import { permit } from '../staff.ts';
import { codingChecks, quotable, speakerIn, type Source } from './coding-checks.ts';
import { standing } from './interview-reply.ts';

/** The calls of this router. */
export const codingCalls: Call[] = [
  {
    ...{ method: 'get', path: '/api/codings', summary: 'Codings of one interview or response', query: codingsQuery },
    ...{ who: 'researcher or admin', replies: { 200: list('codings', codingReply) } },
  },
  {
    ...{ method: 'post', path: '/api/codings', summary: 'Put a code on a passage', body: newCodingSchema },
    ...{ who: 'researcher or admin', replies: { 201: codingReply, 200: codingReply } },
  },
  {
    ...{ method: 'patch', path: '/api/codings/{id}', summary: 'Change code, memo, speaker, clearance or passage' },
    ...{ who: 'researcher or admin', body: codingPatchSchema, replies: { 200: codingReply } },
  },
  {
    ...{ method: 'delete', path: '/api/codings/{id}', summary: 'Take a coding away' },
    ...{ who: 'researcher or admin', replies: { 204: 'Taken away' } },
  },
];

/** Routes under `/api/codings`. */
export function codingsRouter(context: Context): Router {
  const router = Router();
  const { store } = context;
  const { sourceOf, checkPassage, checkCode, checkConsent } = codingChecks(context);

  async function shown(codings: readonly CodingDocument[], source: Source): Promise<CodingReply[]> {
    const codebook = await store.codebook.read();
    return codings.map((coding) => ({
      ...{ id: coding._id, source: coding.source, revision: coding.anchor.revision, start: coding.anchor.start },
      ...{ end: coding.anchor.end, text: coding.text, lost: coding.lost, madeOn: coding.madeOn },
      ...{ code: standingCode(codebook, coding.code)?.key ?? coding.code, speaker: coding.speaker, memo: coding.memo },
      ...{ cleared: coding.cleared, quotable: quotable(source, coding.speaker), by: coding.by },
      madeAt: coding.madeAt.toISOString(),
    }));
  }

  router.get('/', async (request, response) => {
    const person = permit(request, 'code');
    const { interview, response: answers } = query(codingsQuery, request);
    const source = await sourceOf(person, { interview: interview ?? null, response: answers ?? null });
    const codings =
      interview !== undefined ? await store.codings.ofInterview(interview) : await store.codings.ofResponse(answers!);
    response.json({ codings: await shown(codings, source) });
  });

  router.post('/', async (request, response) => {
    const person = permit(request, 'code');
    const sent = body(newCodingSchema, request);
    const { question } = sent.source;
    const at = {
      interview: 'interview' in sent.source ? sent.source.interview : null,
      response: 'response' in sent.source ? sent.source.response : null,
    };
    const source = await sourceOf(person, at);
    const known = await store.codings.byId(sent.id);
    if (known) return repeated(known);
    const text = await checkPassage(source, question, sent);
    await checkCode(sent.code);
    const speaker = sent.speaker === undefined ? speakerIn(source, text, sent.start) : sent.speaker;
    checkConsent(source, speaker, sent.cleared);
    await store.audit.record(person.name, 'coding.create', (at.interview ?? at.response)!, {
      key: sent.code,
      coding: sent.id,
    });
    const now = new Date();
    const coding: CodingDocument = {
      ...{ _id: sent.id, source: { ...at, question }, madeOn: sent.revision, text: sent.text, lost: false },
      ...{ instrument: source.kind === 'interview' ? source.interview.guide : source.response.instrument },
      person: source.kind === 'interview' ? null : personOf(source.response),
      anchor: { revision: sent.revision, start: sent.start, end: sent.end },
      seen: sent.revision,
      redactions: source.kind === 'interview' ? source.interview.redactions.map(({ id }) => id) : [],
      ...{ speaker, code: sent.code, memo: sent.memo, cleared: sent.cleared, by: person.name, madeAt: now },
      ...{ removed: false, changedAt: now },
    };
    const taken = await store.codings.insert(coding);
    if (taken) return repeated(taken);
    response.status(201).json(await settled(coding._id, at));

    async function repeated(stored: CodingDocument) {
      const same = stored.code === sent.code && stored.by === person.name && stored.madeOn === sent.revision;
      if (!same || stored.removed || stored.source.question !== question) throw new Problem('id_used');
      response.status(200).json((await shown([stored], source))[0]);
    }
  });

  /** The coding in the present text; gone again when its source was withdrawn while it was made. */
  async function settled(id: string, at: { interview: string | null; response: string | null }): Promise<CodingReply> {
    const now = new Date();
    if (at.interview !== null) {
      const interview = await store.interviews.byId(at.interview);
      if (interview) await settle(store, interview, now);
      const coding = await store.codings.byId(id);
      return (await shown([coding!], { kind: 'interview', interview: standing(interview) }))[0]!;
    }
    const response = await store.responses.byId(at.response!);
    if (!response || response.state !== 'complete') {
      await store.codings.erase({ ids: [id] }, now);
      throw new Problem('not_found');
    }
    return (await shown([(await store.codings.byId(id))!], { kind: 'response', response }))[0]!;
  }

  async function found(request: Request): Promise<{ person: Person; coding: CodingDocument; source: Source }> {
    const person = permit(request, 'code');
    const coding = await store.codings.byId(param(request, 'id').toLowerCase());
    if (!coding || coding.removed) throw new Problem('not_found');
    const source = await sourceOf(person, coding.source);
    return { person, coding: (await store.codings.byId(coding._id)) ?? coding, source };
  }

  router.patch('/:id', async (request, response) => {
    const { person, coding, source } = await found(request);
    const { passage, ...change } = body(codingPatchSchema, request);
    if (passage) await checkPassage(source, coding.source.question, passage);
    if (change.code !== undefined) await checkCode(change.code);
    const speaker = change.speaker === undefined ? coding.speaker : change.speaker;
    const cleared = change.cleared ?? coding.cleared;
    checkConsent(source, speaker, cleared);
    if (cleared && coding.lost && !passage) {
      throw invalid({ question: 'cleared', code: 'lost', message: 'Tych słów nie ma już w tekście.' });
    }
    const fields = Object.keys({ ...change, ...(passage ? { passage } : {}) });
    await store.audit.record(person.name, 'coding.update', coding._id, { fields });
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const moved = passage
      ? {
          anchor: { revision: passage.revision, start: passage.start, end: passage.end },
          ...{ text: passage.text, seen: passage.revision, lost: false },
          redactions: source.kind === 'interview' ? source.interview.redactions.map(({ id }) => id) : [],
        }
      : {};
    await store.codings.update(coding._id, { ...given, ...moved }, new Date());
    response.json(await settled(coding._id, coding.source));
  });

  router.delete('/:id', async (request, response) => {
    const person = permit(request, 'code');
    const coding = await store.codings.byId(param(request, 'id').toLowerCase());
    if (!coding) throw new Problem('not_found');
    if (coding.removed) return void response.status(204).end();
    await sourceOf(person, coding.source);
    await store.audit.record(person.name, 'coding.delete', coding._id, { key: coding.code });
    await store.codings.erase({ ids: [coding._id] }, new Date());
    response.status(204).end();
  });

  return router;
}

function personOf(response: ResponseDocument): CodingDocument['person'] {
  const { city, wave, group, respondentCode, consent } = response;
  return { city, wave, group, respondentCode, quoting: consent.quoting, cityLevel: consent.cityLevel };
}
