/** Typing in: answers on paper, by phone or in conversation, entered by staff of that city. */
import { Router, type Request } from 'express';
import { collectorState, type Collector } from '../domain/collector.ts';
import type { Invitation } from '../domain/invitation.ts';
import { worksIn } from '../domain/permission.ts';
import { looksLikeName } from '../domain/respondent-code.ts';
import { dayOf } from '../domain/submission.ts';
import { asksForWords } from '../domain/open-questions.ts';
import { noticeShown } from '../domain/trial.ts';
import type { Call } from './call.ts';
import { collectReply } from './collect.ts';
import type { Context } from './context.ts';
import { entryItems } from './entry-items.ts';
import { entryFormReply, entrySchema, submissionReply, type EntryFormReply } from './contract.ts';
import { body, param } from './parse.ts';
import { Problem, invalid } from './problem.ts';
import { permit } from './staff.ts';
import { submit } from './submit.ts';

/** The calls of this router. */
export const entryCalls: Call[] = [
  {
    method: 'get',
    path: '/api/collectors/{slug}/entry',
    summary: 'What typing in needs: the questions, also after closing, and the sheets that are in',
    who: 'researcher or admin',
    replies: { 200: entryFormReply },
  },
  {
    method: 'post',
    path: '/api/collectors/{slug}/entries',
    summary: 'Type in a response from paper, phone or conversation',
    who: 'researcher or admin',
    body: entrySchema,
    replies: { 201: submissionReply, 200: submissionReply },
  },
];

const wrongCode = (code: string, message: string): Problem => invalid({ question: 'code', code, message });

/** Routes under `/api/collectors`: `/{slug}/entry`, `/{slug}/entries`. */
export function entriesRouter(context: Context): Router {
  const router = Router();
  const { store, study } = context;

  async function enterable(request: Request) {
    const person = permit(request, 'enterResponses');
    const collector = await store.collectors.bySlug(param(request, 'slug'));
    if (!collector) throw new Problem('not_found');
    if (!worksIn(person, collector.city)) throw new Problem('not_allowed');
    return { person, collector };
  }

  /** The invitation behind a code. @throws Problem `invalid` where the code is missing, unknown, revoked or like a name */
  async function invited(collector: Collector, code: string | null, id: string): Promise<Invitation | null> {
    if (code !== null && looksLikeName(code))
      throw wrongCode('looks_like_name', 'To wygląda na nazwisko, a nie na kod.');
    if (collector.mode === 'invitation') {
      if (code === null) throw wrongCode('required', 'Podaj kod osoby.');
      const invitation = await store.invitations.byCode(collector.slug, code);
      if (!invitation) throw wrongCode('unknown_code', `W tym zbieraniu nie ma kodu ${code}.`);
      if (invitation.state === 'revoked') throw wrongCode('revoked', `Zaproszenie z kodem ${code} wycofano.`);
      return invitation;
    }
    const before = code === null ? null : await store.responses.byCode(collector.slug, code);
    if (before && before._id !== id) throw wrongCode('taken', `Z kodem ${code} jest już odpowiedź w tym zbieraniu.`);
    return null;
  }

  router.get('/:slug/entry', async (request, response) => {
    const { collector } = await enterable(request);
    const reply = await collectReply(context, collector, request.query.lang === 'en' ? 'en' : 'pl');
    const newest = (await store.instruments.newest(collector.instrument))!;
    const whole: EntryFormReply = {
      ...reply,
      notice: { ...reply.notice, version: noticeShown(reply.notice.version, reply.trial) },
      definition: reply.state === 'upcoming' ? null : newest.definition,
      items: reply.state === 'upcoming' ? [] : entryItems(newest.definition, collector),
      mode: collector.mode,
      asksCityLevel: study.groups.some(({ key, small }) => key === collector.group && small),
      asksQuoting: asksForWords(newest.definition),
      sheets: await store.responses.sheetsOf(collector.slug),
    };
    response.json(whole);
  });

  router.post('/:slug/entries', async (request, response) => {
    const { person, collector } = await enterable(request);
    const { channel, sheet, code, completedOn, ...sent } = body(entrySchema, request);
    if (collectorState(collector, new Date()) === 'upcoming') throw new Problem('not_open');
    const today = dayOf(new Date());
    if (completedOn !== undefined && completedOn > today) {
      throw invalid({ question: 'completedOn', code: 'out_of_range', message: 'Ten dzień jeszcze nie nadszedł.' });
    }
    const invitation = await invited(collector, code, sent.id);
    const taken = await submit(context, collector, invitation, sent, {
      channel,
      administeredBy: person.name,
      sheet,
      code,
      completedOn: completedOn ?? today,
      announce: () =>
        store.audit.record(person.name, 'response.enter', collector.slug, { response: sent.id, channel, sheet, code }),
    });
    response.status(taken.status).json(taken.reply);
  });

  return router;
}
