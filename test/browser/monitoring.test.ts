/** Monitoring and aims: what is withheld is nowhere, an entry is made, corrected and retired after asking. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, isTooWide, tabTo, violationsOf } from './pages.ts';
import { asAdmin, phone, signIn, untilDrawn, type Staff } from './walk.ts';

jest.setTimeout(120_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

/** Sheets of a month, each with so many hours, through personal links. */
async function sheets(staff: Staff, city: string, month: string, hours: number[]): Promise<void> {
  const codes = hours.map((_, at) => `${city[0]}-0${at + 1}`);
  const made = await staff.call('POST', `/api/collectors/${city}-monitoring-2019-${month}/invitations`, { codes });
  const { invitations } = made.body as { invitations: { link: string }[] };
  for (const [at, value] of hours.entries()) {
    const path = `${app.url}/api/invitations/${invitations[at]!.link.split('/i/')[1]}`;
    const { version, notice } = (await (await fetch(path)).json()) as { version: number; notice: { version: string } };
    const answers = {
      hours: value,
      initiatives_worked: 1,
      initiative_1_id: `${city[0]}_01`,
      initiative_1_state: 'begun',
    };
    const times = { startedAt: '2020-02-01T10:00:00Z', finishedAt: '2020-02-01T10:05:00Z' };
    const sent = await fetch(`${path}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        version,
        locale: 'pl',
        ...times,
        consent: { notice: notice.version },
        answers,
      }),
    });
    expect(sent.status).toBe(201);
  }
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  const staff = await asAdmin(app);
  await sheets(staff, 'krosno', '08', [11, 22.5]);
  await sheets(staff, 'przemysl', '08', [5, 6, 7]);
  await sheets(staff, 'krosno', '09', [377.5]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(async () => {
  context = await phone(browser);
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, `${app.url}/team/monitoring`, app.admin);
  await page.waitForSelector('.measure');
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

const plain = (text: string): string => text.replace(/\s+/g, ' ');
const aim = () => page.locator('.aim').first();
/** The name of what has the focus. */
const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
/** Opens what is folded in a part of the page. */
const unfold = (part: Locator): Promise<void> => part.locator('button[aria-expanded=false]').click();

it('one person’s sheet is nowhere on the page; sums say how many reported, initiatives are counted once', async () => {
  const hours = page.locator('.measure', { hasText: 'Ile godzin zajęło organizowanie' });
  expect(await page.locator('.monitoring table').count()).toBe(0);
  await unfold(hours);
  await untilDrawn(hours, 'img');
  const rows = (await hours.locator('tbody tr').allInnerTexts()).map(plain);
  expect(rows[0]).toBe('sierpień 2019 33,5 (2) 18 (3) 51,5 (5)');
  expect(rows[1]).toBe('wrzesień 2019 ukryte brak kart ukryte');
  expect(rows[2]).toBe('październik 2019 brak kart brak kart brak kart');
  const begun = page.locator('.measure', { hasText: 'Inicjatywy, które ruszyły' });
  await unfold(begun);
  expect(plain((await begun.locator('tbody tr').first().innerText()).trim())).toBe('sierpień 2019 1 (2) 1 (3) 2 (5)');
  expect(await page.content()).not.toMatch(/377[.,]5/);
  const fetched = await page.evaluate(async () => (await fetch('/api/monitoring')).text());
  expect(fetched).not.toContain('377.5');
  await page.getByRole('button', { name: 'Razem od początku' }).click();
  const sums = page.locator('.totals tbody tr', { hasText: 'Ile godzin zajęło organizowanie' });
  expect(plain(await sums.innerText())).toContain('33,5');
  expect(await violationsOf(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
});

it('on a phone a measure is a row with its sum, opened by keyboard; a desk and paper have all at once', async () => {
  const begun = page.locator('.measure', { hasText: 'Inicjatywy, które ruszyły' });
  expect(plain(await begun.innerText())).toBe('Inicjatywy, które ruszyły razem 2');
  expect(await page.locator('.measure img').count()).toBe(0);
  await tabTo(page, '.measure button');
  await page.keyboard.press('Enter');
  expect(await page.locator('.measure table').count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const all = await page.locator('.measure').count();
  expect(await page.locator('.measure table').count()).toBe(all);
  expect(await page.locator('.fold-head').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.banner', { hasText: 'Próba' }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.totals').waitFor();
  expect(await page.locator('.measure table').count()).toBe(all);
});

it('on a phone a long topic opens one question at a time; on paper it is whole', async () => {
  await page.goto(`${app.url}/team/results/monitoring#q-initiative_1_state`);
  const state = page.locator('#q-initiative_1_state');
  await state.waitFor();
  expect(await page.locator('.question').count()).toBe(1);
  const folded = page.locator('.question-fold button[aria-expanded=false]');
  expect(await folded.count()).toBeGreaterThan(4);
  await folded.first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#q-initiatives_begun').waitFor();
  expect(await state.count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.question').count()).toBeGreaterThan(10);
  expect(await page.locator('.question-fold').count()).toBe(0);
});

it('an entry about an aim is made by keyboard, corrected with its history, and retired after asking', async () => {
  expect(plain(await aim().innerText())).toContain('0 z 6');
  await tabTo(page, '.aim:first-of-type > button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.entry-form input[name=value]:focus');
  await page.keyboard.type('2');
  await page.fill('.entry-form input[name=date]', '2020-02-01');
  await page.selectOption('.entry-form select', 'krosno');
  await page.fill('.entry-form input[name=source]', 'Protokół 1/2020');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await aim().locator('.aim-number', { hasText: '2 z 6' }).waitFor();
  expect(await focused()).toMatch(/^Dodaj wpis/);
  await unfold(aim());
  await aim().locator('.entries').waitFor();
  expect(plain(await aim().innerText())).toContain('2 z 6');

  await aim()
    .getByRole('button', { name: /^Popraw/ })
    .click();
  await page.fill('.entry-form input[name=value]', '3');
  await page.click('.entry-form button[type=submit]');
  await aim().locator('.aim-number', { hasText: '3 z 6' }).waitFor();
  expect(await focused()).toMatch(/^Popraw/);
  await aim().locator('summary').click();
  expect(plain(await aim().locator('.entries ol').innerText())).toContain('2, 1 lutego 2020, Krosno, Protokół 1/2020');
  expect(await violationsOf(page)).toEqual([]);

  await aim()
    .getByRole('button', { name: /^Unieważnij/ })
    .click();
  await aim().getByRole('button', { name: 'Anuluj' }).click();
  expect(plain(await aim().innerText())).toContain('3 z 6');
  await aim()
    .getByRole('button', { name: /^Unieważnij/ })
    .click();
  await aim().getByRole('button', { name: 'Tak, unieważnij' }).click();
  await aim().locator('.aim-number', { hasText: '0 z 6' }).waitFor();
  expect(await focused()).toMatch(/^Przywróć/);
  expect(await aim().locator('.retired').innerText()).toContain('unieważniony');
  expect(await violationsOf(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
});

it('speaks English, and says when an entry could not be saved', async () => {
  await page.click('button[lang=en]');
  await page.waitForSelector('h2:has-text("The aims of the project")');
  await aim()
    .getByRole('button', { name: /^Add an entry/ })
    .click();
  await page.fill('.entry-form input[name=value]', '1');
  await page.fill('.entry-form input[name=source]', 'Letter');
  await context.setOffline(true);
  await page.click('.entry-form button[type=submit]');
  await page.waitForSelector('.entry-form [role=alert]');
  expect(await page.inputValue('.entry-form input[name=source]')).toBe('Letter');
  await context.setOffline(false);
  await page.click('.entry-form button[type=submit]');
  await aim().locator('.aim-number', { hasText: '1 of 6' }).waitFor();
});
