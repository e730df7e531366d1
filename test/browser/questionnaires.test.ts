/** Every questionnaire is answered by keyboard alone, in both languages and at three widths, and arrives whole. */
import type { Browser } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { cutOffIn } from './eyes.ts';
import { answerByKeyboard } from './keyboard.ts';
import { complaintsOf, tabTo, violationsOf } from './pages.ts';
import { asAdmin, type Staff } from './walk.ts';

jest.setTimeout(400_000);
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
/** Each questionnaire is answered at each width in each language; axe looks at the telephone in one, at the desk in the other. */
const walks = ([320, 360, 1280] as const).flatMap((width) =>
  (['pl', 'en'] as const).map((locale) => ({ width, locale, axe: width === (locale === 'pl' ? 1280 : 360) })),
);

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  for (const [instrument, wave] of questionnaires) {
    const slug = `walk-${instrument}`;
    const made = await staff.call('POST', '/api/collectors', {
      ...{ slug, instrument, wave, city: 'przemysl', mode: 'invitation', opens: '2020-01-01T00:00:00Z' },
    });
    expect(made.status).toBe(201);
    const codes = walks.map((_, i) => `P-0${i}`);
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
    await Promise.all(walks.map((_, i) => walk(instrument, i)));
    expect(await staff.countOf(`walk-${instrument}`)).toBe(walks.length);
  });
});

async function walk(instrument: string, i: number): Promise<void> {
  const { width, locale, axe } = walks[i]!;
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
  const sent = page.waitForRequest((request) => request.url().endsWith('/responses'), { timeout: 0 });
  await page.keyboard.press('Enter');
  const walked = await answerByKeyboard(page, 'Zażółć gęślą jaźń', async () => {
    expect(await cutOffIn(page)).toEqual([]);
    if (axe) expect(await violationsOf(page)).toEqual([]);
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
