/** The researcher's desk: an interview from the first word without network to a complete one, and nothing typed is lost. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { asAdmin, signIn } from './walk.ts';
import { wordFile } from './word-file.ts';

jest.setTimeout(180_000);
let app: RunningApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const button = (name: string | RegExp) => page.getByRole('button', { name });
const note = (index: number, on = page) => on.locator('.note-question textarea').nth(index);
const saved = (on = page) => on.waitForSelector('[data-state=saved]');
const idOf = (on = page): string => on.url().split('/').at(-1)!;
/** Texts of an interview as the server has them. */
async function stored(id: string): Promise<string[]> {
  const { body } = await (await asAdmin(app)).call('GET', `/api/interviews/${id}`);
  return Object.values((body as { notes: { texts: Record<string, string> } }).notes.texts);
}
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  context = await browser.newContext({ viewport: { width: 820, height: 1180 }, locale: 'pl-PL' });
  page = await context.newPage();
  complaints = complaintsOf(page);
  await signIn(page, `${app.url}/team/desk`, app.admin);
  await page.waitForSelector('html[data-desk=kept]', { state: 'attached' });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

it('begun without network, reloaded, and sent by itself once there is one', async () => {
  await page.getByText('Nie ma jeszcze żadnej rozmowy.').waitFor();
  await expectAccessible(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByText('Nie ma połączenia.').waitFor();
  await page.getByRole('link', { name: 'Nowa rozmowa' }).click();
  await page.getByLabel('Kod osoby').fill('Kowalska');
  await button('Zacznij notatki').click();
  await page.getByText('To wygląda na nazwisko').waitFor();
  await page.getByLabel('Kod osoby').fill('M-07');
  // What was filled in survives a closed tab, and can be left.
  await page.reload();
  await page.getByText('Przywróciliśmy to, co tu ostatnio wpisano.').waitFor();
  expect(await page.getByLabel('Kod osoby').inputValue()).toBe('M-07');
  await button('Zacznij od pustego formularza').click();
  expect(await page.getByLabel('Kod osoby').inputValue()).toBe('');
  await page.getByLabel('Kod osoby').fill('M-07');
  await expectAccessible(page);
  await button('Zacznij notatki').click();
  await note(0).fill('Mieszka tu od dwudziestu lat.');
  await page.locator('.probes input').first().check();
  await page.waitForSelector('[data-state=offline]');
  await expectAccessible(page);
  await page.reload();
  await page.waitForSelector('[data-state=offline]');
  expect(await note(0).inputValue()).toBe('Mieszka tu od dwudziestu lat.');
  expect(await page.locator('.probes input').first().isChecked()).toBe(true);
  await page.goto(`${app.url}/team/desk`);
  await page.getByText('tylko na tym urządzeniu').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: /M-07/ }).click();
  await note(1).fill('Sąsiedzi pomagają sobie.');
  await context.setOffline(false);
  await saved();
  expect(await stored(idOf())).toEqual(['Mieszka tu od dwudziestu lat.', 'Sąsiedzi pomagają sobie.']);
});

