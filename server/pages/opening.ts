/** The opening page of a survey: readable at once, before and without the questions' script. */
import type { LocalisedText } from '../domain/instrument.ts';
import { asksForWords } from '../domain/open-questions.ts';
import type { Locale } from '../domain/study.ts';
import { noticeShown } from '../domain/trial.ts';
import type { Assets } from './assets.ts';
import type { OpeningData } from './data.ts';
import { cityBadge } from './home.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { bindShortWords } from './short-words.ts';
import { pageTexts } from './texts.ts';

/** A SurveyJS text in a language; falls back to its default, to Polish, to nothing. */
export function textIn(text: LocalisedText | undefined, locale: Locale): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[locale] ?? text.default ?? text.pl ?? '';
}

const paragraphs = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${bindShortWords(part.trim())}</p>`);

function checkbox(name: string, label: string, more: Html | null, required: boolean, after: Html | null = null): Html {
  return html`<div class="tick">
    <input
      type="checkbox"
      id="${name}"
      name="${name}"
      ${required ? html` required` : null}${more === null ? null : html` aria-describedby="${name}-hint"`}
    /><label for="${name}">${label}</label
    >${more === null ? null : html`<div class="hint" id="${name}-hint">${more}</div>`}${after}
  </div>`;
}

function consentForm(data: OpeningData): Html {
  const t = pageTexts[data.locale];
  const small = data.study.groups.find((group) => group.key === data.collector.group)?.small === true;
  return html`<form id="start" class="panel" method="get" action="${data.path}">
    <fieldset>
      <legend>${t.consentLegend}</legend>
      ${checkbox(
        'consent-part',
        t.consentPart,
        null,
        true,
        html`<p id="consent-missing" class="error" role="alert" hidden>${t.consentPartMissing}</p>`,
      )}
      ${small ? checkbox('consent-city', t.consentCity, html`${t.consentCityHint} (${t.optional})`, false) : null}
      ${asksForWords(data.definition) ? checkbox('consent-quote', t.consentQuote, html`(${t.optional})`, false) : null}
    </fieldset>
    <button type="submit" class="primary" disabled>${t.start}</button>
  </form>`;
}

function status(data: OpeningData): Html | null {
  const t = pageTexts[data.locale];
  if (data.state === 'open') return null;
  const day = (moment: Date): string =>
    new Intl.DateTimeFormat(data.locale === 'en' ? 'en-GB' : data.locale, {
      dateStyle: 'long',
      timeZone: 'Europe/Warsaw',
    }).format(moment);
  const text =
    data.state === 'upcoming'
      ? data.collector.opens === null
        ? t.upcoming
        : t.upcomingOn(day(data.collector.opens))
      : data.state === 'closed'
        ? t.closed
        : t.answered;
  return html`<div class="panel status" role="status">
    <p class="lead">${text}</p>
    <p><a href="/${data.locale === 'en' ? '?lang=en' : ''}">${t.toList}</a></p>
  </div>`;
}

/** Renders `/s/{slug}` and `/i/{token}`. */
export function renderOpening(data: OpeningData, assets: Assets): string {
  const { locale, study, collector, definition } = data;
  const t = pageTexts[locale];
  const title = textIn(definition.title, locale);
  const city = study.cities.find((one) => one.key === collector.city);
  const area = city?.areas.find((one) => one.key === collector.area)?.name[locale];
  const minutes = definition.minutes ?? null;
  const howLong =
    collector.mode === 'invitation' ? t.howLongInvited : collector.kiosk ? t.howLongShared : t.howLongText;
  const description = textIn(definition.description, locale);
  const open = data.state === 'open';

  const body = html`<div id="opening">
      <p class="eyebrow">
        ${cityBadge(study, collector.city, city?.name[locale] ?? collector.city)}${area === undefined ? null : html` <span>${area}</span>`}
      </p>
      <h1>${bindShortWords(title)}</h1>
      ${status(data)}
      <div id="kept" hidden></div>
      ${
        open &&
        html`<noscript><p class="panel warning">${t.noScript}</p></noscript>
          <p id="old-browser" class="panel warning" hidden>${t.oldBrowser}</p>`
      }
      <section>
        <h2>${t.whoAsks}</h2>
        <p>${bindShortWords(study.organiser[locale])}</p>
        ${paragraphs(description)}
      </section>
      ${
        open &&
        html`<section>
            <h2>${t.howLong}</h2>
            <p>${howLong(minutes)}</p>
          </section>
          <section>
            <h2>${t.free}</h2>
            <p>${t.freeText}</p>
          </section>`
      }
      <details class="notice">
        <summary>${t.notice}</summary>
        ${paragraphs(study.notice.text[locale])}
      </details>
      ${open && consentForm(data)}
    </div>
    <div
      id="respond"
      hidden
      data-api="${data.api}"
      data-path="${data.path}"
      data-locale="${locale}"
      data-study="${study.title[locale]}"
      data-state="${data.state}"
      data-kiosk="${collector.kiosk ? '1' : '0'}"
      data-notice="${noticeShown(study.notice.version, data.trial)}"
      data-invited="${collector.mode === 'invitation' ? '1' : '0'}"
    ></div>`;

  return layout({
    data,
    title: `${title} – ${study.title[locale]}`,
    style: assets.pageStyle,
    styles: assets.respond.styles,
    path: data.path,
    organiser: false,
    body,
    scripts: html`<script type="module" src="${assets.respond.script}"></script>
      <script nomodule src="/assets/old-browser.js"></script>
      ${open && assets.respond.preload.map((file) => html`<link rel="modulepreload" href="${file}" /> `)}`,
  });
}
