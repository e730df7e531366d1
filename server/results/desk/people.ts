/** Who said what where: codings as mentions by people, with the places they are counted in. */
import { voiceOf, voicesOf } from '../../domain/desk/speakers.ts';
import type { Study } from '../../domain/study.ts';
import type { CodingRow } from '../../store/desk/codings.ts';
import type { InterviewRow } from '../../store/desk/interviews.ts';
import { isCodable, type DeskState } from './desk-index.ts';

/** A person as counting knows them. */
export interface Spoken {
  /** Tells people apart; the same code in the same group and city is the same person, interviewed or answering. */
  person: string;
  city: string | null;
  wave: string;
  group: string;
  cityLevel: boolean | null;
}

const nameOf = (group: string, city: string | null, code: string): string => `${group}|${city ?? ''}|${code}`;

/** Everybody who speaks in an interview. */
export function peopleOf(interview: InterviewRow): Spoken[] {
  const { city, wave } = interview;
  return voicesOf(interview).map(({ code, group, consents }) => ({
    person: code === null ? `interview|${interview._id}` : nameOf(group, city, code),
    ...{ city, wave, group, cityLevel: consents.cityLevel },
  }));
}

/** Whose words a coding is on; null when its source is no longer there. Where a group names nobody it counts as its first speaker. */
export function speakerOf(coding: CodingRow, interviews: DeskState['interviews']): Spoken | null {
  const { source, person } = coding;
  if (source.interview === null) {
    if (!person) return null;
    const { respondentCode, city, wave, group, cityLevel } = person;
    const name = respondentCode === null ? `response|${source.response}` : nameOf(group, city, respondentCode);
    return { person: name, city, wave, group, cityLevel };
  }
  const interview = interviews.get(source.interview);
  if (!interview || !isCodable(interview)) return null;
  const voice = voiceOf(interview, coding.speaker);
  const everybody = peopleOf(interview);
  if (!voice || interview.speakers.length === 0) return everybody[0] ?? null;
  return everybody[interview.speakers.findIndex(({ code }) => code === voice.code)] ?? null;
}

/** A code in somebody's words. */
export interface SpokenCode {
  spoken: Spoken;
  /** Null: somebody who is there, whatever they said. */
  code: string | null;
  coding: CodingRow | null;
}

/**
 * Everything that counts: each coding, and everybody in a coded interview. A passage of a group that names nobody adds nobody
 * where a named speaker says the same.
 */
export function spokenCodes({ codings, interviews, standing }: DeskState): SpokenCode[] {
  const result: SpokenCode[] = [];
  const coded = new Set<string>();
  const named = new Set<string>();
  const unnamed: SpokenCode[] = [];
  for (const coding of codings.values()) {
    if (coding.removed) continue;
    const spoken = speakerOf(coding, interviews);
    const code = standing.get(coding.code);
    if (!spoken || code === undefined) continue;
    const { interview } = coding.source;
    if (interview !== null) coded.add(interview);
    const inGroup = interview !== null && interviews.get(interview)!.speakers.length > 0;
    if (inGroup && coding.speaker === null) unnamed.push({ spoken, code, coding });
    else {
      result.push({ spoken, code, coding });
      if (inGroup) named.add(`${interview}|${code}`);
    }
  }
  for (const one of unnamed) {
    if (!named.has(`${one.coding!.source.interview}|${one.code}`)) result.push(one);
  }
  for (const id of coded) {
    for (const spoken of peopleOf(interviews.get(id)!)) result.push({ spoken, code: null, coding: null });
  }
  return result;
}

/**
 * Groups whose cities are counted together: small ones, unless everybody agreed to showing at city level and every city has
 * people enough in every wave; and groups the study does not know (working meetings).
 */
export function pooledGroups(spoken: readonly SpokenCode[], study: Pick<Study, 'groups'>): Set<string> {
  const groups = new Set(spoken.map(({ spoken: { group } }) => group));
  return new Set(
    [...groups].filter((key) =>
      isPooled(
        spoken.filter((one) => one.spoken.group === key),
        key,
        study,
      ),
    ),
  );
}

function isPooled(spoken: readonly SpokenCode[], key: string, study: Pick<Study, 'groups'>): boolean {
  const group = study.groups.find((one) => one.key === key);
  if (!group) return true;
  if (!group.small) return false;
  const places = new Map<string, Set<string>>();
  for (const { spoken: one } of spoken) {
    if (one.cityLevel !== true) return true;
    const place = `${one.city}|${one.wave}`;
    places.set(place, (places.get(place) ?? new Set()).add(one.person));
  }
  return [...places.values()].some((people) => people.size < group.threshold);
}
