/** What others use of analysis: the column store, the analysis of an instrument, and the types of results. */
export { ColumnStore } from './table/column-store.ts';
export { Noted, rowOf } from './table/row.ts';
export { analyse } from './compare/analyse.ts';
export { crosstab } from './compare/crosstab.ts';
export { hideLevels, isSmall } from './disclosure/hide-levels.ts';
export type { ResultsOutcome, ResultsQuery } from './compare/query.ts';
export type { TableDefinition, TableResponse, TableStudy } from './table/input.ts';
export type { Question } from './table/question.ts';
export type { TableAnswer, TableHidden, TableRow } from './table/row.ts';
export type * from './compare/result.ts';
export type * from './compare/crosstab-result.ts';
export { monthlySums } from './monitoring/monthly-sums.ts';
export type * from './monitoring/monitoring-sums.ts';
