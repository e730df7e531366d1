/** Nothing is lost and nothing arrives twice: networks that fail, pages that reload, tabs, and refusals. */
import type { Browser, BrowserContext } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { keptOn, violationsOf } from './pages.ts';
import { answerUpToSending, asAdmin, begin, beResident, next, phone, type Staff } from './walk.ts';

jest.setTimeout(60_000);
const slug = 'krosno-mieszkancy';
let app: RunningApp;
let browser: Browser;
let staff: Staff;
let context: BrowserContext;
let before: number;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(async () => {
  context = await phone(browser);
  before = await staff.countOf(slug);
});
afterEach(() => context.close());

const address = (): string => `${app.url}/s/${slug}`;
const responses = `**/api/collect/${slug}/responses`;

it('a network cut while sending is told, and the answer arrives once when it is back', async () => {
  const page = await context.newPage();
  await answerUpToSending(page, address());
  await context.setOffline(true);
  await page.click(next);
  await page.waitForSelector('#send-now');
  expect(await page.innerText('#respond h1')).toBe('Nie ma połączenia');
  expect(await violationsOf(page)).toEqual([]);
  await context.setOffline(false);
  await page.waitForSelector('#receipt-code');
  expect(await staff.countOf(slug)).toBe(before + 1);
  expect(await keptOn(context, app.url)).toHaveLength(1);
});

it('a reply that got lost is asked for again under the same id', async () => {
  const page = await context.newPage();
  await answerUpToSending(page, address());
  const ids: string[] = [];
  await page.route(responses, async (route) => {
    ids.push((route.request().postDataJSON() as { id: string }).id);
    if (ids.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.click(next);
  await page.click('#send-now');
  await page.waitForSelector('#receipt-code');
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(await staff.countOf(slug)).toBe(before + 1);
});

it('an answer that waits is sent after the page was closed and opened again', async () => {
  const page = await context.newPage();
  await answerUpToSending(page, address());
  await page.route(responses, (route) => route.abort());
  await page.click(next);
  await page.waitForSelector('#send-now');
  await page.close();
  const later = await context.newPage();
  await later.goto(address());
  await later.waitForSelector('#receipt-code');
  expect(await staff.countOf(slug)).toBe(before + 1);
});

it('after a reload one may continue or start over, and no answer shows before', async () => {
  const page = await context.newPage();
  await begin(page, address());
  await beResident(page);
  await page.click(next);
  await page.waitForSelector('#respond h2:has-text("Państwa okolica")');
  await page.reload();
  await page.waitForSelector('#continue');
  expect(await page.isVisible('.sd-question')).toBe(false);
  expect(await page.isVisible('#start')).toBe(false);
  expect(await violationsOf(page)).toEqual([]);
  await page.click('#continue');
  await page.waitForSelector('.sd-question');
  expect(await page.innerText('#respond h2')).toBe('Państwa okolica');
  await page.click('.sd-navigation__prev-btn');
  expect(await page.isChecked('input[name^="adult_"][value="yes"]')).toBe(true);

  await page.reload();
  await page.click('#start-over');
  await page.check('#consent-part');
  await page.click('#start button[type=submit]');
  await page.waitForSelector('.sd-question');
  expect(await page.isChecked('input[name^="adult_"][value="yes"]')).toBe(false);
  expect(await staff.countOf(slug)).toBe(before);
});

it('what is kept is gone after 48 hours', async () => {
  const page = await context.newPage();
  await begin(page, address());
  await beResident(page);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith('sz:'))) {
      const item = JSON.parse(localStorage.getItem(key) ?? '{}') as { savedAt: number };
      localStorage.setItem(key, JSON.stringify({ ...item, savedAt: item.savedAt - 48 * 60 * 60 * 1000 }));
    }
  });
  await page.reload();
  await page.waitForSelector('#start button:enabled');
  expect(await page.isVisible('#continue')).toBe(false);
  expect(await keptOn(context, app.url)).toEqual([]);
});

it('a double click, the back button and a second tab make no second response', async () => {
  const page = await context.newPage();
  await answerUpToSending(page, address());
  const second = await context.newPage();
  await second.goto(address());
  await second.click('#continue');
  await second.waitForSelector('.sd-question');

  await page.dblclick(next);
  await page.waitForSelector('#receipt-code');
  const receipt = await page.innerText('#receipt-code');
  await page.goBack().catch(() => null);
  await page.waitForTimeout(300);
  await second.click(next);
  await second.waitForSelector('#receipt-code');
  expect(await second.innerText('#receipt-code')).toBe(receipt);
  expect(await staff.countOf(slug)).toBe(before + 1);

  // Whoever comes back is told, and another person can still answer.
  await second.goto(address());
  await second.waitForSelector('#kept:visible');
  expect(await second.innerText('#kept')).toContain(receipt);
  expect(await second.isVisible('#start')).toBe(true);
});

it('a browser that forbids storage is told, and can answer all the same', async () => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await answerUpToSending(page, address());
  expect(await page.innerText('#respond')).toContain('nie pozwala zapamiętać odpowiedzi');
  await page.click(next);
  await page.waitForSelector('#receipt-code');
  expect(await staff.countOf(slug)).toBe(before + 1);
});

it('what the server refuses is shown at its question, and can be corrected', async () => {
  const page = await context.newPage();
  await answerUpToSending(page, address());
  let first = true;
  await page.route(responses, async (route) => {
    if (!first) return route.continue();
    first = false;
    const sent = route.request().postDataJSON() as { answers: Record<string, unknown> };
    return route.continue({ postData: { ...sent, answers: { ...sent.answers, adult: 'perhaps' } } });
  });
  await page.click(next);
  await page.waitForSelector('.sd-error');
  expect(await page.innerText('#respond h2')).toBe('Na początek');
  const place = page.locator('.sd-question', { has: page.locator('input[name^="adult_"]') });
  expect((await place.locator('.sd-error').innerText()).length).toBeGreaterThan(3);
  expect(await violationsOf(page)).toEqual([]);
  expect(await staff.countOf(slug)).toBe(before);

  for (let i = 0; i < 20 && !(await page.isVisible('#receipt-code')); i++) {
    const at = await page.innerText('#progress-text');
    await page.click(next);
    await Promise.race([
      page.waitForSelector('#receipt-code'),
      page.waitForFunction((text) => document.getElementById('progress-text')?.textContent !== text, at),
    ]);
    if ((await page.locator('#progress-text').count()) === 0) break;
  }
  await page.waitForSelector('#receipt-code');
  expect(await staff.countOf(slug)).toBe(before + 1);
});

it('a survey closed meanwhile says so, keeps the answers, and takes them when it opens again', async () => {
  const page = await context.newPage();
  await answerUpToSending(page, address());
  await staff.call('PATCH', `/api/collectors/${slug}`, { closes: new Date().toISOString() });
  await page.click(next);
  await page.waitForSelector('#respond h1:has-text("Ankieta została zamknięta")');
  expect(await violationsOf(page)).toEqual([]);
  expect(await keptOn(context, app.url)).toHaveLength(1);
  expect(await staff.countOf(slug)).toBe(before);
  await staff.call('PATCH', `/api/collectors/${slug}`, { closes: null });
  await page.click('text=Spróbuj ponownie');
  await page.waitForSelector('#receipt-code');
  expect(await staff.countOf(slug)).toBe(before + 1);
});
