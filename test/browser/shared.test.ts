/** Shared devices leave nothing behind; personal links go on anywhere, and answer once. */
import type { Browser } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { keptOn, violationsOf } from './pages.ts';
import { answerUpToSending, asAdmin, begin, beResident, next, phone, type Staff } from './walk.ts';

jest.setTimeout(60_000);
let app: RunningApp;
let browser: Browser;
let staff: Staff;
const opens = '2020-01-01T00:00:00Z';

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  const common = { instrument: 'resident', city: 'krosno', wave: 'after', opens };
  const kiosk = await staff.call('POST', '/api/collectors', { ...common, slug: 'kiosk', kiosk: true });
  const panel = await staff.call('POST', '/api/collectors', { ...common, slug: 'panel', mode: 'invitation' });
  expect([kiosk.status, panel.status]).toEqual([201, 201]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function invite(code: string): Promise<{ id: string; path: string }> {
  const { body } = await staff.call('POST', '/api/collectors/panel/invitations', { codes: [code] });
  const [made] = (body as { invitations: { id: string; link: string }[] }).invitations;
  return { id: made?.id ?? '', path: new URL(made?.link ?? '').pathname };
}

it('a kiosk keeps no answers while somebody answers, and returns to the start for the next person', async () => {
  const context = await phone(browser);
  const page = await context.newPage();
  await begin(page, `${app.url}/s/kiosk`);
  await beResident(page);
  expect(await keptOn(context, app.url)).toEqual([]);
  await page.reload();
  await page.waitForSelector('#start button:enabled');
  expect(await page.isVisible('#continue')).toBe(false);

  await answerUpToSending(page, `${app.url}/s/kiosk`);
  await page.click(next);
  await page.waitForSelector('#receipt-code');
  expect(await violationsOf(page)).toEqual([]);
  await page.click('#next-person');
  await page.waitForSelector('#start button:enabled');
  expect(await page.isChecked('#consent-part')).toBe(false);
  expect(await page.isVisible('#kept')).toBe(false);
  expect(await keptOn(context, app.url)).toEqual([]);
  expect(await staff.countOf('kiosk')).toBe(1);
  await context.close();
});

it('a kiosk that somebody walked away from asks, then returns to the start and keeps nothing', async () => {
  const before = await staff.countOf('kiosk');
  const context = await phone(browser);
  const page = await context.newPage();
  await page.clock.install();
  await begin(page, `${app.url}/s/kiosk`);
  await beResident(page);
  await page.clock.runFor(151_000);
  await page.waitForSelector('[role=alertdialog]:visible');
  expect(await violationsOf(page)).toEqual([]);
  await page.click('[role=alertdialog] button');
  await page.waitForSelector('[role=alertdialog]', { state: 'hidden' });
  await page.clock.runFor(151_000);
  await page.waitForSelector('[role=alertdialog]:visible');
  await page.clock.runFor(31_000);
  await page.waitForSelector('#start button:enabled');
  expect(await page.isChecked('#consent-part')).toBe(false);
  expect(await keptOn(context, app.url)).toEqual([]);
  expect(await staff.countOf('kiosk')).toBe(before);
  await context.close();
});

it('a kiosk without network keeps the finished answer and hands the device on', async () => {
  const before = await staff.countOf('kiosk');
  const context = await phone(browser);
  const page = await context.newPage();
  await answerUpToSending(page, `${app.url}/s/kiosk`);
  await page.route('**/responses', (route) => route.abort());
  await page.click(next);
  await page.waitForSelector('#send-now');
  await page.unroute('**/responses');
  await page.click('#next-person');
  await page.waitForSelector('#start button:enabled');
  for (let i = 0; i < 50 && (await staff.countOf('kiosk')) === before; i++) await page.waitForTimeout(100);
  expect(await staff.countOf('kiosk')).toBe(before + 1);
  await page.reload();
  expect(await page.isVisible('#receipt-code')).toBe(false);
  expect(await keptOn(context, app.url)).toEqual([]);
  await context.close();
});

it('a personal link is resumed on another device, and answers once', async () => {
  const { path } = await invite('K-01');
  const first = await phone(browser);
  const page = await first.newPage();
  await begin(page, app.url + path);
  await beResident(page);
  await page.click(next);
  await page.waitForSelector('#respond h2:has-text("Państwa okolica")');
  const saved = page.waitForResponse((response) => response.url().endsWith('/draft') && response.status() === 204);
  await page.locator('.sd-question label:has(input[type=radio])').first().click();
  await saved;

  const other = await phone(browser);
  const tablet = await other.newPage();
  await tablet.goto(app.url + path);
  await tablet.waitForSelector('#continue');
  expect(await violationsOf(tablet)).toEqual([]);
  await tablet.click('#continue');
  await tablet.waitForSelector('#respond .sd-question');
  expect(await tablet.innerText('#respond h2')).toBe('Państwa okolica');
  expect(await tablet.locator('.sd-question input[type=radio]').first().isChecked()).toBe(true);
  await finish(tablet);
  expect(await staff.countOf('panel')).toBe(1);

  // The first device learns that the link was used; nothing arrives twice.
  await finish(page, '#respond h1:has-text("Z tego zaproszenia już odpowiedziano")');
  expect(await staff.countOf('panel')).toBe(1);
  await tablet.goto(app.url + path);
  expect(await tablet.innerText('main')).toContain('odpowiedź już do nas dotarła');
  await first.close();
  await other.close();
});

it('a revoked link says so, before and after the answers', async () => {
  const { id, path } = await invite('K-02');
  const context = await phone(browser);
  const page = await context.newPage();
  await answerUpToSending(page, app.url + path);
  await staff.call('PATCH', `/api/invitations/${id}`, { state: 'revoked' });
  await page.click(next);
  await page.waitForSelector('#respond h1:has-text("Ten link już nie działa")');
  expect(await violationsOf(page)).toEqual([]);
  await page.goto(app.url + path);
  expect(await page.innerText('h1')).toBe('Ten link nie działa');
  expect(await violationsOf(page)).toEqual([]);
  await context.close();
});

/** Goes on from any topic to the end. */
async function finish(page: import('playwright-core').Page, end = '#receipt-code'): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const at = await page.innerText('#progress-text');
    await page.click(next);
    if (/(\d+) z \1$/.test(at)) break;
    await page.waitForFunction((text) => document.getElementById('progress-text')?.textContent !== text, at);
  }
  await page.waitForSelector(end);
}
