/** The page of questions: charts with their numbers and sentences, nothing of the few, and everything to take elsewhere. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, isTooWide, tabTo, violationsOf } from './pages.ts';
import { agreements, sendResidents } from './residents.ts';
import { asAdmin, phone, signIn, untilDrawn } from './walk.ts';

jest.setTimeout(120_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
const results = () => `${app.url}/team/results/resident`;
const needOf = (i: number) => (i < 4 ? `Szkoła otwarta po południu, odpowiedź ${i}` : `Ławka pod lipą, odpowiedź ${i}`);

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  const staff = await asAdmin(app);
  await staff.call('POST', '/api/collectors', {
    ...{ slug: 'krosno-przed', instrument: 'resident', city: 'krosno', wave: 'before', opens: '2020-01-01T00:00:00Z' },
  });
  // Three men among the women of Krosno: too few to be told apart.
  const withSex = (i: number) => ({ ...agreements(i), sex: i < 3 ? 'man' : 'woman', needs: needOf(i) });
  await Promise.all([
    sendResidents(app, 'krosno-mieszkancy', 30, withSex),
    sendResidents(app, 'przemysl-mieszkancy', 26),
    sendResidents(app, 'krosno-przed', 24, (i) => agreements(2 * i)),
  ]);
  context = await phone(browser, { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, results(), app.admin);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

const isAccessible = (): Promise<void> => expectAccessible(page);
const influence = () => page.locator('#q-influence');

/** The file a button gives, as text. */
async function saved(button: string): Promise<{ name: string; text: string }> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    influence().getByRole('button', { name: button }).first().click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

it('a filter that is not offered is refused in words, and the way out is a button', async () => {
  await page.goto(`${results()}?respondent_code=k1#q-influence`);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('Tego zawężenia ta ankieta nie ma');
  expect(await page.locator('.question').count()).toBe(0);
  await isAccessible();
  await alert.getByRole('button', { name: 'Usuń zawężenie' }).click();
  await influence().waitFor();
  expect(new URL(page.url()).search).toBe('');
});

it('a filter that would leave a few people shows nothing of them, and says why', async () => {
  await page.goto(`${results()}?sex=man#q-influence`);
  await page.getByText('zostaje tak mało osób').waitFor();
  await influence().waitFor();
  expect(await influence().locator('.chart').count()).toBe(0);
  await influence().locator('summary:text-is("Tabela")').click();
  const table = await influence().locator('table.numbers').innerText();
  expect(table).toContain('ukryte');
  expect(table).not.toMatch(/\d+\s*%|\b3\b/);
  const { text } = await saved('Tabela CSV');
  const rows = text.split('\r\n').filter((line) => line.includes('Krosno, po testowaniu'));
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row).toMatch(/;Krosno, po testowaniu(;ukryte)+$/);
});

it('a question is told by a chart, who answered and who did not, and sentences; only what is near the screen is drawn', async () => {
  // A link to a question opens its topic; the other topics are folded on a phone.
  await page.goto(`${results()}#q-influence`);
  await untilDrawn(influence());
  expect(await page.locator('.fold-head button[aria-expanded=true]').count()).toBe(1);
  expect(await page.locator('.question').count()).toBe(1);
  const label = await influence().locator('[role=img]').getAttribute('aria-label');
  for (const part of ['Czy zgadzają się Państwo', 'Krosno', 'Przemyśl']) expect(label).toContain(part);
  const base = await influence().locator('.base-list').innerText();
  for (const part of ['Krosno, przed testowaniem', 'Odpowiedziało: 24', 'Bez odpowiedzi: 0', 'Nie pytano: 0'])
    expect(base).toContain(part);
  expect(await influence().locator('.sentence').first().innerText()).toMatch(/w Krośnie.*po testowaniu/);
  await isAccessible();
  const [first] = await page.locator('.fold-head button').all();
  await first!.focus();
  await page.keyboard.press('Enter');
  await page.locator('#q-adult').waitFor();
  expect(await influence().count()).toBe(0);
  await page.locator('.question-contents summary').click();
  await page.locator('.question-contents a[href="#q-influence"]').click();
  await influence().waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-influence');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('#q-adult').waitFor();
  expect(await page.locator('canvas').count()).toBeLessThan(await page.locator('.chart').count());
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.fold-head').first().waitFor();
});

