/** What somebody with weak eyes would complain about: words that are cut off or out of reach, choices that do not show. */
import type { Locator, Page } from 'playwright-core';

/** Complaints about the page as it stands, one a line; empty when all of it can be read. Runs at any zoom. */
export function cutOffIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const complaints: string[] = [];
    if (document.documentElement.scrollWidth > width) complaints.push('the page scrolls sideways');
    const nameOf = (one: Element) => `${one.tagName} ${one.className}: ${one.textContent?.trim().slice(0, 40)}`;
    let pinned = 0;
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (!one.checkVisibility() || box.width < 2 || box.height < 2 || one.closest('svg') !== null) continue;
      const sticks = style.position === 'sticky' && (style.top !== 'auto' || style.bottom !== 'auto');
      if (style.position === 'fixed' || sticks) pinned += box.height;
      const hasWords = Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasWords) continue;
      // A link over the page that shows itself when it is reached, and words that are only said, are out of sight on purpose.
      if (one.closest('.skip:not(:focus), .unseen, .sv-visuallyhidden, .sd-visuallyhidden') !== null) continue;
      if (box.left < -0.5 || box.right > width + 0.5) complaints.push(`beyond the edge: ${nameOf(one)}`);
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      if (hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
        complaints.push(`cut off: ${nameOf(one)}`);
    }
    if (pinned > innerHeight * 0.4) complaints.push(`${pinned} of ${innerHeight} px are pinned over the page`);
    return complaints;
  });
}

/** The share of pixels in which two pictures of one thing differ clearly. */
export async function differenceOf(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const pixels = await Promise.all(
        [first, second].map(async (encoded) => {
          const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context = canvas.getContext('2d');
          context?.drawImage(picture, 0, 0);
          return context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = pixels;
      let different = 0;
      for (let i = 0; i < Math.min(a.length, b.length); i += 4) {
        const distance = [0, 1, 2].reduce((sum, c) => sum + Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)), 0);
        if (distance > 90) different += 1;
      }
      return different / (Math.min(a.length, b.length) / 4);
    },
    [before.toString('base64'), after.toString('base64')] as const,
  );
}

/** A picture of a thing while nothing has the focus. */
export async function pictureOf(thing: Locator): Promise<Buffer> {
  await thing.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return thing.screenshot({ animations: 'disabled' });
}

/** The contrast between the lightest and the darkest spot of a picture, as WCAG counts it: from 1 to 21. */
export async function contrastIn(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    const linear = (value = 0): number =>
      value <= 10.3 ? value / 255 / 12.92 : Math.pow((value / 255 + 0.055) / 1.055, 2.4);
    const lights: number[] = [];
    for (let i = 0; i < pixels.length; i += 4)
      lights.push(0.2126 * linear(pixels[i]) + 0.7152 * linear(pixels[i + 1]) + 0.0722 * linear(pixels[i + 2]));
    return (lights.reduce((a, b) => Math.max(a, b), 0) + 0.05) / (lights.reduce((a, b) => Math.min(a, b), 1) + 0.05);
  }, picture.toString('base64'));
}
