/** A first and a second visit with a slow phone, beside a stock SurveyJS page on the same phone in the same run. */
import type { Browser, BrowserContext } from 'playwright-core';
import { startApp } from '../app.ts';
import { startBrowser } from '../browser/browser.ts';
import { kilobytes, turnPage, visit } from './phone-visit.ts';
import { startStockPage } from './stock-page.ts';

const rounds = 3;

const newPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'pl-PL' });

interface Measured {
  stock: number;
  stockKb: number;
  openingKb: number;
  readable: number;
  wholeKb: number;
  immediate: number;
  afterReading: number;
  turn: number;
  again: number;
  againKb: number;
}

/** One round; every first visit is made with an empty cache. */
async function measure(browser: Browser, stockUrl: string, ourUrl: string): Promise<Measured> {
  const first = await newPhone(browser);
  const stock = await visit(first, stockUrl);
  await first.close();

  const hasty = await newPhone(browser);
  const immediate = await visit(hasty, ourUrl);
  await hasty.close();

  const reader = await newPhone(browser);
  const read = await visit(reader, ourUrl, 4000);
  const turn = await turnPage(read.page);
  await read.page.evaluate(() => localStorage.clear());
  await read.page.close();
  const again = await visit(reader, ourUrl);
  await reader.close();

  return {
    stock: stock.question,
    stockKb: kilobytes(stock.bytes),
    openingKb: kilobytes(read.bytes, /\/s\/|\/pages-[^/]*\.css/),
    readable: read.readable,
    wholeKb: kilobytes(read.bytes),
    immediate: immediate.question,
    afterReading: read.question - read.consent,
    turn,
    again: again.question - again.consent,
    againKb: kilobytes(again.bytes),
  };
}

/** Rows of the table; each value is the median of three rounds. */
export async function phoneBench(): Promise<{ name: string; value: string }[]> {
  const [app, stock, browser] = await Promise.all([startApp(), startStockPage(), startBrowser()]);
  const measured: Measured[] = [];
  try {
    for (let i = 0; i < rounds; i++) measured.push(await measure(browser, stock.url, `${app.url}/s/krosno-mieszkancy`));
  } finally {
    await browser.close();
    await Promise.all([stock.stop(), app.stop()]);
  }
  const median = (of: (one: Measured) => number): number =>
    measured.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  const row = (name: string, value: string) => ({ name: `phone: ${name}`, value });
  const ms = (of: (one: Measured) => number): string => `${Math.round(median(of))} ms`;
  const kb = (of: (one: Measured) => number): string => `${median(of).toFixed(1)} KB`;
  return [
    row('stock SurveyJS page, 40 questions', `first question ${ms((one) => one.stock)}, ${kb((one) => one.stockKb)}`),
    row('opening page readable', `${ms((one) => one.readable)}, ${kb((one) => one.openingKb)} with its CSS`),
    row('first question, consent at once', `${ms((one) => one.immediate)} from the start (stock: as above)`),
    row('first question, consent after 4 s', `${ms((one) => one.afterReading)} after it; ${kb((one) => one.wholeKb)}`),
    row(
      'page turn',
      ms((one) => one.turn),
    ),
    row('second visit', `first question ${ms((one) => one.again)} after consent, ${kb((one) => one.againKb)}`),
  ];
}
