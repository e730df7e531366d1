/** Names of questions, items, scales and counts: unique, short, and valid as names of SPSS variables. */
import type { Definition, Question } from '../../domain/instrument.ts';
import { questionsOf, valuesOf } from './walk.ts';

const snakeCase = /^[a-z][a-z0-9_]{1,31}$/;
/** Names that a variable of SPSS, a variable of the study or a property of every object has. */
const reserved = new Set(
  (
    'all and by eq ge gt le lt ne not or to with wave city area locale item choice self constructor ' +
    'response_id version respondent_code channel administered_by completed_on duration_minutes'
  ).split(' '),
);
const valueLists = ['choices', 'rows', 'columns', 'rateValues'] as const;

/** Bad and repeated names of questions, pages, panels, scales and counts; bad and repeated values of choices, rows and columns. */
export function nameProblems(definition: Definition): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const questions = questionsOf(definition).filter((question) => !['html', 'image'].includes(question.type));
  const variables = [...questions, ...((definition['calculatedValues'] ?? []) as { name: string }[])];
  for (const { name } of [...variables, ...(definition.scales ?? []), ...(definition.counts ?? [])]) {
    if (!snakeCase.test(name)) problems.push(`${name}: a name is snake_case with 2 to 32 characters`);
    if (reserved.has(name)) problems.push(`${name}: this name is reserved`);
    if (name.endsWith('_') || name.includes('__'))
      problems.push(`${name}: a name has no double and no last underscore`);
    if (seen.has(name)) problems.push(`${name}: the name is used twice`);
    seen.add(name);
  }
  for (const question of questions) problems.push(...valueProblems(question));
  return problems;
}

function valueProblems(question: Question): string[] {
  const problems: string[] = [];
  for (const list of valueLists) {
    const values = valuesOf(Array.isArray(question[list]) ? question[list] : undefined);
    for (const value of new Set(values)) {
      if (values.filter((one) => one === value).length > 1) {
        problems.push(`${question.name}: ${list}: the value ${value} stands there twice`);
      }
      if (!/^[A-Za-z0-9_-]{1,32}$/.test(value) || ['__proto__', 'constructor'].includes(value)) {
        problems.push(
          `${question.name}: ${list}: the value "${value}" has other characters than letters, digits, _ and -`,
        );
      }
    }
  }
  const items = ((question['items'] ?? []) as { name: string }[]).map((item) => item.name);
  items.forEach((name, at) => {
    if (!snakeCase.test(name))
      problems.push(`${question.name}: item ${name}: a name is snake_case with 2 to 32 characters`);
    if (items.indexOf(name) !== at) problems.push(`${question.name}: item ${name}: the name is used twice`);
  });
  return problems;
}
