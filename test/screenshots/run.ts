/** `npm run screenshots`: the README's pictures, made anew from the demo. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startApp } from '../app.ts';
import { demoAnalyst, demoResearcher, makeDemo } from '../bench/demo-data.ts';
import { startBrowser } from '../browser/browser.ts';
import { begin, beResident, signIn, turn, untilDrawn } from '../browser/walk.ts';

/** README pictures are read on a page, not printed: one pixel for a pixel, and no file over this many bytes. */
const largest = 400_000;

async function save(name: string, thing: Page | Locator): Promise<void> {
  const picture = await thing.screenshot({ animations: 'disabled' });
  if (picture.length > largest) throw new Error(`${name}.png has ${picture.length} bytes`);
  writeFileSync(path.join(import.meta.dirname, `${name}.png`), picture);
  console.log(`${name}.png  ${(picture.length / 1000).toFixed(0)} KB`);
}

const open = async (browser: Browser, width: number, height: number): Promise<Page> =>
  (await browser.newContext({ viewport: { width, height }, locale: 'pl-PL' })).newPage();

/** The survey as a resident sees it, at a topic with sentences to agree with. */
async function survey(browser: Browser, url: string, width: number, height: number): Promise<void> {
  const page = await open(browser, width, height);
  await begin(page, `${url}/s/krosno-mieszkancy`);
  await beResident(page);
  await turn(page);
  await turn(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await save(`survey-${width}`, page);
  await page.context().close();
}

/** Runs in the page: whether anything is drawn on a canvas. */
function isPainted(selector: string): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(selector);
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value) => value !== 0) ?? false;
}

async function results(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, 1280, 1500);
  await signIn(page, `${url}/team/results/resident#q-belonging`, demoAnalyst);
  const question = page.locator('#q-belonging');
  await untilDrawn(question);
  await page.waitForFunction(isPainted, '#q-belonging canvas');
  await save('question', question);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${url}/team/indicators`);
  // What residents say can be shown for both cities.
  const aim = page.locator('.result').last();
  await aim.evaluate((section) => section.scrollIntoView());
  await aim.locator('.picture img').first().waitFor();
  await aim.evaluate((section) => section.scrollIntoView());
  await save('indicators', page);
  await page.context().close();
}

async function desk(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, 1280, 900);
  await signIn(page, `${url}/team/desk`, demoResearcher);
  await page.getByRole('link', { name: /U-02/ }).first().click();
  await page.waitForURL(/\/team\/desk\/[0-9a-f-]+/);
  await page.goto(`${page.url()}/code`);
  await page.locator('.coded-text').first().waitFor();
  await page.waitForLoadState('networkidle');
  await save('coding', page);
  await page.context().close();
}

const dataDir = await makeDemo();
const [browser, app] = await Promise.all([startBrowser(), startApp({}, dataDir)]);
try {
  await survey(browser, app.url, 360, 740);
  await survey(browser, app.url, 1280, 900);
  await results(browser, app.url);
  await desk(browser, app.url);
} finally {
  await Promise.all([browser.close(), app.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
