/** A visit with a slow phone on a slow network, measured inside the page. */
import type { BrowserContext, Page } from 'playwright-core';

/** Four times slower than this machine; 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const processorSlowdown = 4;
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Milliseconds from the start of the navigation; null when it did not happen. */
interface Marks {
  consentable: number | null;
  consent: number | null;
  question: number | null;
}

export interface Visit {
  page: Page;
  /** Until the heading and the consent can be read. */
  readable: number;
  /** When the consent was given. */
  consent: number;
  /** When the first question was on the screen. */
  question: number;
  /** Bytes that came over the network, headers too, per address. */
  bytes: Map<string, number>;
}

/** Sum of bytes of addresses that fit, in KB of 1000 bytes. */
export function kilobytes(bytes: Map<string, number>, fits: RegExp = /./): number {
  return [...bytes].filter(([url]) => fits.test(url)).reduce((sum, [, size]) => sum + size, 0) / 1000;
}

/** Runs in the page before anything else: notes when things appear, and agrees at the wanted moment. */
function watch(consentAt: number): void {
  const marks: Marks = { consentable: null, consent: null, question: null };
  Object.assign(window, { marks });
  const painted = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));
  const agree = (): void => {
    const button = document.querySelector<HTMLButtonElement>('#start button[type=submit]:not([disabled])');
    const box = document.querySelector<HTMLInputElement>('#consent-part');
    if (button === null || box === null || marks.consent !== null) return;
    marks.consent = performance.now();
    box.click();
    button.click();
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1') !== null && document.querySelector('#start button') !== null)
      marks.consentable ??= performance.now();
    if (performance.now() >= consentAt) agree();
    if (document.querySelector('.sd-question') === null) return;
    observer.disconnect();
    painted(() => {
      marks.question = performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  if (consentAt > 0) setTimeout(agree, consentAt - performance.now());
}

/** Opens an address and goes to the first question, agreeing `consentAt` ms after the start (0: as soon as possible). */
export async function visit(context: BrowserContext, url: string, consentAt = 0): Promise<Visit> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => void urls.set(requestId, request.url));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const from = urls.get(requestId);
    if (from !== undefined) bytes.set(from, (bytes.get(from) ?? 0) + encodedDataLength);
  });
  // The loader of this script names functions with a helper that the page lacks.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(watch, consentAt);
  await page.goto(url, { waitUntil: 'commit' });
  const marked = await page.waitForFunction(
    () => {
      const { marks } = window as unknown as { marks: Marks };
      return marks.question === null ? null : marks;
    },
    null,
    { timeout: 60_000, polling: 100 },
  );
  const marks = (await marked.jsonValue())!;
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  return {
    page,
    readable: Math.max(painted, marks.consentable ?? 0),
    consent: marks.consent ?? 0,
    question: marks.question ?? Infinity,
    bytes,
  };
}

/** Milliseconds from pressing "next" until the next topic is on the screen. */
export async function turnPage(page: Page): Promise<number> {
  for (const question of ['adult', 'lives_here'])
    await page.click(`label:has(input[name^="${question}_"][value="yes"])`);
  await page.waitForTimeout(1000);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const button = [
          ...document.querySelectorAll<HTMLElement>('.sd-navigation__next-btn, .sd-navigation__complete-btn'),
        ].find((one) => one.offsetParent !== null);
        const first = document.querySelector('.sd-question')?.id;
        const start = performance.now();
        const look = (): void => {
          const now = document.querySelector('.sd-question')?.id;
          if (now === undefined || now === first) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        button?.click();
      }),
  );
}
