/** What stands before and after the questions of a paper form. */
import { asksForWords } from '../../domain/open-questions.ts';
import type { Collector } from '../../domain/collector.ts';
import type { Definition } from '../../domain/instrument.ts';
import type { Locale, Study } from '../../domain/study.ts';
import { html, type Html } from '../html.ts';
import { pageTexts } from '../texts.ts';
import { paragraphs, trialMark } from './print-page.ts';
import { printTexts } from './print-texts.ts';

export interface FormFrame {
  study: Study;
  collector: Collector;
  definition: Pick<Definition, 'minutes' | 'pages'>;
  locale: Locale;
  trial: boolean;
  synthetic?: boolean;
  number: number | null;
  title: string;
  description: string;
  names: { city: string; wave: string; area: string | null };
}

const box = html`<span class="box"></span>`;
/** How a box is marked, and how a mistake is taken back. */
const marks: Record<number, Html> = {
  0: html`<span class="box crossed"></span>`,
  1: html`<span class="box filled"></span> <span class="box crossed"></span>`,
};

function consents(frame: FormFrame): Html {
  const t = printTexts[frame.locale];
  const p = pageTexts[frame.locale];
  const small = frame.study.groups.find((group) => group.key === frame.collector.group)?.small === true;
  const consent = (label: string, more: string, hint = ''): Html =>
    html`<li>
      ${box}<span class="label">${label} <span class="more">(${more}) ${hint}</span></span>
    </li>`;
  return html`<section class="consent">
    <h2>${t.consent}</h2>
    <p>${t.consentBefore}</p>
    <ul class="choices columns-1">
      ${consent(p.consentPart, t.consentPart)} ${small ? consent(p.consentCity, t.optional, t.consentCityHint) : null}
      ${asksForWords(frame.definition) ? consent(p.consentQuote, t.optional) : null}
    </ul>
  </section>`;
}

/** Title, who asks, how to fill the form in, and the consents. */
export function openingPage(frame: FormFrame): Html {
  const { locale, study, collector } = frame;
  const t = printTexts[locale];
  return html`<header class="first">
      ${trialMark(frame)}
      <p class="project">${study.title[locale]}</p>
      <h1>${frame.title}</h1>
      <p class="where">${[frame.names.city, frame.names.area].filter((part) => part !== null).join(' · ')}</p>
      <p>${study.organiser[locale]} ${frame.description}</p>
      <p><strong>${t.free}</strong> ${t.freeMore} ${t.howLong(frame.definition.minutes ?? null)}</p>
      ${
        collector.mode === 'invitation'
          ? html`<p class="number">${t.respondentCode}: <span class="write short"></span></p>`
          : null
      }
    </header>
    <section class="how">
      <h2>${t.intro}</h2>
      <ul>
        ${t.instructions.map((one, place) => html`<li>${one} <span class="marks">${marks[place] ?? null}</span></li>`)}
      </ul>
    </section>
    ${consents(frame)}`;
}

/** Thanks, the team's own fields, and the pages to keep: the notice with the slip under it. */
export function closingPages(frame: FormFrame): Html {
  const { locale, study } = frame;
  const t = printTexts[locale];
  return html`<section class="end">
      <h2>${t.thanks}</h2>
      <p>${t.thanksMore}</p>
      <div class="typist">
        <h3>${t.typist}</h3>
        ${t.typistFields.map((field) => html`<p>${field}: <span class="write"></span></p>`)}
      </div>
    </section>
    <section class="notice">
      <p class="keep">${t.keep}</p>
      <h2>${t.notice}</h2>
      ${paragraphs(study.notice.text[locale])}
    </section>
    <section class="receipt">
      <p class="cut">✂ ${t.cut}</p>
      <div class="slip">
        <p class="project">${study.title[locale]} · ${frame.title}</p>
        <p class="sheet-number">${t.receipt}: ${t.sheet} <strong>${frame.number ?? '__________'}</strong></p>
        <p>${frame.names.city} · ${frame.names.wave} · ${frame.collector.slug}</p>
        <p>${t.receiptWithdraw}</p>
        <p><strong>${t.receiptLost}</strong></p>
      </div>
    </section>`;
}
