/** Goes through a questionnaire page by page, as somebody would who answers everything. */
import type { PageModel, Question, SurveyModel } from 'survey-core';

interface Item {
  value: unknown;
  text: string;
}

/** What somebody sees of a question. */
export interface Seen {
  name: string;
  texts: string[];
}

/**
 * Answers every question on every page and completes the survey.
 * @param pick which of the offered answers is taken (counted round)
 * @returns what was seen, in order
 */
export function walk(survey: SurveyModel, pick: number): Seen[] {
  const seen: Seen[] = [];
  for (let step = 0; step < 60 && survey.state === 'running'; step++) {
    const page = survey.currentPage;
    // An answer may show further questions of the same page.
    for (let open = unanswered(page); open.length > 0; open = unanswered(page)) {
      seen.push(...open.map((question) => ({ name: question.name, texts: textsOf(question) })));
      survey.mergeData(Object.assign({}, ...open.map((question) => answerTo(question, pick))));
    }
    if (survey.isLastPage) survey.completeLastPage();
    else if (!survey.nextPage()) throw new Error(`${page.name}: cannot be left`);
  }
  return seen;
}

function itemsOf(question: Question): Item[] {
  const one = question as Question & Record<string, Item[] | undefined>;
  return [...(one['visibleChoices'] ?? []), ...(one['visibleColumns'] ?? []), ...(one['visibleRateValues'] ?? [])];
}

function textsOf(question: Question): string[] {
  const rows = (question as Question & { visibleRows?: { text: string }[] }).visibleRows ?? [];
  return [
    question.title,
    question.description,
    ...itemsOf(question).map((item) => item.text),
    ...rows.map((row) => row.text),
  ];
}

function unanswered(page: PageModel): Question[] {
  return (page.questions as Question[]).filter((question) => question.isVisible && question.isEmpty());
}

/** The entries that an answer makes in the data of the survey. */
function answerTo(question: Question, pick: number): Record<string, unknown> {
  const items = itemsOf(question).map((item) => item.value);
  const at = (index: number) => items[index % items.length];
  const { name } = question;
  switch (question.getType()) {
    case 'radiogroup':
    case 'rating':
      // "Yes" comes first in the screening questions: somebody who is not eligible would see no more.
      return { [name]: question.isRequired ? items[0] : at(pick) };
    case 'checkbox':
    case 'ranking':
      return { [name]: [at(pick)], ...(at(pick) === 'other' && { [`${name}-Comment`]: 'x' }) };
    case 'matrix': {
      const rows = (question as Question & { visibleRows: { name: string }[] }).visibleRows;
      return { [name]: Object.fromEntries(rows.map((row, index) => [row.name, at(pick + index)])) };
    }
    case 'text':
      return { [name]: question.inputType === 'number' ? pick : 'x' };
    case 'comment':
      return { [name]: 'x' };
    default:
      throw new Error(`${name}: no answer known for the type ${question.getType()}`);
  }
}
