/** Finds out what was asked: answers of hidden questions are dropped until nothing more changes. */
import type { Answer } from '../../domain/response.ts';
import type { Compiled } from './compile-checker.ts';
import type { CompiledQuestion, When } from './questions.ts';
import type { Received } from './received.ts';
import type { Scope } from './scope.ts';

export interface Settled {
  visible: Set<CompiledQuestion>;
  containers: boolean[];
  /** Hidden rows of visible questions. */
  hiddenRows: Map<CompiledQuestion, string[]>;
}

/** Does a condition hold now? */
export function holds(when: When, scope: Scope): boolean {
  if (when === 'always') return true;
  return when === 'never' ? false : when(scope);
}

/**
 * Evaluates all conditions on the answers in `scope`, takes all answers that they hide out of `scope` and `received`, and
 * begins again, since other conditions may rest on them: as survey-core does when a survey is completed and its data are
 * loaded again. Ends because every round but the last removes an answer.
 */
export function settle(compiled: Compiled, scope: Scope, received: Received): Settled {
  for (;;) {
    calculate(compiled, scope);
    const settled = look(compiled, scope);
    if (!dropHidden(compiled, settled, scope, received)) return settled;
  }
}

function look(compiled: Compiled, scope: Scope): Settled {
  const containers = compiled.containers.map((container) => holds(container.visible, scope));
  const settled: Settled = { visible: new Set(), containers, hiddenRows: new Map() };
  for (const question of compiled.questions) {
    if (!question.containers.every((at) => containers[at]) || !holds(question.visible, scope)) continue;
    settled.visible.add(question);
    const rows = question.check.hiddenRows?.(scope);
    if (rows && rows.length > 0) settled.hiddenRows.set(question, rows);
  }
  return settled;
}

function dropHidden(compiled: Compiled, settled: Settled, scope: Scope, received: Received): boolean {
  let dropped = false;
  for (const question of compiled.questions) {
    if (!settled.visible.has(question)) {
      received.comments.delete(question);
      received.flaws.delete(question);
      if (!received.values.delete(question)) continue;
      scope.answers.delete(question.lower);
      dropped = true;
    } else {
      const rows = settled.hiddenRows.get(question);
      if (rows && dropRows(question, rows, scope, received)) dropped = true;
    }
  }
  return dropped;
}

function dropRows(question: CompiledQuestion, rows: string[], scope: Scope, received: Received): boolean {
  const cells = received.values.get(question) as Record<string, Answer> | undefined;
  if (!cells || !rows.some((row) => Object.hasOwn(cells, row))) return false;
  for (const row of rows) delete cells[row];
  if (Object.keys(cells).length === 0) {
    received.values.delete(question);
    scope.answers.delete(question.lower);
  }
  return true;
}

const mostRounds = 10;

/** Calculated values and expression questions (conditions see those even while hidden), until they agree. */
function calculate(compiled: Compiled, scope: Scope): void {
  const { expressions } = compiled;
  if (compiled.calculated.length === 0 && expressions.length === 0) return;
  for (let round = 0; round < mostRounds; round++) {
    let changed = false;
    for (const value of compiled.calculated) {
      changed = put(scope.variables, value.lower, value.calculate(scope)) || changed;
    }
    for (const question of expressions) {
      changed = put(scope.answers, question.lower, question.calculate!(scope)) || changed;
    }
    if (!changed) return;
  }
}

function put(values: Map<string, unknown>, name: string, value: unknown): boolean {
  const before = values.get(name);
  if (before === value || JSON.stringify(before) === JSON.stringify(value)) return false;
  if (value === undefined) values.delete(name);
  else values.set(name, value);
  return true;
}
