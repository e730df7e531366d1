/** How quick the desk is with 300 interviews of five pages and 20,000 codings: each call, first and again after a change. */
import { rmSync } from 'node:fs';
import { demoPassword } from '../../server/commands/demo/accounts.ts';
import { startApp, type RunningApp } from '../app.ts';
import { deskInBrowser } from './desk-browser.ts';
import { codings, interviews, makeDesk } from './desk-data.ts';

const rounds = 7;

interface Row {
  name: string;
  value: string;
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** Somebody signed in who makes calls. */
async function asResearcher(app: RunningApp) {
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ name: 'demo-badania', password: demoPassword });
  const reply = await fetch(`${app.url}/api/session`, { method: 'POST', headers: json, body: credentials });
  const { csrfToken } = (await reply.json()) as { csrfToken: string };
  const cookie = reply.headers.get('set-cookie')!.split(';')[0]!;
  return {
    cookie,
    async call(method: string, path: string, sent?: unknown): Promise<{ text: string; ms: number }> {
      const started = performance.now();
      const headers = { ...json, cookie, 'x-csrf-token': csrfToken };
      const body = sent === undefined ? null : JSON.stringify(sent);
      const answer = await fetch(`${app.url}${path}`, { method, headers, body });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return { text, ms: performance.now() - started };
    },
  };
}

/** Rows: milliseconds of calls from outside. */
async function callsOf(app: RunningApp, interview: string): Promise<Row[]> {
  const { call } = await asResearcher(app);
  /** Saves a word and puts a code on it, so that nothing counted before is still right. */
  const change = async (): Promise<{ save: number; code: number }> => {
    const before = JSON.parse((await call('GET', `/api/interviews/${interview}`)).text) as { revision: number; notes: { texts: Record<string, string> } }; // prettier-ignore
    const { revision, notes } = before;
    const [question, text] = Object.entries(notes.texts)[0]!;
    const texts = { ...notes.texts, [question]: `Dopisek. ${text}` };
    const saved = await call('PUT', `/api/interviews/${interview}`, { revision, notes: { ...notes, texts } });
    const coded = await call('POST', '/api/codings', {
      ...{ id: crypto.randomUUID(), source: { interview, question }, revision: revision + 1 },
      ...{ start: 0, end: 8, text: 'Dopisek.', code: 'trust' },
    });
    return { save: saved.ms, code: coded.ms };
  };
  const read: Record<string, string> = {
    list: '/api/interviews',
    'opening an interview': `/api/interviews/${interview}`,
    'its codings': `/api/codings?interview=${interview}`,
    'matrix by city': '/api/themes?by=city',
    'matrix by city, wave and group': '/api/themes?by=city,wave,group',
    cooccurrence: '/api/themes/cooccurrence',
    'passages of a code': '/api/themes/trust/passages',
    'passages of a branch': '/api/themes/people/passages',
    search: '/api/search?q=instytucja',
    'open answers': '/api/open-answers?instrument=resident',
    'joint display': '/api/themes/joint?aim=organisers',
    'codings.csv': '/api/codings.csv',
  };
  const rows: Row[] = [];
  for (const [name, path] of Object.entries(read)) {
    const first = (await call('GET', path)).ms;
    const after: number[] = [];
    const again: number[] = [];
    for (let i = 0; i < rounds; i++) {
      await change();
      after.push((await call('GET', path)).ms);
      again.push((await call('GET', path)).ms);
    }
    const middle = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
    rows.push({ name: `desk: ${name}`, value: `first ${ms(first)}, after a change ${ms(middle(after))}, again ${ms(middle(again))}` }); // prettier-ignore
  }
  const changes = await Promise.all([change()]);
  rows.push({
    name: 'desk: saving notes, coding',
    value: `${ms(changes[0]!.save)}, ${ms(changes[0]!.code)}`,
  });
  return rows;
}

/** Rows of the desk: the calls, then the pages in a browser. */
export async function deskBench(): Promise<Row[]> {
  const { dataDir, interview } = await makeDesk();
  try {
    const app = await startApp({}, dataDir);
    try {
      const size = `${interviews} interviews, ${codings.toLocaleString('en')} codings`;
      const calls = await callsOf(app, interview);
      return [{ name: 'desk', value: size }, ...calls, ...(await deskInBrowser(app.url, interview))];
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
