/** Answers in people's own words, as texts that can be read, coded and searched like notes. */
import type { Definition, LocalisedText, Question } from '../../domain/instrument.ts';
import type { Store } from '../../store/store.ts';

/** A question that is answered in one's own words. */
export interface OpenQuestion {
  /** Key of the answer: the question's name, or `name-Comment` for the text beside "other". */
  name: string;
  title: LocalisedText | undefined;
}

function openIn(elements: readonly Question[]): OpenQuestion[] {
  return elements.flatMap((question): OpenQuestion[] => {
    const own =
      question.type === 'comment' || (question.type === 'text' && (question.inputType ?? 'text') === 'text')
        ? [{ name: question.name, title: question.title }]
        : question.showOtherItem || question.showCommentArea === true
          ? [{ name: `${question.name}-Comment`, title: question.title }]
          : [];
    return [...own, ...openIn(question.elements ?? [])];
  });
}

/** Open questions of all versions of a questionnaire, the newest version's texts first. Guides have none. */
export function openQuestions(definitions: readonly Definition[]): OpenQuestion[] {
  const known = new Map<string, OpenQuestion>();
  for (const definition of [...definitions].sort((a, b) => b.version - a.version)) {
    if (definition.kind === 'guide') continue;
    for (const page of definition.pages) {
      for (const one of openIn(page.elements)) if (!known.has(one.name)) known.set(one.name, one);
    }
  }
  return [...known.values()];
}

/** An open answer with what coding it needs to know. */
export interface OpenAnswer {
  response: string;
  question: string;
  text: string;
  city: string;
  wave: string;
  group: string;
  respondent: string | null;
  /** Whether the person agreed to be quoted. */
  quotable: boolean;
  /** How many codings are on it. */
  codings: number;
}

/** Reads answers with the number of their codings, in the order they are named. */
export async function openAnswers(
  store: Pick<Store, 'responses' | 'codings'>,
  named: readonly { response: string; question: string }[],
): Promise<OpenAnswer[]> {
  const ids = [...new Set(named.map(({ response }) => response))];
  const counts = new Map<string, number>();
  for (const { source } of await store.codings.ofResponses(ids)) {
    const key = `${source.response}|${source.question}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const answers: OpenAnswer[] = [];
  for (const { response, question } of named) {
    const found = await store.responses.byId(response);
    const text = found?.state === 'complete' ? found.answers[question] : null;
    if (!found || typeof text !== 'string') continue;
    const { city, wave, group, respondentCode, consent } = found;
    answers.push({
      ...{ response, question, text, city, wave, group, respondent: respondentCode },
      quotable: consent.quoting === true,
      codings: counts.get(`${response}|${question}`) ?? 0,
    });
  }
  return answers;
}
