/** The network is cut fifty times, at every step of sending: every answer arrives, and arrives once. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { seeded } from './seeded.ts';
import { asAdmin, next, phone, type Staff } from './walk.ts';

jest.setTimeout(120_000);
const slug = 'cuts';
const api = `/api/collect/${slug}`;
const cutsInAll = 50;
let app: RunningApp;
let browser: Browser;
let staff: Staff;
let notice: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  const made = await staff.call('POST', '/api/collectors', {
    ...{ slug, instrument: 'monitoring', city: 'krosno', wave: '2019_08', opens: '2020-01-01T00:00:00Z' },
  });
  expect(made.status).toBe(201);
  const survey = (await (await fetch(app.url + api)).json()) as { notice: { version: string } };
  notice = survey.notice.version;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const cuts = {
  'before it left': (route: Route) => route.abort('connectionfailed'),
  'after it arrived': async (route: Route) => {
    await route.fetch();
    await route.abort('connectionreset');
  },
  'in the middle of the reply': async (route: Route) => {
    const reply = await route.fetch();
    await route.fulfill({ status: reply.status(), body: (await reply.text()).slice(0, 20) });
  },
  'by a proxy': (route: Route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
  'by a busy server': (route: Route) => route.fulfill({ status: 429, headers: { 'retry-after': '30' }, body: '{}' }),
  'before it left, and the page crashes': (route: Route) => route.abort('failed'),
  'after it arrived, and the page crashes': async (route: Route) => {
    await route.fetch();
    await route.abort('failed');
  },
} as const;
type Cut = keyof typeof cuts;
const kinds = Object.keys(cuts) as Cut[];

/** Leaves a draft on the device as somebody who was interrupted on the last topic would, and goes on with it. */
async function resumeOnLastTopic(page: Page, hours: number): Promise<void> {
  await page.goto(`${app.url}/assets/icon.svg`);
  await page.evaluate(
    ([place, answer, notice]) => {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith('sz:'))) localStorage.removeItem(key);
      const bytes = crypto.getRandomValues(new Uint8Array(6));
      const tail = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const now = Date.now();
      const draft = {
        ...{ id: `11111111-1111-4111-8111-${tail}`, version: 1, locale: 'pl', startedAt: new Date(now - 60_000) },
        ...{ savedAt: now, consent: { notice } },
        ...{ answers: { hours: answer }, page: 'plan_page' },
      };
      localStorage.setItem(`sz:draft:${place}`, JSON.stringify(draft));
    },
    [api, hours, notice] as const,
  );
  await page.goto(`${app.url}/s/${slug}`);
  await page.click('#continue');
  await page.waitForSelector('.sd-question');
  for (let i = 0; i < 10 && !(await page.isVisible('.sd-navigation__complete-btn')); i++) {
    const at = await page.innerText('#progress-text');
    await page.click(next);
    await page.waitForFunction((text) => document.getElementById('progress-text')?.textContent !== text, at);
  }
}

/** The numbers of hours that stand in the export: each answer carries its own. */
async function hoursStored(): Promise<number[]> {
  const signedIn = await fetch(`${app.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(app.admin),
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const csv = await (
    await fetch(`${app.url}/api/instruments/monitoring/responses.csv`, { headers: { cookie } })
  ).text();
  const [head, ...rows] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const column = (head ?? '').split(',').indexOf('hours');
  return rows.map((row) => Number(row.split(',')[column])).sort((a, b) => a - b);
}

/** An impatient person: presses "send now" as soon as it is there. */
async function hurry(page: Page): Promise<void> {
  await page.click('#send-now', { timeout: 300 }).catch(() => undefined);
  await page.waitForTimeout(30);
}

it(`loses nothing and doubles nothing over ${cutsInAll} cuts`, async () => {
  const random = seeded(2019);
  const context: BrowserContext = await phone(browser);
  let page = await context.newPage();
  const used = new Map<Cut, number>();
  const sent: number[] = [];
  let left = cutsInAll;
  while (left > 0) {
    const hours = sent.length + 1;
    await resumeOnLastTopic(page, hours);
    const plan = Array.from({ length: Math.min(left, 1 + Math.floor(random() * 9)) }, () => {
      return kinds[Math.floor(random() * kinds.length)] ?? 'before it left';
    });
    left -= plan.length;
    const ids = new Set<string>();
    const wanted = plan.length;
    const happened: Cut[] = [];
    await context.route(`**${api}/responses`, async (route) => {
      ids.add((route.request().postDataJSON() as { id: string }).id);
      const cut = plan.shift();
      if (cut === undefined) return route.continue();
      await cuts[cut](route);
      happened.push(cut);
    });
    await page.click(next);
    for (let i = 1; i <= wanted; i++) {
      while (happened.length < i) await hurry(page);
      const cut = happened[i - 1] ?? 'before it left';
      used.set(cut, (used.get(cut) ?? 0) + 1);
      if (!cut.endsWith('crashes')) continue;
      await page.close();
      page = await context.newPage();
      await page.goto(`${app.url}/s/${slug}`);
    }
    // A page that crashed once everything had arrived comes back with the receipt in its opening.
    while (!(await page.isVisible('.receipt'))) await hurry(page);
    await context.unroute(`**${api}/responses`);
    expect(ids.size).toBe(1);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sz:')).length)).toBe(1);
    sent.push(hours);
  }
  expect([...used.values()].reduce((sum, n) => sum + n, 0)).toBe(cutsInAll);
  expect([...used.keys()].sort()).toEqual([...kinds].sort());
  expect(await hoursStored()).toEqual(sent);
  expect(await staff.countOf(slug)).toBe(sent.length);
  await context.close();
});
