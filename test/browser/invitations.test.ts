/** Invitations: codes read, links shown once, letters, contacts by hand, a new link, revoking after being asked. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { asAdmin, openRow, phone, signIn, type Staff } from './walk.ts';

jest.setTimeout(90_000);
const slug = 'krosno-organizatorzy';
const researcher = { name: 'badaczka', password: 'long enough 1' };
let app: RunningApp;
let browser: Browser;
let staff: Staff;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const isAccessible = (): Promise<void> => expectAccessible(page);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (code: string) => page.locator('.invitation', { hasText: code });
const statusOf = async (link: string): Promise<number> =>
  (await fetch(link.replace(/^.*\/i\//, `${app.url}/api/invitations/`))).status;
const linksShown = (): Promise<string[]> => page.locator('.links code').allInnerTexts();

const enterAs = (who: { name: string; password: string }): Promise<void> => signIn(page, `${app.url}/team`, who);
const openPage = (): Promise<unknown> => page.goto(`${app.url}/team/collectors/${slug}/invitations`);

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  staff = await asAdmin(app);
  await staff.call('POST', '/api/users', {
    ...researcher,
    role: 'researcher',
    cities: [],
  });
  await staff.call('POST', '/api/collectors/krosno-monitoring-2019-12/invitations', { codes: ['K-01', 'K-10'] });
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

it('a researcher finds no invitations', async () => {
  await enterAs(researcher);
  await openRow(page, slug);
  expect(await page.getByRole('link', { name: 'Zaproszenia' }).count()).toBe(0);
  await openPage();
  await page.getByRole('heading', { name: 'Zbieranie odpowiedzi' }).waitFor();
});

it('names are refused before they are sent, codes of another wave are taken over, links are shown once', async () => {
  await enterAs(app.admin);
  await openPage();
  await page.getByText('Nie ma jeszcze zaproszeń.').waitFor();
  await isAccessible();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''));
  await tabTo(page, 'textarea');
  await page.keyboard.insertText('Jan Kowalski\nK-02\nK-02');
  await button('Utwórz linki').click();
  await page.getByText('Wiersz 1, „Jan Kowalski”: to wygląda na nazwisko.').waitFor();
  await page.getByText('Wiersz 3, „K-02”: ten kod jest na liście dwa razy.').waitFor();
  await isAccessible();
  expect(sent).toEqual([]);
  await page.fill('textarea', 'K-02');
  await page.getByLabel('Te same osoby co w').selectOption('krosno-monitoring-2019-12');
  await page.getByText('Wstawiono kody: 2.').waitFor();
  expect(await page.inputValue('textarea')).toBe('K-02\nK-01\nK-10');
  await button('Utwórz linki').click();
  await page.getByRole('heading', { name: 'Nowe linki (3)' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  await row('K-10').waitFor();
  expect(await page.locator('.invitation h2').allInnerTexts()).toEqual(['K-01', 'K-02', 'K-10']);
  await isAccessible();

  await page.click('.tabs >> text=Teren');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Nowe linki (3)' }).waitFor();
  expect(await linksShown()).toHaveLength(3);
  await button('Gotowe, ukryj linki').click();
  await button('Anuluj').click();
  const press = button('Pobierz CSV do korespondencji seryjnej').click();
  const [download] = await Promise.all([page.waitForEvent('download'), press]);
  expect(download.suggestedFilename()).toBe(`${slug}-listy.csv`);
  await button('Zanotuj, że listy wysłano').click();
  await page.getByRole('heading', { name: 'Kontakt: zaznaczone osoby (3)' }).waitFor();
  await button('Zapisz').click();
  await page.getByText('(wysłane 3)').waitFor();
  await button('Gotowe, ukryj linki').click();
  await page.waitForSelector('.links', { state: 'detached' });
  await page.reload();
  await row('K-10').waitFor();
  expect(await linksShown()).toEqual([]);
});

it('a contact is noted for several with the keyboard, a refusal closes the case, a mistake is taken back', async () => {
  await enterAs(app.admin);
  await openPage();
  await row('K-02').waitFor();
  await tabTo(page, 'input[aria-label="Zaznacz K-01"]');
  await page.keyboard.press('Space');
  await page.getByLabel('Zaznacz K-10').check();
  await button('Zanotuj kontakt z zaznaczonymi (2)').click();
  await page.fill('dialog input[name=at]', '2020-02-03');
  await page.selectOption('dialog select[name=channel]', 'phone');
  await page.selectOption('dialog select[name=outcome]', 'refused');
  await isAccessible();
  await button('Zapisz').click();
  await page.getByText('(wysłane 1, odmowa 2)').waitFor();
  await row('K-01').locator('summary').click();
  expect(await row('K-01').innerText()).toContain('3 lutego 2020 · telefon · odmowa');
  await isAccessible();

  await page.getByLabel('Stan', { exact: true }).selectOption('refused');
  await page.getByText('Pokazano 2 z 3.').waitFor();
  await page.getByLabel('Szukaj kodu').fill('k-10');
  await page.getByText('Pokazano 1 z 3.').waitFor();
  await row('K-10').locator('summary').click();
  await button(/^Cofnij wpis: K-10, 3 lutego 2020, odmowa/).click();
  await page.locator('dialog').getByRole('button', { name: 'Cofnij wpis' }).click();
  await page.getByText('Wpis cofnięto.').waitFor();
  await button('Popraw stan: K-10').click();
  await page.selectOption('dialog select[name=state]', 'sent');
  await button('Zapisz').click();
  await page.getByText('Żadne zaproszenie nie pasuje.').waitFor();
  await button('Pokaż wszystkie').click();
  await page.getByText('(wysłane 2, odmowa 1)').waitFor();
});

it('a new link and revoking are asked for; without network nothing changes and the page says so', async () => {
  await enterAs(app.admin);
  await openPage();
  await button('Nowy link: K-02').click();
  await page.getByText('Dotychczasowy link od razu przestanie działać.').waitFor();
  await isAccessible();
  await button('Tak, nowy link').click();
  await page.getByRole('heading', { name: 'Nowe linki (1)' }).waitFor();
  const [link = ''] = await linksShown();
  expect(await statusOf(link)).toBe(200);

  await button('Wycofaj zaproszenie: K-02').click();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await statusOf(link)).toBe(200);
  await button('Wycofaj zaproszenie: K-02').click();
  await context.setOffline(true);
  await button('Tak, wycofaj').click();
  await page.locator('dialog [role=alert]', { hasText: 'Nie ma połączenia' }).waitFor();
  await context.setOffline(false);
  await button('Tak, wycofaj').click();
  await row('K-02').filter({ hasText: 'wycofane' }).waitFor();
  expect(await statusOf(link)).toBe(404);
  expect(await button('Wycofaj zaproszenie: K-02').count()).toBe(0);
});
