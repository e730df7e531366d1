/** The pages of indicators and methods: for everybody, in both languages, from the keyboard. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible } from './pages.ts';
import { phone, signIn } from './walk.ts';

jest.setTimeout(90_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  context = await phone(browser);
  page = await context.newPage();
  complaints = complaintsOf(page);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const isAccessible = (): Promise<void> => expectAccessible(page);

it('nobody reads indicators without signing in', async () => {
  await page.goto(`${app.url}/team/indicators`);
  await page.waitForSelector('input[name=password]');
  expect(await page.locator('.picture').count()).toBe(0);
});

it('before there are answers from both waves, the page of indicators says so', async () => {
  await signIn(page, `${app.url}/team/indicators`, app.admin);
  await page.getByText('nie ma czego porównać').waitFor();
  await page.getByText('Jak to czytać').click();
  await isAccessible();
});

it('methods are explained in both languages, and the contents lead to their sections', async () => {
  await page.getByRole('link', { name: 'Jak to liczymy' }).click();
  await page.getByRole('heading', { name: 'Jak to liczymy' }).waitFor();
  await page.getByRole('link', { name: 'Zmiana z pamięci' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#recalled');
  await isAccessible();
  // On a phone no column of the tables is out of sight.
  const cut = await page
    .locator('.scroll')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth));
  expect(cut).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'How it is computed' }).waitFor();
  expect(await page.locator('.glossary tbody tr').count()).toBeGreaterThan(30);
  expect(complaints).toEqual([]);
});
