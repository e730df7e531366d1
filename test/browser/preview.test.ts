/** The team's preview: the respondent's screens, and nothing stored. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible } from './pages.ts';
import { asAdmin, choose, goToLast, next, openRow, phone, signIn } from './walk.ts';

jest.setTimeout(90_000);
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

const isAccessible = async (): Promise<void> => {
  // Over what the banner covers while the page is scrolled, contrast cannot be measured.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
};

const signInAt = (path: string): Promise<void> => signIn(page, app.url + path, app.admin);

it('nobody previews without signing in', async () => {
  await page.goto(`${app.url}/team/preview/resident`);
  await page.waitForSelector('input[name=password]');
  expect(await page.locator('.preview').count()).toBe(0);
  expect((await fetch(`${app.url}/api/instruments/resident`)).status).toBe(401);
});

it('a finished preview shows the answers as they would be stored, and stores none', async () => {
  const staff = await asAdmin(app);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(new URL(request.url()).pathname);
  });
  await signInAt('/team');
  await (await openRow(page, 'krosno-mieszkancy')).getByText('Podgląd ankiety').click();
  await page.waitForSelector('.preview .sd-question');
  expect(await page.innerText('.preview-banner')).toBe('Podgląd – odpowiedzi nie są zapisywane');
  expect(await page.inputValue('select[name=city]')).toBe('krosno');
  await isAccessible();

  await goToLast(page);
  await page.click(next);
  await page.waitForSelector('.stored');
  const table = await page.innerText('.stored');
  for (const stored of ['adult', 'lives_here', 'yes']) expect(table).toContain(stored);
  await isAccessible();

  expect(sent).toEqual(['/api/session']);
  expect(await staff.countOf('krosno-mieszkancy')).toBe(0);
  const { body } = await staff.call('GET', '/api/instruments');
  const { instruments } = body as { instruments: { responses: number }[] };
  expect(instruments.map(({ responses }) => responses)).toEqual(instruments.map(() => 0));
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => /^sz:(draft|out)/.test(key)));
  expect(kept).toEqual([]);

  await page.getByRole('button', { name: 'Zacznij od nowa' }).click();
  await page.waitForSelector('.preview .sd-question');
  expect(await page.locator('.preview input:checked').count()).toBe(0);
});

it('another wave, city or language begins the preview anew', async () => {
  await signInAt('/team/preview/resident?wave=before&city=przemysl');
  await page.waitForSelector('.preview .sd-question');
  expect(await page.inputValue('select[name=city]')).toBe('przemysl');
  await choose(page, 'adult', 'yes');
  await page.selectOption('select[name=wave]', 'after');
  await page.waitForFunction(() => document.querySelectorAll('.preview input:checked').length === 0);
  await page.selectOption('select[name=language]', 'en');
  await page.waitForSelector('.preview[lang=en] #progress-text:has-text("Topic")');
  await choose(page, 'adult', 'no');
  await choose(page, 'lives_here', 'yes');
  await page.click(next);
  await page.waitForSelector('main .status');
  expect(await page.innerText('main .status')).toContain('zostałaby tylko policzona');
});

it('a guide is an outline with its prompts, ready to print', async () => {
  await signInAt('/team/preview');
  await page.waitForSelector('.card');
  await isAccessible();
  await page.click('.card[href="/team/preview/guide-resident"]');
  await page.waitForSelector('.guide');
  expect(await page.locator('.guide h3').count()).toBe(5);
  expect(await page.innerText('.guide')).toContain('Gdzie spotyka się ludzi?');
  await isAccessible();
  await page.emulateMedia({ media: 'print' });
  expect(await page.isVisible('.tabs')).toBe(false);
  expect(await page.isVisible('.guide h2')).toBe(true);
});
