/** The desk in a browser: until an interview of five pages can be typed in, and how long a key takes to show. */
import type { Browser } from 'playwright-core';
import { startBrowser } from '../browser/browser.ts';
import { signIn } from '../browser/walk.ts';
import { demoResearcher } from './demo-data.ts';
import { keyTimes, longestTask, openingTime, quantile, watchedPage } from './in-page.ts';

const rounds = 5;
const firstNote = '.note-question textarea:not([readonly])';
const typed = 'Sąsiedzi mówią, że teraz jest inaczej: ktoś pyta, ktoś słucha i wraca. ';

const ms = (value: number): string => `${value.toFixed(0)} ms`;

async function measure(browser: Browser, url: string, interview: string): Promise<{ name: string; value: string }[]> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'pl-PL' });
  const opening: number[] = [];
  const keys: number[] = [];
  let longest = 0;
  for (let i = 0; i < rounds; i++) {
    const page = await watchedPage(context, firstNote);
    if (i === 0) await signIn(page, `${url}/team/desk`, demoResearcher);
    const time = await openingTime(page, `${url}/team/desk/${interview}`);
    if (i > 0) opening.push(time);
    await page.locator(firstNote).first().focus();
    await keyTimes(page);
    await longestTask(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(typed, { delay: 40 });
    keys.push(...(await keyTimes(page)));
    longest = Math.max(longest, await longestTask(page));
    await page.waitForSelector('[data-state=saved]');
    await page.close();
  }
  const themes = await watchedPage(context, 'main table');
  const matrix = await openingTime(themes, `${url}/team/themes`);
  await context.close();
  return [
    {
      name: 'desk in a browser: opening an interview',
      value: `${ms(quantile(opening, 0.5))} until it can be typed in`,
    },
    { name: 'desk in a browser: a key', value: `p50 ${ms(quantile(keys, 0.5))}, p95 ${ms(quantile(keys, 0.95))}; longest task ${ms(longest)}` }, // prettier-ignore
    { name: 'desk in a browser: matrix', value: ms(matrix) },
  ];
}

/** Rows of the desk in a browser. */
export async function deskInBrowser(url: string, interview: string): Promise<{ name: string; value: string }[]> {
  const browser = await startBrowser();
  try {
    return await measure(browser, url, interview);
  } finally {
    await browser.close();
  }
}
