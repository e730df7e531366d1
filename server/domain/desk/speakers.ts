/** Who speaks where in the notes of a group interview, and whose words a passage is. */
import type { Consents, InterviewFacts, Speaker } from './interview.ts';
import type { Passage } from './follow-passage.ts';

/** A turn: the line that begins with somebody's code and a colon, up to the next line that names a speaker. */
export interface Turn extends Passage {
  /** Null: a line that begins with a name that is nobody's code. */
  speaker: string | null;
}

const label = /^[ \t]*([\p{L}\p{N}][\p{L}\p{N}_-]{0,31})[ \t]*:/u;

/**
 * The turns of a text. What stands before the first one belongs to nobody.
 * @param codes codes of the speakers; upper and lower case alike
 * @example turnsOf('K01: tak\nA ja?\nP: nie', ['K01']) // K01 from 0 to 14, null from 14 to 20
 */
export function turnsOf(text: string, codes: readonly string[]): Turn[] {
  const known = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const turns: Turn[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const named = label.exec(line)?.[1];
    if (named !== undefined) turns.push({ speaker: known.get(named.toLowerCase()) ?? null, start: at, end: at });
    at += line.length + 1;
    const open = turns.at(-1);
    if (open) open.end = Math.min(at, text.length);
  }
  return turns;
}

/** Whose turn a place in the text is; null when it is nobody's. */
export function speakerAt(text: string, offset: number, codes: readonly string[]): string | null {
  return turnsOf(text, codes).find(({ start, end }) => start <= offset && offset < end)?.speaker ?? null;
}

/** A person whose words an interview holds. */
export interface Voice {
  /** Respondent code; null when there is none. */
  code: string | null;
  group: string;
  consents: Consents;
}

/** Everybody who speaks in an interview: its speakers, or the one person. */
export function voicesOf(
  interview: Pick<InterviewFacts, 'speakers' | 'respondentCode' | 'group' | 'consents'>,
): Voice[] {
  if (interview.speakers.length > 0) return interview.speakers;
  return [{ code: interview.respondentCode, group: interview.group, consents: interview.consents }];
}

/** The voice of a passage: the named speaker, or the one person; null in a group when nobody is named. */
export function voiceOf(
  interview: Pick<InterviewFacts, 'speakers' | 'respondentCode' | 'group' | 'consents'>,
  speaker: string | null,
): Voice | null {
  if (interview.speakers.length === 0) return voicesOf(interview)[0]!;
  return interview.speakers.find(({ code }: Speaker) => code === speaker) ?? null;
}

/** Whether a passage may be quoted: its speaker agreed; where nobody is named, everybody did. */
export function mayQuote(
  interview: Pick<InterviewFacts, 'speakers' | 'respondentCode' | 'group' | 'consents'>,
  speaker: string | null,
): boolean {
  const voice = voiceOf(interview, speaker);
  return voice ? voice.consents.quoting : voicesOf(interview).every(({ consents }) => consents.quoting);
}
