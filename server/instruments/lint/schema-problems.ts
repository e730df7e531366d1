/** Misspelt properties and types, as survey-core finds them. */
import { Serializer } from 'survey-core';
import type { SurveyModel } from 'survey-core';
import type { Definition } from '../../domain/instrument.ts';
import { questionsOf } from './walk.ts';

/** Unknown properties, unknown types and missing required properties, with the element they stand in. */
export function schemaProblems(definition: Definition, survey: SurveyModel): string[] {
  const unknown = questionsOf(definition).filter(({ type }) => !Serializer.findClass(type));
  if (unknown.length > 0) return unknown.map(({ name, type }) => `${name}: there is no type of question "${type}"`);
  return (survey.jsonErrors ?? []).map((error) => {
    const element = error.element as { name?: string; value?: unknown } | undefined;
    const where = element?.name ?? (element?.value === undefined ? definition.key : String(element.value));
    return `${where}: ${error.message}`;
  });
}
