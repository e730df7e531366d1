/** One question of a definition, compiled: when it is asked, what it accepts. */
import type { Question } from 'survey-core';
import { multipleChoice, ranking, singleChoice } from './choices.ts';
import { compileCalculation, compileCondition } from './expressions.ts';
import type { Calculation, Condition } from './expressions.ts';
import { matrix } from './matrix.ts';
import { boolean, rating, slider } from './ratings.ts';

import type { OwnMessage } from './report.ts';
import { comment, mostCharacters, multipleText, text } from './texts.ts';
import { UnsupportedDefinition } from './unsupported.ts';
import { compileValidators, ownMessage } from './validators.ts';
import type { Validate } from './validators.ts';
import type { ValueCheck } from './value-check.ts';

/** `never`: whatever was answered; `always`; or a condition. */
export type When = 'always' | 'never' | Condition;

export interface CompiledQuestion {
  name: string;
  lower: string;
  /** Where it stands: its panels and page, outermost first, by their numbers in the definition's list of containers. */
  containers: number[];
  visible: When;
  required: When;
  /** Read-only while its enableIf is false: then nothing is required of it. */
  enabled: When;
  requiredMessage: OwnMessage;
  check: ValueCheck;
  validate: Validate;
  /** For an expression question: its value is calculated here, whatever was sent. */
  calculate: Calculation | null;
  /** Longest text beside it; `null` when it has none. `onlyOther`: the text belongs to the choice "other". */
  comment: { most: number; onlyOther: boolean } | null;
  otherMessage: OwnMessage;
}

const checks: Record<string, (question: Question) => ValueCheck> = {
  radiogroup: singleChoice,
  dropdown: singleChoice,
  buttongroup: singleChoice,
  checkbox: multipleChoice,
  tagbox: multipleChoice,
  ranking,
  rating,
  slider,
  boolean,
  text,
  comment,
  multipletext: multipleText,
  matrix,
  expression: () => ({ flaw: () => null }),
};

/** Types that only show something. */
const displayOnly = new Set(['html', 'image']);
/** What changes answers by itself in the browser and cannot be repeated here. */
const automatic = ['setValueIf', 'setValueExpression', 'resetValueIf', 'valueName'];

/**
 * Compiles a question; `null` for a display-only one.
 * @throws UnsupportedDefinition for a type or property that cannot be checked
 */
export function compileQuestion(question: Question, containers: number[]): CompiledQuestion | null {
  const type = question.getType();
  if (displayOnly.has(type)) return null;
  const make = Object.hasOwn(checks, type) ? checks[type] : undefined;
  if (!make) throw new UnsupportedDefinition(`${question.name}: questions of type ${type} are not supported`);
  for (const property of automatic) {
    if ((question as unknown as Record<string, unknown>)[property]) {
      throw new UnsupportedDefinition(`${question.name}: ${property} is not supported`);
    }
  }
  const select = question as Question & { showOtherItem?: boolean; locOtherErrorText?: { getJson(): unknown } };
  const hasArea = Boolean(question.showCommentArea);
  return {
    name: question.name,
    lower: question.name.toLowerCase(),
    containers,
    visible: when(question.visibleIf, question.visible, `${question.name}, visibleIf`),
    required: when(question.requiredIf, question.isRequired, `${question.name}, requiredIf`),
    enabled: when(question.enableIf, !question.readOnly, `${question.name}, enableIf`),
    requiredMessage: ownMessage(question.locRequiredErrorText),
    check: make(question),
    validate: compileValidators(question),
    calculate:
      type === 'expression'
        ? compileCalculation((question as Question & { expression: string }).expression, question.name)
        : null,
    comment: hasArea || select.showOtherItem ? { most: longestComment(question, hasArea), onlyOther: !hasArea } : null,
    otherMessage: select.showOtherItem ? ownMessage(select.locOtherErrorText) : null,
  };
}

/** A condition wins over the fixed value beside it, as in survey-core. */
export function when(condition: string | undefined, fixed: boolean, where: string): When {
  return compileCondition(condition, where) ?? (fixed ? 'always' : 'never');
}

function longestComment(question: Question, hasArea: boolean): number {
  const own = (question.survey as unknown as { maxCommentLength?: number } | null)?.maxCommentLength ?? 0;
  return own > 0 ? own : hasArea ? mostCharacters.comment : mostCharacters.text;
}
