/** An hour at the desk in a minute: begun without network, coded with the keyboard, read beside the numbers; and fifty cuts. */
import { once } from 'node:events';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { startApp, type RunningApp } from '../app.ts';
import { startBrowser } from './browser.ts';
import { complaintsOf, tabTo } from './pages.ts';
import { seeded, shuffled } from './seeded.ts';
import { asAdmin, signIn } from './walk.ts';

jest.setTimeout(180_000);
let app: RunningApp;
/** The server that runs now; null while it starts again. */
let again: Promise<RunningApp> | null = null;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const button = (name: string) => page.getByRole('button', { name });
const note = () => page.locator('.note-question textarea').first();
const saved = () => page.waitForSelector('[data-state=saved]');

async function open(address: string): Promise<void> {
  page = await context.newPage();
  complaints = complaintsOf(page);
  await page.goto(address);
}

/** Goes with the Tab key to what is there or comes soon, past the notes if need be. */
async function walk(selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await tabTo(page, selector, 150);
}

/** Begins an interview with a resident on the list of interviews, with the keyboard. */
async function begin(code: string): Promise<void> {
  await walk('a[href="/team/desk/new"]');
  await page.keyboard.press('Enter');
  // The list has filters by guide, too.
  await page.getByRole('heading', { level: 1, name: 'Nowa rozmowa' }).waitFor();
  await page.getByLabel('Scenariusz').selectOption('guide-resident');
  await page.getByLabel('Kod osoby').fill(code);
  await page.getByLabel('Zgoda na notatki').check();
  await page.getByLabel('Zgoda na cytowanie bez nazwiska').check();
  await button('Zacznij notatki').press('Enter');
  await note().waitFor();
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
  const second = await again;
  await second?.stop();
  // Removes the data folder, too.
  await app?.stop();
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

it('from the first word without network to a quote beside the numbers', async () => {
  await context.setOffline(true);
  await page.reload();
  await page.getByText('Nie ma połączenia.').waitFor();
  await begin('M-07');
  await note().focus();
  await page.keyboard.type('Sąsiedzi pomagają sobie sami. ');
  await page.reload();
  await walk('.note-question textarea');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('W urzędzie czeka się długo.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Znają się od lat.');
  await context.setOffline(false);
  await saved();
  await walk('.actions button.primary');
  await page.keyboard.press('Enter');
  await page.locator('dialog').getByRole('button', { name: 'Zakończ rozmowę' }).press('Enter');
  await page.locator('.notes-about .state-complete').waitFor();
  await walk('a[href$="/code"]');
  await page.keyboard.press('Enter');
  await walk('.coded-text');
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('re');
  await page.getByRole('option', { name: 'Relacje i sieci' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.codings li', { hasText: 'Sąsiedzi pomagają sobie sami.' }).waitFor();
  await walk('.codings input');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.codings li input')?.checked === true);
  await walk('.tabs a[href="/team/themes"]');
  await page.keyboard.press('Enter');
  await walk('a[href="/team/joint"]');
  await page.keyboard.press('Enter');
  await page.getByLabel('Cel').selectOption('initiatives');
  await page.locator('.passage', { hasText: 'Sąsiedzi pomagają sobie sami.' }).waitFor();
});

/** Puts the network back and sends what waits, as somebody does who presses the button. */
async function online(): Promise<void> {
  await again;
  await context.setOffline(false);
  const retry = page.locator('.offline button');
  if (await retry.isVisible()) await retry.click({ timeout: 1000 }).catch(() => undefined);
}
const isSave = (url: URL): boolean => /^\/api\/interviews(\/[^/]+)?$/.test(url.pathname);
/** While something is typed, the next save meets this. */
async function atNextSave(type: () => Promise<void>, meets: (whole: Promise<unknown>) => Promise<unknown>) {
  let typing = Promise.resolve();
  const met = new Promise<void>((resolve) => {
    const handle = async (route: Route): Promise<void> => {
      if (route.request().method() === 'GET') return route.fallback();
      await context.unroute(isSave, handle);
      await meets(route.fetch().catch(() => null));
      await route.abort('failed').catch(() => undefined);
      resolve();
    };
    typing = context.route(isSave, handle).then(type).then(online);
  });
  // On a slow machine the save may be met before the last letter is typed.
  await Promise.all([typing, met]);
}
async function kill(): Promise<void> {
  const running = (await again) ?? app;
  running.process.kill('SIGKILL');
  await once(running.process, 'exit');
  again = startApp({ PORT: new URL(app.url).port }, app.dataDir);
}
async function crash(): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}
async function reopen(): Promise<void> {
  const address = page.url();
  await page.close();
  await open(address);
}

/** Types first, then cuts. */
const after = (times: number, cut: () => Promise<unknown>) => ({
  times,
  cut: async (type: () => Promise<void>) => {
    await type();
    await cut();
  },
});
const whileSaving = (times: number, meets: (whole: Promise<unknown>) => Promise<unknown>) => ({
  times,
  cut: (type: () => Promise<void>) => atNextSave(type, meets),
});
/** Fifty cuts: each comes while words are typed or sent. */
const cuts = {
  'the network goes': after(8, () => context.setOffline(true)),
  'the network comes': after(3, online),
  'the answer to a save is lost': whileSaving(7, (whole) => whole),
  'the page is loaded again': after(7, () => page.reload()),
  'the tab is closed': after(8, reopen),
  'the tab crashes': after(7, async () => {
    await crash();
    await reopen();
  }),
  'the server is killed': after(5, kill),
  'the server is killed while it saves': whileSaving(5, (whole) => Promise.all([whole, kill()])),
};
type Cut = keyof typeof cuts;

it('no key stroke is lost over fifty cuts of network, tab and server', async () => {
  const order = shuffled(
    (Object.keys(cuts) as Cut[]).flatMap((cut) => Array<Cut>(cuts[cut].times).fill(cut)),
    seeded(1985),
  );
  expect(order).toHaveLength(50);
  await page.goto(`${app.url}/team/desk`);
  await begin('C-01');
  let typed = '';
  for (const [at, cut] of order.entries()) {
    const words = `${at} ${cut}. `;
    typed += words;
    await cuts[cut].cut(async () => {
      await note().press('Control+End');
      await note().pressSequentially(words);
    });
    await note().waitFor();
    expect(`${at} ${cut}: ${await note().inputValue()}`).toBe(`${at} ${cut}: ${typed}`);
  }
  await online();
  await saved();
  expect(await page.locator('.conflict').count()).toBe(0);
  const { body } = await (await asAdmin(app)).call('GET', `/api/interviews/${page.url().split('/').at(-1)}`);
  expect(Object.values((body as { notes: { texts: object } }).notes.texts)).toEqual([typed]);
  complaints.length = 0;
});
