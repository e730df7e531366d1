/** Checks that every browser test makes of a page: accessibility, policy, width. */
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';

/** What a page complained about: errors of scripts, and of the content policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(text))
      complaints.push(text);
  });
  return complaints;
}

/**
 * Violations of WCAG 2.2 AA in words, one line each. Contrast that could not be measured, not even by itself, counts as one.
 * @param part of the page to look at, where the rest was seen before
 */
export async function violationsOf(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const found = await (part === undefined ? builder : builder.include(part))
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const unmeasured = found.incomplete.filter((one) => one.id === 'color-contrast').flatMap(({ nodes }) => nodes);
  const again = await contrastsInSight(
    page,
    unmeasured.map(({ target }) => target.join(' ')),
  );
  return [...found.violations.flatMap(linesOf), ...again];
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>;
type Finding = Found['violations'][number];
interface Axe {
  run(part: Element, options: { runOnly: string[] }): Promise<Found>;
}

const linesOf = ({ id, help, nodes }: Finding): string[] =>
  nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.any[0]?.message ?? node.failureSummary ?? help}`);

/**
 * Measures the contrast of elements once more, where they are in sight: the columns of a wide table scrolled to, and a
 * dialogue without the page that lies behind its opaque ground. The page is left as it was.
 */
async function contrastsInSight(page: Page, targets: string[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const places = await page.evaluate(() => {
    const dialogue = document.querySelector<HTMLElement>('dialog[open]');
    if (dialogue) {
      document.body.style.visibility = 'hidden';
      dialogue.style.visibility = 'visible';
    }
    return { top: window.scrollY, regions: [...document.querySelectorAll('.scroll')].map((one) => one.scrollLeft) };
  });
  const lines: string[] = [];
  for (const target of targets) {
    await page.evaluate(
      (one) => document.querySelector(one)?.scrollIntoView({ block: 'center', inline: 'center' }),
      target,
    );
    // The first look has put axe into the page.
    const { violations, incomplete } = await page.evaluate(
      (one) =>
        (window as unknown as { axe: Axe }).axe.run(document.querySelector(one)!, { runOnly: ['color-contrast'] }),
      target,
    );
    lines.push(...[...violations, ...incomplete].flatMap(linesOf));
  }
  await page.evaluate(({ top, regions }) => {
    for (const one of [document.body, document.querySelector<HTMLElement>('dialog[open]')])
      if (one) one.style.visibility = '';
    document.querySelectorAll('.scroll').forEach((region, at) => (region.scrollLeft = regions[at] ?? 0));
    window.scrollTo(0, top);
  }, places);
  return [...new Set(lines)];
}

/** True when the page is wider than the screen. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Tabs until an element that fits has the focus. @throws after `most` presses */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way with the keyboard to ${selector}`);
}

/** Keys of what the pages keep on the device. */
export async function keptOn(context: BrowserContext, url: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${url}/assets/icon.svg`);
  const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sz:')));
  await page.close();
  return keys;
}

/** Expects a page without violations that fits the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
}
