/** Coding with the keyboard and reading what was coded: themes, passages, search, numbers beside voices. */
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
const ids: string[] = [];

const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = 'Ufam ludziom. W instytucji brakuje czasu. Sąsiedzi pomagają sobie sami.';

/** A complete interview with a resident of Krosno. */
async function interview(respondentCode: string): Promise<string> {
  const id = randomUUID();
  const consents = { notes: true, quoting: true, cityLevel: null };
  const facts = { guide: 'guide-resident', version: 1, city: 'krosno', group: 'resident', wave: 'after' };
  await staff.call('POST', '/api/interviews', { id, ...facts, respondentCode, date: '2020-02-01', consents });
  const notes = { texts: { living_here: said }, ticked: [], quotes: [] };
  await staff.call('PUT', `/api/interviews/${id}`, { revision: 1, notes });
  const { status } = await staff.call('PATCH', `/api/interviews/${id}`, { state: 'complete' });
  expect(status).toBe(200);
  return id;
}
async function coded(id: string, text: string, code: string): Promise<void> {
  const start = said.indexOf(text);
  const source = { interview: id, question: 'living_here' };
  const coding = { id: randomUUID(), source, revision: 2, start, end: start + text.length, text, code };
  expect((await staff.call('POST', '/api/codings', coding)).status).toBe(201);
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  for (let i = 1; i <= 6; i += 1) ids.push(await interview(`M-0${i}`));
  for (const id of ids.slice(1)) await coded(id, 'Ufam ludziom', 'trust');
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'pl-PL' });
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, `${app.url}/team/desk/${ids[0]}/code`, app.admin);
  await page.waitForSelector('.coded-text');
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

