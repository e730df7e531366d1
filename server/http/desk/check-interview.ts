/** What an interview names must be there: guide, city, wave, groups; and codes must be codes. */
import {
  freeNotes,
  guideQuestions,
  largestNotes,
  notesSize,
  type InterviewFacts,
  type Notes,
} from '../../domain/desk/interview.ts';
import { looksLikeName } from '../../domain/respondent-code.ts';
import type { Context } from '../context.ts';
import { Problem, invalid, type FieldError } from '../problem.ts';

/** Checks facts against the study and the guide. @throws Problem `invalid` */
export async function checkFacts(
  { store, study }: Pick<Context, 'store' | 'study'>,
  facts: InterviewFacts,
): Promise<void> {
  const errors: FieldError[] = [];
  const refuse = (question: string, message: string, code = 'not_offered') => errors.push({ question, code, message });
  const guide = await store.instruments.version(facts.guide, facts.version);
  if (!guide || guide.definition.kind !== 'guide') refuse('guide', 'Nie ma takiego scenariusza rozmowy.');
  else {
    const { group, waves } = guide.definition;
    if (facts.group !== group) refuse('group', `Ten scenariusz jest dla grupy ${group}.`);
    if (!waves.includes(facts.wave)) refuse('wave', 'Ten scenariusz nie ma takiego etapu.');
  }
  const groups = [...study.groups.map(({ key }) => key), facts.group];
  const ofStudy = study.groups.some(({ key }) => key === facts.group);
  if (facts.city === null ? ofStudy : !study.cities.some(({ key }) => key === facts.city)) {
    refuse('city', facts.city === null ? 'Podaj miasto.' : 'Nie ma takiego miasta.');
  }
  if (facts.form === 'group' && facts.respondentCode !== null) {
    refuse('respondentCode', 'W rozmowie grupowej kody mają poszczególne osoby.');
  }
  if (facts.form !== 'group' && facts.speakers.length > 0) {
    refuse('speakers', 'Kilka osób może mówić tylko w rozmowie grupowej.');
  }
  facts.speakers.forEach(({ code, group }, index) => {
    if (!groups.includes(group)) refuse(`speakers.${index}.group`, 'Nie ma takiej grupy.');
    if (facts.speakers.findIndex((one) => one.code.toLowerCase() === code.toLowerCase()) !== index) {
      refuse(`speakers.${index}.code`, `Kod ${code} jest na liście dwa razy.`, 'duplicate');
    }
  });
  for (const code of [facts.respondentCode ?? '', ...facts.speakers.map((one) => one.code)]) {
    if (looksLikeName(code)) refuse('respondentCode', 'To wygląda na nazwisko, a nie na kod.', 'looks_like_name');
  }
  if (errors.length > 0) throw invalid(...errors);
}

/**
 * Checks notes: questions of the guide, quotes within their texts, and the size of all together.
 * @throws Problem `too_large`, `invalid`
 */
export async function checkNotes(
  { store }: Pick<Context, 'store'>,
  facts: Pick<InterviewFacts, 'guide' | 'version' | 'speakers'>,
  notes: Notes,
): Promise<void> {
  if (notesSize(notes.texts) > largestNotes) throw new Problem('too_large', { limit: largestNotes });
  const guide = await store.instruments.version(facts.guide, facts.version);
  const names = new Set([freeNotes, ...(guide ? guideQuestions(guide.definition).map(({ name }) => name) : [])]);
  const errors: FieldError[] = [];
  for (const name of Object.keys(notes.texts)) {
    if (!names.has(name)) errors.push({ question: name, code: 'not_offered', message: 'Nie ma takiego pytania.' });
  }
  notes.quotes.forEach(({ question, start, end, speaker }, index) => {
    const text = notes.texts[question] ?? '';
    if (start >= end || end > text.length) {
      const message = 'Tego fragmentu nie ma w notatce.';
      errors.push({ question: `quotes.${index}`, code: 'out_of_range', message });
    }
    if (speaker !== null && !facts.speakers.some(({ code }) => code === speaker)) {
      errors.push({ question: `quotes.${index}.speaker`, code: 'not_offered', message: 'Nie ma takiej osoby.' });
    }
  });
  if (errors.length > 0) throw invalid(...errors);
}
