/** A question with the columns that its answer fills. */
import { NO_ANSWER, NOT_ASKED, type Column } from './column.ts';
import type { Growing } from './growing.ts';
import { readAnswer } from './read-answer.ts';
import type { TableAnswer } from './row.ts';

/** The columns of one question, filled together: the same answer again means the same codes again. */
export class Question {
  readonly name: string;
  readonly columns: readonly Column[];
  /** What people write themselves: it hardly comes twice, and nobody needs to keep it. */
  readonly free: boolean;
  private readonly lists: readonly Growing[];

  constructor(name: string, columns: readonly Column[]) {
    this.name = name;
    this.columns = columns;
    this.lists = columns.map(({ codes }) => codes);
    this.free = columns.some(({ plan }) => plan.shape === 'text' || plan.shape === 'entries');
  }

  /** Adds a row. @param asked all of the columns, none, or which */
  push(answer: TableAnswer | null, asked: boolean | boolean[]): void {
    const { columns, lists } = this;
    if (asked === true && answer !== null) {
      const codes = (answer.note ??= columns.map((column) => readAnswer(column, answer.value)));
      for (let i = 0; i < lists.length; i++) lists[i]!.push(codes[i]!);
      return;
    }
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      if (asked !== true && (asked === false || !asked[i])) lists[i]!.push(NOT_ASKED);
      else lists[i]!.push(answer === null ? NO_ANSWER : readAnswer(column, answer.value));
    }
  }
}

/** The questions behind columns, in the order of their first one; scales have none. */
export function questionsOfColumns(columns: Iterable<Column>): Question[] {
  const byName = new Map<string, Column[]>();
  for (const column of columns) {
    const { question, shape } = column.plan;
    if (shape !== 'scale') byName.set(question, [...(byName.get(question) ?? []), column]);
  }
  return [...byName].map(([name, own]) => new Question(name, own));
}
