/** The poster of a collector: one A4 page, readable from two metres, in black and white. */
import type { Collector } from '../../domain/collector.ts';
import type { Definition } from '../../domain/instrument.ts';
import type { Locale, Study } from '../../domain/study.ts';
import { plainTexts } from '../../exports/texts.ts';
import { html, type Html } from '../html.ts';
import { printPage, trialMark, type PrintAssets } from './print-page.ts';
import { printTexts } from './print-texts.ts';
import { qrSvg } from './qr.ts';
import { namesFor } from '../../instruments/sheet/sheet-items.ts';

export interface PosterData {
  study: Study;
  collector: Collector;
  definition: Pick<Definition, 'title' | 'minutes'>;
  locale: Locale;
  /** The short link, `https://…/s/slug`. The QR code opens the poster's language; the written link stays short. */
  url: string;
  trial: boolean;
  /** Printed from a demo. */
  synthetic?: boolean;
}

/** A link as people type it: without the protocol. */
const spoken = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

function withLanguage(url: string, locale: Locale): string {
  if (locale === 'pl') return url;
  const link = new URL(url);
  link.searchParams.set('lang', locale);
  return link.href;
}

/** Breaks may fall after the slashes of an address; anywhere else a hyphen could be taken for a part of it. */
function breakable(link: string): Html {
  return html`${link.split(/(?<=\/)/).map((part) => html`<span>${part}</span><wbr />`)}`;
}

/** Larger where it is short: the class of the written link. */
const linkSize = (link: string): string => (link.length <= 30 ? '' : link.length <= 46 ? ' long' : ' longer');

function wayIn(data: PosterData): Html {
  const { locale, url, collector } = data;
  const t = printTexts[locale];
  if (collector.mode === 'invitation') {
    return html`<div class="way-in invited">
      <p class="big">${t.invitationOnly}</p>
      <p>${t.invitationMore}</p>
    </div>`;
  }
  const link = spoken(url);
  return html`<div class="way-in">
    <div class="scan">
      ${qrSvg(withLanguage(url, locale), t.qr(link), 'Q')}
      <p class="big">${t.scan}</p>
    </div>
    <p>${t.orType}</p>
    <p class="link${linkSize(link)}">${breakable(link)}</p>
  </div>`;
}

/**
 * Renders the poster. A collector by invitation has no open link, so its poster points to the letters.
 * @param data.trial marks the poster as a trial
 */
export function renderPoster(data: PosterData, assets: PrintAssets): string {
  const { study, collector, definition, locale } = data;
  const t = printTexts[locale];
  const names = namesFor(study, collector, locale);
  const group = study.groups.find((one) => one.key === collector.group);
  const title = plainTexts(definition.title, collector.instrument)[locale];
  const headline =
    group?.call?.[locale].replaceAll('{city}', names.inCity) ??
    t.headline(group?.name[locale] ?? collector.group, names.inCity);
  // In a small group everybody is invited, wherever in the city they are.
  const where = names.area !== null ? [names.area] : group?.small === false ? names.areas : [];
  const day = (moment: Date): string =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      dateStyle: 'long',
      timeZone: 'Europe/Warsaw',
    }).format(moment);
  const minutes = definition.minutes ?? null;
  const promise = (head: string, more: string): Html => html`<li><strong>${head}</strong> <span>${more}</span></li>`;

  const body = html`<main class="sheet-of-paper">
    ${trialMark(data)}
    <p class="project">${study.title[locale]}</p>
    <h1 class="${headline.length > 34 ? 'lengthy' : ''}">${headline} <span class="call">${t.call}</span></h1>
    <p class="about">
      <strong>${title}</strong>${
        where.length > 0 ? html`<br />${where.length === 1 ? t.area : t.areas} ${where.join(', ')}.` : null
      }
    </p>
    ${wayIn(data)}
    <ul class="promises">
      ${promise(minutes === null ? t.fewMinutes : t.minutes(minutes), collector.kiosk ? t.minutesShared : t.minutesMore)}
      ${promise(t.voluntary, t.voluntaryMore)} ${promise(t.anonymous, t.anonymousMore)}
    </ul>
    ${collector.mode === 'open' ? html`<p class="paper">${t.onPaper}</p>` : null}
    <footer>
      <p>${study.organiser[locale]}</p>
      ${collector.closes === null ? null : html`<p>${t.until(day(collector.closes))}</p>`}
    </footer>
  </main>`;
  return printPage({ locale, title: `${t.poster}: ${title} – ${names.city}`, kind: 'poster', assets, body });
}
