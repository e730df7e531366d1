/** The team's pages: the first administrator, collectors, navigation. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { sendResidents } from './residents.ts';
import { asAdmin, openRow, phone, signIn } from './walk.ts';

jest.setTimeout(90_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  await Promise.all([sendResidents(app, 'krosno-mieszkancy', 30), sendResidents(app, 'przemysl-mieszkancy', 26)]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const isAccessible = (): Promise<void> => expectAccessible(page);

const signInHere = (): Promise<void> => signIn(page, `${app.url}/team`, app.admin);

beforeEach(async () => {
  context = await phone(browser);
  page = await context.newPage();
  complaints = complaintsOf(page);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

it('a wrong password is told and shows nothing of the study', async () => {
  await page.goto(`${app.url}/team/results/resident`);
  await page.waitForSelector('input[name=password]');
  await isAccessible();
  await page.fill('input[name=name]', 'nobody');
  await page.fill('input[name=password]', 'wrong wrong wrong');
  await page.click('button[type=submit]');
  await page.waitForSelector('[role=alert]');
  expect(await page.innerText('[role=alert]')).toContain('Nazwa lub hasło się nie zgadza.');
  expect(await page.locator('.tabs').count()).toBe(0);
});

it('the first administrator cannot be made twice, and the form checks the repetition', async () => {
  await page.goto(`${app.url}/setup`);
  await page.waitForSelector('main:has-text("brakuje jednorazowego kodu")');
  await page.goto(`${app.url}/setup#not-the-token`);
  await page.reload();
  await page.fill('input[name=name]', 'second');
  await page.fill('input[name=password]', 'long enough 1');
  await page.fill('input[name=repeat]', 'long enough 2');
  await page.click('button[type=submit]');
  expect(await page.innerText('[role=alert]')).toContain('Hasła się różnią.');
  await isAccessible();
  await page.fill('input[name=repeat]', 'long enough 1');
  await page.click('button[type=submit]');
  await page.waitForSelector('.problem');
  expect(await page.locator('.tabs').count()).toBe(0);
});

it('an administrator opens and closes a collector after being asked', async () => {
  const staff = await asAdmin(app);
  await staff.call('POST', '/api/collectors', {
    slug: 'plakat',
    instrument: 'resident',
    city: 'przemysl',
    wave: 'after',
    target: 40,
  });
  await signInHere();
  const card = await openRow(page, 'plakat');
  expect(await page.locator('#collector-krosno-mieszkancy').innerText()).toMatch(/Odpowiedzi: 30/);
  await isAccessible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await card.locator('.state-upcoming').waitFor();
  await card.getByRole('button', { name: 'Otwórz: plakat' }).click();
  await isAccessible();
  await card.getByRole('button', { name: 'Tak, otwórz' }).click();
  await card.locator('.state-open').waitFor();
  expect((await fetch(`${app.url}/s/plakat`)).status).toBe(200);

  await card.getByRole('button', { name: 'Zamknij: plakat' }).click();
  await card.getByRole('button', { name: 'Anuluj' }).click();
  expect(await card.locator('.state-open').count()).toBe(1);
  await card.getByRole('button', { name: 'Zamknij: plakat' }).click();
  await card.getByRole('button', { name: 'Tak, zamknij' }).click();
  await card.locator('.state-closed').waitFor();
});

it('the navigation says where one is, and the account stands apart', async () => {
  await signInHere();
  const current = (): Promise<string[]> => page.locator('.tabs [aria-current]').allInnerTexts();
  expect(await current()).toEqual(['Zbieranie']);
  await page.click('text=Dodaj zbieranie');
  await page.waitForSelector('.tabs [aria-current=true]');
  expect(await current()).toEqual(['Zbieranie']);
  await tabTo(page, '.tabs a[href="/team/results"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.tabs a[href="/team/results"][aria-current=page]');
  await page.click('.account >> text=Hasło');
  await page.waitForSelector('.account [aria-current=page]');
  expect(await current()).toEqual([]);
  await isAccessible();
});

it('speaks English when asked, and says when the server is away', async () => {
  await signInHere();
  await page.click('button[lang=en]');
  await page.waitForSelector('h1:has-text("Collecting answers")');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await context.setOffline(true);
  await page.click('.account >> text=Password');
  await page.fill('input[name=current]', app.admin.password);
  await page.fill('input[name=next]', 'another long password');
  await page.click('button[type=submit]');
  await page.waitForSelector('[role=alert]');
  expect(await page.innerText('[role=alert]')).toContain('no connection');
  await context.setOffline(false);
});

it('a page that found no network says so, and is whole once it is asked again', async () => {
  await signInHere();
  const paths = [
    'team',
    'team/collectors/new',
    'team/collectors/krosno-mieszkancy',
    'team/collectors/krosno-organizatorzy/invitations',
    'team/preview/resident',
    'team/monitoring',
    'team/fieldwork',
    'team/indicators',
    'team/results/institution/change',
    'team/admin/users',
    'team/admin/withdrawals',
  ];
  const api = /\/api\/(?!session)/;
  await context.route(api, (route) => route.abort());
  const pages = await Promise.all(
    paths.map(async (path) => {
      const one = await context.newPage();
      await one.goto(`${app.url}/${path}`);
      await one.locator('[role=alert]', { hasText: 'Nie ma połączenia' }).first().waitFor();
      return { path, one };
    }),
  );
  await context.unroute(api);
  for (const { path, one } of pages) {
    await one.evaluate(() =>
      document.querySelectorAll<HTMLElement>('[role=alert] button').forEach((again) => again.click()),
    );
    await one.waitForFunction(() => {
      const wanting = '[role=alert], [role=status] progress';
      return document.querySelector('h1') !== null && document.querySelector(wanting) === null;
    });
    await one.getByText('Wczytywanie').first().waitFor({ state: 'detached' });
    expect([path, await one.locator('[role=alert]').count()]).toEqual([path, 0]);
  }
});
