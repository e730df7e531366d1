/** A respondent's steps through a survey, and what the team sees of them. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { RunningApp } from '../app.ts';

/** The buttons under a topic: next, or send on the last. */
export const next = '.sd-navigation__next-btn:visible, .sd-navigation__complete-btn:visible';

/** A phone: 360 px wide, in Polish. */
export function phone(browser: Browser, more: object = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'pl-PL', ...more });
}

/** Agrees on an opening page and waits for the questions. */
export async function begin(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.check('#consent-part');
  await page.click('#start button[type=submit]');
  await page.waitForSelector('.sd-question');
}

/** Chooses an answer as a finger does: on its label, for the input itself is out of sight. */
export async function choose(page: Page, question: string, value: string): Promise<void> {
  const input = `input[name^="${question}_"][value="${value}"]`;
  await page.click(`label:has(${input})`);
  await page.waitForSelector(`${input}:checked`, { state: 'attached' });
}

/** Answers the two questions that open the residents' survey. */
export async function beResident(page: Page): Promise<void> {
  for (const question of ['adult', 'lives_here']) await choose(page, question, 'yes');
}

const topic = (page: Page): Promise<string> => page.innerText('#progress-text');

/** Goes on to the next topic. */
export async function turn(page: Page): Promise<void> {
  const at = await topic(page);
  await page.click(next);
  await page.waitForFunction((before) => document.getElementById('progress-text')?.textContent !== before, at);
}

/** Goes on to the last topic, answering nothing more. */
export async function goToLast(page: Page): Promise<void> {
  await beResident(page);
  for (let i = 0; i < 40; i++) {
    if (/(\d+) (?:z|of) \1$/.test(await topic(page))) return;
    await turn(page);
  }
  throw new Error('The survey has no end');
}

/** From the opening page to just before sending. */
export async function answerUpToSending(page: Page, address: string): Promise<void> {
  await begin(page, address);
  await goToLast(page);
}

/** Scrolls to a question until what it draws is there: while the page is put together, what stands above may still grow. */
export async function untilDrawn(question: Locator, drawn = 'canvas'): Promise<void> {
  const chart = question.locator(drawn).first();
  const deadline = Date.now() + 60_000;
  for (;;) {
    await question.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    try {
      return await chart.waitFor({ timeout: 2000 });
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** The row of a collector in the list as it is on a phone, opened. */
export async function openRow(page: Page, slug: string): Promise<Locator> {
  const row = page.locator(`#collector-${slug}`);
  await row.locator('button[aria-expanded=false]').click();
  await row.locator('.actions').waitFor();
  return row;
}

/** Signs in on a page of the team and waits for the navigation. */
export async function signIn(page: Page, address: string, who: { name: string; password: string }): Promise<void> {
  await page.goto(address);
  await page.fill('input[name=name]', who.name);
  await page.fill('input[name=password]', who.password);
  await page.click('button[type=submit]');
  await page.waitForSelector('.tabs');
}

export interface Staff {
  /** A call with the administrator's session. */
  call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  /** What a call with that session carries. */
  headers: () => Record<string, string>;
  /** Responses of a collector. */
  countOf: (slug: string) => Promise<number>;
}

/** Signs the administrator in over the API. */
export async function asAdmin(app: RunningApp): Promise<Staff> {
  const signedIn = await fetch(`${app.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(app.admin),
  });
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const headers = () => ({ 'content-type': 'application/json', 'x-csrf-token': csrfToken, cookie });
  const call: Staff['call'] = async (method, path, body) => {
    const response = await fetch(app.url + path, {
      method,
      headers: headers(),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json().catch(() => null)) as unknown };
  };
  const countOf = async (slug: string): Promise<number> => {
    const { body } = await call('GET', '/api/collectors');
    const { collectors } = body as { collectors: { slug: string; count: number }[] };
    return collectors.find((one) => one.slug === slug)?.count ?? 0;
  };
  return { call, headers, countOf };
}
