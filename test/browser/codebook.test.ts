/** The codebook: a tree changed step by step with the keyboard; every step is undone, and no coding is lost. */
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { asAdmin, signIn, type Staff } from './walk.ts';

jest.setTimeout(120_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let staff: Staff;
let complaints: string[];

const said = 'Ufam sąsiadom. Ufam urzędowi. Nie mam czasu.';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (name: string | RegExp) => page.getByRole('treeitem', { name });
const inDialog = (name: string) => page.locator('dialog').getByRole('button', { name });
const done = () => page.getByText('Zrobione').waitFor();
const choose = async (name: string): Promise<void> => {
  await row(name).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
};
const interview = randomUUID();
/** Codes of the interview's codings, in the order of the text. */
async function codesOfCodings(): Promise<string[]> {
  const { body } = await staff.call('GET', `/api/codings?interview=${interview}`);
  const { codings } = body as { codings: { start: number; code: string }[] };
  return codings.sort((a, b) => a.start - b.start).map(({ code }) => code);
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  const consents = { notes: true, quoting: true, cityLevel: null };
  const facts = { guide: 'guide-resident', version: 1, city: 'krosno', group: 'resident', wave: 'after' };
  await staff.call('POST', '/api/interviews', { id: interview, ...facts, date: '2020-02-01', consents });
  const notes = { texts: { living_here: said }, ticked: [], quotes: [] };
  await staff.call('PUT', `/api/interviews/${interview}`, { revision: 1, notes });
  await staff.call('PATCH', `/api/interviews/${interview}`, { state: 'complete' });
  for (const text of ['Ufam sąsiadom', 'Ufam urzędowi']) {
    const start = said.indexOf(text);
    const source = { interview, question: 'living_here' };
    const coding = { id: randomUUID(), source, revision: 2, start, end: start + text.length, text, code: 'trust' };
    expect((await staff.call('POST', '/api/codings', coding)).status).toBe(201);
  }
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'pl-PL' });
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, `${app.url}/team/themes`, app.admin);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

it('an analyst reads it and changes nothing', async () => {
  const password = 'long enough 1';
  await staff.call('POST', '/api/users', { name: 'analityk', role: 'analyst', cities: [], password });
  const others = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'pl-PL' });
  const theirs = await others.newPage();
  await signIn(theirs, `${app.url}/team/codebook?code=trust`, { name: 'analityk', password });
  await theirs.getByText('Gdy ktoś mówi, że komuś ufa lub nie ufa').waitFor();
  expect(await theirs.locator('.codebook button:visible').count()).toBe(0);
  await theirs.getByRole('treeitem', { name: 'Zaufanie' }).focus();
  await theirs.keyboard.press('Alt+ArrowUp');
  await theirs.keyboard.press('Control+z');
  const file = theirs.waitForEvent('download');
  await theirs.getByRole('link', { name: 'Drzewo kodów (CSV)', exact: true }).click();
  expect((await file).suggestedFilename()).toBe('codebook.csv');
  await others.close();
  const { body } = await staff.call('GET', '/api/codebook/codes');
  expect((body as { changes: unknown[] }).changes).toEqual([]);
});

