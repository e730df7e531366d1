/** Pages and panels: what hides or requires the questions inside them. */
import type { PanelModelBase, Question, SurveyModel } from 'survey-core';
import { compileQuestion, when } from './questions.ts';
import type { CompiledQuestion, When } from './questions.ts';

export interface Container {
  name: string;
  visible: When;
  /** At least one question inside must be answered. */
  required: When;
}

export interface Layout {
  containers: Container[];
  questions: CompiledQuestion[];
}

/** Walks the pages of a survey in their order. */
export function layOut(survey: SurveyModel): Layout {
  const layout: Layout = { containers: [], questions: [] };
  for (const page of survey.pages) enter(page, [], layout);
  return layout;
}

function enter(panel: PanelModelBase, outer: number[], layout: Layout): void {
  const where = panel.name || 'page';
  const path = [...outer, layout.containers.length];
  layout.containers.push({
    name: panel.name,
    visible: when(panel.visibleIf, panel.visible, `${where}, visibleIf`),
    required: when(panel.requiredIf, panel.isRequired, `${where}, requiredIf`),
  });
  for (const element of panel.elements) {
    if (element.isPanel) {
      enter(element as unknown as PanelModelBase, path, layout);
    } else {
      const question = compileQuestion(element as unknown as Question, path);
      if (question) layout.questions.push(question);
    }
  }
}
