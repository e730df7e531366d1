/** Checks the answers of one person against one version. */
import type { Answer, Answers } from '../../domain/response.ts';
import type { CheckInput, CheckOutcome } from '../check-outcome.ts';
import type { Compiled } from './compile-checker.ts';
import type { CompiledQuestion } from './questions.ts';
import { receive } from './received.ts';
import type { Received } from './received.ts';
import { Report } from './report.ts';
import { Scope } from './scope.ts';
import { holds, settle } from './settle.ts';
import type { Settled } from './settle.ts';

/** See `CheckOutcome`. Never throws for anything that was sent. */
export function checkSubmission(compiled: Compiled, input: CheckInput): CheckOutcome {
  const report = new Report(input.locale);
  const received = receive(input.answers, compiled, report);
  if (!received) return { ok: false, errors: report.errors };
  const scope = new Scope(compiled.known, compiled.rankings, input.variables, input.locale);
  for (const [question, value] of received.values) scope.answers.set(question.lower, value);
  const settled = settle(compiled, scope, received);
  const eligible = compiled.eligible ? compiled.eligible(scope) : true;
  for (const question of settled.visible) {
    // Somebody whom the screening questions rule out leaves the rest unanswered.
    const excused = !eligible && !compiled.eligibleReads.has(question.lower);
    judge(question, excused, received, scope, report);
  }
  if (eligible) judgeContainers(compiled, settled, received, scope, report);
  if (report.errors.length > 0) return { ok: false, errors: report.errors };
  return { ok: true, answers: kept(compiled, settled, received, scope), hidden: hidden(compiled, settled), eligible };
}

/** Codes that say something is lacking, not wrong. */
const wanting = new Set(['required', 'too_few']);

function judge(question: CompiledQuestion, excused: boolean, received: Received, scope: Scope, report: Report): void {
  const flaw = received.flaws.get(question);
  const name = question.name;
  if (flaw) {
    report.add(flaw.part === undefined ? name : `${name}.${flaw.part}`, flaw.code, flaw.limit);
    return;
  }
  if (question.calculate) return;
  const value = received.values.get(question);
  const before = report.errors.length;
  const enabled = holds(question.enabled, scope);
  if (value !== undefined && !enabled) {
    // Nothing can be required of a disabled question; what it holds must still be among what it offers.
    const strict = new Report(report.locale);
    question.check.judge?.(value, name, scope, strict);
    for (const error of strict.errors) if (!wanting.has(error.code)) report.errors.push(error);
  } else if (value !== undefined) {
    question.check.judge?.(value, name, scope, report);
    const other = question.check.asksComment?.(value) === true;
    if (other && !received.comments.has(question)) {
      report.add(name, 'required', undefined, question.otherMessage);
    }
  } else if (excused || !enabled) {
    return;
  } else {
    if (holds(question.required, scope)) report.add(name, 'required', undefined, question.requiredMessage);
    else question.check.judgeEmpty?.(name, scope, report);
  }
  if (enabled && report.errors.length === before) question.validate(value, name, scope, report);
}

/** A required panel wants an answer to at least one of its visible questions. */
function judgeContainers(compiled: Compiled, settled: Settled, received: Received, scope: Scope, report: Report): void {
  compiled.containers.forEach((container, at) => {
    if (container.required === 'never' || !settled.containers[at] || !holds(container.required, scope)) return;
    const inside = [...settled.visible].filter((question) => question.containers.includes(at));
    const first = inside[0];
    if (first && inside.every((question) => !received.values.has(question))) report.add(first.name, 'required');
  });
}

/** The answers to store: in the order of the questionnaire, with what is calculated here. */
function kept(compiled: Compiled, settled: Settled, received: Received, scope: Scope): Answers {
  const answers: Answers = {};
  for (const question of compiled.questions) {
    if (!settled.visible.has(question)) continue;
    const value = question.calculate ? asAnswer(scope.answers.get(question.lower)) : received.values.get(question);
    if (value !== undefined) answers[question.name] = value;
    const comment = received.comments.get(question);
    const wanted = !question.comment?.onlyOther || question.check.asksComment?.(value) === true;
    if (comment !== undefined && wanted) answers[`${question.name}-Comment`] = comment;
  }
  for (const calculated of compiled.calculated) {
    const value = calculated.included ? asAnswer(scope.variables.get(calculated.lower)) : undefined;
    if (value !== undefined) answers[calculated.name] = value;
  }
  return answers;
}

/** A calculated value as JSON: a date becomes its ISO text. */
function asAnswer(value: unknown): Answer | undefined {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Answer);
}

function hidden(compiled: Compiled, settled: Settled): string[] {
  return compiled.questions.flatMap((question) => {
    if (!settled.visible.has(question)) return [question.name];
    return (settled.hiddenRows.get(question) ?? []).map((row) => `${question.name}.${row}`);
  });
}
