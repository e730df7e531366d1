/**
 * What is withheld is nowhere: not in a page's source with its attributes, not in what the server answers, not in what is
 * drawn for print, not in a picture, table or copy that is taken away. The study's numbers of few are six digits, each once.
 */
import { readFileSync, rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf } from './pages.ts';
import { answerAll, secrets, writeStudy } from './small-cells.ts';
import { asAdmin, signIn, untilDrawn } from './walk.ts';

jest.setTimeout(120_000);
let folder: string;
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
/** Everything that reached the browser or left it, with where it came from. */
const seen: { from: string; text: string }[] = [];

/** Numbers as they are written without grouping and with a point. */
const plain = (text: string): string =>
  text
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.');
const spellings = new Set(secrets.flatMap((secret) => [Math.trunc(secret), Math.round(secret)]).map(String));
const secret = new RegExp(`(?<![\\d.])(${[...spellings].join('|')})(?!\\d)`, 'g');
/** The secrets in what was seen, each with where. */
const leaks = (): string[] =>
  seen.flatMap(({ from, text }) => [...plain(text).matchAll(secret)].map(([found]) => `${found} in ${from}`));
const isSeen = (kind: RegExp, what: RegExp): boolean =>
  seen.some(({ from, text }) => kind.test(from) && what.test(plain(text)));

beforeAll(async () => {
  folder = writeStudy();
  [app, browser] = await Promise.all([startApp({ SURVEYS_DIR: folder }), startBrowser()]);
  await answerAll(app, await asAdmin(app));
  context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, locale: 'pl-PL', acceptDownloads: true },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, `${app.url}/team`, app.admin);
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    seen.push({ from: `answer ${route.request().url()}`, text: await response.text() });
    await route.fulfill({ response });
  });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Unfolds everything and points at every chart, so that what is made only then is made. */
async function unfold(): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  const charts = page.locator('.chart, .picture');
  for (let at = 0; at < (await charts.count()); at += 1) {
    const chart = charts.nth(at);
    await untilDrawn(chart, 'canvas, img');
    await chart.hover();
  }
}

/** Takes every table and picture of the page away. */
async function takeAway(): Promise<void> {
  for (const name of ['Tabela CSV', 'Obraz SVG']) {
    const buttons = page.getByRole('button', { name });
    for (let at = 0; at < (await buttons.count()); at += 1) {
      const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(at).click()]);
      const from = `${name} ${at} of ${page.url()}`;
      seen.push({ from, text: readFileSync(await download.path(), 'utf8') });
    }
  }
  const copy = page.getByRole('button', { name: 'Kopiuj tabelę' }).first();
  if ((await copy.count()) === 0) return;
  await copy.click();
  await page.getByText('Skopiowano').first().waitFor();
  seen.push({ from: `copy of ${page.url()}`, text: await page.evaluate(() => navigator.clipboard.readText()) });
}

/** Reads a page as it is on the screen and as it would be printed. */
async function read(address: string, there: string): Promise<void> {
  await page.goto(app.url + address);
  await page.locator(there).first().waitFor();
  await unfold();
  await takeAway();
  seen.push({ from: `page ${address}`, text: await page.content() });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  seen.push({ from: `print ${address}`, text: await page.content() });
}

it('the search finds a number of few however it is written', () => {
  seen.push({ from: 'page', text: '<td title="613&nbsp;337,33">' }, { from: 'answer', text: '{"mean":596563.67}' });
  seen.push({ from: 'table', text: 'alfa;758\u00a0239' }, { from: 'picture', text: '<text>385 117</text>' });
  expect(leaks()).toHaveLength(4);
  seen.length = 0;
});

it('questions, also narrowed to a few, keep what is withheld', async () => {
  const question = '#q-spend';
  await read('/team/results/neighbours', question);
  await read('/team/results/neighbours?sex=man', question);
  await read('/team/results/neighbours?sex=woman', question);
  await read('/team/results/neighbours?city=beta', question);
  await read('/team/results/organisers', '#q-hours');
  expect(leaks()).toEqual([]);
  // What may be shown was seen everywhere: the search is not blind.
  expect(isSeen(/^answer/, /127\.5\b/)).toBe(true);
  for (const kind of [/^page/, /^print/, /^Tabela CSV/]) expect([kind, isSeen(kind, /\b127\.5/)]).toEqual([kind, true]);
  expect(isSeen(/^Obraz SVG/, /alfa/)).toBe(true);
  expect(isSeen(/^page/, /ukryte/)).toBe(true);
});

it('change, indicators and crossings keep it', async () => {
  await read('/team/results/neighbours/change', '#q-spend');
  await read('/team/results/organisers/change', '#q-hours');
  await read('/team/indicators', '.picture');
  await read('/team/results/neighbours/crosstab?table-rows=sex&table-columns=trust', '.question');
  expect(leaks()).toEqual([]);
});

it('monitoring and fieldwork keep it', async () => {
  await read('/team/monitoring', '.measure');
  await read('/team/fieldwork', 'table');
  expect(leaks()).toEqual([]);
  expect(isSeen(/^page .*monitoring/, /460/)).toBe(true);
  expect(complaints).toEqual([]);
});
