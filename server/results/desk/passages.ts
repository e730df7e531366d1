/** Passages of codes, as a reader may see them: whole for those who read notes, cleared quotes alone for everybody else. */
import { mayRead } from '../../domain/desk/interview-rights.ts';
import { mayQuote } from '../../domain/desk/speakers.ts';
import { may, worksIn, type Person } from '../../domain/permission.ts';
import type { CodingDocument } from '../../store/desk/codings.ts';
import type { Store } from '../../store/store.ts';
import type { DeskState } from './desk-index.ts';
import { pooledGroups, speakerOf, spokenCodes } from './people.ts';
import type { Study } from '../../domain/study.ts';

/** Which passages to show. */
export interface PassageFilter {
  /** Keys of codes; codes merged into them count as them. */
  codes: readonly string[];
  city?: string | undefined;
  wave?: string | undefined;
  group?: string | undefined;
  cleared?: boolean | undefined;
  source?: 'interviews' | 'answers' | undefined;
}

/** A passage with what a reader may know of it; what they may not is null. */
export interface Passage {
  id: string;
  code: string;
  text: string;
  /** What stands around it. */
  before: string | null;
  after: string | null;
  /** Null: cities of this group are not told apart. */
  city: string | null;
  wave: string;
  group: string;
  cleared: boolean;
  /** Whether its speaker agreed to be quoted. */
  quotable: boolean;
  lost: boolean;
  memo: string | null;
  by: string | null;
  /** Code of the person. */
  respondent: string | null;
  source: { interview: string | null; response: string | null; question: string | null; instrument: string };
  /** The revision of the text that start and end belong to. */
  revision: number | null;
  start: number | null;
  end: number | null;
}

/** As much of a text is shown around a passage, in UTF-16 units. */
const around = 160;

/** Whether a passage may be quoted now: cleared, its words still there, and its speaker agreed. */
export function isQuotable(coding: CodingDocument, { interviews }: Pick<DeskState, 'interviews'>): boolean {
  if (coding.source.interview === null) return coding.person?.quoting === true;
  const interview = interviews.get(coding.source.interview);
  return interview !== undefined && mayQuote(interview, coding.speaker);
}

/** Whether a person may see the passage as it is. */
function seesWhole(person: Person, coding: CodingDocument, { interviews }: DeskState): boolean {
  if (!may(person, 'readNotes')) return false;
  if (coding.source.interview === null) return coding.person !== null && worksIn(person, coding.person.city);
  const interview = interviews.get(coding.source.interview);
  return interview !== undefined && mayRead(person, interview);
}

/** Whether a person may see the passage as a cleared quote. A sealed interview gives none. */
function seesQuote(person: Person, coding: CodingDocument, state: DeskState): boolean {
  if (!coding.cleared || coding.lost || coding.text === '' || !isQuotable(coding, state)) return false;
  const spoken = speakerOf(coding, state.interviews);
  if (!spoken || (spoken.city !== null && !worksIn(person, spoken.city))) return false;
  return coding.source.interview === null || !state.interviews.get(coding.source.interview)!.sealed;
}

/**
 * Passages of codes in the order of their places and sources.
 * @param page how many to leave out and how many to show
 * @returns `total` of those that this reader may see
 */
