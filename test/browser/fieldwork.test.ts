/** Fieldwork: a survey is answered, another is broken off, and the team's page shows both without being asked. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, isTooWide, violationsOf } from './pages.ts';
import { answerUpToSending, asAdmin, begin, beResident, next, phone, signIn } from './walk.ts';

jest.setTimeout(120_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(async () => {
  context = await phone(browser);
  page = await context.newPage();
  complaints = complaintsOf(page);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

/** How often each page of a collector was reached and finished, as the server counted it. */
async function counted(slug: string): Promise<number[][]> {
  const { body } = await (await asAdmin(app)).call('GET', '/api/fieldwork');
  const { collectors } = body as {
    collectors: { slug: string; progress: { pages: { reached: number; finished: number }[] }[] }[];
  };
  const pages = collectors.find((one) => one.slug === slug)?.progress[0]?.pages ?? [];
  return pages.map(({ reached, finished }) => [reached, finished]);
}

/** Waits until the server has counted so: counting goes on behind the pages. */
async function untilCounted(slug: string, fits: (pages: number[][]) => boolean): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (fits(await counted(slug))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never counted: ${JSON.stringify(await counted(slug))}`);
}

async function openFieldwork(): Promise<void> {
  await signIn(page, `${app.url}/team/fieldwork`, app.admin);
  await page.waitForSelector('.lacking-table');
}

const card = () => page.locator('.fieldwork-collector', { hasText: 'krosno-mieszkancy' });

it('shows an answer and where another person stopped, by itself and to every eye', async () => {
  await page.clock.install();
  await openFieldwork();
  expect(await card().innerText()).toContain('0 z 150');

  const respondent = await phone(browser);
  const answering = await respondent.newPage();
  await answerUpToSending(answering, `${app.url}/s/krosno-mieszkancy`);
  await answering.click(next);
  await answering.waitForSelector('.receipt');
  await untilCounted('krosno-mieszkancy', (pages) => pages.at(-1)?.[1] === 1);
  await respondent.close();

  const other = await phone(browser);
  const stopping = await other.newPage();
  await begin(stopping, `${app.url}/s/krosno-mieszkancy`);
  await beResident(stopping);
  await stopping.click(next);
  await untilCounted('krosno-mieszkancy', (pages) => pages[0]?.[1] === 2 && pages[1]?.[0] === 2);
  // Resumed after a reload, the same page is not counted a second time.
  await stopping.goto(`${app.url}/s/krosno-mieszkancy`);
  await stopping.click('#kept button.primary');
  await stopping.waitForSelector('.sd-question');
  await other.close();
  const pages = await counted('krosno-mieszkancy');
  expect(pages[0]).toEqual([2, 2]);
  expect(pages[1]).toEqual([2, 1]);

  await page.clock.fastForward(31_000);
  await page.waitForFunction(() => document.body.textContent?.includes('1 z 150') === true);
  await card().locator('summary').first().click();
  const rows = await card().locator('.drop-off tbody tr').allInnerTexts();
  expect(rows).toHaveLength(pages.length);
  expect(rows[1]!.replace(/\s+/g, ' ')).toMatch(/2 1 1$/);
  await card().locator('section summary').click();
  expect(await card().locator('.short tbody tr').count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
});

it('on a phone what is closed is folded until a city or wave is chosen; a desk has all at once', async () => {
  const staff = await asAdmin(app);
  await staff.call('POST', '/api/collectors', {
    ...{ slug: 'dawne', instrument: 'resident', city: 'krosno', wave: 'before' },
    ...{ opens: '2019-06-10T08:00:00Z', closes: '2019-07-31T08:00:00Z' },
  });
  await openFieldwork();
  const old = page.locator('.fieldwork-collector', { hasText: 'dawne' });
  await card().waitFor();
  expect(await old.count()).toBe(0);
  await page.selectOption('.narrowing select >> nth=1', 'before');
  await old.waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.selectOption('.narrowing select >> nth=1', '');
  await page.getByRole('button', { name: 'Zamknięte' }).click();
  await old.waitFor();
  await page.reload();
  await card().waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await old.waitFor();
  expect(await page.locator('.fold-head').count()).toBe(0);
});

it('says so when it cannot refresh, keeps what it knew, and speaks English', async () => {
  await openFieldwork();
  await page.click('button[lang=en]');
  await page.waitForSelector('h2:has-text("What is missing")');
  await page.selectOption('.narrowing select >> nth=0', 'przemysl');
  expect(await card().count()).toBe(0);
  await context.setOffline(true);
  await page.click('text=Refresh now');
  await page.waitForSelector('[role=alert]');
  expect(await page.innerText('.as-of')).toContain('Refreshing did not work');
  expect(await page.locator('.lacking-table').count()).toBeGreaterThan(0);
  expect(await violationsOf(page)).toEqual([]);
  await context.setOffline(false);
  await page.click('[role=alert] button');
  await page.waitForFunction(() => document.querySelector('[role=alert]') === null);
});
