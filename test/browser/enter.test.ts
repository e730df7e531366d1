/** Sheets typed in with the keyboard: rules, duplicates, no network, a session that ended, the next sheet. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { asAdmin, phone, signIn, type Staff } from './walk.ts';

jest.setTimeout(90_000);
const slug = 'krosno-mieszkancy';
let app: RunningApp;
let browser: Browser;
let staff: Staff;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const isAccessible = (): Promise<void> => expectAccessible(page);
const at = (key: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-entry') === wanted, key);
const button = (name: string) => page.getByRole('button', { name });

const password = 'long enough 1';
const enterAs = (name: string): Promise<void> => signIn(page, `${app.url}/team/enter/${slug}`, { name, password });

/** From the number of a sheet to its first question, and through the two that everybody answers. */
async function beginSheet(number: string): Promise<void> {
  await page.fill('input[name=sheet]', number);
  await page.focus('input[name=part]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await at('adult');
  await page.keyboard.type('1');
  await at('lives_here');
  await page.keyboard.type('1');
  await at('home_area');
}
const saved = (number: string) =>
  page.locator('[role=status]', { hasText: `Zapisano arkusz ${number}. Kod wycofania: ` });

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  for (const [name, role] of [
    ['badaczka', 'researcher'],
    ['analityk', 'analyst'],
  ])
    await staff.call('POST', '/api/users', { name, role, cities: ['krosno'], password });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(async () => {
  context = await phone(browser);
  page = await context.newPage();
  complaints = complaintsOf(page);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

it('an analyst types nothing in, a researcher nothing for another city', async () => {
  await enterAs('analityk');
  await page.getByRole('heading', { name: 'Zbieranie odpowiedzi' }).waitFor();
  expect(await page.getByRole('link', { name: /Wpisz odpowiedzi/ }).count()).toBe(0);
  // A browser of her own: an answer under way could bring the other cookie back.
  await context.close();
  context = await phone(browser);
  page = await context.newPage();
  await enterAs('badaczka');
  await page.getByRole('heading', { name: 'Wpisywanie arkuszy' }).waitFor();
  await page.goto(`${app.url}/team/enter/przemysl-mieszkancy`);
  await page.locator('[role=alert]', { hasText: 'Brak uprawnień' }).waitFor();
  expect(await page.locator('form').count()).toBe(0);
});

it('a sheet is typed in with the keyboard alone, by the rules of the questionnaire, and the next one follows', async () => {
  await enterAs('badaczka');
  await page.waitForSelector('input[name=sheet]');
  await tabTo(page, 'input[name=sheet]');
  await isAccessible();
  await page.keyboard.press('Control+Enter');
  await page.locator('[role=alert]', { hasText: 'Arkusz nie został zapisany.' }).waitFor();
  for (const error of ['Wpisz numer arkusza.', 'Bez zgody na udział arkusza nie wolno wpisać.'])
    await page.locator('.field-error', { hasText: error }).waitFor();
  await at('head.sheet');
  await isAccessible();

  await beginSheet('7');
  await page.keyboard.type('?');
  await at('influence.people_like_me');
  await page.keyboard.type('4');
  await at('influence.know_whom');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.locator('.field-error', { hasText: 'Nie ma takiej odpowiedzi.' }).waitFor();
  await at('influence.know_whom');
  await page.keyboard.type('8');
  await at('influence.office_listens');
  await isAccessible();

  await page.focus('[data-entry=barriers]');
  await page.keyboard.type('1,2,3,4');
  await page.keyboard.press('Control+Enter');
  await page.locator('.field-error', { hasText: 'Za dużo odpowiedzi.' }).waitFor();
  await at('barriers');
  await page.keyboard.type('2,1');
  await page.keyboard.press('Enter');
  await page.focus('[data-entry=organiser_known]');
  await page.getByText('13: zależnie od odpowiedzi powyżej (12)').waitFor();
  await page.keyboard.type('2');
  await page.getByText('Pominięte według odpowiedzi: 13').waitFor();
  await page.fill('[data-entry=organiser_known]', '1');
  await at('organiser_contact');
  await page.keyboard.type('9');
  await page.keyboard.type('8');
  await page.focus('[data-entry=needs]');
  await page.keyboard.type('Ławki');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('i cień');
  await page.keyboard.press('Control+Enter');
  await saved('7').waitFor();
  await at('head.sheet');
  expect(await page.inputValue('input[name=sheet]')).toBe('8');
  expect(await page.inputValue('[data-entry=adult]')).toBe('');
  expect(await page.isChecked('input[name=part]')).toBe(false);
  await isAccessible();

  const csv = await fetch(`${app.url}/api/instruments/resident/responses.csv`, { headers: staff.headers() });
  const text = await csv.text();
  for (const part of ['paper', 'badaczka', 'Ławki']) expect(text).toContain(part);
  expect(await staff.countOf(slug)).toBe(1);
});

it('a sheet number that is in already is told at once, and is not saved', async () => {
  await enterAs('badaczka');
  await page.fill('input[name=sheet]', '7');
  await page.locator('.field-error', { hasText: 'Arkusz o tym numerze jest już wpisany.' }).waitFor();
  await isAccessible();
  await page.keyboard.press('Control+Enter');
  await page.locator('[role=alert]', { hasText: 'Arkusz nie został zapisany.' }).waitFor();
  expect(await staff.countOf(slug)).toBe(1);
});

it('without network the page opens, sheets wait on the device, and send themselves', async () => {
  await enterAs('badaczka');
  await page.waitForSelector('input[name=sheet]');
  await page.waitForSelector('html[data-desk=kept]', { state: 'attached' });
  await context.setOffline(true);
  await page.getByText('Nie ma połączenia: wpisuj dalej').waitFor();
  await beginSheet('20');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Na tym urządzeniu zachowano: arkusz 20.').waitFor();
  await page.locator('.outbox', { hasText: 'arkusz 20' }).waitFor();
  await isAccessible();
  expect(await page.inputValue('input[name=sheet]')).toBe('21');
  await page.fill('input[name=sheet]', '20');
  await page.locator('.field-error', { hasText: 'Arkusz o tym numerze jest już wpisany.' }).waitFor();
  await beginSheet('21');

  await page.goto(`${app.url}/team/desk`);
  await page.getByText('czekają arkusze, których nie ma jeszcze na serwerze: 1.').waitFor();
  await page.getByText('Arkusze można tu wpisywać także bez sieci:').waitFor();
  await page.goto(`${app.url}/team/enter/${slug}`);
  await page.getByText('Przywrócono arkusz zaczęty na tym urządzeniu.').waitFor();
  await page.locator('.outbox', { hasText: 'arkusz 20' }).waitFor();
  await isAccessible();
  await context.setOffline(false);
  await page.getByText('arkusz 20 · Kod wycofania: ').waitFor();
  expect(await page.inputValue('input[name=sheet]')).toBe('21');
  expect(await page.inputValue('[data-entry=lives_here]')).toBe('1');
  expect(await staff.countOf(slug)).toBe(2);
  await page.focus('[data-entry=adult]');
  await page.keyboard.press('Control+Enter');
  await saved('21').waitFor();
  expect(await page.locator('.outbox').count()).toBe(0);
});

it('what the server refuses later is told, corrected or removed after being asked', async () => {
  await enterAs('badaczka');
  await page.waitForSelector('input[name=sheet]');
  await context.setOffline(true);
  await beginSheet('30');
  await page.keyboard.press('Control+Enter');
  await page.locator('.outbox', { hasText: 'arkusz 30' }).waitFor();
  // Meanwhile somebody else types in the same sheet.
  const { body: form } = await staff.call('GET', `/api/collectors/${slug}/entry`);
  const { version, notice } = form as { version: number; notice: { version: string } };
  await staff.call('POST', `/api/collectors/${slug}/entries`, {
    id: '00000000-0000-4000-8000-000000000030',
    version,
    locale: 'pl',
    startedAt: '2020-02-01T10:00:00Z',
    consent: { notice: notice.version },
    answers: { adult: 'yes', lives_here: 'yes' },
    channel: 'paper',
    sheet: '30',
  });
  await context.setOffline(false);
  await page.locator('.outbox', { hasText: 'nieprzyjęty' }).waitFor();
  await isAccessible();
  await button('Popraw: arkusz 30').click();
  expect(await page.inputValue('input[name=sheet]')).toBe('30');
  await page.fill('input[name=sheet]', '31');
  await page.keyboard.press('Control+Enter');
  await saved('31').waitFor();

  await context.setOffline(true);
  await beginSheet('32');
  await page.keyboard.press('Control+Enter');
  await button('Usuń z urządzenia: arkusz 32').click();
  await page.getByText('Tych odpowiedzi nie ma na serwerze.').waitFor();
  await button('Anuluj').click();
  expect(await page.locator('.outbox').count()).toBe(1);
  await button('Usuń z urządzenia: arkusz 32').click();
  await page.locator('dialog').getByRole('button', { name: 'Usuń', exact: true }).click();
  await page.waitForSelector('.outbox', { state: 'detached' });
  await context.setOffline(false);
});

it('a session that ended loses nothing', async () => {
  await enterAs('badaczka');
  await page.waitForSelector('input[name=sheet]');
  await context.clearCookies();
  await beginSheet('40');
  await page.keyboard.press('Control+Enter');
  await page.locator('[role=alert]', { hasText: 'Sesja wygasła.' }).waitFor();
  await page.click('.tabs >> text=Zbieranie');
  await page.getByText('Na tym urządzeniu czekają arkusze, których nie ma jeszcze na serwerze: 1.').waitFor();
  await page.click('text=Wpisywanie arkuszy: krosno-mieszkancy');
  await page.locator('.outbox', { hasText: 'arkusz 40' }).waitFor();
  await page.locator('[role=alert]', { hasText: 'Sesja wygasła.' }).waitFor();
  await page.click('text=Zaloguj się ponownie');
  await page.fill('input[name=name]', 'badaczka');
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.getByText('arkusz 40 · Kod wycofania: ').waitFor();
});
