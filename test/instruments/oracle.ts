/** survey-core as the oracle: what its own model says of answers when a survey is completed. */
import { SurveyModel } from 'survey-core';
import type { Definition } from '../../server/domain/instrument.ts';
import { registerStudyProperties } from '../../server/instruments/properties.ts';

export interface OracleSays {
  accepted: boolean;
  /** Names of the questions with errors. */
  errors: string[];
  data: Record<string, unknown>;
  hidden: string[];
}

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function modelOf(definition: Definition, variables: Record<string, unknown>, data: unknown): SurveyModel {
  const model = new SurveyModel(definition);
  for (const [name, value] of Object.entries(variables)) if (value !== null) model.setVariable(name, value);
  model.data = JSON.parse(JSON.stringify(data));
  return model;
}

/** As `complete`; `null` when survey-core itself throws (it does, on some sums of texts and decimals, and of objects). */
export function oracle(
  definition: Definition,
  variables: Record<string, unknown>,
  answers: unknown,
): OracleSays | null {
  try {
    return complete(definition, variables, answers);
  } catch (error) {
    if (/toFixed|primitive value/.test(String(error))) return null;
    throw error;
  }
}

/** Completes the survey again and again until no more answers are dropped, then validates what is left. */
function complete(definition: Definition, variables: Record<string, unknown>, answers: unknown): OracleSays {
  registerStudyProperties();
  let data = answers;
  for (let round = 0; round < 20; round++) {
    const model = modelOf(definition, variables, data);
    model.doComplete();
    const before = JSON.stringify(data);
    data = model.data;
    if (JSON.stringify(data) === before) break;
  }
  const model = modelOf(definition, variables, data);
  const accepted = model.validate(true, false) === true;
  const hidden: string[] = [];
  const errors: string[] = [];
  for (const question of model.getAllQuestions()) {
    if (['html', 'image'].includes(question.getType())) continue;
    if (question.errors.some((error) => !['warning', 'info'].includes(error.notificationType ?? 'error'))) {
      errors.push(question.name);
    }
    if (!question.isVisibleInSurvey) hidden.push(question.name);
    else if (question.getType() === 'matrix') {
      for (const row of (question as unknown as { rows: { value: unknown; isVisible: boolean }[] }).rows) {
        if (!row.isVisible) hidden.push(`${question.name}.${String(row.value)}`);
      }
    }
  }
  return { accepted, errors, data: withoutEmpty(data as Record<string, unknown>), hidden };
}

/** Without empty answers and empty rows, keys and lists sorted (survey-core puts restored choices first). */
export function withoutEmpty(data: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(data).sort()) {
    const value = data[key];
    if (empty(value)) continue;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const inner = withoutEmpty(value as Record<string, unknown>);
      if (Object.keys(inner).length > 0) kept[key] = inner;
    } else kept[key] = Array.isArray(value) ? [...value].sort() : value;
  }
  return kept;
}
