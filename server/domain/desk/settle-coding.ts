/** Brings a coding in line with its interview: through redactions first, then along with its words. */
import { carried, redactedCoding, type Anchored } from './coding.ts';
import { redactionMark, type Cut } from './redaction.ts';

/** A redaction as the interview remembers it: what was taken out where, without the words. */
export interface Redaction {
  id: string;
  by: string;
  at: Date;
  question: string;
  /** The revision that was redacted; the next one is its result. */
  from: number;
  cuts: Cut[];
  /** Cuts in former texts. */
  former: { revision: number; cuts: Cut[] }[];
}

/** A coding with what it has been through. */
export interface FollowingCoding extends Anchored {
  seen: number;
  redactions: string[];
  cleared: boolean;
}

/** The interview as codings need it. */
export interface FollowedNotes {
  revision: number;
  redactions: readonly Redaction[];
}

/**
 * The coding as it stands in the interview's present text.
 * @param textAt the text of the coding's question in a revision, redacted as it is now; null when it is not kept
 */
export function settledCoding<C extends FollowingCoding>(
  coding: C,
  question: string,
  notes: FollowedNotes,
  textAt: (revision: number) => string | null,
): C {
  let result: C = coding;
  for (const redaction of notes.redactions) {
    if (redaction.question !== question || result.redactions.includes(redaction.id)) continue;
    result = { ...throughRedaction(result, redaction, textAt), redactions: [...result.redactions, redaction.id] };
  }
  if (result.anchor.revision !== notes.revision) {
    const present = { revision: notes.revision, text: textAt(notes.revision) ?? '' };
    result = { ...result, ...carried(result, textAt(result.anchor.revision), present) };
  }
  return { ...result, seen: notes.revision };
}

function throughRedaction<C extends FollowingCoding>(
  coding: C,
  redaction: Redaction,
  textAt: (revision: number) => string | null,
): C {
  const { revision } = coding.anchor;
  const present = revision === redaction.from;
  const cuts = present ? redaction.cuts : redaction.former.find((one) => one.revision === revision)?.cuts;
  if (!cuts) return coding;
  const next = present ? revision + 1 : revision;
  const { touched, ...moved } = redactedCoding(coding, cuts, next);
  const text = touched ? (textAt(next)?.slice(moved.anchor.start, moved.anchor.end) ?? redactionMark) : coding.text;
  return { ...coding, ...moved, text, cleared: coding.cleared && !touched };
}
