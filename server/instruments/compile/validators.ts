/** The validators of a question: numeric, text, answer count, regular expression, e-mail, expression. */
import type { Question, SurveyValidator } from 'survey-core';
import { compileCondition } from './expressions.ts';
import { isEmail } from './input-types.ts';
import type { ErrorCode } from './messages.ts';
import type { OwnMessage, Report } from './report.ts';
import type { Scope } from './scope.ts';
import { UnsupportedDefinition } from './unsupported.ts';
import { isEmpty } from './value-check.ts';

type Rule = (value: unknown, scope: Scope) => { code: ErrorCode; limit?: number } | null;
export type Validate = (value: unknown, name: string, scope: Scope, report: Report) => void;

/** Compiles all validators of a question; those that only warn are left out. */
export function compileValidators(question: Question): Validate {
  const rules = (question.validators as SurveyValidator[])
    .filter((validator) => (validator as { notificationType?: string }).notificationType !== 'warning')
    .filter((validator) => (validator as { notificationType?: string }).notificationType !== 'info')
    .map((validator) => ({ rule: ruleOf(validator, question.name), message: ownMessage(validator.locText) }));
  return (value, name, scope, report) => {
    for (const { rule, message } of rules) {
      scope.self = value;
      const error = rule(value, scope);
      scope.self = undefined;
      if (error) report.add(name, error.code, error.limit, message);
    }
  };
}

/** A text of the definition in the respondent's language; `null` when the definition has none. */
export function ownMessage(text: { getJson(): unknown } | undefined): OwnMessage {
  const json = text?.getJson();
  if (typeof json === 'string') return json === '' ? null : () => json;
  if (typeof json !== 'object' || json === null) return null;
  const texts = json as Record<string, string>;
  return (locale) => texts[locale] ?? texts['default'] ?? texts['pl'] ?? null;
}

function ruleOf(validator: SurveyValidator, name: string): Rule {
  const where = `${name}, validator`;
  const of = validator as unknown as Record<string, unknown>;
  const number = (property: string) => (typeof of[property] === 'number' ? of[property] : null);
  switch (validator.getType()) {
    case 'expressionvalidator': {
      const condition = compileCondition(of['expression'] as string, where);
      return (_value, scope) => (!condition || condition(scope) ? null : { code: 'invalid_expression' });
    }
    case 'numericvalidator':
      return unlessEmpty((value) => numeric(value, number('minValue'), number('maxValue')));
    case 'textvalidator':
      return unlessEmpty((value) =>
        textual(String(value), number('minLength') ?? 0, number('maxLength') ?? 0, of['allowDigits'] !== false),
      );
    case 'answercountvalidator':
      return unlessEmpty((value) => counted(value, number('minCount') ?? 0, number('maxCount') ?? 0));
    case 'emailvalidator':
      return unlessEmpty((value) => (isEmail(String(value)) ? null : { code: 'pattern' }));
    case 'regexvalidator': {
      if (!of['regex']) return () => null;
      const pattern = regex(String(of['regex']), of['caseInsensitive'] === true, where);
      const fits = (value: unknown) => pattern.test(String(value));
      return unlessEmpty((value) =>
        (Array.isArray(value) ? value.every(fits) : true) && fits(value) ? null : { code: 'pattern' },
      );
    }
    default:
      throw new UnsupportedDefinition(`${where}: the type ${validator.getType()} is not supported`);
  }
}

function regex(source: string, insensitive: boolean, where: string): RegExp {
  try {
    return new RegExp(source, insensitive ? 'i' : '');
  } catch {
    throw new UnsupportedDefinition(`${where}: the regular expression cannot be read: ${source}`);
  }
}

function unlessEmpty(rule: (value: unknown) => ReturnType<Rule>): Rule {
  return (value) => (isEmpty(value) ? null : rule(value));
}

function numeric(value: unknown, least: number | null, most: number | null): ReturnType<Rule> {
  const read = typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : NaN;
  if (!Number.isFinite(read)) return { code: 'wrong_type' };
  if (least !== null && read < least) return { code: 'too_small', limit: least };
  return most !== null && read > most ? { code: 'too_large', limit: most } : null;
}

function textual(value: string, least: number, most: number, digits: boolean): ReturnType<Rule> {
  if (!digits && /\d$/.test(value)) return { code: 'pattern' };
  if (least > 0 && value.length < least) return { code: 'too_short', limit: least };
  return most > 0 && value.length > most ? { code: 'too_long', limit: most } : null;
}

function counted(value: unknown, least: number, most: number): ReturnType<Rule> {
  if (!Array.isArray(value)) return null;
  if (least > 0 && value.length < least) return { code: 'too_few', limit: least };
  return most > 0 && value.length > most ? { code: 'too_many', limit: most } : null;
}
