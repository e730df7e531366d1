/** The frame of every ready-made page: head, banners, header, footer. */
import { html, type Html } from './html.ts';
import type { PageData } from './data.ts';
import { pageTexts } from './texts.ts';

export interface Frame {
  data: PageData;
  title: string;
  style: string;
  /** Path of the page itself, for the language switch; null hides the switch. */
  path: string | null;
  body: Html;
  /** Scripts and preloads at the end of the body. */
  scripts?: Html;
  /** More stylesheets. */
  styles?: string[];
  /** False where the page itself says who runs the study. */
  organiser?: boolean;
  /** Kept out of search engines unless true. */
  indexed?: boolean;
}

/** The banner that says what the page is not: it belongs to a trial, or to a demo, which is never anything else. */
export function banners(data: PageData): Html {
  const t = pageTexts[data.locale];
  const [mark, means] = data.synthetic === true ? [t.synthetic, t.syntheticMeans] : [t.trial, t.trialMeans];
  return html`${(data.trial || data.synthetic === true) && html`<p class="banner"><strong>${mark}</strong> ${means}</p>`}`;
}

/** A whole document, ready to send. Holds no inline script or style, so that a strict policy can stand. */
export function layout(frame: Frame): string {
  const { locale } = frame.data;
  const t = pageTexts[locale];
  const other = locale === 'pl' ? 'en' : 'pl';
  return String(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          ${frame.indexed === true ? null : html`<meta name="robots" content="noindex" />`}
          <title>${frame.title}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${frame.style}" />
          ${(frame.styles ?? []).map((style) => html`<link rel="stylesheet" href="${style}" />`)}
        </head>
        <body>
          <a class="skip" href="#content">${t.skip}</a>
          <header>
            ${banners(frame.data)}
            <div class="top">
              <a class="brand" href="/${locale === 'en' ? '?lang=en' : ''}"
                ><span class="mark" aria-hidden="true"></span>${frame.data.study.title[locale]}</a
              >${
                frame.path !== null &&
                html`<a class="lang" href="${frame.path}?lang=${other}" hreflang="${other}" lang="${other}"
                  >${t.otherLanguage}</a
                >`
              }
            </div>
          </header>
          <main id="content" tabindex="-1">${frame.body}</main>
          ${frame.organiser === false ? null : html`<footer class="foot"><p>${frame.data.study.organiser[locale]}</p></footer>`}
          ${frame.scripts ?? null}
        </body>
      </html> `,
  );
}
