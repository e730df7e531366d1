/** The page of questions in a browser, on the demo and with 100,000 residents: first chart, scrolling, another filter. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { ResponseDocument } from '../../server/store/response-document.ts';
import type { Store } from '../../server/store/store.ts';
import { startApp } from '../app.ts';
import { startBrowser } from '../browser/browser.ts';
import { signIn } from '../browser/walk.ts';
import { demoAnalyst, makeDemo } from './demo-data.ts';
import { longestTask, openingTime, quantile, watchedPage } from './in-page.ts';

const rounds = 5;
const people = 100_000;
const firstChart = '.question canvas';

interface Row {
  name: string;
  value: string;
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** The demo's residents again and again, each as somebody new, until there are 100,000. */
async function multiply(store: Store): Promise<void> {
  const residents = await store.responses.model.find({ instrument: 'resident', state: 'complete' }).lean<ResponseDocument[]>(); // prettier-ignore
  for (let made = residents.length; made < people; made += residents.length) {
    const now = new Date();
    await store.responses.insertAll(
      residents.map((one) => {
        const id = randomUUID();
        return {
          ...one,
          _id: id,
          respondentCode: null,
          invitation: null,
          receiptHash: id,
          sheet: null,
          changedAt: now,
        };
      }),
    );
  }
}

/** Turns the wheel from the top to the bottom. @returns the longest task on the way */
async function scrollThrough(page: Page): Promise<number> {
  await longestTask(page);
  await page.mouse.move(600, 400);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 300) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(30);
  }
  return longestTask(page);
}

async function measureDemo(browser: Browser, url: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const key of ['resident', 'participant']) {
    const empty: number[] = [];
    const again: number[] = [];
    const loading: number[] = [];
    const scrolling: number[] = [];
    let drawn = '';
    for (let i = 0; i < rounds; i++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'pl-PL' });
      const page = await watchedPage(context, firstChart);
      await signIn(page, `${url}/team/results`, demoAnalyst);
      empty.push(await openingTime(page, `${url}/team/results/${key}`));
      const next = await watchedPage(context, firstChart);
      again.push(await openingTime(next, `${url}/team/results/${key}`));
      loading.push(await longestTask(next));
      const [canvases, charts] = [await next.locator('canvas').count(), await next.locator('.chart-screen').count()];
      drawn = `${canvases} of ${charts} charts drawn`;
      scrolling.push(await scrollThrough(next));
      await context.close();
    }
    rows.push(
      { name: `questions: first chart, ${key}`, value: `first visit ${ms(quantile(empty, 0.5))}, later ${ms(quantile(again, 0.5))}; ${drawn}` }, // prettier-ignore
      { name: `questions: longest task, ${key}`, value: `opening ${ms(quantile(loading, 0.5))}, scrolling ${ms(quantile(scrolling, 0.5))} (worst ${ms(Math.max(...scrolling))})` }, // prettier-ignore
    );
  }
  return rows;
}

/** Runs in the page: chooses a value and notes when the page has shown what comes of it. */
function choose(element: Element, value: string): void {
  const started = performance.now();
  const box = element as HTMLSelectElement;
  const isBusy = (): boolean => document.querySelector('[aria-busy=true]') !== null;
  let busySeen = false;
  Object.assign(window, { changed: null });
  const observer = new MutationObserver(() => {
    busySeen ||= isBusy();
    if (!busySeen || isBusy()) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { changed: performance.now() - started })));
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(box, value);
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses filters of the page in turn. @returns milliseconds until its charts are there */
async function filterTimes(page: Page): Promise<number[]> {
  const select = page.locator('.narrowing select:has(option[value*="="])');
  const options = select.locator('option[value*="="]');
  const values = await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const times: number[] = [];
  for (const value of values.slice(0, 12)) {
    await select.evaluate(choose, value);
    const changed = await page.waitForFunction(() => (window as unknown as { changed: number | null }).changed, null);
    times.push((await changed.jsonValue())!);
  }
  return times;
}

async function measureMany(browser: Browser, url: string): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'pl-PL' });
  const page = await watchedPage(context, firstChart);
  await signIn(page, `${url}/team/results`, demoAnalyst);
  const cold = await openingTime(page, `${url}/team/results/resident`);
  const warm = await openingTime(page, `${url}/team/results/resident`);
  await page.waitForTimeout(500);
  const times = await filterTimes(page);
  await context.close();
  return [
    { name: `questions: ${people.toLocaleString('en')} residents, first chart`, value: `right after the start ${ms(cold)}, again ${ms(warm)}` }, // prettier-ignore
    { name: 'questions: another filter, new charts', value: `median ${ms(quantile(times, 0.5))}, slowest ${ms(Math.max(...times))}` }, // prettier-ignore
  ];
}

async function measureOn(
  measure: (browser: Browser, url: string) => Promise<Row[]>,
  add?: (store: Store) => Promise<void>,
): Promise<Row[]> {
  const dataDir = await makeDemo(add);
  const [browser, app] = await Promise.all([startBrowser(), startApp({}, dataDir)]);
  try {
    return await measure(browser, app.url);
  } finally {
    await Promise.all([browser.close(), app.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Rows of the page of questions on the demo. */
export const questionsBench = (): Promise<Row[]> => measureOn(measureDemo);

/** Rows of the page of questions with 100,000 residents. */
export const manyQuestionsBench = (): Promise<Row[]> => measureOn(measureMany, multiply);
