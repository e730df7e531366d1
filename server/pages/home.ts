/** The first page: the surveys that are open now, by city. */
import type { Study } from '../domain/study.ts';
import type { Assets } from './assets.ts';
import type { HomeData, OpenSurvey } from './data.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { bindShortWords } from './short-words.ts';
import { pageTexts } from './texts.ts';

/** The shape and colour that marks a city, by its place in study.json: never colour alone. */
export function cityBadge(study: Study, key: string, name: string): Html {
  const place = study.cities.findIndex((city) => city.key === key);
  return html`<span class="city city-${(place < 0 ? 0 : place % 6) + 1}"
    ><span class="shape" aria-hidden="true"></span>${name}</span
  >`;
}

/** 1–6: which of the six marks a city has. */
function cityMark(study: Study, key: string): number {
  const place = study.cities.findIndex((city) => city.key === key);
  return (place < 0 ? 0 : place % 6) + 1;
}

/** Renders `/`. */
export function renderHome(data: HomeData, assets: Assets): string {
  const { locale, study } = data;
  const t = pageTexts[locale];
  const query = locale === 'en' ? '?lang=en' : '';
  const nameOf = (list: { key: string; name: { pl: string; en: string } }[], key: string | null): string =>
    list.find((one) => one.key === key)?.name[locale] ?? '';

  /** The wave is a word of the team's: it is said only where it tells two open surveys apart. */
  const wavesDiffer = (survey: OpenSurvey): boolean =>
    data.surveys.some(
      (other) => other.city === survey.city && other.title.pl === survey.title.pl && other.wave !== survey.wave,
    );
  const item = (survey: OpenSurvey): Html => {
    const areas = study.cities.find((city) => city.key === survey.city)?.areas ?? [];
    const about = [
      nameOf(study.groups, survey.group),
      nameOf(areas, survey.area),
      wavesDiffer(survey) ? nameOf(study.waves, survey.wave) : '',
      survey.minutes === null ? '' : t.minutes(survey.minutes),
    ].filter((part) => part !== '');
    return html`<li>
      <a class="card" href="/s/${survey.slug}${query}"
        ><span class="card-title">${bindShortWords(survey.title[locale])}</span>
        <span class="card-about">${about.join(' · ')}</span></a
      >
    </li>`;
  };

  const cities = study.cities
    .map((city) => ({ city, surveys: data.surveys.filter((survey) => survey.city === city.key) }))
    .filter((one) => one.surveys.length > 0);
  const list = cities.map(
    ({ city, surveys }) =>
      html`<section class="by-city city-cards-${cityMark(study, city.key)}" aria-labelledby="city-${city.key}">
        <h2 id="city-${city.key}">${cityBadge(study, city.key, city.name[locale])}</h2>
        <ul class="cards">
          ${surveys.map(item)}
        </ul>
      </section>`,
  );

  return layout({
    data,
    title: `${t.homeTitle} – ${study.title[locale]}`,
    style: assets.pageStyle,
    path: '/',
    indexed: true,
    body: html`<h1>${t.homeTitle}</h1>
      <p class="lead">${cities.length > 0 ? t.homeWhich : t.homeNone}</p>
      <div class="cities">${list}</div>
      <p>${t.homeInvited}</p>
      <p class="quiet"><a href="/withdraw${query}">${t.withdraw}</a></p>
      <p class="quiet"><a href="/team">${t.team}</a></p>`,
  });
}
