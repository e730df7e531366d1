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
 * Violations of WCAG 2.2 AA in words, one line each. Contrast that could not be measured counts as one, except where a
 * wide table is scrolled out of sight: its columns in sight have the same colours; and in a dialogue above the page, where
 * the lines of a text have different things far beneath them, but only the dialogue's own opaque ground behind them.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const unmeasured = found.incomplete.filter((one) => one.id === 'color-contrast');
  const scrolledOut = await page.evaluate(
    (targets) =>
      targets.filter((target) => {
        const element = document.querySelector(target);
        const region = element?.closest('.scroll');
        return element && region && element.getBoundingClientRect().right > region.getBoundingClientRect().right;
      }),
    unmeasured.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' '))),
  );
  const lines = [...found.violations, ...unmeasured].flatMap((one) =>
    one.nodes
      .filter(({ target }) => !scrolledOut.includes(target.join(' ')) || !unmeasured.includes(one))
      .map(
        (node) => `${one.id}: ${node.target.join(' ')} – ${node.any[0]?.message ?? node.failureSummary ?? one.help}`,
      ),
  );
  const inDialogue = await page.evaluate(() => document.querySelector('dialog[open]') !== null);
  return lines.filter(
    (line) => !line.includes('partially obscured') && !(inDialogue && line.includes('partially overlaps')),
  );
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
