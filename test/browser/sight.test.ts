/** A survey for weak eyes: at 400 % zoom nothing is cut off, and in Windows high contrast every choice still shows. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { contrastIn, cutOffIn, differenceOf, pictureOf } from './eyes.ts';
import { answerByKeyboard } from './keyboard.ts';
import { asAdmin, begin, beResident, next, type Staff } from './walk.ts';

jest.setTimeout(120_000);
let app: RunningApp;
let browser: Browser;
let staff: Staff;
/** Collectors made so far. */
let made = 0;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A personal link to a questionnaire. */
async function linkTo(instrument: string, wave: string): Promise<string> {
  const slug = `sight-${++made}`;
  const collector = { slug, instrument, wave, city: 'krosno', mode: 'invitation', opens: '2020-01-01T00:00:00Z' };
  expect((await staff.call('POST', '/api/collectors', collector)).status).toBe(201);
  const { body } = await staff.call('POST', `/api/collectors/${slug}/invitations`, { codes: ['P-01'] });
  return app.url + new URL((body as { invitations: { link: string }[] }).invitations[0]?.link ?? '').pathname;
}

describe('a screen of 1280 × 1024 at 400 %', () => {
  it.each([
    ['resident', 'after', 'pl'],
    ['participant', 'after', 'en'],
    ['institution', 'after', 'pl'],
    ['monitoring', '2019_10', 'en'],
  ] as const)('%s: every word of every page can be read and reached', async (instrument, wave, locale) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 256 }, locale: 'pl-PL' });
    const page = await context.newPage();
    await page.goto(`${await linkTo(instrument, wave)}${locale === 'en' ? '?lang=en' : ''}`);
    await page.waitForSelector('#start button:enabled');
    await page.click('.notice summary');
    expect(await cutOffIn(page)).toEqual([]);
    await page.click('#start button');
    await page.waitForSelector('#consent-missing:visible');
    expect(await cutOffIn(page)).toEqual([]);
    await page.check('#consent-part');
    await page.click('#start button');
    const walked = await answerByKeyboard(page, 'Zażółć', async () => expect(await cutOffIn(page)).toEqual([]));
    expect(walked.faults).toEqual([]);
    await page.waitForSelector('#receipt-code');
    expect(await cutOffIn(page)).toEqual([]);
    await context.close();
  });
});

describe.each(['light', 'dark'] as const)('Windows high contrast, %s', (colorScheme) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({
      ...{ viewport: { width: 360, height: 740 }, locale: 'pl-PL', forcedColors: 'active', colorScheme },
    });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  /** The share of a thing's picture that something changes. */
  async function changeOf(thing: Locator, act: () => Promise<unknown>): Promise<number> {
    await thing.scrollIntoViewIfNeeded();
    const before = await pictureOf(thing);
    await act();
    return differenceOf(page, before, await pictureOf(thing));
  }
  const turn = async (): Promise<void> => {
    const at = await page.innerText('#progress-text');
    await page.click(next);
    await page.waitForFunction((before) => document.getElementById('progress-text')?.textContent !== before, at);
  };

  it('a choice shows wherever one is made, and buttons keep their edges', async () => {
    await page.goto(`${app.url}/s/krosno-mieszkancy`);
    await page.waitForSelector('#start button:enabled');
    const consent = page.locator('#consent-part');
    expect(await changeOf(consent, () => consent.check())).toBeGreaterThan(0.05);
    await page.click('#start button');
    await page.waitForSelector('.sd-question');
    const yes = page.locator('label:has(input[name^="adult_"][value="yes"])');
    expect(await changeOf(yes, () => yes.click())).toBeGreaterThan(0.05);
    await beResident(page);
    await turn();
    for (const button of await page.locator('.sd-body__navigation button:visible').all())
      expect(await contrastIn(page, await pictureOf(button))).toBeGreaterThan(4.5);

    await turn();
    const agree = page.locator('.sd-matrix__label').first();
    expect(await changeOf(agree, () => agree.click())).toBeGreaterThan(0.05);
    await page.setViewportSize({ width: 1280, height: 900 });
    const cell = page.locator('.sd-matrix__table tbody tr').nth(1).locator('td label').nth(2);
    expect(await changeOf(cell, () => cell.click())).toBeGreaterThan(0.02);
    while ((await page.locator('.sd-rating__item').count()) === 0) await turn();
    const seven = page.locator('.sd-rating__item').nth(7);
    expect(await changeOf(seven, () => seven.click())).toBeGreaterThan(0.05);
    while ((await page.locator('[data-name=activities]').count()) === 0) await turn();
    const meeting = page.locator('label:has(input[name^="activities"][value="meeting"])');
    expect(await changeOf(meeting, () => meeting.click())).toBeGreaterThan(0.01);

    const edges = await page.$$eval('button:not(.plain)', (buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => {
          const { borderStyle, borderWidth } = getComputedStyle(button);
          return `${button.textContent?.trim()}: ${borderStyle !== 'none' && parseFloat(borderWidth) >= 1}`;
        }),
    );
    expect(edges.length).toBeGreaterThanOrEqual(2);
    expect(edges.filter((edge) => edge.endsWith('false'))).toEqual([]);
  });

  it('the focus shows on what is chosen with the keyboard, to the end', async () => {
    await begin(page, await linkTo('participant', colorScheme === 'light' ? 'before' : 'after'));
    const walked = await answerByKeyboard(page, 'Zażółć');
    expect(walked.faults).toEqual([]);
    await page.waitForSelector('#receipt-code');
    expect(await cutOffIn(page)).toEqual([]);
  });
});
