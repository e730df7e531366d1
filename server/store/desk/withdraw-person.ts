/** A person withdraws: their interviews, or their turns in group interviews, with codings and history. */
import { randomUUID } from 'node:crypto';
import { emptyNotes } from '../../domain/desk/interview.ts';
import { orderedCuts, type Cut } from '../../domain/desk/redaction.ts';
import { turnsOf } from '../../domain/desk/speakers.ts';
import type { InterviewDocument } from './interviews.ts';
import { notesWithout } from './redact-notes.ts';
import { settle, type DeskStore } from './settle.ts';

/** What was withdrawn. */
export interface WithdrawnPerson {
  /** Interviews that are gone whole. */
  interviews: string[];
  /** Group interviews without this person's turns: what others said about them may still be there. */
  groups: string[];
}

/** An interview without anything in it but its id, and that it was there. */
export async function withdrawInterview(store: DeskStore, interview: InterviewDocument, now: Date): Promise<boolean> {
  const changed = await store.interviews.change(interview, {
    ...{ state: 'withdrawn', notes: emptyNotes, respondentCode: null, speakers: [], place: null, recording: null },
    ...{ consents: { notes: false, quoting: false, cityLevel: null }, redactions: [], createdHash: '' },
    ...{ revision: interview.revision + 1, savedAt: now, changedAt: now, settle: true },
  });
  if (changed) await settle(store, changed, now);
  return changed !== null;
}

/** As often as it is tried against somebody who keeps saving. */
const mostTries = 20;

/** Withdraws everything a person said, by their code and group. Doing it again finds nothing more. */
export async function withdrawPerson(
  store: DeskStore,
  person: { code: string; group: string },
  now: Date,
): Promise<WithdrawnPerson> {
  const done: WithdrawnPerson = { interviews: [], groups: [] };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const left = await store.interviews.ofPerson(person.code, person.group);
    if (left.length === 0) return done;
    for (const interview of left) {
      const others = interview.speakers.filter(({ code, group }) => code !== person.code || group !== person.group);
      const whole = others.length === 0;
      const gone = whole
        ? await withdrawInterview(store, interview, now)
        : await withdrawSpeaker(store, interview, person.code, now);
      if (gone) (whole ? done.interviews : done.groups).push(interview._id);
    }
  }
  throw new Error('An interview is being changed too often to withdraw somebody from it');
}

/** Takes one speaker's turns, quotes and codings out of a group interview, and all its former texts. */
async function withdrawSpeaker(
  store: DeskStore,
  interview: InterviewDocument,
  speaker: string,
  now: Date,
): Promise<boolean> {
  await settle(store, interview, now);
  const codings = (await store.codings.ofInterview(interview._id)).filter((one) => one.speaker === speaker);
  const codes = interview.speakers.map(({ code }) => code);
  let { notes } = interview;
  const redactions = [...interview.redactions];
  for (const [question, text] of Object.entries(interview.notes.texts)) {
    const said: Cut[] = [
      ...turnsOf(text, codes)
        .filter((turn) => turn.speaker === speaker)
        .map(withoutLineEnd(text)),
      ...interview.notes.quotes.filter((quote) => quote.question === question && quote.speaker === speaker),
      ...codings.filter(({ source, lost }) => source.question === question && !lost).map(({ anchor }) => anchor),
    ];
    const cuts = orderedCuts(said.map(({ start, end }) => ({ start, end })));
    if (cuts.length === 0) continue;
    notes = notesWithout(notes, question, cuts);
    const what = { id: randomUUID(), by: 'withdrawal', at: now, question, from: interview.revision, cuts, former: [] };
    redactions.push(what);
  }
  await store.codings.erase({ ids: codings.map(({ _id }) => _id) }, now);
  await store.revisions.deleteOf(interview._id);
  const changed = await store.interviews.change(interview, {
    notes: { ...notes, quotes: notes.quotes.filter((quote) => quote.speaker !== speaker) },
    speakers: interview.speakers.filter(({ code }) => code !== speaker),
    redactions,
    ...{ revision: interview.revision + 1, savedAt: now, changedAt: now, settle: true },
  });
  if (changed) await settle(store, changed, now);
  return changed !== null;
}

const withoutLineEnd =
  (text: string) =>
  ({ start, end }: Cut): Cut => ({ start, end: text[end - 1] === '\n' ? end - 1 : end });
