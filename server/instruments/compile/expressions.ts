/** Conditions and calculations, run by survey-core's expression engine on a `Scope` instead of on its survey model. */
import { ConditionRunner, ExpressionRunner, FunctionFactory } from 'survey-core';
import type { Scope } from './scope.ts';
import { UnsupportedDefinition } from './unsupported.ts';

export type Condition = (scope: Scope) => boolean;
export type Calculation = (scope: Scope) => unknown;

/** These read the survey model, which does not exist while answers are checked. */
const needsModel = new Set(['displayValue', 'propertyValue', 'isContainerReady', 'isDisplayMode', 'getComment']);
const referencesModel = /^[$#]|^(row|panel|parent|parentpanel|survey|page)\b|^(pageno|pagecount|questioncount)$/i;

/** Compiles a condition; `null` when there is none. `where` is named in the error when it cannot be compiled. */
export function compileCondition(expression: string | undefined | null, where: string): Condition | null {
  if (!expression?.trim()) return null;
  const runner = prepare(new ConditionRunner(expression), expression, where);
  return (scope) => run(runner, scope) === true;
}

/** Compiles an expression with a value; `null` when there is none. */
export function compileCalculation(expression: string | undefined | null, where: string): Calculation | null {
  if (!expression?.trim()) return null;
  const runner = prepare(new ExpressionRunner(expression), expression, where);
  return (scope) => {
    const value = run(runner, scope);
    return typeof value === 'number' && !Number.isFinite(value) ? undefined : (value ?? undefined);
  };
}

/** Lower-case first names of the variables of an expression: `{matrix.row}` counts as `matrix`. */
export function variablesOf(expression: string): string[] {
  const runner = new ConditionRunner(expression);
  return runner.getVariables().map((name) => name.toLowerCase().split(/[.[]/)[0]!);
}

/** survey-core throws on some sums of texts and decimals; such an expression has no value. */
function run(runner: ConditionRunner | ExpressionRunner, scope: Scope): unknown {
  try {
    return runner.runContext(scope);
  } catch {
    return undefined;
  }
}

function prepare<Runner extends ConditionRunner | ExpressionRunner>(
  runner: Runner,
  expression: string,
  where: string,
): Runner {
  if (!runner.canRun()) throw new UnsupportedDefinition(`${where}: the expression cannot be read: ${expression}`);
  if (runner.isAsync)
    throw new UnsupportedDefinition(`${where}: asynchronous functions are not supported: ${expression}`);
  for (const name of runner.getVariables()) {
    if (referencesModel.test(name)) {
      throw new UnsupportedDefinition(`${where}: {${name}} cannot be checked on the server: ${expression}`);
    }
  }
  for (const [, name] of expression.matchAll(/\b([A-Za-z_]\w*)\s*\(/g)) {
    if (needsModel.has(name!) && FunctionFactory.Instance.hasFunction(name!)) {
      throw new UnsupportedDefinition(`${where}: ${name}() cannot be checked on the server: ${expression}`);
    }
  }
  return runner;
}
