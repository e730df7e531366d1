/** Collectors: found, added, opened and closed after being asked, changed by two people, and everything to reach people. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { asAdmin, openRow, phone, signIn, type Staff } from './walk.ts';

jest.setTimeout(90_000);
let app: RunningApp;
let browser: Browser;
let staff: Staff;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const isAccessible = (): Promise<void> => expectAccessible(page);
const button = (name: string) => page.getByRole('button', { name });
const card = (slug: string) => page.locator(`#collector-${slug}`);

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  const password = 'long enough 1';
  await staff.call('POST', '/api/users', { name: 'badaczka', role: 'researcher', cities: ['krosno'], password });
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

it('a researcher of one city sees that city, and nothing to change', async () => {
  await signIn(page, `${app.url}/team`, { name: 'badaczka', password: 'long enough 1' });
  await card('krosno-mieszkancy').waitFor();
  expect(await page.locator('.collectors').innerText()).not.toContain('Przemyśl');
  expect(await button('Zamknij: krosno-mieszkancy').count()).toBe(0);
  await page.goto(`${app.url}/team/collectors/przemysl-mieszkancy`);
  await page.getByText('którego to konto nie obejmuje').waitFor();
  await isAccessible();
  await page.goto(`${app.url}/team/collectors/krosno-mieszkancy`);
  await page.getByRole('heading', { name: 'Jak dotrzeć do ankiety' }).waitFor();
  expect(await page.locator('select[name=instrument]').count()).toBe(0);
  await page.goto(`${app.url}/team/collectors/new`);
  await page.getByRole('heading', { name: 'new' }).waitFor();
  expect(await page.locator('form').count()).toBe(0);
});

it('is searched, narrowed and sorted, and the link brings the same view back', async () => {
  await signIn(page, `${app.url}/team`, app.admin);
  await page.getByText(/^Zbierań: (\d+) z \1\.$/).waitFor();
  await isAccessible();
  await tabTo(page, 'input[name=search]');
  await page.keyboard.type('miesz');
  await page.getByText(/^Zbierań: 2 z/).waitFor();
  await page.getByLabel('Miasto').selectOption('przemysl');
  await page.getByText(/^Zbierań: 1 z/).waitFor();
  await page.reload();
  await page.getByText(/^Zbierań: 1 z/).waitFor();
  expect(await page.inputValue('input[name=search]')).toBe('miesz');
  await page.fill('input[name=search]', 'zzz');
  await page.getByText('Żadne zbieranie nie pasuje.').waitFor();
  await button('Pokaż wszystkie').click();
  await page.getByText(/^Zbierań: (\d+) z \1\.$/).waitFor();
});

it('on a phone is a row that opens in place, closed ones are folded until looked for; a desk and paper have all at once', async () => {
  await staff.call('POST', '/api/collectors', {
    ...{ slug: 'dawne', instrument: 'resident', city: 'krosno', wave: 'before', source: 'biblioteka', target: 9 },
    ...{ opens: '2019-06-10T08:00:00Z', closes: '2019-07-31T08:00:00Z' },
  });
  await signIn(page, `${app.url}/team`, app.admin);
  const row = card('krosno-mieszkancy');
  await row.waitFor();
  expect(await card('dawne').count()).toBe(0);
  expect(await row.getByRole('link').count()).toBe(0);
  await tabTo(page, '#collector-krosno-mieszkancy button');
  await page.keyboard.press('Enter');
  await row.getByRole('link', { name: 'Wpisz odpowiedzi: krosno-mieszkancy' }).waitFor();
  await isAccessible();
  await page.getByRole('button', { name: 'Zamknięte' }).click();
  expect(await card('dawne').innerText()).toMatch(
    /Odpowiedzi: 0 z 9\s+.*\s+przed testowaniem · biblioteka · link otwarty/,
  );
  await page.reload();
  await page.fill('input[name=search]', 'biblioteka');
  await card('dawne').waitFor();
  await button('Pokaż wszystkie').click();
  await card('dawne').waitFor({ state: 'detached' });

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await card('dawne').innerText()).toContain('do 31 lipca 2019');
  expect(await page.locator('.fold-head').count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await card('dawne').getByRole('link', { name: 'Podgląd ankiety' }).waitFor();
  await isAccessible();
});

it('closed from its row it goes to the closed ones, and the focus stays on the page', async () => {
  await staff.call('POST', '/api/collectors', {
    ...{ slug: 'krotkie', instrument: 'resident', city: 'krosno', wave: 'after', opens: '2019-06-10T08:00:00Z' },
  });
  await signIn(page, `${app.url}/team`, app.admin);
  await (await openRow(page, 'krotkie')).getByRole('button', { name: 'Zamknij: krotkie' }).click();
  await button('Tak, zamknij').click();
  await card('krotkie').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await button('Zamknięte').click();
  await card('krotkie').waitFor();
});

it('is added with a form that suggests a free address and says what is wrong beside the field', async () => {
  await signIn(page, `${app.url}/team`, app.admin);
  await page.click('text=Dodaj zbieranie');
  await page.getByLabel('Ankieta').selectOption('resident');
  await page.getByLabel('Etap').selectOption('after');
  await page.getByLabel('Miasto').selectOption('przemysl');
  expect(await page.inputValue('input[name=slug]')).toBe('przemysl-resident-after');
  await page.fill('input[name=slug]', 'krosno-mieszkancy');
  await page.fill('input[name=opens]', '2030-02-01T10:00');
  await page.fill('input[name=closes]', '2030-01-01T10:00');
  await button('Dodaj').click();
  await page.locator('.field-error', { hasText: 'Zamknięcie musi być po otwarciu.' }).waitFor();
  await isAccessible();
  await page.fill('input[name=closes]', '2030-03-01T10:00');
  await button('Dodaj').click();
  await page.locator('.field-error', { hasText: 'Ten adres jest już zajęty.' }).waitFor();
  await page.fill('input[name=slug]', 'plakat');
  await page.fill('input[name=target]', '40');
  await button('Dodaj').click();
  await page.waitForURL('**/team/collectors/plakat');
  await page.getByText('0 z 40').waitFor();
  await isAccessible();
});