it('with the keyboard alone: words selected, a letter or two, several codes, overlapping', async () => {
  await tabTo(page, '.coded-text');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('za');
  await page.getByRole('option', { name: 'Zaufanie' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.locator('.codings li', { hasText: 'Zaufanie' }).filter({ hasText: 'Ufam ludziom.' }).waitFor();
  await page.getByText('Nadano kod: Zaufanie').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('ba');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('wsp');
  await page.keyboard.press('Enter');
  await page.locator('.codings li').nth(2).waitFor();
  expect((await page.locator('.codings li').allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    expect.stringContaining('Zaufanie'),
    expect.stringContaining('Bariery'),
    expect.stringContaining('Współpraca'),
  ]);
  await expectAccessible(page);
});

it('memo, clearance for quoting, taken off and put back', async () => {
  const first = page.locator('.codings li').first();
  await first.getByRole('button', { name: /^Notka/ }).click();
  await page.getByLabel('Notka', { exact: true }).fill('Dobre na początek raportu');
  await expectAccessible(page);
  await context.setOffline(true);
  await button('Zapisz').click();
  await page.locator('dialog').getByText('Nie ma połączenia z serwerem.').waitFor();
  await context.setOffline(false);
  await button('Zapisz').click();
  await first.locator('.coding-memo').waitFor();
  await first.getByRole('checkbox').click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.codings li input')?.checked === true);
  await first.getByRole('button', { name: /^Zdejmij kod/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('.codings li').length === 2);
  await button('Cofnij').click();
  await page.waitForFunction(() => document.querySelectorAll('.codings li').length === 3);
  await page.locator('.codings li', { hasText: 'Dobre na początek' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
});

it('a text changed meanwhile: codings follow their words, lost ones say so and are pointed to anew', async () => {
  const notes = {
    texts: { living_here: said.replace('W instytucji brakuje czasu.', 'Potrzeba ławek.') },
    ticked: [],
    quotes: [],
  };
  await staff.call('PUT', `/api/interviews/${ids[0]}`, { revision: 2, notes });
  await page.reload();
  await page.locator('.codings li.lost').first().waitFor();
  expect(await page.locator('.codings li.lost').count()).toBe(2);
  await expectAccessible(page);
  await page.locator('.coded-text').focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page
    .locator('.codings li.lost')
    .first()
    .getByRole('button', { name: /^Wskaż na nowo/ })
    .click();
  await page.waitForFunction(() => document.querySelectorAll('.codings li.lost').length === 1);
  await page.locator('.codings li:not(.lost)', { hasText: 'Potrzeba ławek.' }).waitFor();
});

it('themes: people by city, the rest withheld; on to the passages', async () => {
  await page.getByRole('link', { name: 'Tematy' }).click();
  const row = page.locator('.themes tr', { hasText: 'Zaufanie' });
  await row.waitFor();
  expect((await row.locator('td').allInnerTexts()).join()).toBe('6');
  expect((await page.locator('.themes tr', { hasText: 'Bariery' }).locator('td').allInnerTexts()).join()).toBe(
    'ukryte',
  );
  await expectAccessible(page);
  await page.getByLabel('etapy').click();
  await page.locator('.themes thead', { hasText: 'po testowaniu' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await row.getByRole('link').click();
  await page.getByText('Fragmentów: 6 z 6').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Do cytowania').selectOption('true');
  await page.getByText('Fragmentów: 1 z 1').waitFor();
});

it('an open answer is coded with the keyboard, too', async () => {
  const collector = {
    slug: 'ankieta',
    instrument: 'resident',
    city: 'krosno',
    wave: 'after',
    opens: '2020-01-01T00:00:00Z',
  };
  expect((await staff.call('POST', '/api/collectors', collector)).status).toBe(201);
  const api = `${app.url}/api/collect/ankieta`;
  const { notice } = (await (await fetch(api)).json()) as { notice: { version: string } };
  const answers = { adult: 'yes', lives_here: 'yes', needs: 'Ławka przed blokiem.' };
  const at = { startedAt: '2020-02-01T10:00:00.000Z', finishedAt: '2020-02-01T10:07:00.000Z' };
  const consent = { notice: notice.version, quoting: true };
  const response = { id: randomUUID(), version: 1, locale: 'pl', ...at, consent, answers };
  expect((await staff.call('POST', '/api/collect/ankieta/responses', response)).status).toBe(201);
  await page.goto(`${app.url}/team/desk/answers?instrument=resident`);
  await page.getByText('Ławka przed blokiem.').waitFor();
  await expectAccessible(page);
  await tabTo(page, '.rows button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('coded-text'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('potrz');
  await page.keyboard.press('Enter');
  await page.locator('.codings li', { hasText: 'Potrzeby mieszkańców' }).waitFor();
  await expectAccessible(page);
});

it('nothing there, nothing found, no way to the server: told, and heard', async () => {
  const id = randomUUID();
  const facts = { guide: 'guide-resident', version: 1, city: 'krosno', group: 'resident', wave: 'after' };
  const consents = { notes: true, quoting: false, cityLevel: null };
  await staff.call('POST', '/api/interviews', { id, ...facts, date: '2020-02-01', consents });
  for (const [address, says] of [
    [`/team/desk/${id}/code`, 'Kodować można dopiero zakończoną rozmowę.'],
    [`/team/desk/${randomUUID()}`, 'Tej rozmowy nie ma'],
    ['/team/desk/search?q=gżegżółka', 'Nic takiego nie ma.'],
    ['/team/themes/needs?city=przemysl', 'Nie ma takich fragmentów'],
    ['/team/themes?city=przemysl', 'Tu nikt niczego nie zakodował.'],
    ['/team/desk/answers?instrument=institution', 'Nie ma odpowiedzi'],
  ] as const) {
    await page.goto(app.url + address);
    await page.getByText(says).first().waitFor();
    await expectAccessible(page);
  }
  await page.route('**/api/themes*', (route) => route.abort());
  await page.goto(`${app.url}/team/themes`);
  await page.getByText('Nie ma połączenia z serwerem.').waitFor();
  await expectAccessible(page);
  await page.unroute('**/api/themes*');
  await button('Spróbuj ponownie').click();
  await page.locator('.themes').waitFor();
});

it('search finds other forms of a word and leads to the interview', async () => {
  await page.goto(`${app.url}/team/desk/search`);
  await page.fill('input[name=q]', 'instytucja');
  await page.keyboard.press('Enter');
  await page.getByText('Znaleziono: 5').waitFor();
  expect(await page.locator('mark').first().innerText()).toBe('instytucji');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Otwórz rozmowę' }).first().click();
  await page.waitForSelector('.note-question textarea');
});

it('numbers beside voices: an aim with its indicators, themes and cleared quotes; English too', async () => {
  await coded(ids[1]!, 'Sąsiedzi pomagają sobie sami.', 'networks');
  await page.goto(`${app.url}/team/joint?aim=initiatives`);
  await page.getByRole('heading', { name: 'Tematy z rozmów i odpowiedzi' }).waitFor();
  await page.locator('.joint-themes tbody', { hasText: 'Relacje i sieci' }).waitFor();
  await expectAccessible(page);
  await page.click('button[lang=en]');
  await page.getByRole('heading', { name: 'Numbers beside voices' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
});

it('an analyst reads themes and cleared quotes, and finds no way to notes', async () => {
  const password = 'long enough 1';
  await staff.call('POST', '/api/users', { name: 'analityk', role: 'analyst', cities: [], password });
  const others = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'pl-PL' });
  const theirs = await others.newPage();
  await signIn(theirs, `${app.url}/team/themes/trust`, { name: 'analityk', password });
  await theirs.getByText('Fragmentów: 1 z 1').waitFor();
  expect(await theirs.getByRole('link', { name: 'Rozmowy' }).count()).toBe(0);
  expect(await theirs.locator('main').innerText()).not.toMatch(/M-0\d|admin1/);
  await others.close();
});