it('by keyboard alone: a new code, moved in the tree, and undone step by step', async () => {
  await tabTo(page, 'a[href="/team/codebook"]');
  await page.keyboard.press('Enter');
  await row('Zaufanie').waitFor();
  await expectAccessible(page);
  await tabTo(page, '.code-actions .primary');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nowy kod' }).waitFor();
  await expectAccessible(page);
  await tabTo(page, 'input[name="name.pl"]');
  await page.keyboard.type('Święta i zabawy');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Feasts and games');
  expect(await page.getByLabel('Klucz w plikach CSV').inputValue()).toBe('swieta_i_zabawy');
  await page.keyboard.press('Enter');
  await done();
  const made = row('Święta i zabawy');
  await tabTo(page, '[role=treeitem][aria-selected=true]', 90);
  expect(await made.getAttribute('aria-level')).toBe('1');
  await page.keyboard.press('Alt+ArrowRight');
  await page.locator('[aria-level="2"]', { hasText: 'Święta i zabawy' }).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await button('Cofnij: przeniesienie: Święta i zabawy').waitFor();
  expect(await made.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await button('Cofnij: nowy kod: Święta i zabawy').waitFor();
  await page.keyboard.press('Control+z');
  await made.waitFor({ state: 'detached' });
});

it('typed text outlives another page, a reload and an expired session', async () => {
  await choose('Zaufanie');
  await expectAccessible(page);
  await button('Zmień opis').click();
  await page.getByLabel('Nazwa po polsku').fill('Zaufanie i wiara');
  await page.reload();
  await button('Zmień opis (niezapisane zmiany)').click();
  await expectAccessible(page);
  await context.clearCookies();
  await button('Zapisz').click();
  await page.getByRole('link', { name: 'Zaloguj się w nowej karcie' }).waitFor();
  await expectAccessible(page);
  const tab = await context.newPage();
  await signIn(tab, `${app.url}/team`, app.admin);
  await tab.close();
  expect(await page.getByLabel('Nazwa po polsku').inputValue()).toBe('Zaufanie i wiara');
  await button('Zapisz').click();
  await done();
  await row('Zaufanie i wiara').waitFor();
  await button(/^Zmień opis/).click();
  await page.getByLabel('Nazwa po angielsku').fill('');
  await button('Anuluj').click();
  await inDialog('Porzuć zmiany').click();
  await button('Cofnij: zmiana opisu: Zaufanie i wiara').click();
  await page.getByRole('heading', { level: 2, name: 'Zaufanie', exact: true }).waitFor();
});

it('moved by a dialogue, retired and brought back', async () => {
  await button('Przenieś').click();
  await page.getByLabel('Pod kod').selectOption({ label: 'na najwyższy poziom' });
  await expectAccessible(page);
  await inDialog('Przenieś').click();
  await page.locator('[aria-level="1"]', { hasText: 'Zaufanie' }).waitFor();
  await button('Wycofaj').click();
  await inDialog('Wycofaj').click();
  await row('Zaufanie (wycofany)').waitFor();
  await button('Przywróć').click();
  await row('Zaufanie (wycofany)').waitFor({ state: 'detached' });
});

it('merged and undone: the codings are counted there and come back', async () => {
  await button('Połącz z innym').click();
  await page.getByText('Fragmentów, które widzisz: 2.').waitFor();
  await page.getByLabel('Kod, który zostaje').selectOption('networks');
  await expectAccessible(page);
  await inDialog('Połącz z innym').click();
  await row('Zaufanie').waitFor({ state: 'detached' });
  expect(await codesOfCodings()).toEqual(['networks', 'networks']);
  await page.keyboard.press('Control+z');
  await row('Zaufanie').waitFor();
  expect(await codesOfCodings()).toEqual(['trust', 'trust']);
});

it('split and undone on a phone: passages go where they are sent, the rest stays', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('heading', { level: 2, name: 'Zaufanie' }).waitFor();
  await expectAccessible(page);
  await button('Podziel').click();
  await page.getByLabel('Dokąd: Ufam sąsiadom').waitFor();
  for (const [at, pl, en] of [
    [0, 'Zaufanie do ludzi', 'Trust in people'],
    [1, 'Zaufanie do urzędu', 'Trust in offices'],
  ] as const) {
    await page.getByLabel('Nazwa po polsku').nth(at).fill(pl);
    await page.getByLabel('Nazwa po angielsku').nth(at).fill(en);
  }
  await page.getByLabel('Dokąd: Ufam urzędowi').selectOption({ label: 'Zaufanie do urzędu' });
  await expectAccessible(page);
  await page.locator('.code-form').getByRole('button', { name: 'Podziel' }).click();
  await done();
  expect(await codesOfCodings()).toEqual(['trust', 'zaufanie_do_urzedu']);
  await page.locator('.code-steps summary').click();
  await page
    .locator('.code-steps')
    .getByRole('button', { name: /^Cofnij: podział kodu/ })
    .click();
  await page
    .locator('.code-steps')
    .getByRole('button', { name: /^Przywróć cofnięte/ })
    .first()
    .waitFor();
  expect(await codesOfCodings()).toEqual(['trust', 'trust']);
  await expectAccessible(page);
  await button('Do drzewa kodów').click();
  await row('Zaufanie').waitFor();
  await expectAccessible(page);
});

it('two people at once: a step on what is gone is refused in words, and nothing is changed', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await choose('Bariery');
  await button('Przenieś').click();
  const merged = { id: randomUUID(), from: ['barriers'], into: 'trust' };
  expect((await staff.call('POST', '/api/codebook/merge', merged)).status).toBe(200);
  await inDialog('Przenieś').click();
  await page.getByText('Ten kod połączono w międzyczasie z innym.').waitFor();
  await expectAccessible(page);
});
