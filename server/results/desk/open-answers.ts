/** Answers in people's own words, as texts that can be read, coded and searched like notes. */
import type { Store } from '../../store/store.ts';

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
