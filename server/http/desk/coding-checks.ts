/** What can be coded by whom: complete interviews and open answers, passages that are there, codes in use, consent. */
import type { z } from 'zod';
import { refusePassage } from '../../domain/desk/coding.ts';
import { standingCode } from '../../domain/desk/codebook.ts';
import { mayRead } from '../../domain/desk/interview-rights.ts';
import { mayQuote, speakerAt, voiceOf } from '../../domain/desk/speakers.ts';
import { worksIn, type Person } from '../../domain/permission.ts';
import type { InterviewDocument } from '../../store/desk/interviews.ts';
import { settle } from '../../store/desk/settle.ts';
import type { ResponseDocument } from '../../store/responses.ts';
import type { Context } from '../context.ts';
import type { newCodingSchema } from '../contract.ts';
import { Problem, invalid } from '../problem.ts';
import { standing, type Standing } from './interview-reply.ts';

/** A passage as it was sent. */
type SentPassage = Pick<z.output<typeof newCodingSchema>, 'revision' | 'start' | 'end' | 'text'>;

/** What a coding is on. */
export type Source =
  { kind: 'interview'; interview: Standing<InterviewDocument> } | { kind: 'response'; response: ResponseDocument };

const refusals = {
  out_of_range: 'Ten fragment wykracza poza tekst.',
  text_mismatch: 'W tym miejscu są inne słowa: tekst zmienił się albo fragment wskazano źle.',
  empty: 'Zaznacz jakieś słowa.',
} as const;

/** Whether its speaker agreed to be quoted. */
export const quotable = (source: Source, speaker: string | null): boolean =>
  source.kind === 'response' ? source.response.consent.quoting === true : mayQuote(source.interview, speaker);

/** Whoever's turn it is in the notes. */
export function speakerIn(source: Source, text: string, start: number): string | null {
  if (source.kind === 'response') return null;
  const codes = source.interview.speakers.map(({ code }) => code);
  return codes.length === 0 ? null : speakerAt(text, start, codes);
}

/** The checks, over a store. */
export function codingChecks({ store }: Pick<Context, 'store'>) {
  /** @throws Problem `not_found`, `not_allowed`, `invalid` for a draft */
  async function sourceOf(person: Person, id: { interview: string | null; response: string | null }): Promise<Source> {
    if (id.interview !== null) {
      const interview = standing(await store.interviews.byId(id.interview));
      if (!mayRead(person, interview)) throw new Problem('not_allowed');
      if (interview.state === 'draft') {
        const message = 'Kodować można dopiero zakończoną rozmowę.';
        throw invalid({ question: 'source', code: 'not_complete', message });
      }
      if (interview.settle) await settle(store, interview, new Date());
      return { kind: 'interview', interview };
    }
    const response = await store.responses.byId(id.response!);
    if (!response || response.state !== 'complete') throw new Problem('not_found');
    if (!worksIn(person, response.city)) throw new Problem('not_allowed');
    return { kind: 'response', response };
  }

  /** The text of a source in a revision; null when it is not kept. */
  async function textOf(source: Source, question: string, revision: number): Promise<string | null> {
    if (source.kind === 'response') {
      const answer = source.response.answers[question];
      return revision === 1 && typeof answer === 'string' ? answer : null;
    }
    const { interview } = source;
    if (revision === interview.revision) return interview.notes.texts[question] ?? null;
    return (await store.revisions.one(interview._id, revision))?.notes.texts[question] ?? null;
  }

  /** @throws Problem `invalid` */
  async function checkPassage(source: Source, question: string, passage: SentPassage): Promise<string> {
    const text = await textOf(source, question, passage.revision);
    if (text === null) {
      const message = 'Nie ma takiego tekstu albo takiej jego wersji.';
      throw invalid({ question: 'revision', code: 'unknown_text', message });
    }
    const refused = refusePassage(text, passage, passage.text);
    if (refused) throw invalid({ question: 'text', code: refused, message: refusals[refused] });
    return text;
  }

  /** @throws Problem `invalid` saying what the code has become */
  async function checkCode(key: string): Promise<void> {
    const codebook = await store.codebook.read();
    const code = codebook.codes.find((one) => one.key === key);
    const standingKey = standingCode(codebook, key)?.key;
    if (!code || code.state === 'removed') {
      throw invalid({ question: 'code', code: 'unknown_code', message: `Nie ma kodu ${key}.` });
    }
    if (code.mergedInto !== null) {
      throw new Problem('invalid', {
        errors: [{ question: 'code', code: 'merged', message: `Kod ${key} połączono z kodem ${standingKey}.` }],
        into: standingKey,
      });
    }
    if (code.state === 'retired') {
      throw invalid({ question: 'code', code: 'retired', message: `Kod ${key} wycofano z użycia.` });
    }
  }

  /** Whether the words may be noted and published. @throws Problem `invalid` */
  function checkConsent(source: Source, speaker: string | null, cleared: boolean): void {
    const noConsent = (question: string, message: string) => invalid({ question, code: 'no_consent', message });
    if (source.kind === 'interview') {
      const { interview } = source;
      const voice = voiceOf(interview, speaker);
      if (speaker !== null && (!voice || interview.speakers.length === 0)) {
        throw invalid({ question: 'speaker', code: 'not_offered', message: `W tej rozmowie nie ma osoby ${speaker}.` });
      }
      if (voice && !voice.consents.notes) throw noConsent('speaker', 'Ta osoba nie zgodziła się na notatki.');
    }
    if (cleared && !quotable(source, speaker)) throw noConsent('cleared', 'Nie ma zgody na cytowanie tej wypowiedzi.');
  }

  return { sourceOf, checkPassage, checkCode, checkConsent };
}
