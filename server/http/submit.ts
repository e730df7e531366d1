/** Taking a response: checked against its very version, stored once under the id the client made. */
import type { Collector } from '../domain/collector.ts';
import { collectorState } from '../domain/collector.ts';
import type { Invitation } from '../domain/invitation.ts';
import { receiptHash, receiptOf } from '../domain/receipt.ts';
import type { Channel } from '../domain/response.ts';
import { contentHash, dayOf, durationMinutes } from '../domain/submission.ts';
import { readNotice } from '../domain/trial.ts';
import type { ResponseDocument } from '../store/responses.ts';
import type { Context } from './context.ts';
import type { Submission, SubmissionReply } from './contract.ts';
import { Problem, invalid } from './problem.ts';

interface Taken {
  status: 200 | 201;
  reply: SubmissionReply;
}

/** How answers came in that somebody else typed in for the person. */
export interface ByStaff {
  channel: Channel;
  /** Name of the user. */
  administeredBy: string;
  sheet: string | null;
  code: string | null;
  /** The day the answers were given. */
  completedOn: string;
  /** Called before the response is stored, and not for a repeat. */
  announce: () => Promise<void>;
}

function reply(context: Context, stored: Pick<ResponseDocument, '_id' | 'state'>): SubmissionReply {
  if (stored.state === 'ineligible') return { id: stored._id, receipt: null, ineligible: true };
  return { id: stored._id, receipt: receiptOf(context.config.sessionSecret, stored._id) };
}

const sheetTaken = (): Problem => invalid({ question: 'sheet', code: 'taken', message: 'Ten arkusz już wpisano.' });

/** A repeat gets its receipt again; anything else under the id is refused. */
function repeated(context: Context, stored: ResponseDocument, hash: string): Taken {
  if (stored.contentHash !== hash) throw new Problem('id_used');
  return { status: 200, reply: reply(context, stored) };
}

/** True when answers may come in: from people while the collector is open, from staff once it has begun. */
function takes(collector: Collector, invitation: Invitation | null, byStaff: ByStaff | null, now: Date): boolean {
  const state = collectorState(collector, now);
  return (byStaff ? state !== 'upcoming' : state === 'open') && invitation?.state !== 'revoked';
}

/** @throws Problem `not_open` for a page of the trial once the study is live, `invalid` for an unknown notice */
async function checkNotice({ store }: Context, shown: string): Promise<void> {
  const { version, trial } = readNotice(shown);
  if (trial && !(await store.stage.isTrial())) throw new Problem('not_open');
  if (!(await store.instruments.isNotice(version))) {
    throw invalid({ question: 'consent.notice', code: 'unknown_notice', message: 'Nie ma takiej wersji informacji.' });
  }
}

/**
 * Takes one submission for a collector.
 * @param invitation the personal link it came through, or null for an open one
 * @param byStaff who typed it in and how, or null when the person answered on their own
 * @throws Problem `not_open`, `invalid`, `id_used`, `token_used`
 */
export async function submit(
  context: Context,
  collector: Collector,
  invitation: Invitation | null,
  sent: Submission,
  byStaff: ByStaff | null = null,
): Promise<Taken> {
  const { store, checkers, config } = context;
  const hash = contentHash({
    collector: collector.slug,
    version: sent.version,
    locale: sent.locale,
    consent: sent.consent,
    answers: sent.answers,
    ...(byStaff ? { entry: [byStaff.channel, byStaff.sheet, byStaff.code, byStaff.completedOn] } : {}),
  });
  const now = new Date();

  const open = takes(collector, invitation, byStaff, now);
  if (!open || invitation?.state === 'answered') {
    const stored = await store.responses.byId(sent.id);
    if (stored) return repeated(context, stored, hash);
    throw new Problem(open ? 'token_used' : 'not_open');
  }

  const version = await store.instruments.version(collector.instrument, sent.version);
  if (!version) {
    throw invalid({ question: 'version', code: 'unknown_version', message: 'Nie ma takiej wersji ankiety.' });
  }
  await checkNotice(context, sent.consent.notice);

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

  // How long typing in a sheet took says nothing of how long answering took.
  const timed = outcome.eligible && byStaff?.channel !== 'paper';
  const response: ResponseDocument = {
    _id: sent.id,
    instrument: collector.instrument,
    version: sent.version,
    collector: collector.slug,
    group: collector.group,
    city: collector.city,
    area: collector.area,
    wave: collector.wave,
    respondentCode: invitation?.code ?? byStaff?.code ?? null,
    channel: byStaff?.channel ?? 'web',
    administeredBy: byStaff?.administeredBy ?? null,
    locale: sent.locale,
    completedOn: byStaff?.completedOn ?? dayOf(now),
    durationMinutes: timed ? durationMinutes(sent.startedAt, sent.finishedAt) : null,
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
    sheet: byStaff?.sheet ?? null,
    changedAt: now,
  };
  if (byStaff) {
    // The log tells of what is about to be stored, so a repeat and a sheet that is in already must be known before.
    const stored = await store.responses.byId(sent.id);
    if (stored) return repeated(context, stored, hash);
    if (byStaff.sheet !== null && (await store.responses.bySheet(collector.slug, byStaff.sheet))) throw sheetTaken();
    await byStaff.announce();
  }
  const inserted = await store.responses.insert(response);
  if (inserted.kind === 'sheet_taken') throw sheetTaken();
  // Also for a repeat: the first time may have been cut off between the response and its invitation.
  if (invitation && (inserted.kind !== 'id_taken' || inserted.stored.invitation === invitation._id)) {
    await store.invitations.answered(invitation._id, now);
  }
  if (inserted.kind === 'token_used') throw new Problem('token_used');
  if (inserted.kind === 'id_taken') return repeated(context, inserted.stored, hash);
  return { status: 201, reply: reply(context, response) };
}
