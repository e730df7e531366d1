/** A SurveyJS model set up for a respondent: variables, real headings, corrected texts, one topic a page. */
import { DomDocumentHelper, settings, surveyLocalization, SurveyModel, type QuestionRatingModel } from 'survey-core';
import 'survey-core/i18n/polish';
import { english, polish } from './polish.ts';
import type { Answers, Locale } from './keep.ts';
import { tellLengths } from './long-texts.ts';
import { nameRankings } from './ranking.ts';
import { nameAnswers } from './spoken-names.ts';
import { boundDefinition } from './short-words.ts';

let ready = false;

/** Settings of the whole library, once. */
function setUpLibrary(): void {
  if (ready) return;
  ready = true;
  settings.titleTags = { ...settings.titleTags, survey: 'h1', page: 'h2', panel: 'h3', question: 'h3' };
  settings.animationEnabled = false;
  Object.assign(surveyLocalization.locales['pl'], polish);
  Object.assign(surveyLocalization.locales['en'], english);
  // The theme is in our stylesheet. The library would write it into a <style> element, which the content policy
  // forbids: an inert element takes the text instead.
  const create = DomDocumentHelper.createElement.bind(DomDocumentHelper);
  DomDocumentHelper.createElement = ((tag: string) =>
    create(tag === 'style' ? 'template' : tag)) as typeof DomDocumentHelper.createElement;
}

export interface ModelOptions {
  definition: unknown;
  variables: Record<string, string>;
  locale: Locale;
  answers: Answers;
  /** Name of the page to go on with. */
  page: string | null;
  /** The answers were given to another version: what no longer fits is dropped. */
  changed: boolean;
}

/** Makes the model; an unknown page or answer to an unknown question is no reason to fail. */
export function makeSurvey({ definition, variables, locale, answers, page, changed }: ModelOptions): SurveyModel {
  setUpLibrary();
  const survey = new SurveyModel(boundDefinition(definition));
  survey.locale = locale;
  for (const [name, value] of Object.entries(variables)) survey.setVariable(name, value);
  survey.applyTheme({ themeName: 'contrast', colorPalette: 'light', isPanelless: true, cssVariables: {} });
  survey.generateStylesheet = false;
  survey.showTitle = false;
  survey.showProgressBar = false;
  survey.showCompletePage = false;
  survey.showQuestionNumbers = 'off';
  survey.requiredMark = '*';
  survey.questionErrorLocation = 'bottom';
  survey.autoGrowComment = true;
  // A crash in the middle of a sentence loses no more than its last letter.
  survey.textUpdateMode = 'onTyping';
  survey.widthMode = 'responsive';
  survey.questionsOnPageMode = 'standard';
  survey.focusFirstQuestionAutomatic = false;
  // The same on a phone as on a wide screen: an answer given from a list that opens is another answer.
  for (const question of survey.getAllQuestions())
    if (question.getType() === 'rating') (question as QuestionRatingModel).displayMode = 'buttons';
  nameRankings(survey);
  nameAnswers(survey);
  tellLengths(survey);
  survey.data = answers;
  if (changed) survey.clearIncorrectValues(true);
  const start = page === null ? null : survey.getPageByName(page);
  if (start !== null && start !== undefined && start.isVisible) survey.currentPage = start;
  return survey;
}

/** The answers as they are sent: without what SurveyJS keeps for itself. */
export function answersOf(survey: SurveyModel): Answers {
  return JSON.parse(JSON.stringify(survey.data)) as Answers;
}
