/** From visits to responses as they are stored: answered by the rules, and checked like everything that is submitted. */
import { receiptHash, receiptOf } from '../../domain/receipt.ts';
import type { Answer } from '../../domain/response.ts';
import type { Study } from '../../domain/study.ts';
import { contentHash } from '../../domain/submission.ts';
import { noticeShown } from '../../domain/trial.ts';
import type { CheckOutcome } from '../../instruments/check-outcome.ts';
import type { Checkers, CheckedVersion } from '../../instruments/checkers.ts';
import type { ResponseDocument } from '../../store/responses.ts';
import { answerBy } from './answering.ts';
import { momentOf } from './calendar.ts';
import { drawOf } from './draws.ts';
import { rulesOf } from './rules/index.ts';
import { readSheet, walk, type Sheet } from './sheet.ts';
import type { Visit } from './visits.ts';

/** A version with its sheet. */
export interface Answerable extends CheckedVersion {
  sheet: Sheet;
}

/** Reads the sheets of versions once. */
export const answerable = (version: CheckedVersion): Answerable => ({
  ...version,
  sheet: readSheet(version.definition),
});

/** What somebody would have sent. */
export function answersOf({ occasion }: Visit, { sheet }: Answerable): Record<string, Answer> {
  return walk(sheet, occasion, occasion.person.locale, answerBy(rulesOf(occasion.instrument)));
}

/** What a response is made for. */
export interface DocumentsFor {
  study: Study;
  checkers: Checkers;
  /** The installation's secret: receipts are made from it. */
  secret: string;
  /** Who types in what did not come by web, in a city. */
  typist: (city: string) => string;
  trial: boolean;
}

/**
 * The response to a visit, or why the checker refused it. A refused answer is taken back once, as somebody would correct it.
 * @param order its place among all, so that what was stored first comes first
 */
export async function documentOf(
  visit: Visit,
  version: Answerable,
  made: DocumentsFor,
  order: number,
): Promise<ResponseDocument | { refused: string }> {
  const { wave, area, person } = visit.occasion;
  const variables = { wave, city: person.city, area };
  const check = (answers: Record<string, Answer>) =>
    made.checkers.check(version, { answers, locale: person.locale, variables });
  const answers = answersOf(visit, version);
  let outcome = await check(answers);
  if ('ok' in outcome && !outcome.ok) outcome = await check(without(answers, outcome.errors));
  if ('kind' in outcome) return { refused: `${version.key}: could not be checked in time` };
  if (!outcome.ok) {
    const { question, message } = outcome.errors[0]!;
    return { refused: `${version.key}: ${question}: ${message}` };
  }
  return document(visit, version, made, order, outcome, answers);
}

function without(answers: Record<string, Answer>, errors: readonly { question: string }[]): Record<string, Answer> {
  const names = new Set(errors.map(({ question }) => question.split('.')[0]!));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.has(name.replace(/-Comment$/, ''))));
}

function document(
  { id, occasion, collector, channel, day, invited, sheet }: Visit,
  { key, version, definition }: Answerable,
  { study, secret, typist, trial }: DocumentsFor,
  order: number,
  outcome: CheckOutcome & { ok: true },
  sent: Record<string, Answer>,
): ResponseDocument {
  const { seed, person, wave, area } = occasion;
  const draw = drawOf(seed, 'head', collector.slug, person.key);
  const group = study.groups.find((one) => one.key === collector.group)!;
  const lasting = drawOf(seed, 'consent', person.key);
  const cityLevel = group.sampling === 'census' || lasting.chance(0.75);
  const consent = {
    notice: noticeShown(study.notice.version, trial),
    cityLevel: group.small ? cityLevel : null,
    quoting: draw.chance(group.small ? 0.7 : 0.45),
  };
  const slower = channel === 'web' ? 1 : 1.5;
  const minutes = Math.max(1, Math.round((definition.minutes ?? 8) * slower * Math.exp(0.35 * draw.normal() - 0.1)));
  const { eligible } = outcome;
  const timed = eligible && channel !== 'paper';
  return {
    _id: id,
    instrument: key,
    version,
    collector: collector.slug,
    group: collector.group,
    city: collector.city,
    area,
    wave,
    respondentCode: person.code,
    channel,
    administeredBy: channel === 'web' ? null : typist(collector.city),
    locale: person.locale,
    completedOn: day,
    durationMinutes: timed ? minutes : null,
    consent,
    state: eligible ? 'complete' : 'ineligible',
    answers: eligible ? outcome.answers : {},
    hidden: eligible ? outcome.hidden : [],
    receiptHash: receiptHash(receiptOf(secret, id)),
    contentHash: contentHash({ collector: collector.slug, version, locale: person.locale, consent, answers: sent }),
    invitation: invited?.id ?? null,
    sheet,
    changedAt: momentOf(day, order),
  };
}
