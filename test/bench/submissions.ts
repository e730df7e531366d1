/** Submissions with full checking, beside a bare Express + driver insert of the same body into the same database. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { runningEmbedded } from '../../server/embedded/index.ts';
import { startApp } from '../app.ts';
import { benchAnswers } from './answers.ts';

export interface Row {
  name: string;
  value: string;
}

interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  wrong: number;
}

/** Five seconds of load from `connections` clients, each body under an id of its own. */
async function load(url: string, connections: number, notice: string): Promise<Load> {
  const rest = JSON.stringify({
    version: 1,
    locale: 'pl',
    startedAt: '2020-02-01T10:00:00.000Z',
    finishedAt: '2020-02-01T10:07:00.000Z',
    consent: { notice },
    answers: benchAnswers,
  }).slice(1);
  const result = await autocannon({
    url,
    connections,
    duration: 5,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: [{ setupRequest: (request) => ({ ...request, body: `{"id":"${randomUUID()}",${rest}` }) }],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    wrong: result.non2xx + result.errors + result.timeouts,
  };
}

async function bare(uri: string): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/bare-server.ts', uri], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}/`, stop: () => void child.kill() };
}

const round = (value: number) => Math.round(value).toLocaleString('pl-PL');

/** Rows for 1, 32 and 100 connections. */
export async function submissionsBench(): Promise<Row[]> {
  const rows: Row[] = [];
  const app = await startApp({ SUBMISSIONS_PER_MINUTE: '0' });
  const plain = await bare((await runningEmbedded(app.dataDir))!);
  const opened = await fetch(`${app.url}/api/collect/krosno-mieszkancy`);
  const { notice } = (await opened.json()) as { notice: { version: string } };
  try {
    for (const connections of [1, 32, 100]) {
      const ours = await load(`${app.url}/api/collect/krosno-mieszkancy/responses`, connections, notice.version);
      const theirs = await load(plain.url, connections, notice.version);
      rows.push({
        name: `submissions, ${connections} connections`,
        value:
          `${round(ours.perSecond)}/s (p50 ${round(ours.p50)} ms, p99 ${round(ours.p99)} ms, ${ours.wrong} wrong); ` +
          `bare insert ${round(theirs.perSecond)}/s (p99 ${round(theirs.p99)} ms); ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)}`,
      });
    }
  } finally {
    plain.stop();
    await app.stop();
  }
  return rows;
}