it('the full numbers are one click away, from the keyboard too', async () => {
  const numbers = influence().locator('summary', { hasText: 'Pełne liczby' });
  await numbers.focus();
  await page.keyboard.press('Enter');
  const table = influence().locator('table.numbers', { hasText: 'p skorygowane' });
  await table.waitFor();
  expect(await table.innerText()).toMatch(/Manna-Whitneya|Brunnera/);
  await isAccessible();
});

it('pictures and tables are taken elsewhere, a link brings the same view back', async () => {
  await page.goto(`${results()}#q-influence`);
  await untilDrawn(influence());
  const svg = await saved('Obraz SVG');
  expect(svg.name).toBe('resident-influence.svg');
  expect(svg.text).toContain('Krosno, po testowaniu');
  expect((await saved('Obraz PNG')).name).toBe('resident-influence.png');
  await influence().locator('summary:text-is("Tabela")').click();
  await influence().getByRole('button', { name: 'Kopiuj tabelę' }).first().click();
  await influence().getByText('Skopiowano').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\t/);

  await page.getByLabel('Zestawienie').selectOption('city');
  await page.getByLabel('Miasto').selectOption('krosno');
  await page.waitForFunction(() => !document.querySelector('.base-list')?.textContent?.includes('Przemyśl'));
  await page.getByRole('button', { name: 'Kopiuj link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await other.waitForSelector('#q-influence');
  expect(await other.getByLabel('Miasto').inputValue()).toBe('krosno');
  expect(await other.getByLabel('Zestawienie').inputValue()).toBe('city');
  await other.close();
});

it('paper says what the results were narrowed to, and leaves out what is pressed and what is closed', async () => {
  await page.goto(`${results()}?city=krosno&sex=woman#q-influence`);
  await influence().waitFor();
  expect(await page.locator('.on-paper').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.on-paper').innerText()).toMatch(/^Miasto: Krosno · Zawężenie: .+ – [Kk]obieta$/);
  expect(await page.locator('.on-screen:visible, .narrowing:visible, .question .fold:visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

it('indicators on a phone: an aim is opened and closed by its title; a desk and paper have all', async () => {
  await page.goto(`${app.url}/team/indicators`);
  await page.locator('.picture').first().waitFor();
  const told = page.locator('.result .told');
  const all = await page.locator('.result').count();
  expect(await told.count()).toBe(1);
  await isAccessible();
  await tabTo(page, '.result button[aria-expanded=true]');
  await page.keyboard.press('Enter');
  expect(await told.count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await told.count()).toBe(all);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await told.count()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await told.first().waitFor();
  expect(await told.count()).toBe(all);
  await page.setViewportSize({ width: 360, height: 740 });
});

it('a word finds its questions, the data are one download away, and all of it speaks English', async () => {
  await page.goto(results());
  await page.getByLabel('Szukaj w pytaniach').fill('TACY jak ja');
  await page.getByText('Pytania: 1 z').waitFor();
  expect(await page.locator('.question').count()).toBe(1);
  await tabTo(page, 'summary');
  await page.click('summary:has-text("Pobierz dane")');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Pobierz odpowiedzi')]);
  expect(download.suggestedFilename()).toContain('resident');
  await page.click('button[lang=en]');
  await page.getByLabel('Search the questions').fill('people like me say happens');
  await page.getByText('Questions: 1 of').waitFor();
  expect(await influence().locator('[role=img]').getAttribute('aria-label')).toContain('after testing');
  await page.click('button[lang=pl]');
  await page.getByLabel('Szukaj w pytaniach').waitFor();
});

it('change has a page of its own: what moved, by how much, whether the cities differ, and the numbers behind it', async () => {
  await page.goto(`${results()}?channel=web`);
  await page.getByRole('link', { name: 'Zmiana', exact: true }).click();
  await page.getByText('Jak odpowiadano przed testowaniem, a jak po testowaniu').waitFor();
  expect(new URL(page.url()).search).toBe('?channel=web');
  // An outcome leads, not who may answer.
  await untilDrawn(influence());
  expect(await page.locator('#q-adult').count()).toBe(0);
  expect(await influence().locator('[role=img]').first().getAttribute('aria-label')).toContain(
    'o ile zmieniły się odpowiedzi',
  );
  await influence().getByText('Zebrane w obu etapach').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.on-screen:visible').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect(await influence().locator('.sentence').first().innerText()).toContain('w Krośnie');
  await isAccessible();
  await influence().locator('summary', { hasText: 'Pełne liczby' }).click();
  await influence().locator('table.numbers', { hasText: 'p skorygowane' }).waitFor();
  await page.getByRole('link', { name: 'Pytania', exact: true }).click();
  await page.waitForSelector('.question-contents');
  expect(new URL(page.url()).search).toBe('?channel=web');
});

it('two questions are crossed: withheld in words, shown with chart, sentences and numbers, and a link brings it back', async () => {
  const crossed = `${results()}/crosstab`;
  await page.goto(`${crossed}?table-rows=sex&table-columns=influence.people_like_me`);
  await page.getByText('Tej tabeli nie pokazujemy').waitFor();
  expect(await page.locator('.question table, .question canvas').count()).toBe(0);
  await isAccessible();
  await page.goto(`${results()}?channel=web`);
  await page.getByRole('link', { name: 'Tabela krzyżowa' }).click();
  await page.getByText('Wybierz dwa pytania').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByLabel('Pytanie w wierszach').selectOption('influence.office_listens');
  await page.getByLabel('Pytanie w kolumnach').selectOption('influence.people_like_me');
  const table = page.locator('.question table.numbers').first();
  await table.waitFor();
  await untilDrawn(page.locator('.question .chart'));
  expect(await page.locator('.crosstab-base').innerText()).toContain('n = 80 z 80');
  expect(await page.locator('.sentence').innerText()).toMatch(/w skali od −1 do 1; przedział 95%.*p [=<] /);
  // Wide enough for all of the tables: what is scrolled out of sight takes long to be looked at.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('summary', { hasText: 'Pełne liczby' }).click();
  await page.locator('table.numbers', { hasText: 'Stopnie swobody' }).waitFor();
  await isAccessible();
  await page.setViewportSize({ width: 360, height: 740 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tabela CSV' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('resident-influence-office_listens-influence-people_like_me.csv');
  expect(readFileSync(await download.path(), 'utf8')).toContain('Razem');
  await page.getByLabel('100% to').selectOption('column');
  await page.getByRole('button', { name: 'Zamień' }).click();
  await page.waitForFunction(() => new URLSearchParams(window.location.search).get('table-percent') === null);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('.question table.numbers').first().waitFor();
  expect(await other.getByLabel('Pytanie w wierszach').inputValue()).toBe('influence.people_like_me');
  await other.close();
});

it('answers in people’s own words are for those who may read them, from the keyboard, with what was looked for', async () => {
  const analyst = { name: 'analityk', password: 'long enough 1' };
  await (await asAdmin(app)).call('POST', '/api/users', { ...analyst, role: 'analyst', cities: [] });
  const guests = await phone(browser);
  const guest = await guests.newPage();
  await signIn(guest, `${results()}#q-needs`, analyst);
  const words = '/api/open-answers?instrument=resident&question=needs';
  await guest.locator('#q-needs').getByText('czytają osoby z rolą badacza').waitFor();
  expect(await guest.locator('#q-needs').getByText('Przeczytaj odpowiedzi').count()).toBe(0);
  expect(await guest.evaluate(async (path) => (await fetch(path)).status, words)).toBe(403);
  expect(await guest.content()).not.toMatch(/Ławka pod|Szkoła otwarta/);
  await guests.close();

  await page.goto(`${results()}#q-needs`);
  const needs = page.locator('#q-needs');
  const fold = needs.locator('.fold', { hasText: 'Przeczytaj odpowiedzi własnymi słowami' });
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await fold.getByText('Odpowiedzi: 20 z 30').waitFor();
  expect(await fold.locator('li').first().innerText()).toMatch(/Krosno · po testowaniu · bez zgody na cytowanie/);
  await isAccessible();
  await tabTo(page, '#q-needs .open-answers input');
  await page.keyboard.type('szkoły');
  await fold.getByText('Odpowiedzi: 4 z 4').waitFor();
  expect(await fold.locator('blockquote').allInnerTexts()).toEqual(Array(4).fill(expect.stringContaining('Szkoła')));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('żyrafa');
  await fold.getByText('Żadna odpowiedź nie ma tych słów').waitFor();
  // On a wide screen all topics stand open: the fold is there anew.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('#q-adult').waitFor();
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await fold.getByText('Odpowiedzi: 20 z 30').waitFor();
  await tabTo(page, '#q-needs .open-answers button');
  await page.keyboard.press('Enter');
  await fold.getByText('Odpowiedzi: 30 z 30').waitFor();
  expect(await violationsOf(page, '#q-needs')).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  await page.goto(`${results()}?channel=web#q-needs`);
  await fold.locator('summary').click();
  await fold.getByText('Przy zawężeniu odpowiedzi własnymi słowami nie pokazujemy').waitFor();
  expect(await fold.locator('blockquote').count()).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
});
