/** CSV export of 100,000 × 40 straight from the database: seconds and the server's peak memory. */
import { randomUUID } from 'node:crypto';
import { readFileSync, mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../server/database.ts';
import { openStore } from '../../server/store/store.ts';
import type { ResponseDocument } from '../../server/store/responses.ts';
import { startApp } from '../app.ts';
import { projectRoot } from '../../server/worker-file.ts';

const people = 100_000;
const items = 40;
const texts = (text: string) => ({ pl: text, en: text });

function document(i: number): ResponseDocument {
  const answers = Object.fromEntries(Array.from({ length: items }, (_, q) => [`q${q + 1}`, ((i * 7 + q * 3) % 5) + 1]));
  return {
    _id: randomUUID(),
    instrument: 'likert',
    version: 1,
    collector: 'krosno-likert',
    group: 'resident',
    city: i % 2 ? 'krosno' : 'przemysl',
    area: null,
    wave: i % 4 < 2 ? 'before' : 'after',
    respondentCode: null,
    channel: 'web',
    administeredBy: null,
    locale: 'pl',
    completedOn: '2020-02-01',
    durationMinutes: 8,
    consent: { notice: '2020-01', cityLevel: null, quoting: null },
    state: 'complete',
    answers,
    hidden: [],
    receiptHash: randomUUID(),
    contentHash: 'bench',
    invitation: null,
    changedAt: new Date(),
  };
}

/** A survey folder with one questionnaire of forty items beside the test's study. */
function surveysDir(folder: string): string {
  const dir = path.join(folder, 'surveys');
  mkdirSync(dir);
  const fixture = path.join(projectRoot, 'test/fixtures/surveys');
  for (const name of ['study.json', 'resident.json', 'participant.json', 'codebook.json']) {
    writeFileSync(path.join(dir, name), readFileSync(path.join(fixture, name)));
  }
  const elements = Array.from({ length: items }, (_, q) => ({
    type: 'rating',
    name: `q${q + 1}`,
    title: texts(`Pytanie ${q + 1}`),
    rateMin: 1,
    rateMax: 5,
    ...(q === 0 ? { filter: true } : {}),
  }));
  writeFileSync(
    path.join(dir, 'likert.json'),
    JSON.stringify({
      key: 'likert',
      version: 1,
      kind: 'questionnaire',
      group: 'resident',
      waves: ['before', 'after'],
      title: texts('Czterdzieści pytań'),
      pages: [{ name: 'all', elements }],
    }),
  );
  return dir;
}

/** Rows: seconds, megabytes, peak memory; and the results endpoint over the same data. */
export async function exportDatabaseBench(): Promise<{ name: string; value: string }[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sz-export-'));
  const dataDir = path.join(folder, 'data');
  const surveys = surveysDir(folder);
  try {
    const database = await openDatabase({ mongodbUri: null, dataDir }, false, (reason) => {
      throw reason;
    });
    const store = await openStore(database.uri);
    for (let i = 0; i < people; i += 5000) {
      await store.responses.insertAll(Array.from({ length: 5000 }, (_, k) => document(i + k)));
    }
    await store.close();
    await database.stop();

    const app = await startApp({ SURVEYS_DIR: surveys }, dataDir);
    try {
      const token = /setup#(\S+)/.exec(app.output())![1];
      const json = { 'content-type': 'application/json' };
      const made = await fetch(`${app.url}/api/setup`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ token, ...app.admin }),
      });
      const cookie = made.headers.get('set-cookie')!.split(';')[0]!;
      const read = async (query: string): Promise<{ seconds: number; bytes: number }> => {
        const started = performance.now();
        const reply = await fetch(`${app.url}${query}`, { headers: { cookie } });
        let bytes = 0;
        for await (const chunk of reply.body!) bytes += (chunk as Uint8Array).length;
        if (reply.status !== 200) throw new Error(`${query}: ${reply.status}`);
        return { seconds: (performance.now() - started) / 1000, bytes };
      };
      const field = (name: string) => {
        const status = readFileSync(`/proc/${app.process.pid}/status`, 'utf8');
        return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
      };
      /** Runs something and returns the most memory of its own (not the mapped file) that the server held meanwhile. */
      const peakWhile = async (work: () => Promise<void>): Promise<number> => {
        let peak = 0;
        const timer = setInterval(() => (peak = Math.max(peak, field('RssAnon'))), 20);
        await work();
        clearInterval(timer);
        return peak;
      };
      const csv = '/api/instruments/likert/responses.csv';
      const atStart = field('RssAnon');
      const runs: { seconds: number; bytes: number }[] = [];
      const exported = await peakWhile(async () => {
        for (let run = 0; run < 3; run++) runs.push(await read(csv));
      });
      const mapped = field('RssFile');
      runs.sort((one, other) => one.seconds - other.seconds);
      const results = '/api/instruments/likert/results';
      const cold = await read(results);
      const warm = await read(results);
      await fetch(`${app.url}/api/collect/krosno-mieszkancy`);
      const filtered = await read(`${results}?q1=3`);
      return [
        {
          name: 'CSV export, 100 000 × 40',
          value:
            `${runs[1]!.seconds.toFixed(2)} s, ${(runs[1]!.bytes / 1e6).toFixed(1)} MB; peak memory ${exported} MB ` +
            `(before: ${atStart} MB), and ${mapped} MB of the database file mapped`,
        },
        {
          name: 'results over 100 000 × 40, whole endpoint',
          value: `cold ${cold.seconds.toFixed(2)} s, warm ${Math.round(warm.seconds * 1000)} ms, a filter ${Math.round(filtered.seconds * 1000)} ms`,
        },
      ];
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
