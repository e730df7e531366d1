/** Expressions that cannot be read, or that name a question, variable or function which does not exist. */
import type { SurveyModel } from 'survey-core';
import type { Definition } from '../../domain/instrument.ts';

/** ExpressionErrorType of survey-core, which it does not export as values. */
const kinds = ['the expression cannot be read', 'unknown function', 'unknown name', 'the condition is always the same'];

/** One problem per faulty expression, with the element and property it stands in. */
export function expressionProblems(definition: Definition, survey: SurveyModel): string[] {
  return survey.validateExpressions({ functions: true, variables: true, semantics: true }).flatMap((result) => {
    const owner = result.obj as unknown as { name?: string; value?: unknown; owner?: { name?: string } };
    const where = owner.name ?? owner.owner?.name ?? String(owner.value ?? definition.key);
    const expression = (result.obj as unknown as Record<string, unknown>)[result.propertyName];
    return result.errors.map((error) => {
      const what = error.variableName ?? error.functionName;
      const named = what === undefined ? '' : ` {${what}}`;
      return `${where}: ${result.propertyName}: ${kinds[error.errorType] ?? 'error'}${named} in "${String(expression)}"`;
    });
  });
}