export async function passagesOf(
  store: Store,
  state: DeskState,
  study: Pick<Study, 'groups' | 'cities' | 'waves'>,
  person: Person,
  filter: PassageFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; passages: Passage[] }> {
  const { standing, interviews } = state;
  const keys = [...standing].filter(([, code]) => filter.codes.includes(code)).map(([key]) => key);
  const pooled = pooledGroups(spokenCodes(state), study);
  const found = (await store.codings.withCodes(keys)).flatMap((coding) => {
    const spoken = speakerOf(coding, interviews);
    if (!spoken || !fits(coding, spoken, filter)) return [];
    const whole = seesWhole(person, coding, state);
    if (!whole && !seesQuote(person, coding, state)) return [];
    // Whoever sees quotes alone does not learn the city of a small group, by asking for it either.
    if (!whole && filter.city !== undefined && pooled.has(spoken.group)) return [];
    return [{ coding, spoken, whole }];
  });
  const place = (list: readonly { key: string }[], key: string | null) => list.findIndex((one) => one.key === key);
  found.sort(
    (a, b) =>
      place(study.groups, a.spoken.group) - place(study.groups, b.spoken.group) ||
      place(study.waves, a.spoken.wave) - place(study.waves, b.spoken.wave) ||
      (a.whole && b.whole ? place(study.cities, a.spoken.city) - place(study.cities, b.spoken.city) : 0) ||
      (a.whole && b.whole ? compare(sourceOf(a.coding), sourceOf(b.coding)) : 0) ||
      (a.whole && b.whole ? a.coding.anchor.start - b.coding.anchor.start : 0) ||
      compare(a.coding._id, b.coding._id),
  );
  const shown = found.slice(page.offset, page.offset + page.limit);
  const texts = await textsOf(
    store,
    shown.filter(({ whole }) => whole).map(({ coding }) => coding),
  );
  const passages = shown.map(({ coding, spoken, whole }): Passage => {
    const { source, anchor } = coding;
    const text = whole ? (texts.get(sourceOf(coding))?.[source.question] ?? null) : null;
    const told = whole ? text !== null && !coding.lost : false;
    return {
      id: coding._id,
      code: standing.get(coding.code) ?? coding.code,
      text: coding.text,
      before: told ? text!.slice(Math.max(0, anchor.start - around), anchor.start) : null,
      after: told ? text!.slice(anchor.end, anchor.end + around) : null,
      city: whole || !pooled.has(spoken.group) ? spoken.city : null,
      wave: spoken.wave,
      group: spoken.group,
      cleared: coding.cleared,
      quotable: isQuotable(coding, state),
      lost: coding.lost,
      memo: whole ? coding.memo : null,
      by: whole ? coding.by : null,
      respondent: whole ? respondentOf(coding, interviews) : null,
      source: {
        interview: whole ? source.interview : null,
        response: whole ? source.response : null,
        question: whole ? source.question : null,
        instrument: coding.instrument,
      },
      revision: whole ? anchor.revision : null,
      start: whole ? anchor.start : null,
      end: whole ? anchor.end : null,
    };
  });
  return { total: found.length, passages };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sourceOf = ({ source }: CodingDocument): string => (source.interview ?? source.response)!;

function fits(
  coding: CodingDocument,
  spoken: { city: string | null; wave: string; group: string },
  { city, wave, group, cleared, source }: PassageFilter,
): boolean {
  if (city !== undefined && spoken.city !== city) return false;
  if (wave !== undefined && spoken.wave !== wave) return false;
  if (group !== undefined && spoken.group !== group) return false;
  if (cleared !== undefined && coding.cleared !== cleared) return false;
  return source === undefined || (source === 'interviews') === (coding.source.interview !== null);
}

function respondentOf(coding: CodingDocument, interviews: DeskState['interviews']): string | null {
  const { interview } = coding.source;
  if (interview === null) return coding.person?.respondentCode ?? null;
  return coding.speaker ?? interviews.get(interview)?.respondentCode ?? null;
}

/** Texts by question of every source that these codings are on. */
async function textsOf(
  store: Store,
  codings: readonly CodingDocument[],
): Promise<Map<string, Readonly<Record<string, string>>>> {
  const texts = new Map<string, Readonly<Record<string, string>>>();
  for (const { source } of codings) {
    const id = (source.interview ?? source.response)!;
    if (texts.has(id)) continue;
    if (source.interview !== null) texts.set(id, (await store.interviews.byId(id))?.notes.texts ?? {});
    else {
      const answers = (await store.responses.byId(id))?.answers ?? {};
      texts.set(
        id,
        Object.fromEntries(
          Object.entries(answers).filter((one): one is [string, string] => typeof one[1] === 'string'),
        ),
      );
    }
  }
  return texts;
}
