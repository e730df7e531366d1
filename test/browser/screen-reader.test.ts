/** The order and the names in which a screen reader says the pages of a survey. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { spokenIn } from './spoken.ts';
import { begin, beResident, goToLast, next, phone, turn } from './walk.ts';

jest.setTimeout(90_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
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

const address = (language = ''): string => `${app.url}/s/krosno-mieszkancy${language}`;

it('an answer left out is said where the focus goes, before anything else is asked', async () => {
  await begin(page, address());
  await page.click(next);
  await page.waitForSelector('.sd-error');
  expect(await spokenIn(page, '#respond')).toEqual([
    'heading "Jak się mieszka i działa w naszej okolicy" [level=1]',
    'status: Temat 1',
    'button "English"',
    'progressbar "Temat 1"',
    'status',
    'heading "Na początek" [level=2]',
    'heading "Czy mają Państwo ukończone 18 lat?" [level=3]',
    'radiogroup "Czy mają Państwo ukończone 18 lat?" [invalid]',
    'radio "Tak"',
    'radio "Nie"',
    'alert: Aby przejść dalej, prosimy odpowiedzieć na to pytanie.',
    'heading "Czy mieszkają Państwo na obszarze, którego dotyczy ankieta?" [level=3]',
    'radiogroup "Czy mieszkają Państwo na obszarze, którego dotyczy ankieta?" [invalid]',
    'radio "Tak"',
    'radio "Nie"',
    'alert: Aby przejść dalej, prosimy odpowiedzieć na to pytanie.',
    'button "Dalej"',
  ]);
  await page.waitForFunction(() => document.activeElement?.matches('input[name^="adult_"]') === true);
});

it('the opening page is read from who asks to what one agrees to', async () => {
  await page.goto(address());
  await page.waitForSelector('#start button:enabled');
  expect(await spokenIn(page, 'body')).toEqual([
    'link "Przejdź do treści"',
    'banner',
    'link "Społecznie Zorganizowani – ewaluacja"',
    'link "English"',
    'main',
    'heading "Jak się mieszka i działa w naszej okolicy" [level=1]',
    'heading "Kto pyta i po co" [level=2]',
    'heading "Ile to zajmie" [level=2]',
    'heading "Udział jest dobrowolny" [level=2]',
    'group: Informacja o prywatności',
    'group "Zgoda"',
    'checkbox "Znam informację o prywatności i chcę wziąć udział."',
    'checkbox "Moje słowa z odpowiedzi można przytoczyć w raporcie, bez podawania, kto je napisał."',
    'button "Zaczynam"',
  ]);
});

it('consent that is missing is said with the box that lacks it', async () => {
  await page.goto(address('?lang=en'));
  await page.click('#start button:enabled');
  await page.waitForSelector('#consent-missing:visible');
  const box = page.locator('#consent-part');
  expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await box.getAttribute('aria-invalid')).toBe('true');
  const said = await page.innerText(`#${(await box.getAttribute('aria-describedby')) ?? ''}`);
  expect(said.length).toBeGreaterThan(10);
  expect(await spokenIn(page, '#start')).toContain(`alert: ${said}`);
});

it.each([360, 1280])('every answer of a matrix names its statement, at %d px', async (width) => {
  await page.setViewportSize({ width, height: 740 });
  await begin(page, address());
  await beResident(page);
  for (let i = 0; i < 2; i++) await turn(page);
  const said = await spokenIn(page, '#respond');
  const answers = ['Zdecydowanie nie', 'Raczej nie', 'Trochę tak, trochę nie', 'Raczej tak', 'Zdecydowanie tak'];
  const statements = [
    'Ludzie tacy jak ja mają wpływ na to, co się tu dzieje.',
    'Wiem, do kogo pójść, gdy coś w okolicy wymaga zmiany.',
    'Urząd miasta liczy się z tym, co mówią mieszkańcy.',
    'Cokolwiek zrobimy, i tak nic się tu nie zmieni.',
  ];
  expect(said.filter((line) => line.startsWith('radio '))).toEqual(
    statements.flatMap((statement) => [...answers, 'Nie wiem'].map((answer) => `radio "${statement} ${answer}"`)),
  );
  expect(said.filter((line) => /^(?:heading|button|img)/.test(line))).toEqual([
    'heading "Jak się mieszka i działa w naszej okolicy" [level=1]',
    'button "English"',
    'heading "Wpływ na sprawy okolicy" [level=2]',
    'heading "Czy zgadzają się Państwo z tymi zdaniami?" [level=3]',
    'button "Wstecz"',
    'button "Dalej"',
  ]);
  // The focus is where the new topic begins, so that its name is said first.
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('sprawy okolicy') === true);
});

it('choosing is heard: "none" takes the others back', async () => {
  await begin(page, address('?lang=en'));
  await beResident(page);
  while ((await page.locator('[data-name=activities]').count()) === 0) await turn(page);
  const tick = (answer: string) => page.locator('[data-name=activities] label', { hasText: answer }).click();
  await tick('Went to a residents’ meeting');
  const group = 'group "Which of these have you done in the last three months?"';
  expect(await spokenIn(page, '#respond')).toEqual(
    expect.arrayContaining([group, 'checkbox "Went to a residents’ meeting" [checked]']),
  );
  await tick('None of these');
  const said = await spokenIn(page, '#respond');
  expect(said).toContain('checkbox "None of these" [checked]');
  expect(said).toContain('checkbox "Went to a residents’ meeting"');
});

it('the last page says thanks, the receipt, and what to do with it', async () => {
  await begin(page, address());
  await goToLast(page);
  await page.click(next);
  await page.waitForSelector('#receipt-code');
  expect(await spokenIn(page, '#respond')).toEqual([
    'heading "Dziękujemy!" [level=1]',
    'region "Kod potwierdzenia"',
    'heading "Kod potwierdzenia" [level=2]',
    'link "Strona „Wycofanie odpowiedzi”"',
    'button "Kopiuj kod"',
    'button "Zapisz jako plik"',
    'button "Usuń ten kod z urządzenia"',
    'status',
  ]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});
