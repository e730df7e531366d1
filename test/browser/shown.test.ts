/** What the pages of results show of the demo is what the endpoint says: every number of every table of every question. */
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Cell, Result, ResultsEnvelope } from '../../analysis/compare/result.ts';
import { readStudy } from '../../server/instruments/read-study.ts';
import { startApp, type RunningApp } from '../app.ts';
import { demoAnalyst, makeDemo } from '../bench/demo-data.ts';
import { startBrowser } from './browser.ts';
import { readQuestions, Shown, type ShownQuestion } from './shown-numbers.ts';
import { signIn } from './walk.ts';

jest.setTimeout(180_000);
const study = readStudy('surveys');
let folder: string;
let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [folder, browser] = await Promise.all([makeDemo(), startBrowser()]);
  app = await startApp({ SURVEYS_DIR: 'surveys' }, folder);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'pl-PL' })).newPage();
  await signIn(page, `${app.url}/team`, demoAnalyst);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function questionsOf(instrument: string): Promise<[ResultsEnvelope, ShownQuestion[]]> {
  const address = `/api/instruments/${instrument}/results`;
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === address);
  await page.goto(`${app.url}/team/results/${instrument}`);
  const envelope = (await (await answered).json()) as ResultsEnvelope;
  const names = new Set(envelope.results.map(({ question }) => question));
  await page.waitForFunction((n) => document.querySelectorAll('article.question').length === n, names.size);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await page.waitForFunction(() => !document.querySelector('article.question details[open] > summary:only-child'));
  return [envelope, await page.evaluate(readQuestions)];
}

test.each([
  ['resident', 4000],
  ['participant', 4000],
  ['institution', 1500],
  ['monitoring', 1000],
])('%s', async (instrument, least) => {
  const [envelope, questions] = await questionsOf(instrument);
  const shown = new Shown(study, envelope);
  questions.forEach((one) => shown.hold(one));
  expect(shown.faults).toEqual([]);
  expect(shown.looked).toBeGreaterThan(least);

  // A number that is another one is found.
  for (const numbers of [peopleIn, countsIn, valuesIn]) {
    const other = structuredClone(envelope);
    const [change] = numbers(other.results);
    if (change === undefined) continue;
    change();
    const wrong = new Shown(study, other);
    questions.forEach((one) => wrong.hold(one));
    expect(wrong.faults.length).toBeGreaterThan(0);
  }
});

/** Makes a number another one. */
type Change = () => void;

const cellsOf = (results: Result[]): Cell[] => results.flatMap(({ cells }) => cells);
const peopleIn = (results: Result[]): Change[] =>
  cellsOf(results).flatMap((cell) => (cell.n === null ? [] : [() => void (cell.n! += 1)]));
const countsIn = (results: Result[]): Change[] =>
  cellsOf(results).flatMap(({ distribution }) =>
    distribution.flatMap((entry) => (entry.count === null ? [] : [() => void (entry.count! += 1)])),
  );
const valuesIn = (results: Result[]): Change[] =>
  results.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ estimate }) => (estimate?.value == null ? [] : [() => void (estimate.value! += 0.01)])),
  );
