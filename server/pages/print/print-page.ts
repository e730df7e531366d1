/** The document around everything that is printed. */
import type { Locale } from '../../domain/study.ts';
import { html, type Html } from '../html.ts';
import { bindShortWordsIn } from '../short-words.ts';
import { printTexts } from './print-texts.ts';

export interface PrintAssets {
  /** The stylesheet of printed pages. */
  printStyle: string;
}

/** Paragraphs of plain text, separated by blank lines. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part.trim()}</p>`);

/** A whole document without script or inline style; on the screen it says how to print it. Polish is set as on the screen. */
export function printPage(page: {
  locale: Locale;
  title: string;
  kind: 'poster' | 'form';
  assets: PrintAssets;
  body: Html;
}): string {
  const document = String(
    html`<!doctype html>
      <html lang="${page.locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex" />
          <title>${page.title}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${page.assets.printStyle}" />
        </head>
        <body class="${page.kind}">
          <p class="screen-only">${printTexts[page.locale].print}</p>
          ${page.body}
        </body>
      </html> `,
  );
  return page.locale === 'pl' ? bindShortWordsIn(document) : document;
}

/** What a printed page must not be taken for. */
export interface Marked {
  locale: Locale;
  trial: boolean;
  /** Printed from a demo. */
  synthetic?: boolean;
}

/** The mark on everything that is printed before the study goes live, or from a demo. */
export function trialMark({ locale, trial, synthetic = false }: Marked): Html | null {
  const t = printTexts[locale];
  if (synthetic) return html`<p class="trial"><strong>${t.synthetic}</strong> ${t.syntheticMeans}</p>`;
  return trial ? html`<p class="trial"><strong>${t.trial}</strong> ${t.trialMeans}</p>` : null;
}