it('gives the QR code as files, the poster and the paper form', async () => {
  await signIn(page, `${app.url}/team`, app.admin);
  await page.goto(`${app.url}/team/collectors/krosno-mieszkancy`);
  await page.getByRole('img', { name: 'Kod QR z adresem ankiety' }).waitFor();
  await isAccessible();
  for (const kind of ['svg', 'png']) {
    const press = page.getByRole('button', { name: `Pobierz kod QR (${kind.toUpperCase()})` }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), press]);
    expect(download.suggestedFilename()).toBe(`krosno-mieszkancy-qr.${kind}`);
  }
  await page.fill('input[name=sheets]', '1-500');
  await button('Otwórz do druku').click();
  await page.locator('.field-error', { hasText: 'najwyżej 100 naraz' }).waitFor();
  await page.fill('input[name=sheets]', '1-2');
  const [paper] = await Promise.all([context.waitForEvent('page'), button('Otwórz do druku').click()]);
  await paper.waitForURL('**/paper-form?sheets=1-2&lang=pl');
  await paper.waitForSelector('h1');
  await paper.close();
  const [poster] = await Promise.all([context.waitForEvent('page'), page.click('text=Plakat po polsku')]);
  await poster.waitForSelector('h1');
  await poster.close();
});

it('says what closing means, and a change from what was seen before is not lost silently', async () => {
  await signIn(page, `${app.url}/team`, app.admin);
  await page.goto(`${app.url}/team/collectors/przemysl-mieszkancy`);
  await page.fill('input[name=source]', 'OPS');
  await staff.call('PATCH', '/api/collectors/przemysl-mieszkancy', { target: 77 });
  await button('Zapisz zmiany').click();
  await page.getByText('Ktoś zmienił to zbieranie w międzyczasie.').waitFor();
  await page.waitForSelector('input[name=target][value="77"]');
  await isAccessible();
  await page.fill('input[name=source]', 'OPS');
  await button('Zapisz zmiany').click();
  await page.getByText('Zapisano.').waitFor();
  await page.getByText('OPS · link otwarty').waitFor();

  await button('Zamknij: przemysl-mieszkancy').click();
  await page.getByText('Nowe osoby zobaczą, że ankieta jest zakończona.').waitFor();
  await isAccessible();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Zamknij: przemysl-mieszkancy',
  );
  await page.keyboard.press('Enter');
  await button('Tak, zamknij').click();
  await page.locator('.state-closed').waitFor();
  await context.setOffline(true);
  await button('Otwórz ponownie: przemysl-mieszkancy').click();
  await button('Tak, otwórz').click();
  await page.locator('dialog [role=alert]', { hasText: 'Nie ma połączenia' }).waitFor();
  await context.setOffline(false);
  await button('Tak, otwórz').click();
  await page.locator('.state-open').waitFor();
});
