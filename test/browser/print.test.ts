/** Posters, paper forms and letters as a browser prints them: pages, sizes, nothing cut off. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../server/domain/study.ts';
import { renderPaperForm, renderPoster } from '../../server/pages/print/index.ts';
import { projectRoot } from '../../server/worker-file.ts';
import { assets, collectorOf, readInstrument, study } from '../pages/printing.ts';
import { startBrowser } from './browser.ts';
import { textRunsByPage } from './pdf-pages.ts';

jest.setTimeout(120_000);

const origin = 'http://print.test';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";
let browser: Browser;
let page: Page;
let folder: string;
let shown: string;
let refused: string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
  const vite = path.join(projectRoot, 'node_modules/vite/bin/vite.js');
  execFileSync(
    process.execPath,
    [vite, 'build', '--config', 'test/browser/letters/vite.config.ts', '--outDir', folder],
    {
      cwd: projectRoot,
      stdio: 'pipe',
    },
  );
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 688, height: 1000 } });
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.route(`${origin}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname;
    const headers = { 'content-security-policy': policy };
    if (asked === '/') return route.fulfill({ contentType: 'text/html', headers, body: shown });
    if (asked.startsWith('/assets/') && asked.endsWith('.css')) {
      const file = path.join(projectRoot, 'client/src', asked.slice('/assets/'.length));
      return route.fulfill({ contentType: 'text/css', path: file });
    }
    if (asked.endsWith('.svg')) return route.fulfill({ path: path.join(projectRoot, 'client/public/icon.svg') });
    return route.fulfill({ path: path.join(folder, asked) });
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function show(html: string, width: number): Promise<void> {
  shown = html;
  refused = [];
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${origin}/`);
}

const print = async (): Promise<number[]> =>
  textRunsByPage(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

/** Elements that reach beyond the paper, and texts smaller than 13 points that a respondent should read. */
const flaws = () =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth + 0.5;
    const beyond = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > wide);
    const small = [...document.querySelectorAll('.item *, .skip, .consent *, .notice *, .slip *')].filter(
      (one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
        !one.classList.contains('code') &&
        parseFloat(getComputedStyle(one).fontSize) < (13 * 96) / 72 - 0.1,
    );
    return [...beyond, ...small].map((one) => `${one.tagName} ${one.className}: ${one.textContent?.slice(0, 40)}`);
  });

const instruments = [
  ['resident', 'before', null],
  ['resident', 'after', 'zawodzie'],
  ['participant', 'after', null],
  ['institution', 'after', null],
  ['monitoring', '2019_08', null],
] as const;
const every = instruments.flatMap((one) => (['pl', 'en'] as const).map((locale) => [...one, locale] as const));

const dataOf = (instrument: string, wave: string, area: string | null, locale: Locale) => {
  const definition = readInstrument(instrument);
  const mode = instrument === 'resident' ? ('open' as const) : ('invitation' as const);
  return { study, collector: collectorOf(definition, { wave, area, mode }), definition, locale, trial: true };
};

describe.each(every)('%s, %s, area %s, in %s', (instrument, wave, area, locale) => {
  test('the form keeps within its pages and leaves none empty', async () => {
    const data = dataOf(instrument, wave, area, locale);
    await show(renderPaperForm({ ...data, version: 1, sheets: [7] }, assets), 688);
    expect(refused).toEqual([]);
    expect(await flaws()).toEqual([]);
    const pages = await print();
    expect(pages.length).toBeGreaterThanOrEqual(6);
    expect(pages.length).toBeLessThanOrEqual(14);
    expect(Math.min(...pages)).toBeGreaterThan(8);
  });

  test('the poster is one page and nothing of it is cut off', async () => {
    const data = dataOf(instrument, wave, area, locale);
    const url = 'https://ankiety.spolecznie-zorganizowani.example/s/przemysl-mieszkancy-zasanie';
    const closing = { ...data.collector, closes: new Date('2020-02-29T20:00:00Z') };
    await show(renderPoster({ ...data, collector: closing, url }, assets), 794);
    expect(refused).toEqual([]);
    expect(await flaws()).toEqual([]);
    const paper = page.locator('.sheet-of-paper');
    expect(await paper.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
    expect(await print()).toHaveLength(1);
  });
});

test('several copies begin on pages of their own', async () => {
  const data = dataOf('resident', 'after', null, 'pl');
  const copies = (sheets: number[]) => renderPaperForm({ ...data, version: 1, sheets }, assets);
  await show(copies([1]), 688);
  const alone = (await print()).length;
  await show(copies([1, 2, 3]), 688);
  expect(await print()).toHaveLength(3 * alone);
});

describe('letters of invitation', () => {
  const shell = `<!doctype html><html lang="pl"><head><meta charset="utf-8"><link rel="stylesheet" href="/letters.css">
    </head><body><div id="team"></div><script type="module" src="/letters.js"></script></body></html>`;

  test('print one page each and nothing of the panel around them', async () => {
    await show(shell, 794);
    await page.waitForSelector('.letter', { state: 'attached' });
    expect(refused).toEqual([]);
    expect(await page.locator('#team').isVisible()).toBe(false);
    expect(await print()).toHaveLength(3);
    const letters = await page.locator('.letter').allInnerTexts();
    expect(letters.map((text) => /Kod: (K-\d\d)/.exec(text)?.[1])).toEqual(['K-01', 'K-02', 'K-03']);
    expect(letters[1]).toContain('ankiety.spolecznie-zorganizowani.pl/i/K-02Qm7f');
    expect(letters[0]).toContain('PRÓBA');
    expect(letters[2]).toContain('Kod instytucji');
  });

  test('speak the other language, and give the same links as CSV', async () => {
    await show(shell, 794);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Język listów').selectOption('en');
    await page.getByRole('button', { name: 'Drukuj listy' }).waitFor();
    expect(await page.locator('.letter').first().isVisible()).toBe(false);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('krosno-organizatorzy-listy.csv');
    const csv = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(csv[0]).toBe('\ufeffcode,link');
    expect(csv[1]).toMatch(/^K-01,https:\/\/ankiety\.spolecznie-zorganizowani\.pl\/i\/K-01/);
    expect(csv).toHaveLength(5);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.letter').first().innerText()).toContain('Dear Sir or Madam');
    expect(await print()).toHaveLength(3);
  });
});
