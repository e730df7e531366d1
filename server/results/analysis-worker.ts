/** The thread in which columns live and analysis runs. */
import { parentPort, workerData } from 'node:worker_threads';
import { analyse, ColumnStore, crosstab, monthlySums, type TableResponse } from '../../analysis/index.ts';
import { readBatch } from './batch.ts';
import type { Call, Outcomes, Reply, WorkerStart } from './messages.ts';

const { study } = workerData as WorkerStart;
const stores = new Map<number, ColumnStore>();

function storeOf(columns: number): ColumnStore {
  const store = stores.get(columns);
  if (!store) throw new Error('These columns are not open');
  return store;
}

function apply(store: ColumnStore, batch: Uint8Array): Float64Array {
  const times: number[] = [];
  store.apply(noting(readBatch(batch), times));
  return Float64Array.from(times);
}

function* noting(responses: Iterable<TableResponse>, times: number[]): Generator<TableResponse> {
  for (const response of responses) {
    times.push(Number(response.changedAt));
    yield response;
  }
}

function answer(call: Call): Outcomes[Call['kind']] {
  switch (call.kind) {
    case 'open':
      stores.set(call.columns, new ColumnStore(call.definitions));
      return null;
    case 'apply':
      return apply(storeOf(call.columns), call.batch);
    case 'analyse':
      return analyse(storeOf(call.columns), study, call.query);
    case 'crosstab':
      return crosstab(storeOf(call.columns), study, call.query);
    case 'monitoring':
      return monthlySums(storeOf(call.columns), study);
  }
}

parentPort?.on('message', (call: Call) => {
  let reply: Reply;
  try {
    const outcome = answer(call);
    reply = { call: call.call, ok: true, revision: stores.get(call.columns)?.revision ?? 0, outcome };
  } catch (error) {
    reply = {
      call: call.call,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  parentPort?.postMessage(reply);
});
