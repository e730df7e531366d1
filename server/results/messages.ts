/** What the server and its analysis worker say to each other. */
import type {
  CrosstabOutcome,
  CrosstabQuery,
  MonitoringSums,
  ResultsOutcome,
  ResultsQuery,
  TableDefinition,
  TableStudy,
} from '../../analysis/index.ts';

/**
 * `open` starts the columns of an instrument under a number; `apply` takes a batch; `analyse` asks for results, `crosstab` for
 * two questions crossed, `monitoring` for the sums of a monitoring sheet.
 */
export type Request =
  | { kind: 'open'; columns: number; definitions: TableDefinition[] }
  | { kind: 'apply'; columns: number; batch: Uint8Array<ArrayBuffer> }
  | { kind: 'analyse'; columns: number; query: ResultsQuery }
  | { kind: 'crosstab'; columns: number; query: CrosstabQuery }
  | { kind: 'monitoring'; columns: number };

/** What each request is answered with. */
export interface Outcomes {
  open: null;
  /** When each response of the batch changed, in milliseconds. */
  apply: Float64Array;
  analyse: ResultsOutcome;
  crosstab: CrosstabOutcome;
  monitoring: MonitoringSums;
}

export type Call = Request & { call: number };

export type Reply =
  | { call: number; ok: true; revision: number; outcome: Outcomes[Request['kind']] }
  | { call: number; ok: false; message: string };

export interface WorkerStart {
  study: TableStudy;
}
