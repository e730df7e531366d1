/** The researcher's desk: an interview from the first word without network to a complete one, and nothing typed is lost. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, expectAccessible, tabTo } from './pages.ts';
import { asAdmin, signIn } from './walk.ts';

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
async function begin(code: string, on = page): Promise<void> {
  await on.getByRole('link', { name: 'Nowa rozmowa' }).click();
  await on.getByLabel('Kod osoby').fill(code);
  await on.getByLabel('Zgoda na notatki').check();
  await on.getByRole('button', { name: 'Zacznij notatki' }).click();
  await note(0, on).waitFor();
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

it('no key stroke is lost over cuts of network and tab', async () => {
  await page.goto(`${app.url}/team/desk`);
  await begin('C-01');
  const address = page.url();
  let typed = '';
  // A fixed row of cuts: whatever the machine's speed, the same happens.
  for (let cut = 0; cut < 12; cut += 1) {
    const words = `s${cut}. `;
    await note(0).press('Control+End');
    await note(0).pressSequentially(words);
    typed += words;
    if (cut % 3 === 0) await context.setOffline(cut % 2 === 0);
    if (cut % 4 === 1) {
      // Closed at once, without a moment to save anything.
      await page.close();
      page = await context.newPage();
      complaints = complaintsOf(page);
      await page.goto(address);
    } else if (cut % 4 === 3) await page.reload();
    await note(0).waitFor();
    expect(await note(0).inputValue()).toBe(typed);
  }
  await context.setOffline(false);
  await saved();
  expect(await stored(idOf())).toEqual([typed]);
  expect(await page.locator('.conflict').count()).toBe(0);
});
