/** Which columns a response was asked: those of its version, without what conditions hid. */
import type { Column } from './column.ts';
import type { Question } from './question.ts';
import type { TableHidden } from './row.ts';

/** Per question: whether all of its columns were asked (true), none (false), or which. */
export type Asked = (boolean | boolean[])[];

/** What a response was asked; known again when the same was hidden from another one of the same version. */
export function askedOf(questions: readonly Question[], version: number, hidden: TableHidden): Asked {
  hidden.note ??= new Map();
  let asked = hidden.note.get(version);
  if (!asked) {
    const names = new Set(hidden.value);
    asked = questions.map(({ columns }) => askedOfQuestion(columns, version, names));
    hidden.note.set(version, asked);
  }
  return asked;
}

function askedOfQuestion(columns: readonly Column[], version: number, hidden: ReadonlySet<string>) {
  const asked = columns.map(
    ({ plan }) =>
      plan.versions.has(version) && !hidden.has(plan.question) && !(plan.part !== null && hidden.has(plan.key)),
  );
  if (asked.every(Boolean)) return true;
  return asked.some(Boolean) && asked;
}
