/** What a screen reader says of a page, in its order: roles and names from the browser's accessibility tree. */
import type { Page } from 'playwright-core';

/** Roles that are announced; plain text between them is read along and is left out. */
const announced =
  /^(?:banner|main|contentinfo|heading|link|group|radiogroup|radio|checkbox|textbox|spinbutton|button|alert|status|progressbar|table|img|region)\b/;

/**
 * The announced parts of a page, one a line, such as `heading "Zaufanie" [level=2]`.
 * @param selector the part of the page to listen to
 */
export async function spokenIn(page: Page, selector: string): Promise<string[]> {
  const tree = await page.locator(selector).ariaSnapshot();
  return tree
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^- /, '')
        .replace(/^'(.*)'$/, '$1')
        .replace(/:$/, '')
        .replace(/\u00a0/g, ' '),
    )
    .filter((line) => announced.test(line));
}
