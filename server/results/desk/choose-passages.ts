/** Which passages of codes a reader may see: whole for those who read notes, cleared quotes alone for everybody else. */
import { mayRead } from '../../domain/desk/interview-rights.ts';
import { mayQuote } from '../../domain/desk/speakers.ts';
import { may, worksIn, type Person } from '../../domain/permission.ts';
import type { Study } from '../../domain/study.ts';
import type { CodingRow } from '../../store/desk/codings.ts';
import type { DeskState } from './desk-index.ts';
import { speakerOf } from './people.ts';

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

/** Whether a passage may be quoted now: its speaker agreed. */
export function isQuotable(coding: CodingRow, { interviews }: Pick<DeskState, 'interviews'>): boolean {
  if (coding.source.interview === null) return coding.person?.quoting === true;
  const interview = interviews.get(coding.source.interview);
  return interview !== undefined && mayQuote(interview, coding.speaker);
}

/** Whether a person may see the passage as it is. */
function seesWhole(person: Person, coding: CodingRow, { interviews }: DeskState): boolean {
  if (!may(person, 'readNotes')) return false;
  if (coding.source.interview === null) return coding.person !== null && worksIn(person, coding.person.city);
  const interview = interviews.get(coding.source.interview);
  return interview !== undefined && mayRead(person, interview);
}

/** Whether a person may see the passage as a cleared quote. A sealed interview gives none. */
function seesQuote(person: Person, coding: CodingRow, state: DeskState): boolean {
  if (!coding.cleared || coding.lost || !isQuotable(coding, state)) return false;
  const spoken = speakerOf(coding, state.interviews);
  if (!spoken || (spoken.city !== null && !worksIn(person, spoken.city))) return false;
  return coding.source.interview === null || !state.interviews.get(coding.source.interview)!.sealed;
}

/** A passage that a reader may see, before its words are read. */
export interface Found {
  id: string;
  spoken: { city: string | null; wave: string; group: string };
  /** Seen as it is, not as a cleared quote. */
  whole: boolean;
  /** Null: its cities are not told apart. */
  city: string | null;
}

/** What choosing passages looks at. */
export interface Choosing {
  state: DeskState;
  /** Groups whose cities are not told apart. */
  pooled: ReadonlySet<string>;
  study: Pick<Study, 'groups' | 'cities' | 'waves'>;
}

/** The passage as this reader may see it; null when they may not. */
export function seenBy(
  person: Person,
  coding: CodingRow,
  filter: PassageFilter,
  { state, pooled }: Pick<Choosing, 'state' | 'pooled'>,
): Found | null {
  const spoken = speakerOf(coding, state.interviews);
  if (!spoken || !fits(coding, spoken, filter)) return null;
  const whole = seesWhole(person, coding, state);
  if (!whole && !seesQuote(person, coding, state)) return null;
  // Whoever sees quotes alone does not learn the city of a small group, by asking for it either.
  if (!whole && filter.city !== undefined && pooled.has(spoken.group)) return null;
  return { id: coding._id, spoken, whole, city: whole || !pooled.has(spoken.group) ? spoken.city : null };
}

/** Every passage of the filter that this reader may see, in the order of places and sources. Nothing is read for it. */
export function findPassages(choosing: Choosing, person: Person, filter: PassageFilter): Found[] {
  const { state, study } = choosing;
  const wanted = new Set(filter.codes);
  const keys = new Set([...state.standing].filter(([, code]) => wanted.has(code)).map(([key]) => key));
  const placeIn = (list: readonly { key: string }[]) => new Map(list.map(({ key }, place) => [key, place]));
  const [groups, waves, cities] = [placeIn(study.groups), placeIn(study.waves), placeIn(study.cities)];
  const found: { one: Found; order: readonly (number | string)[] }[] = [];
  for (const coding of state.codings.values()) {
    if (coding.removed || !keys.has(coding.code)) continue;
    const one = seenBy(person, coding, filter, choosing);
    if (!one) continue;
    const { group, wave, city } = one.spoken;
    const place = [groups.get(group) ?? -1, waves.get(wave) ?? -1] as const;
    // The order of quotes tells nothing of where they were said.
    const source = one.whole ? [cities.get(city ?? '') ?? -1, sourceOf(coding), coding.anchor.start] : [-2, '', 0];
    found.push({ one, order: [...place, ...source, one.id] });
  }
  return found.sort((a, b) => compare(a.order, b.order)).map(({ one }) => one);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
/** The interview or response that a coding is on. */
export const sourceOf = ({ source }: CodingRow): string => (source.interview ?? source.response)!;

function fits(
  coding: CodingRow,
  spoken: { city: string | null; wave: string; group: string },
  { city, wave, group, cleared, source }: PassageFilter,
): boolean {
  if (city !== undefined && spoken.city !== city) return false;
  if (wave !== undefined && spoken.wave !== wave) return false;
  if (group !== undefined && spoken.group !== group) return false;
  if (cleared !== undefined && coding.cleared !== cleared) return false;
  return source === undefined || (source === 'interviews') === (coding.source.interview !== null);
}
