/** What a screen reader says of the answers: a matrix without "row" and "column", and no word of the drawn ticks. */
import type { SurveyModel } from 'survey-core';

interface Named {
  locText?: { renderedHtml: string };
  locTitle?: { renderedHtml: string };
}

/** A statement and an answer to it, as one would say them. */
const spoken = (statement: string, answer: string): string =>
  `${statement}${/[.?!…]$/.test(statement) ? '' : ':'} ${answer}`;

/** Sets how the answers of a survey are spoken, in whichever language it is shown. */
export function nameAnswers(survey: SurveyModel): void {
  for (const question of survey.getAllQuestions()) {
    if (question.getType() !== 'matrix') continue;
    Object.assign(question, {
      getCellAriaLabel: (row: Named, column: Named) =>
        spoken(row.locText?.renderedHtml ?? '', (column.locTitle ?? column.locText)?.renderedHtml ?? ''),
    });
  }
  survey.onAfterRenderQuestion.add((_, { htmlElement }) => {
    for (const drawing of Array.from(htmlElement.querySelectorAll('svg'))) drawing.setAttribute('aria-hidden', 'true');
  });
}
