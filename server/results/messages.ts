/** What the server and its analysis worker say to each other. */
import type { ResultsOutcome, ResultsQuery, TableDefinition, TableStudy } from '../../analysis/index.ts';

/** `open` starts the columns of an instrument under a number; `apply` takes a batch; `analyse` asks. */
export type Request =
  | { kind: 'open'; columns: number; definitions: TableDefinition[] }
  | { kind: 'apply'; columns: number; batch: string }
  | { kind: 'analyse'; columns: number; query: ResultsQuery };

export type Call = Request & { call: number };

export type Reply =
  | { call: number; ok: true; revision: number; outcome: ResultsOutcome | null }
  | { call: number; ok: false; message: string };

export interface WorkerStart {
  study: TableStudy;
}
