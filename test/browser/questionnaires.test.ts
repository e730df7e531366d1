/** Every questionnaire is answered by keyboard alone, in both languages and at three widths, and arrives whole. */
import type { Browser } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { cutOffIn } from './eyes.ts';
import { answerByKeyboard } from './keyboard.ts';
import { complaintsOf, tabTo } from './pages.ts';
import { asAdmin, type Staff } from './walk.ts';

jest.setTimeout(60_000);
let app: RunningApp;
let browser: Browser;
let staff: Staff;
/** A personal link for every walk. */
const links = new Map<string, string[]>();

const questionnaires = [
  ['resident', 'before'],
  ['participant', 'after'],
  ['institution', 'after'],
  ['monitoring', '2019_10'],
] as const;
/** Each questionnaire at each width and in both languages; two questionnaires together make every pair. */
const walks = {
  resident: [
    ['pl', 320],
    ['en', 360],
    ['pl', 1280],
  ],
  participant: [
    ['en', 320],
    ['pl', 360],
    ['en', 1280],
  ],
  institution: [
    ['pl', 320],
    ['en', 360],
    ['pl', 1280],
  ],
  monitoring: [
    ['en', 320],
    ['pl', 360],
    ['en', 1280],
  ],
} as const;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  for (const [instrument, wave] of questionnaires) {
    const slug = `walk-${instrument}`;
    const made = await staff.call('POST', '/api/collectors', {
      ...{ slug, instrument, wave, city: 'przemysl', mode: 'invitation', opens: '2020-01-01T00:00:00Z' },
    });
    expect(made.status).toBe(201);
    const codes = walks[instrument].map((_, i) => `P-0${i}`);
    const { body } = await staff.call('POST', `/api/collectors/${slug}/invitations`, { codes });
    const { invitations } = body as { invitations: { link: string }[] };
    links.set(
      instrument,
      invitations.map(({ link }) => new URL(link).pathname),
    );
  }
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe.each(questionnaires)('%s', (instrument) => {
  it('is answered by keyboard, and arrives once for each person', async () => {
    await Promise.all(walks[instrument].map(([locale, width], i) => walk(instrument, locale, width, i)));
    expect(await staff.countOf(`walk-${instrument}`)).toBe(walks[instrument].length);
  });
});

async function walk(instrument: string, locale: 'pl' | 'en', width: number, i: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, locale: 'pl-PL' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const path = links.get(instrument)?.[i] ?? '';
  await page.goto(`${app.url}${path}${locale === 'en' ? '?lang=en' : ''}`);
  await page.waitForSelector('#start button:enabled');
  expect(await cutOffIn(page)).toEqual([]);
  await tabTo(page, '#consent-part');
  await page.keyboard.press('Space');
  await tabTo(page, '#start button');
  const sent = page.waitForRequest((request) => request.url().endsWith('/responses'));
  await page.keyboard.press('Enter');
  const walked = await answerByKeyboard(page, 'Zażółć gęślą jaźń', async () => {
    expect(await cutOffIn(page)).toEqual([]);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
  });
  const { answers, locale: spoken } = (await sent).postDataJSON() as {
    answers: Record<string, unknown>;
    locale: string;
  };
  expect(walked.faults).toEqual([]);
  expect(Object.keys(answers)).toEqual(expect.arrayContaining(walked.shown));
  expect(walked.shown.length).toBeGreaterThan(8);
  expect(spoken).toBe(locale);
  expect((await page.innerText('#receipt-code')).length).toBeGreaterThanOrEqual(8);
  expect(await cutOffIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}
