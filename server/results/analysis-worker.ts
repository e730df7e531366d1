/** The thread in which columns live and analysis runs. */
import { parentPort, workerData } from 'node:worker_threads';
import { analyse, ColumnStore, crosstab, monthlySums, type TableRow } from '../../analysis/index.ts';
import type { Call, Outcomes, Reply, WorkerStart } from './messages.ts';
import { ResponseReader } from './read-response.ts';

const { study } = workerData as WorkerStart;
const stores = new Map<number, { columns: ColumnStore; reader: ResponseReader }>();

function open(call: Call & { kind: 'open' }): null {
  const columns = new ColumnStore(call.definitions);
  stores.set(call.columns, { columns, reader: new ResponseReader(columns.questions) });
  return null;
}

function storeOf(columns: number) {
  const store = stores.get(columns);
  if (!store) throw new Error('These columns are not open');
  return store;
}

function apply(call: Call & { kind: 'apply' }): Float64Array {
  const { columns, reader } = storeOf(call.columns);
  const times: number[] = [];
  columns.applyRows(noting(reader.read(call.batch), times));
  return Float64Array.from(times);
}

function* noting(rows: Iterable<TableRow>, times: number[]): Generator<TableRow> {
  for (const row of rows) {
    times.push(row.changedAt);
    yield row;
  }
}

function answer(call: Call): Outcomes[Call['kind']] {
  switch (call.kind) {
    case 'open':
      return open(call);
    case 'apply':
      return apply(call);
    case 'analyse':
      return analyse(storeOf(call.columns).columns, study, call.query);
    case 'crosstab':
      return crosstab(storeOf(call.columns).columns, study, call.query);
    case 'monitoring':
      return monthlySums(storeOf(call.columns).columns, study);
  }
}

parentPort?.on('message', (call: Call) => {
  let reply: Reply;
  try {
    const outcome = answer(call);
    reply = { call: call.call, ok: true, revision: stores.get(call.columns)?.columns.revision ?? 0, outcome };
  } catch (error) {
    reply = {
      call: call.call,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  parentPort?.postMessage(reply);
});
