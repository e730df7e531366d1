/** What goes wrong on people's phones: they are told plainly, and lose nothing that could be kept. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { violationsOf } from './pages.ts';
import { answerUpToSending, asAdmin, begin, beResident, choose, next, phone, turn, type Staff } from './walk.ts';

jest.setTimeout(90_000);
const slug = 'krosno-mieszkancy';
let app: RunningApp;
let browser: Browser;
let staff: Staff;
let context: BrowserContext;
let page: Page;
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
  page = await context.newPage();
});
afterEach(() => context.close());

const address = (): string => `${app.url}/s/${slug}`;
const needs = 'textarea';

async function goToNeeds(): Promise<void> {
  await begin(page, address());
  await beResident(page);
  while (!(await page.isVisible(needs))) await turn(page);
  // The heading takes the focus a moment after the topic has turned.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
}
/** Sends from any topic, and gives what left the device. */
async function finish(): Promise<Record<string, unknown>> {
  const sent = page.waitForRequest((request) => request.url().endsWith('/responses'));
  while (!(await page.isVisible('.sd-navigation__complete-btn'))) await turn(page);
  await page.click(next);
  await page.waitForSelector('#receipt-code');
  return ((await sent).postDataJSON() as { answers: Record<string, unknown> }).answers;
}
const kept = (): Promise<string> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key) ?? '')
      .join(),
  );

it('a draft of an older version goes on with the questions of today, and says so', async () => {
  await begin(page, address());
  await beResident(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('sz:draft:')) ?? '';
    const draft = JSON.parse(localStorage.getItem(key) ?? '{}') as { answers: object };
    const answers = { ...draft.answers, belonging: 7, question_of_old: 'x', main_activity: 'no_longer_offered' };
    localStorage.setItem(key, JSON.stringify({ ...draft, version: 99, answers, page: 'page_of_old' }));
  });
  await page.reload();
  await page.click('#continue');
  await page.waitForSelector('.sd-question');
  expect(await page.innerText('#respond [role=status] .banner')).toContain('Ankieta zmieniła się');
  expect(await violationsOf(page)).toEqual([]);
  const answers = await finish();
  expect(answers).toMatchObject({ adult: 'yes', lives_here: 'yes', belonging: 7 });
  expect(Object.keys(answers)).toEqual(expect.not.arrayContaining(['question_of_old', 'main_activity']));
});

it('a phone that is full in the middle says so, and the answers arrive', async () => {
  await begin(page, address());
  await beResident(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await turn(page);
  await choose(page, 'home_area', 'zawodzie');
  await page.waitForSelector('#respond .banner');
  expect(await page.innerText('#respond .banner')).toContain('nie pozwala zapamiętać odpowiedzi');
  expect(await finish()).toMatchObject({ adult: 'yes', home_area: 'zawodzie' });
});

it.each([
  ['ahead', 24],
  ['behind', -24],
])('a clock a day %s changes neither what is kept nor what arrives', async (_, hours) => {
  await context.clock.setFixedTime(Date.now() + hours * 60 * 60 * 1000);
  await begin(page, address());
  await beResident(page);
  // The telephone network puts the clock right while the person is away.
  await context.clock.setFixedTime(Date.now());
  await page.reload();
  await page.click('#continue');
  await page.waitForSelector('.sd-question');
  const before = await staff.countOf(slug);
  expect(await finish()).toMatchObject({ adult: 'yes' });
  expect(await staff.countOf(slug)).toBe(before + 1);
});

it('an answer of emoji alone arrives as it was given', async () => {
  await goToNeeds();
  await page.fill(needs, '🌳🪑🙂');
  expect(await finish()).toMatchObject({ needs: '🌳🪑🙂' });
});

it('100,000 pasted characters are kept, and it is said how many are too many', async () => {
  await goToNeeds();
  await page.focus(needs);
  await page.keyboard.insertText('ławka '.repeat(16_667));
  await page.waitForSelector('.length-said.error');
  expect((await page.innerText('.length-said')).replace(/\s/g, ' ')).toBe(
    'Za dużo znaków: 99 002. Prosimy skrócić tekst.',
  );
  const at = await page.innerText('#progress-text');
  await page.click(next);
  await page.waitForSelector('.sd-error');
  expect((await page.innerText('.sd-error')).replace(/\s/g, ' ')).toContain('zmieści się 1000 znaków, a jest 100 002');
  expect(await page.innerText('#progress-text')).toBe(at);
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await page.click('#continue');
  await page.waitForSelector(needs);
  expect((await page.inputValue(needs)).length).toBe(100_002);
  await page.fill(needs, 'Ławki');
  expect(await finish()).toMatchObject({ needs: 'Ławki' });
});

it('a crash in the middle of a sentence loses none of it', async () => {
  await goToNeeds();
  await page.locator(needs).pressSequentially('Więcej drzew i ł');
  await page.waitForFunction(() =>
    Object.values(localStorage).some((item) => String(item).includes('Więcej drzew i ł')),
  );
  const closed = page.close();
  page = await context.newPage();
  await closed;
  await page.goto(address());
  await page.click('#continue');
  await page.waitForSelector(needs);
  expect(await page.inputValue(needs)).toBe('Więcej drzew i ł');
});

it('a translator that rewrites every text does not stop anybody', async () => {
  await context.addInitScript(() => {
    const wrap = (node: Node): void => {
      const parent = node.parentElement;
      if (parent === null || parent.closest('font, script, style, textarea') !== null || !node.textContent?.trim())
        return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      parent.replaceChild(outer, node);
      inner.textContent = `[${node.textContent}]`;
    };
    const wrapAll = (root: Node): void => {
      const texts: Node[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) wrap(text);
    };
    document.addEventListener('DOMContentLoaded', () => {
      wrapAll(document.body);
      new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) wrapAll(node);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await begin(page, address());
  expect(await page.locator('#respond font').count()).toBeGreaterThan(3);
  await beResident(page);
  const sent = page.waitForRequest((request) => request.url().endsWith('/responses'));
  for (let i = 0; i < 30 && !(await page.isVisible('#receipt-code')); i++) {
    const heading = await page.locator('#respond h2').first().innerText();
    await page.click(next);
    await page.waitForFunction(
      (before) =>
        document.getElementById('receipt-code') !== null ||
        !(document.querySelector('#respond h2')?.textContent ?? before).includes(before),
      heading,
    );
  }
  await page.waitForSelector('#receipt-code');
  expect((await sent).postDataJSON()).toMatchObject({ answers: { adult: 'yes', lives_here: 'yes' } });
  expect(errors).toEqual([]);
});

it('a phone that sleeps for an hour wakes where it was, and sends what waits', async () => {
  await page.clock.install();
  await answerUpToSending(page, address());
  await page.clock.fastForward('01:00:00');
  expect(await page.isVisible('.sd-question')).toBe(true);
  await context.setOffline(true);
  await page.click(next);
  await page.waitForSelector('#send-now');
  expect(await kept()).toContain('"adult":"yes"');
  await page.clock.fastForward('01:00:00');
  await page.waitForSelector('#send-now');
  const before = await staff.countOf(slug);
  await context.setOffline(false);
  await page.waitForSelector('#receipt-code');
  expect(await staff.countOf(slug)).toBe(before + 1);
});
