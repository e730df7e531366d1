/** Texts, numbers and dates typed in: one line, several lines, a group of lines. */
import type { Question } from 'survey-core';
import type { Answer } from '../../domain/response.ts';
import { compileCalculation } from './expressions.ts';
import type { Calculation } from './expressions.ts';
import { isNumeric, textRule } from './input-types.ts';
import type { Report } from './report.ts';
import type { Scope } from './scope.ts';
import { UnsupportedDefinition } from './unsupported.ts';
import { compileValidators } from './validators.ts';
import { isEmpty, isPlainObject } from './value-check.ts';
import type { ValueCheck } from './value-check.ts';

export const mostCharacters = { text: 1_000, comment: 10_000 };

interface TextModel extends Question {
  inputType: string;
  maxLength: number;
  min?: string | number;
  max?: string | number;
  minValueExpression?: string;
  maxValueExpression?: string;
  step?: number;
  maskType?: string;
}

/** text: a string, or a number where the input type is one; with limits of length, value and step. */
export function text(question: Question): ValueCheck {
  const model = question as TextModel;
  if (model.maskType && model.maskType !== 'none')
    throw new UnsupportedDefinition(`${model.name}: masks are not supported`);
  const limits = limitsOf(model);
  if (isNumeric(model.inputType)) {
    const step = Number(model.step ?? 0);
    return {
      flaw: (value) => (typeof value === 'number' && Number.isFinite(value) ? null : { code: 'wrong_type' }),
      judge(value, name, scope, report) {
        limits(value, name, scope, report);
        if (step > 0 && !isMultiple(value as number, step, Number(model.min ?? 0))) report.add(name, 'out_of_range');
      },
    };
  }
  const rule = textRule(model.inputType);
  if (!rule) throw new UnsupportedDefinition(`${model.name}: the input type ${model.inputType} is not supported`);
  const most = lengthOf(model, mostCharacters.text);
  return {
    flaw(value) {
      if (typeof value !== 'string') return { code: 'wrong_type' };
      if (value.length > most) return { code: 'too_long', limit: most };
      return value === '' || rule(value) ? null : { code: 'wrong_type' };
    },
    judge: limits,
  };
}

/** comment: a text of several lines. */
export function comment(question: Question): ValueCheck {
  const most = lengthOf(question as TextModel, mostCharacters.comment);
  return { flaw: (value) => textFlaw(value, most) };
}

/** The text beside a question or beside "other". */
export function textFlaw(value: unknown, most: number) {
  if (typeof value !== 'string') return { code: 'wrong_type' as const };
  return value.length > most ? { code: 'too_long' as const, limit: most } : null;
}

/** multipletext: an object of texts by the names of the items. */
export function multipleText(question: Question): ValueCheck {
  const model = question as Question & { items: { name: string; editor: Question }[] };
  const items = new Map(
    model.items.map((item) => [
      item.name,
      { check: text(item.editor), required: item.editor.isRequired, validate: compileValidators(item.editor) },
    ]),
  );
  const judge = (value: Answer | undefined, name: string, scope: Scope, report: Report) => {
    for (const [key, item] of items) {
      const part = isPlainObject(value) ? (value[key] as Answer | undefined) : undefined;
      const at = `${name}.${key}`;
      const before = report.errors.length;
      if (!isEmpty(part)) item.check.judge?.(part!, at, scope, report);
      else if (item.required) report.add(at, 'required');
      if (report.errors.length === before) item.validate(part, at, scope, report);
    }
  };
  return {
    flaw(value) {
      if (!isPlainObject(value)) return { code: 'wrong_type' };
      for (const key of Object.keys(value)) {
        const item = items.get(key);
        if (!item) return { code: 'unknown_row', part: key };
        const flaw = value[key] === null ? null : item.check.flaw(value[key]);
        if (flaw) return { ...flaw, part: key };
      }
      return null;
    },
    judge,
    judgeEmpty: (name, scope, report) => judge(undefined, name, scope, report),
  };
}

function lengthOf(model: TextModel, most: number): number {
  const survey = model.survey as unknown as { maxTextLength?: number } | null;
  const own = model.maxLength > 0 ? model.maxLength : (survey?.maxTextLength ?? 0);
  return own > 0 ? own : most;
}

function isMultiple(value: number, step: number, from: number): boolean {
  const steps = (value - from) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
}

/** min and max, fixed or calculated; numbers are compared as numbers, dates and times as ISO texts. */
function limitsOf(model: TextModel): NonNullable<ValueCheck['judge']> {
  const low = bound(model.min, model.minValueExpression, `${model.name}, min`);
  const high = bound(model.max, model.maxValueExpression, `${model.name}, max`);
  const numeric = isNumeric(model.inputType);
  return (value, name, scope, report) => {
    const [least, most] = [low?.(scope), high?.(scope)];
    if (!isEmpty(least) && isBelow(value, least, numeric)) report.add(name, 'out_of_range');
    if (!isEmpty(most) && isBelow(most, value, numeric)) report.add(name, 'out_of_range');
  };
}

function bound(fixed: unknown, expression: string | undefined, where: string): Calculation | null {
  const calculated = compileCalculation(expression, where);
  if (calculated) return calculated;
  return isEmpty(fixed) ? null : () => fixed;
}

function isBelow(left: unknown, right: unknown, numeric: boolean): boolean {
  if (numeric) return Number(left) < Number(right);
  const [a, b] = [isoOf(left), isoOf(right)];
  return a.slice(0, b.length) < b.slice(0, a.length);
}

/** A calculated day arrives as a Date in local time. */
function isoOf(value: unknown): string {
  if (!(value instanceof Date)) return String(value);
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  return `${date}T${two(value.getHours())}:${two(value.getMinutes())}:${two(value.getSeconds())}`;
}
