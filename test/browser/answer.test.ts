/** One answer in Polish on a narrow phone, by keyboard alone, from the first page to the receipt. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, isTooWide, keptOn, tabTo, violationsOf } from './pages.ts';
import { asAdmin, begin, choose, goToLast, next, phone } from './walk.ts';

jest.setTimeout(120_000);
let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The page fits the screen and axe finds nothing, contrast included. */
async function isAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}

describe.each(['light', 'dark'] as const)('a resident of Krosno, %s', (colorScheme) => {
  it('answers by keyboard alone and gets a receipt', async () => {
    const context = await phone(browser, { colorScheme });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const staff = await asAdmin(app);
    const before = await staff.countOf('krosno-mieszkancy');

    await page.goto(app.url);
    expect(await page.getAttribute('html', 'lang')).toBe('pl');
    await isAccessible(page);
    await tabTo(page, 'a[href="/s/krosno-mieszkancy"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#start button:enabled');
    await isAccessible(page);

    // Without consent nothing starts, and the reason is said.
    await tabTo(page, '#start button');
    await page.keyboard.press('Enter');
    expect(await page.isVisible('#consent-missing')).toBe(true);
    await isAccessible(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('consent-part');
    await page.keyboard.press('Space');
    await tabTo(page, '#start button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sd-question');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');

    // A required question that is skipped is explained at the question.
    await tabTo(page, '.sd-navigation__complete-btn, .sd-navigation__next-btn');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sd-error');
    await isAccessible(page);
    for (const question of ['adult', 'lives_here']) {
      await tabTo(page, `input[name^="${question}_"]`);
      await page.keyboard.press('Space');
    }
    for (let i = 0; i < 40; i++) {
      const at = await page.innerText('#progress-text');
      await tabTo(page, '.sd-navigation__next-btn, .sd-navigation__complete-btn', 90);
      await page.keyboard.press('Enter');
      if (/(\d+) z \1$/.test(at)) break;
      await page.waitForFunction((text) => document.getElementById('progress-text')?.textContent !== text, at);
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      await isAccessible(page);
    }

    await page.waitForSelector('#receipt-code');
    await isAccessible(page);
    expect(await page.innerText('#respond h1')).toBe('Dziękujemy!');
    expect((await page.innerText('#receipt-code')).length).toBeGreaterThanOrEqual(8);
    expect(await staff.countOf('krosno-mieszkancy')).toBe(before + 1);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('copies the receipt and saves it as a file, leaves no trace when asked, and withdraws with it', async () => {
  const context = await phone(browser, { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await begin(page, `${app.url}/s/przemysl-mieszkancy`);
  await goToLast(page);
  await page.click(next);
  const receipt = await page.innerText('#receipt-code');
  await page.click('text=Kopiuj kod');
  await page.waitForSelector('text=Skopiowano.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receipt);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Zapisz jako plik')]);
  expect(download.suggestedFilename()).toBe('potwierdzenie.txt');
  expect(readFileSync(await download.path(), 'utf8')).toContain(receipt);
  expect(await keptOn(context, app.url)).toHaveLength(1);
  await page.click('text=Usuń ten kod z urządzenia');
  expect(await keptOn(context, app.url)).toEqual([]);

  const staff = await asAdmin(app);
  const before = await staff.countOf('przemysl-mieszkancy');
  await page.goto(`${app.url}/withdraw`);
  await isAccessible(page);
  await page.fill('#receipt', 'XXXX-XXXX-XXXX');
  await page.click('#withdraw button');
  await page.waitForSelector('#withdraw-said.error');
  await page.fill('#receipt', receipt);
  await page.click('#withdraw button');
  await page.waitForSelector('#withdraw-said.lead');
  expect(await staff.countOf('przemysl-mieszkancy')).toBe(before - 1);
  await context.close();
});

it('speaks English all the way when asked', async () => {
  const context = await phone(browser);
  const page = await context.newPage();
  await begin(page, `${app.url}/s/krosno-mieszkancy?lang=en`);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await page.innerText('#respond h2')).toBe('To begin with');
  await page.click('.progress-line button');
  expect(await page.innerText('#respond h2')).toBe('Na początek');
  expect(await page.innerText(next)).toBe('Dalej');
  await page.click('.progress-line button');
  expect(await page.innerText(next)).toBe('Next');
  await goToLast(page);
  await isAccessible(page);
  expect(await page.innerText(next)).toBe('Send the answers');
  await page.click('.progress-line button');
  expect(await page.innerText(next)).toBe('Wyślij odpowiedzi');
  await page.click('.progress-line button');
  expect(await page.innerText(next)).toBe('Send the answers');
  await page.click(next);
  await page.waitForSelector('#receipt-code');
  expect(await page.innerText('#respond h1')).toBe('Thank you!');
  await context.close();
});

it('thanks somebody the survey is not for, and gives no receipt', async () => {
  const context = await phone(browser);
  const page = await context.newPage();
  await begin(page, `${app.url}/s/krosno-mieszkancy`);
  await choose(page, 'adult', 'no');
  await choose(page, 'lives_here', 'yes');
  await page.click(next);
  await page.waitForSelector('#ineligible');
  expect(await page.isVisible('#receipt-code')).toBe(false);
  await isAccessible(page);
  await context.close();
});

it('can be read without JavaScript, under 30 KB with its style and script', async () => {
  const context = await phone(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.url}/s/krosno-mieszkancy`);
  const text = (await page.innerText('main')).replaceAll('\u00a0', ' ');
  for (const part of ['Kto pyta i po co', 'Informacja o prywatności', 'JavaScriptu']) expect(text).toContain(part);
  const html = await page.content();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/(?:respond|preload|pages)[^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(files.length).toBeGreaterThanOrEqual(2);
  const bodies = await Promise.all([...new Set(files)].map(async (file) => (await fetch(app.url + file)).text()));
  const sent = [html, ...bodies].map((body) => gzipSync(body).length).reduce((sum, size) => sum + size, 0);
  expect(sent).toBeLessThan(30_000);
  await context.close();
});
