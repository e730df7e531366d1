/** Conditions of an instrument as a small tree: what the city and wave decide already, and what is left for paper. */
import {
  ArrayOperand,
  BinaryOperand,
  ConditionRunner,
  ConditionsParser,
  Const,
  UnaryOperand,
  Variable,
  type Operand,
} from 'survey-core';

export type Scalar = string | number | boolean;
/** What is known of a variable: its value; `null` when it is known to be empty. */
export type Known = ReadonlyMap<string, Scalar | null>;

/** A comparison of one variable, or any other expression, which then has no `operator`. */
export interface Test {
  kind: 'test';
  /** The expression itself. */
  text: string;
  /** Lower-case names; `question.row` inside a matrix. */
  variables: string[];
  /** As survey-core calls it: `equal`, `greaterorequal`, `anyof`, `empty` …; null when the shape is another. */
  operator: string | null;
  values: Scalar[];
}

export type Condition =
  | Test
  | { kind: 'always'; value: boolean }
  | { kind: 'all' | 'any'; parts: Condition[] }
  | { kind: 'not'; part: Condition };

const always: Condition = { kind: 'always', value: true };

function scalarsOf(operand: unknown): Scalar[] | null {
  if (operand instanceof ArrayOperand) {
    const parts = (operand as unknown as { values: Operand[] }).values.map(scalarsOf);
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (!(operand instanceof Const) || operand instanceof Variable) return null;
  const value: unknown = (operand as unknown as { correctValue: unknown }).correctValue;
  return ['string', 'number', 'boolean'].includes(typeof value) ? [value as Scalar] : null;
}

const nameOf = (operand: unknown): string | null =>
  operand instanceof Variable ? operand.variable.toLowerCase() : null;

function read(operand: Operand): Condition {
  if (operand instanceof BinaryOperand && operand.isConjunction) {
    const parts = [operand.leftOperand as Operand, operand.rightOperand as Operand].map(read);
    return { kind: operand.operator === 'and' ? 'all' : 'any', parts };
  }
  if (operand instanceof UnaryOperand && operand.operator === 'negate') {
    return { kind: 'not', part: read(operand.expression as Operand) };
  }
  const text = operand.toString();
  const variables = new ConditionRunner(text).getVariables().map((name) => name.toLowerCase());
  const other: Test = { kind: 'test', text, variables, operator: null, values: [] };
  if (operand instanceof UnaryOperand && nameOf(operand.expression) !== null) {
    return { ...other, operator: operand.operator };
  }
  if (operand instanceof BinaryOperand && nameOf(operand.leftOperand) !== null) {
    const values = scalarsOf(operand.rightOperand);
    if (values !== null) return { ...other, operator: operand.operator, values };
  }
  return other;
}

/** Reads an expression; without one, or where it cannot be read, the condition always holds (paper shows too much rather than too little). */
export function readCondition(expression: string | null | undefined): Condition {
  if (!expression?.trim()) return always;
  const operand = new ConditionsParser().parseExpression(expression) as Operand | undefined;
  return operand ? read(operand) : always;
}

function nested(known: Known): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of known) {
    const [first, row] = name.split('.') as [string, string?];
    if (row === undefined) values[first] = value ?? undefined;
    else values[first] = { ...(values[first] as object | undefined), [row]: value ?? undefined };
  }
  return values;
}

function join(kind: 'all' | 'any', parts: Condition[]): Condition {
  const decides = kind === 'any';
  if (parts.some((part) => part.kind === 'always' && part.value === decides)) return { kind: 'always', value: decides };
  const left = parts
    .filter((part) => part.kind !== 'always')
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  if (left.length === 0) return { kind: 'always', value: !decides };
  return left.length === 1 ? left[0]! : { kind, parts: left };
}

/** What is left of a condition when some variables are known; `always` when nothing is. */
export function settle(condition: Condition, known: Known): Condition {
  switch (condition.kind) {
    case 'always':
      return condition;
    case 'all':
    case 'any':
      return join(
        condition.kind,
        condition.parts.map((part) => settle(part, known)),
      );
    case 'not': {
      const part = settle(condition.part, known);
      return part.kind === 'always' ? { kind: 'always', value: !part.value } : { kind: 'not', part };
    }
    case 'test': {
      if (!condition.variables.every((name) => known.has(name))) return condition;
      return { kind: 'always', value: new ConditionRunner(condition.text).runValues(nested(known)) === true };
    }
  }
}

/** Both conditions at once. */
export const both = (one: Condition, other: Condition): Condition => join('all', [one, other]);

/** Every variable a condition asks about, each once. */
export function variablesIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'test':
      return [...new Set(condition.variables)];
    case 'not':
      return variablesIn(condition.part);
    default:
      return [...new Set(condition.parts.flatMap(variablesIn))];
  }
}

/** The parts that must all hold; none when it always holds. */
export function conjuncts(condition: Condition): Condition[] {
  if (condition.kind === 'always') return [];
  return condition.kind === 'all' ? condition.parts : [condition];
}
