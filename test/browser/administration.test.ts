/** What administrators do for the whole study: accounts, log, withdrawals, purge, and last the step from trial to live. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { submission } from '../api/answers.ts';
import { filledNotice, surveysWith } from '../api/surveys-with.ts';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible } from './pages.ts';
import { asAdmin, phone, signIn } from './walk.ts';

jest.setTimeout(90_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const isAccessible = (): Promise<void> => expectAccessible(page);
const open = async (path: string, heading: string, on = page): Promise<void> => {
  await on.goto(app.url + path);
  await on.getByRole('heading', { level: 1, name: heading }).waitFor();
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function answer(): Promise<string> {
  const reply = await fetch(`${app.url}/api/collect/krosno-mieszkancy/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(submission(undefined, { consent: { notice: filledNotice.version } })),
  });
  return ((await reply.json()) as { receipt: string }).receipt;
}

const signInAs = (on: Page, name: string, password: string): Promise<void> =>
  signIn(on, `${app.url}/team`, { name, password });

beforeAll(async () => {
  const surveys = surveysWith((study) =>
    Object.assign(study, { notice: filledNotice, retention: { responses: '2020-01-01', audit: '2999-01-01' } }),
  );
  [app, browser] = await Promise.all([startApp({ SURVEYS_DIR: surveys }), startBrowser()]);
  context = await phone(browser);
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, `${app.url}/team`, app.admin);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

it('a researcher and an administrator of one city find no pages about the whole study', async () => {
  const staff = await asAdmin(app);
  const password = 'long enough 1';
  await staff.call('POST', '/api/users', { name: 'badaczka', role: 'researcher', cities: [], password });
  await staff.call('POST', '/api/users', { name: 'krosno1', role: 'admin', cities: ['krosno'], password });
  const guests = await phone(browser);
  let guest = await guests.newPage();
  await signInAs(guest, 'badaczka', password);
  expect(await guest.getByRole('link', { name: 'Administracja' }).count()).toBe(0);
  await open('/team/admin/audit', 'Zbieranie odpowiedzi', guest);
  await guests.close();
  const others = await phone(browser);
  guest = await others.newPage();
  await signInAs(guest, 'krosno1', password);
  await open('/team/admin', 'Administracja', guest);
  expect(await guest.locator('.card').allInnerTexts()).toEqual([
    expect.stringContaining('Konta'),
    expect.stringContaining('Wycofania'),
  ]);
  await open('/team/admin/live', 'Zbieranie odpowiedzi', guest);
  await others.close();
});

it('accounts: made, given another role, a new password, deactivated after being asked', async () => {
  await open('/team/admin/users', 'Konta');
  await page.getByRole('heading', { name: 'admin1' }).waitFor();
  await isAccessible();
  await button('Dodaj konto').click();
  await page.fill('dialog input[name=name]', 'jan.k');
  await page.getByRole('checkbox', { name: 'Krosno' }).check();
  await button('Zaproponuj hasło').click();
  expect(await page.inputValue('dialog input[name=password]')).toMatch(/^(\w{4}-){3}\w{4}$/);
  await isAccessible();
  await button('Utwórz konto').click();
  await page.getByText('Konto „jan.k” jest gotowe.').waitFor();

  await button('Dodaj konto').click();
  await page.fill('dialog input[name=name]', 'jan.k');
  await page.fill('dialog input[name=password]', 'long enough 2');
  await button('Utwórz konto').click();
  const taken = page.locator('dialog .field-error', { hasText: 'Ta nazwa jest już zajęta.' });
  await taken.waitFor();
  await page.waitForSelector('dialog input[name=name]:focus');
  expect(await taken.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });

  await button('Zmień rolę i miasta: jan.k').click();
  await page.getByLabel('analiza').check();
  await button('Zapisz').click();
  const row = page.locator('.user', { hasText: 'jan.k' });
  await row.filter({ hasText: 'analiza · Krosno' }).waitFor();
  await page.getByText('Zapisano rolę i miasta konta „jan.k”.').waitFor();
  await button('Wyłącz: jan.k').click();
  await button('Anuluj').click();
  expect(await row.innerText()).not.toContain('wyłączone');
  await button('Wyłącz: jan.k').click();
  await page.locator('dialog').getByRole('button', { name: 'Wyłącz' }).click();
  await row.filter({ hasText: 'wyłączone' }).waitFor();
  await page.getByText('Konto „jan.k” jest wyłączone.').waitFor();
  expect(await button('Wyłącz: admin1').count()).toBe(0);

  await page.getByLabel('Szukaj nazwy').fill('JAN');
  await page.getByText('Kont: 1 z 4.').waitFor();
  expect(page.url()).toContain('search=JAN');
  await page.getByLabel('Stan').selectOption('active');
  await page.getByText('Nie ma takiego konta.').waitFor();
  await button('Pokaż wszystkie').click();
  await page.getByText('Kont: 4 z 4.').waitFor();
});

it('the log tells it in sentences, is narrowed and downloaded', async () => {
  await open('/team/admin/audit', 'Dziennik zdarzeń');
  await page.getByText('Konto „jan.k”: wyłączono.').waitFor();
  await isAccessible();
  await page.getByLabel('Co', { exact: true }).selectOption('user.create');
  await page.getByText('Konto „jan.k”: wyłączono.').waitFor({ state: 'detached' });
  await page.getByLabel('Szukaj').fill('jan');
  await page.waitForFunction(() => document.querySelectorAll('.audit > li').length === 1);
  await page.getByText('Szczegóły').click();
  await isAccessible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Pobierz jako CSV').click()]);
  expect(download.suggestedFilename()).toBe('audit.csv');
  await page.getByLabel('Do dnia').fill('2019-01-01');
  await page.getByText('Nic takiego nie zapisano.').waitFor();
  await button('Pokaż wszystko').click();
  await page.getByText('Konto „jan.k”: wyłączono.').waitFor();
});

it('a withdrawal for somebody: found, asked for, done', async () => {
  const receipt = await answer();
  await open('/team/admin/withdrawals', 'Wycofania');
  await page.getByText('Nikt jeszcze nie wycofał odpowiedzi.').waitFor();
  await isAccessible();
  await page.fill('input[name=receipt]', '0000-0000-0000-0000');
  await button('Znajdź odpowiedź').click();
  await page.getByText('Nie ma takiej odpowiedzi.').waitFor();
  await page.fill('input[name=receipt]', receipt);
  await button('Znajdź odpowiedź').click();
  await page.locator('dialog', { hasText: 'Krosno' }).waitFor();
  await isAccessible();
  await button('Wycofaj odpowiedź').click();
  // The dialogue's own text ends in these words too, and the form is a new one once it has closed.
  await page.getByText('Odpowiedź wycofano. Można to powiedzieć').waitFor();
  await page.locator('.rows > li', { hasText: 'krosno-mieszkancy' }).waitFor();
  await page.getByLabel('Szukaj zbierania lub ankiety').fill('zzz');
  await page.getByText('Żadne wycofanie nie pasuje.').waitFor();
  await button('Pokaż wszystkie').click();
  await page.locator('.rows > li', { hasText: 'krosno-mieszkancy' }).waitFor();
  await page.fill('input[name=receipt]', receipt);
  await button('Znajdź odpowiedź').click();
  await page.getByText('Ta odpowiedź jest już wycofana.').waitFor();
});

it('what is due is erased after being asked, what is not is not offered', async () => {
  await answer();
  await open('/team/admin/retention', 'Przechowywanie danych');
  await page.getByText('odpowiedzi: 1').waitFor();
  await isAccessible();
  expect(await button('Usuń to teraz').count()).toBe(1);
  await button('Usuń to teraz').click();
  await page.waitForSelector('dialog h2:focus');
  expect(await page.locator('dialog').evaluate((one) => one.scrollTop)).toBe(0);
  await isAccessible();
  await button('Usuń na zawsze').click();
  await page.getByText('Usunięto', { exact: true }).waitFor();
  await page.getByText('Nie ma już nic do usunięcia.').waitFor();
  expect(await button('Usuń to teraz').count()).toBe(0);
});

it('going live asks for a word, deletes the trial’s answers, and the pages stop saying that it is one', async () => {
  await open('/team/admin/live', 'Od próby do badania');
  await page.getByText('Odpowiedzi z próby: 2').waitFor();
  expect(await page.locator('.banner').innerText()).toContain('Próba');
  await isAccessible();
  await button('Rozpocznij właściwe badanie').click();
  const confirm = button('Usuń próbę i rozpocznij');
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByLabel(/Żeby potwierdzić/).fill('usuń próbę');
  await isAccessible();
  await answer();
  await confirm.click();
  await page.getByText('W międzyczasie przyszły odpowiedzi').waitFor();
  await page.getByText('Usuniemy odpowiedzi z próby (3).').waitFor();
  await confirm.click();
  await page.getByRole('heading', { name: 'Właściwe badanie trwa' }).waitFor();
  await page.waitForSelector('.banner', { state: 'detached' });
  await isAccessible();
  expect(await (await fetch(`${app.url}/s/krosno-mieszkancy`)).text()).not.toContain('Próba.');
  expect(await (await asAdmin(app)).countOf('krosno-mieszkancy')).toBe(0);
});
