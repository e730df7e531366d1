/** A matrix: one column per row, or several where its cells are check boxes. */
import type { MatrixColumn, ItemValue, Question } from 'survey-core';
import { ChoiceList } from './choice-list.ts';
import type { Scalar } from './choice-list.ts';
import { listFlaw } from './choices.ts';
import { UnsupportedDefinition } from './unsupported.ts';
import { isEmpty, isPlainObject } from './value-check.ts';
import type { ValueCheck } from './value-check.ts';

interface MatrixModel extends Question {
  rows: ItemValue[];
  columns: MatrixColumn[];
  rowsVisibleIf: string;
  columnsVisibleIf: string;
  cellType: string;
  eachRowRequired: boolean;
  eachRowUnique: boolean;
}

/** matrix: an object of columns by rows; rows that conditions hide are not asked. */
export function matrix(question: Question): ValueCheck {
  const model = question as MatrixModel;
  if (model.rows.length === 0) throw new UnsupportedDefinition(`${model.name}: a matrix without rows is not supported`);
  const rows = new ChoiceList(model.rows, model.rowsVisibleIf, `${model.name}, rows`);
  const names = new Map(rows.values.map((value) => [String(value), value]));
  const columns = new ChoiceList(model.columns, model.columnsVisibleIf, `${model.name}, columns`);
  // Read once: every look at a property of survey-core's model costs as much as a whole row.
  const { eachRowRequired, eachRowUnique } = model;
  const several = model.cellType === 'checkbox';
  const chosen = (cell: unknown) => (several ? (cell as Scalar[]) : [cell as Scalar]);

  const judge: NonNullable<ValueCheck['judge']> = (value, name, scope, report) => {
    const cells = value as Record<string, unknown>;
    const seen = new Set<string>();
    for (const [key, row] of names) {
      if (!rows.isOffered(row, scope)) continue;
      const cell = Object.hasOwn(cells, key) ? cells[key] : undefined;
      const at = `${name}.${key}`;
      if (isEmpty(cell)) {
        if (eachRowRequired) report.add(at, 'required');
        continue;
      }
      const values = chosen(cell);
      if (values.some((one) => !columns.isOffered(one, scope))) report.add(at, 'not_offered');
      if (values.length > 1 && values.some((one) => columns.isExclusive(one))) report.add(at, 'exclusive');
      const answered = String(cell);
      if (eachRowUnique && seen.has(answered)) report.add(at, 'duplicate');
      seen.add(answered);
    }
  };

  return {
    flaw(value) {
      if (!isPlainObject(value)) return { code: 'wrong_type' };
      for (const key of Object.keys(value)) {
        if (!names.has(key)) return { code: 'unknown_row', part: key };
        const cell = value[key];
        if (isEmpty(cell)) continue;
        if (several) {
          const flaw = listFlaw(cell, columns);
          if (flaw) return { ...flaw, part: key };
        } else if (!['string', 'number', 'boolean'].includes(typeof cell)) {
          return { code: 'wrong_type', part: key };
        } else if (!columns.has(cell)) {
          return { code: 'not_offered', part: key };
        }
      }
      return null;
    },
    hiddenRows: rows.conditional
      ? (scope) => [...names].filter(([, row]) => !rows.isOffered(row, scope)).map(([key]) => key)
      : undefined,
    judge,
    judgeEmpty: (name, scope, report) => judge({}, name, scope, report),
  };
}
