/** What the server and its analysis worker say to each other. */
import type {
  MonitoringSums,
  ResultsOutcome,
  ResultsQuery,
  TableDefinition,
  TableStudy,
} from '../../analysis/index.ts';

/**
 * `open` starts the columns of an instrument under a number; `apply` takes a batch; `analyse` asks for results, `monitoring` for
 * the sums of a monitoring sheet.
 */
export type Request =
  | { kind: 'open'; columns: number; definitions: TableDefinition[] }
  | { kind: 'apply'; columns: number; batch: string }
  | { kind: 'analyse'; columns: number; query: ResultsQuery }
  | { kind: 'monitoring'; columns: number };

/** What each request is answered with. */
export interface Outcomes {
  open: null;
  apply: null;
  analyse: ResultsOutcome;
  monitoring: MonitoringSums;
}

export type Call = Request & { call: number };

export type Reply =
  | { call: number; ok: true; revision: number; outcome: Outcomes[Request['kind']] }
  | { call: number; ok: false; message: string };

export interface WorkerStart {
  study: TableStudy;
}
