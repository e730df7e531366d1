/** Pages without a survey: messages, withdrawal, and the shell of the team's pages. */
import type { Assets } from './assets.ts';
import type { MessageData, PageData } from './data.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { messages, pageTexts } from './texts.ts';

/** Renders a page that says why there is nothing else. */
export function renderMessage(data: MessageData, assets: Pick<Assets, 'pageStyle'>): string {
  const t = pageTexts[data.locale];
  const [heading, text] = messages[data.locale][data.kind];
  return layout({
    data,
    title: `${heading} – ${data.study.title[data.locale]}`,
    style: assets.pageStyle,
    path: null,
    body: html`<h1>${heading}</h1>
      <p class="lead">${text}</p>
      ${data.requestId === undefined ? null : html`<p class="quiet"><code>${data.requestId}</code></p>`}
      <p><a href="/${data.locale === 'en' ? '?lang=en' : ''}">${t.toList}</a></p>`,
  });
}

/** Renders `/withdraw`: the receipt is typed here and sent by the respondent's script. */
export function renderWithdraw(data: PageData, assets: Assets): string {
  const t = pageTexts[data.locale];
  return layout({
    data,
    title: `${t.withdrawTitle} – ${data.study.title[data.locale]}`,
    style: assets.pageStyle,
    path: '/withdraw',
    body: html`<h1>${t.withdrawTitle}</h1>
      <p class="lead">${t.withdrawText}</p>
      <form id="withdraw" class="panel" data-locale="${data.locale}">
        <label class="field" for="receipt">${t.withdrawField}</label>
        <input
          id="receipt"
          name="receipt"
          required
          minlength="8"
          maxlength="64"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        />
        <p id="withdraw-said" role="status"></p>
        <noscript><p class="panel warning">${t.withdrawNoScript}</p></noscript>
        <button type="submit" class="primary" disabled>${t.withdrawSend}</button>
      </form>`,
    scripts: html`<script type="module" src="${assets.respond.script}"></script>`,
  });
}

/** Renders the shell of `/team/*` and `/setup`, which the team's script fills. */
export function renderTeam(data: PageData, assets: Assets): string {
  const t = pageTexts[data.locale];
  return String(
    html`<!doctype html>
      <html lang="${data.locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex" />
          <title>${t.teamTitle} – ${data.study.title[data.locale]}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${assets.pageStyle}" />
          ${assets.staff.styles.map((style) => html`<link rel="stylesheet" href="${style}" />`)}
        </head>
        <body>
          <div
            id="team"
            data-trial="${data.trial ? '1' : '0'}"
            data-synthetic="${data.synthetic === true ? '1' : '0'}"
            data-study-pl="${data.study.title.pl}"
            data-study-en="${data.study.title.en}"
          >
            <p class="quiet">${t.teamLoading}</p>
            <noscript><p class="banner">${t.teamNoScript}</p></noscript>
          </div>
          <script type="module" src="${assets.staff.script}"></script>
        </body>
      </html> `,
  );
}
