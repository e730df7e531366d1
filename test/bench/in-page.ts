/** Measuring inside a page: when something is painted, how long the page does not answer, how long a key takes to show. */
import type { BrowserContext, Page } from 'playwright-core';

/** What the page notes for the bench. */
interface Noted {
  /** Lengths of tasks over 50 ms, in milliseconds. */
  tasks: number[];
  /** From a key to the next picture, in milliseconds. */
  keys: number[];
  /** When what is waited for was painted, from the start of the navigation. */
  painted: number | null;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Runs in the page before anything else. */
function watch(selector: string): void {
  const noted: Noted = { tasks: [], keys: [], painted: null };
  window.noted = noted;
  new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  // One picture later: a canvas is filled in the frame after it was put there.
  const afterPicture = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));
  const look = (): void => {
    if (noted.painted !== null || document.querySelector(selector) === null) return;
    observer.disconnect();
    afterPicture(() => (noted.painted = performance.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => noted.keys.push(performance.now() - timeStamp))) as unknown as void,
    { capture: true },
  );
}

/** A new page that notes when `selector` is painted. */
export async function watchedPage(context: BrowserContext, selector: string): Promise<Page> {
  const page = await context.newPage();
  // The loader of this script names functions with a helper that the page lacks.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(watch, selector);
  return page;
}

/** Opens an address. @returns milliseconds until the watched thing was painted */
export async function openingTime(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const painted = await page.waitForFunction(() => window.noted?.painted ?? null, null, { timeout: 60_000 });
  return (await painted.jsonValue())!;
}

/** The longest task since the last call, in milliseconds; 0 when none was over 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.noted.tasks.splice(0)));
}

/** Milliseconds from each key to the picture since the last call. */
export const keyTimes = (page: Page): Promise<number[]> => page.evaluate(() => window.noted.keys.splice(0));

/** The value that `part` of all values do not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
