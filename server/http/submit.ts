/** Taking a response: checked against its very version, stored once under the id the client made. */
import type { Collector } from '../domain/collector.ts';
import { collectorState } from '../domain/collector.ts';
import type { Invitation } from '../domain/invitation.ts';
import { receiptHash, receiptOf } from '../domain/receipt.ts';
import { contentHash, dayOf, durationMinutes } from '../domain/submission.ts';
import type { ResponseDocument } from '../store/responses.ts';
import type { Context } from './context.ts';
import type { Submission, SubmissionReply } from './contract.ts';
import { Problem, invalid } from './problem.ts';

interface Taken {
  status: 200 | 201;
  reply: SubmissionReply;
}

function reply(context: Context, stored: Pick<ResponseDocument, '_id' | 'state'>): SubmissionReply {
  if (stored.state === 'ineligible') return { id: stored._id, receipt: null, ineligible: true };
  return { id: stored._id, receipt: receiptOf(context.config.sessionSecret, stored._id) };
}

/** A repeat gets its receipt again; anything else under the id is refused. */
function repeated(context: Context, stored: ResponseDocument, hash: string): Taken {
  if (stored.contentHash !== hash) throw new Problem('id_used');
  return { status: 200, reply: reply(context, stored) };
}

/**
 * Takes one submission for a collector.
 * @param invitation the personal link it came through, or null for an open one
 * @throws Problem `not_open`, `invalid`, `id_used`, `token_used`
 */
export async function submit(
  context: Context,
  collector: Collector,
  invitation: Invitation | null,
  sent: Submission,
): Promise<Taken> {
  const { store, checkers, config } = context;
  const hash = contentHash({
    collector: collector.slug,
    version: sent.version,
    locale: sent.locale,
    consent: sent.consent,
    answers: sent.answers,
  });
  const now = new Date();

  const open = collectorState(collector, now) === 'open' && (invitation === null || invitation.state !== 'revoked');
  if (!open || invitation?.state === 'answered') {
    const stored = await store.responses.byId(sent.id);
    if (stored) return repeated(context, stored, hash);
    throw new Problem(open ? 'token_used' : 'not_open');
  }

  const version = await store.instruments.version(collector.instrument, sent.version);
  if (!version) {
    throw invalid({ question: 'version', code: 'unknown_version', message: 'Nie ma takiej wersji ankiety.' });
  }
  if (!(await store.instruments.isNotice(sent.consent.notice))) {
    throw invalid({ question: 'consent.notice', code: 'unknown_notice', message: 'Nie ma takiej wersji informacji.' });
  }

  const outcome = await checkers.check(version, {
    answers: sent.answers,
    locale: sent.locale,
    variables: { wave: collector.wave, city: collector.city, area: collector.area },
  });
  if ('kind' in outcome) {
    throw invalid({
      question: '',
      code: 'too_slow',
      message: 'Tych odpowiedzi nie udało się sprawdzić w rozsądnym czasie.',
    });
  }
  if (!outcome.ok) {
    const stored = await store.responses.byId(sent.id);
    if (stored) return repeated(context, stored, hash);
    throw invalid(...outcome.errors);
  }

  const response: ResponseDocument = {
    _id: sent.id,
    instrument: collector.instrument,
    version: sent.version,
    collector: collector.slug,
    group: collector.group,
    city: collector.city,
    area: collector.area,
    wave: collector.wave,
    respondentCode: invitation?.code ?? null,
    channel: 'web',
    administeredBy: null,
    locale: sent.locale,
    completedOn: dayOf(now),
    durationMinutes: outcome.eligible ? durationMinutes(sent.startedAt, sent.finishedAt) : null,
    consent: {
      notice: sent.consent.notice,
      cityLevel: sent.consent.cityLevel ?? null,
      quoting: sent.consent.quoting ?? null,
    },
    state: outcome.eligible ? 'complete' : 'ineligible',
    answers: outcome.eligible ? outcome.answers : {},
    hidden: outcome.eligible ? outcome.hidden : [],
    receiptHash: receiptHash(receiptOf(config.sessionSecret, sent.id)),
    contentHash: hash,
    invitation: invitation?._id ?? null,
    changedAt: now,
  };
  const inserted = await store.responses.insert(response);
  if (inserted.kind === 'token_used') throw new Problem('token_used');
  if (inserted.kind === 'id_taken') return repeated(context, inserted.stored, hash);
  if (invitation) await store.invitations.answered(invitation._id, now);
  return { status: 201, reply: reply(context, response) };
}