it('by keyboard: from question to question, words marked as a quote, spoken English', async () => {
  await page.reload();
  await saved();
  await tabTo(page, '.note-question textarea');
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 'Mieszka'.length; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+e');
  expect(await page.locator('.quotes .words').allInnerTexts()).toEqual(['Mieszka']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Pani ');
  expect(await page.locator('.quotes .words').allInnerTexts()).toEqual(['Mieszka']);
  await page.keyboard.press('Control+Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Notatki');
  await page.keyboard.press('Control+Shift+Enter');
  expect(await note(0).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.click('button[lang=en]');
  await page.getByRole('heading', { name: 'Outside the guide' }).waitFor();
  await expectAccessible(page);
  await page.click('button[lang=pl]');
  await saved();
});

it('two people change the same note: both texts are shown, and neither is lost', async () => {
  const staff = await asAdmin(app);
  const { body } = await staff.call('GET', `/api/interviews/${idOf()}`);
  const { revision, notes } = body as { revision: number; notes: { texts: Record<string, string> } };
  const [first] = Object.keys(notes.texts);
  const texts = { ...notes.texts, [first!]: 'Od drugiej osoby.' };
  await staff.call('PUT', `/api/interviews/${idOf()}`, { revision, notes: { ...notes, texts } });
  await note(0).fill('Od pierwszej osoby.');
  await page.locator('.conflict').waitFor();
  expect(await page.locator('.conflict .conflict-text').allInnerTexts()).toEqual([
    'Od pierwszej osoby.',
    'Od drugiej osoby.',
  ]);
  await expectAccessible(page);
  await page.reload();
  await page.locator('.conflict').waitFor();
  await button('Zostaw oba, jeden pod drugim').click();
  await page.waitForSelector('.conflict', { state: 'detached' });
  await saved();
  expect(await stored(idOf())).toContain('Od pierwszej osoby.\n\nOd drugiej osoby.');
});

it('a second tab takes the writing over, and gives it back', async () => {
  const other = await context.newPage();
  await other.goto(page.url());
  await note(0, other).waitFor();
  await button('Pisz tutaj').waitFor();
  expect(await note(0).getAttribute('readonly')).not.toBeNull();
  await note(0, other).fill('W drugiej karcie.');
  await other.close();
  await button('Pisz tutaj').click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'W drugiej karcie.');
  await saved();
});

it('an expired session is told, and the notes are sent after signing in again', async () => {
  await context.clearCookies();
  await note(1).fill('Po godzinie pisania.');
  await page.getByText('Sesja wygasła.').waitFor();
  await expectAccessible(page);
  await page.fill('input[name=password]', app.admin.password);
  await button('Zaloguj się ponownie').click();
  await saved();
  await page.waitForFunction(() => document.querySelector('.sign-in-again') === null);
  expect(await stored(idOf())).toContain('Po godzinie pisania.');
});

it('a text is brought in; a broken file changes nothing', async () => {
  const file = page.locator('.bring-in input');
  await file.setInputFiles({ name: 'zły.docx', mimeType: 'application/x', buffer: Buffer.from('PK to nie plik') });
  await page.getByText('Nie udało się odczytać pliku „zły.docx”.').waitFor();
  await file.setInputFiles({
    name: 'stare.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0xa3, 0x61, 0x77, 0x6b, 0x61]),
  });
  await page.getByText('Dopisano tekst z pliku „stare.txt”').waitFor();
  expect(await page.locator('.question-free textarea').inputValue()).toBe('Ławka');
  const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const box = (text: string): string => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  const drawn = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('W ramce')}</wps:txbx></w:drawing></mc:Choice>`;
  const body =
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('Żółta ')}${run('ściana')}</w:p>` +
    `<w:p>${run('P:')}<w:r><w:tab/></w:r>${run('Ufam.')}<w:r><w:br/></w:r><w:del><w:r><w:delText>nie</w:delText></w:r></w:del>` +
    `<w:ins>${run('O: Tak.')}</w:ins></w:p><w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/><w:p>${run('K01')}</w:p></w:tc>` +
    `<w:tc><w:p>${run('„Znam sąsia')}<w:r><w:softHyphen/></w:r>${run('dów')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('”')}` +
    `</w:p></w:tc></w:tr></w:tbl>` +
    `<w:p><w:commentRangeStart w:id="0"/>${run('Krosno')}<w:r><w:noBreakHyphen/></w:r>${run('Za\u00adwodzie')}` +
    `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
    `<w:p><w:r><mc:AlternateContent>${drawn}<mc:Fallback><w:pict>${box('W ramce')}</w:pict></mc:Fallback>` +
    `</mc:AlternateContent></w:r></w:p>`;
  await page.locator('.question-free textarea').fill('');
  await file.setInputFiles({ name: 'rozmowa.docx', mimeType: 'application/x', buffer: wordFile(body, ['Śmiech.']) });
  await page.getByText('Dopisano tekst z pliku „rozmowa.docx”').waitFor();
  expect(await page.locator('.question-free textarea').inputValue()).toBe(
    'Żółta ściana\nP:\tUfam.\nO: Tak.\nK01\t„Znam sąsiadów[1]”\nKrosno-Zawodzie\nW ramce\n\n[1] Śmiech.',
  );
  // A long transcript is pasted at once, and can be taken back.
  const free = page.locator('.question-free textarea');
  await free.evaluate((area: HTMLTextAreaElement) => {
    area.setSelectionRange(0, 5);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'wiersz\r\n'.repeat(3000));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('Wklejono wiersze: 3001.').waitFor();
  expect(await free.inputValue()).toMatch(/^(wiersz\n){3000} ściana\n/);
  expect(await free.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(21_000);
  await button('Cofnij wklejenie').click();
  expect(await free.inputValue()).toMatch(/^Żółta ściana\n/);
  await saved();
});

it('more than 1 MB is told, stays on the device, and goes through once it is shorter', async () => {
  const free = page.locator('.question-free textarea');
  const length = () => free.evaluate((area: HTMLTextAreaElement) => area.value.length);
  const long = 'Słowa i zdania. '.repeat(66_000);
  await free.fill(long);
  await page.getByText('Notatki są większe niż 1 MB').waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByText('Notatki są większe niż 1 MB').waitFor();
  expect(await length()).toBe(long.length);
  await free.fill('Już krótko.');
  await saved();
  expect(await stored(idOf())).toContain('Już krótko.');
});

it('a device clock that is a day off: the notes are saved, and it is told', async () => {
  const late = await context.newPage();
  await late.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 26 * 60 * 60 * 1000;
  });
  await late.goto(page.url());
  await note(1, late).fill('Z zegarem o dzień do przodu.');
  await late.getByText('Zegar urządzenia różni się od zegara serwera').waitFor();
  await saved(late);
  expect(await stored(idOf())).toContain('Z zegarem o dzień do przodu.');
  await late.close();
  await button('Pisz tutaj').click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Z zegarem o dzień do przodu.'),
  );
});

it('consent, completing, a former text restored, words taken out for good, approving', async () => {
  await button('Zakończ rozmowę').click();
  await page.locator('dialog').getByRole('button', { name: 'Zakończ rozmowę' }).click();
  await page.getByText('Bez zgody na notatki').waitFor();
  await page.keyboard.press('Escape');
  await button('Dane rozmowy').click();
  await page.locator('dialog').getByLabel('Zgoda na notatki').check();
  await expectAccessible(page);
  await button('Zapisz dane').click();
  await saved();
  await button('Zakończ rozmowę').click();
  await expectAccessible(page);
  await page.locator('dialog').getByRole('button', { name: 'Zakończ rozmowę' }).click();
  await page.locator('.notes-about .state-complete').waitFor();
  await page.getByText('Rozmowa jest zakończona. Można ją kodować.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Rozmowa jest zakończona');
  await note(0).fill('Nowy tekst pani Nowak.');
  await saved();
  await page.getByText('Poprzednie wersje').click();
  await page.locator('.former-text summary').click();
  await button('Przywróć tę wersję').click();
  await page.locator('dialog').getByRole('button', { name: 'Przywróć tę wersję' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'W drugiej karcie.');
  await note(0).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(2, 9));
  await button('Usuń na zawsze…').first().click();
  await expectAccessible(page);
  await page.locator('dialog').getByRole('button', { name: 'Usuń na zawsze' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'W [usunięto] karcie.');
  await button('Zatwierdź').click();
  await page.locator('dialog').getByRole('button', { name: 'Zatwierdź' }).click();
  await page.getByText('Zatwierdzona: tylko do czytania.').waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.goto(`${app.url}/team/desk?state=approved`);
  await page.getByRole('link', { name: /M-07/ }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 820, height: 1180 });
});
