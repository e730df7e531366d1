/** survey-core's model of a definition: slow to make (10 to 50 ms), and read once. */
import { SurveyModel } from 'survey-core';
import type { Definition } from '../../domain/instrument.ts';
import { registerStudyProperties } from '../properties.ts';

/** A fresh model that knows the study's properties and variables. */
export function surveyOf(definition: Definition): SurveyModel {
  registerStudyProperties();
  const survey = new SurveyModel(definition);
  for (const variable of ['wave', 'city', 'area']) survey.setVariable(variable, 'set');
  return survey;
}
