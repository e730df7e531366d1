/** Passages of codes, as a reader may see them: whole for those who read notes, cleared quotes alone for everybody else. */
import { mayRead } from '../../domain/desk/interview-rights.ts';
import { mayQuote } from '../../domain/desk/speakers.ts';
import type { ToldPassage } from '../../domain/desk/told-passage.ts';
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

/** A passage that a reader may see, before its words are told. */
interface Found {
  coding: CodingDocument;
  spoken: { city: string | null; wave: string; group: string };
  /** Seen as it is, not as a cleared quote. */
  whole: boolean;
  /** Null: its cities are not told apart. */
  city: string | null;
}

/** Every passage of the filter that this reader may see, in the order of places and sources. Texts are not read for it. */
export async function findPassages(
  store: Store,
  state: DeskState,
  study: Pick<Study, 'groups' | 'cities' | 'waves'>,
  person: Person,
  filter: PassageFilter,
): Promise<Found[]> {
  const { standing, interviews } = state;
  const keys = [...standing].filter(([, code]) => filter.codes.includes(code)).map(([key]) => key);
  const pooled = pooledGroups(spokenCodes(state), study);
  const found = (await store.codings.withCodes(keys)).flatMap((coding): Found[] => {
    const spoken = speakerOf(coding, interviews);
    if (!spoken || !fits(coding, spoken, filter)) return [];
    const whole = seesWhole(person, coding, state);
    if (!whole && !seesQuote(person, coding, state)) return [];
    // Whoever sees quotes alone does not learn the city of a small group, by asking for it either.
    if (!whole && filter.city !== undefined && pooled.has(spoken.group)) return [];
    return [{ coding, spoken, whole, city: whole || !pooled.has(spoken.group) ? spoken.city : null }];
  });
  const place = (list: readonly { key: string }[], key: string | null) => list.findIndex((one) => one.key === key);
  return found.sort(
    (a, b) =>
      place(study.groups, a.spoken.group) - place(study.groups, b.spoken.group) ||
      place(study.waves, a.spoken.wave) - place(study.waves, b.spoken.wave) ||
      (a.whole && b.whole ? place(study.cities, a.spoken.city) - place(study.cities, b.spoken.city) : 0) ||
      (a.whole && b.whole ? compare(sourceOf(a.coding), sourceOf(b.coding)) : 0) ||
      (a.whole && b.whole ? a.coding.anchor.start - b.coding.anchor.start : 0) ||
      compare(a.coding._id, b.coding._id),
  );
}

/** What the reader may know of a passage, without what stands around it. */
export function tellPassage({ coding, spoken, whole, city }: Found, state: DeskState): ToldPassage {
  const { source, anchor } = coding;
  return {
    id: coding._id,
    code: state.standing.get(coding.code) ?? coding.code,
    text: coding.text,
    before: null,
    after: null,
    city,
    wave: spoken.wave,
    group: spoken.group,
    cleared: coding.cleared,
    quotable: isQuotable(coding, state),
    lost: coding.lost,
    memo: whole ? coding.memo : null,
    by: whole ? coding.by : null,
    respondent: whole ? respondentOf(coding, state.interviews) : null,
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
}

/** Passages as `tellPassage` tells them, those seen whole with what stands around them. */
export async function tellWithContext(store: Store, state: DeskState, found: readonly Found[]): Promise<ToldPassage[]> {
  const texts = await textsOf(
    store,
    found.filter(({ whole }) => whole).map(({ coding }) => coding),
  );
  return found.map((one): ToldPassage => {
    const { source, anchor, lost } = one.coding;
    const passage = tellPassage(one, state);
    const text = one.whole && !lost ? texts.get(sourceOf(one.coding))?.[source.question] : undefined;
    if (text === undefined) return passage;
    return {
      ...passage,
      before: text.slice(Math.max(0, anchor.start - around), anchor.start),
      after: text.slice(anchor.end, anchor.end + around),
    };
  });
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
