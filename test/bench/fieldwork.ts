/** How long `/api/fieldwork` takes with 100,000 responses: the first time, when nothing changed, and after one more. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../server/database.ts';
import type { ResponseDocument } from '../../server/store/response-document.ts';
import { openStore } from '../../server/store/store.ts';
import { startApp } from '../app.ts';

const people = 100_000;
const answers = Object.fromEntries(Array.from({ length: 40 }, (_, q) => [`q${q + 1}`, (q % 5) + 1]));

function document(i: number, changedAt: Date): ResponseDocument {
  return {
    ...{ _id: randomUUID(), instrument: 'resident', version: 1, group: 'resident', area: null, wave: 'after' },
    ...(i % 2
      ? { collector: 'krosno-mieszkancy', city: 'krosno' }
      : { collector: 'przemysl-mieszkancy', city: 'przemysl' }),
    ...{ respondentCode: null, channel: i % 9 ? 'web' : 'paper', administeredBy: null, locale: i % 20 ? 'pl' : 'en' },
    ...{ completedOn: `2020-02-${String((i % 28) + 1).padStart(2, '0')}`, durationMinutes: i % 60 },
    consent: { notice: '1', cityLevel: null, quoting: null },
    ...{ state: i % 50 ? 'complete' : 'ineligible', answers, hidden: [] },
    ...{ receiptHash: randomUUID(), contentHash: 'bench', invitation: null, changedAt },
  };
}

/** Rows: milliseconds of a call from outside, the server warm. */
export async function fieldworkBench(): Promise<{ name: string; value: string }[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sz-fieldwork-'));
  try {
    const database = await openDatabase({ mongodbUri: null, dataDir }, false, (reason) => {
      throw reason;
    });
    const store = await openStore(database.uri);
    for (let i = 0; i < people; i += 5000) {
      const now = new Date();
      await store.responses.insertAll(Array.from({ length: 5000 }, (_, k) => document(i + k, now)));
    }
    await store.close();
    await database.stop();
    const app = await startApp({ SURVEYS_DIR: 'test/fixtures/surveys' }, dataDir);
    try {
      const token = /setup#(\S+)/.exec(app.output())![1];
      const json = { 'content-type': 'application/json' };
      const setUp = JSON.stringify({ token, ...app.admin });
      const made = await fetch(`${app.url}/api/setup`, { method: 'POST', headers: json, body: setUp });
      const cookie = made.headers.get('set-cookie')!.split(';')[0]!;
      const read = async (): Promise<number> => {
        const started = performance.now();
        const reply = await fetch(`${app.url}/api/fieldwork`, { headers: { cookie } });
        const { collectors } = (await reply.json()) as { collectors: { answers: number }[] };
        const counted = collectors.reduce((sum, one) => sum + one.answers, 0);
        if (counted < people * 0.97) throw new Error(`Only ${counted} counted`);
        return performance.now() - started;
      };
      const median = async (before: () => Promise<unknown>): Promise<number> => {
        const times: number[] = [];
        for (let i = 0; i < 7; i++) {
          await before();
          times.push(await read());
        }
        return times.sort((a, b) => a - b)[3]!;
      };
      const answer = () =>
        fetch(`${app.url}/api/collect/krosno-mieszkancy/progress`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ version: 1, page: 'start' }),
        });
      const first = await read();
      const [again, after] = [await median(() => Promise.resolve()), await median(answer)];
      const ms = (value: number): string => `${value.toFixed(0)} ms`;
      return [
        {
          name: `fieldwork, ${people.toLocaleString('en')} responses`,
          value: `first ${ms(first)}, again ${ms(again)}, after one more step ${ms(after)}`,
        },
      ];
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
