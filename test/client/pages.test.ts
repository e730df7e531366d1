/** The ready-made pages as text: escaping, states, languages, consents. */
import { readFileSync } from 'node:fs';
import type { Collector } from '../../server/domain/collector.ts';
import type { Study } from '../../server/domain/study.ts';
import { html } from '../../server/pages/html.ts';
import {
  renderHome,
  renderMessage,
  renderOpening,
  textIn,
  type Assets,
  type OpeningData,
} from '../../server/pages/index.ts';

const study = JSON.parse(readFileSync('surveys/study.json', 'utf8')) as Study;
const assets: Assets = {
  respond: { script: '/assets/r.js', styles: [], preload: ['/assets/q.js'] },
  staff: { script: '/assets/t.js', styles: [] as string[], preload: [] },
  pageStyle: '/assets/p.css',
};
const group = (small: boolean): string => study.groups.find((one) => one.small === small)?.key ?? '';
const collector: Collector = {
  slug: 'x',
  instrument: 'resident',
  group: group(false),
  city: study.cities[0]?.key ?? '',
  area: null,
  wave: 'after',
  source: null,
  mode: 'open',
  kiosk: false,
  opens: new Date('2030-05-06T08:00:00Z'),
  closes: null,
  target: null,
};
const definition: OpeningData['definition'] = {
  title: { pl: 'Ankieta', en: 'Survey' },
  minutes: 8,
  pages: [{ name: 'one', elements: [{ type: 'comment', name: 'why' }] }],
};
const opening = (more: Partial<OpeningData>): string =>
  renderOpening(
    {
      locale: 'pl',
      trial: false,
      study,
      collector,
      definition,
      state: 'open',
      path: '/s/x',
      api: '/api/collect/x',
      ...more,
    },
    assets,
  );

it('escapes everything but its own markup', () => {
  expect(String(html`<p title="${'"><script>'}">${['<b>', html`<i>${'&'}</i>`]}${null}${false}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;<i>&amp;</i></p>',
  );
  expect(opening({ definition: { ...definition, title: '<img src=x onerror=alert(1)>' } })).not.toContain('<img');
});

it('asks whether words may be quoted only where people write any', () => {
  expect(opening({})).toContain('id="consent-quote"');
  const pages = [{ name: 'one', elements: [{ type: 'radiogroup', name: 'why', choices: [1, 2] }] }];
  expect(opening({ definition: { ...definition, pages } })).not.toContain('consent-quote');
});

it('leaves no one-letter word at the end of a line', () => {
  expect(opening({})).toContain('Można przerwać i\u00a0dokończyć później');
});

it('holds no inline script, style or handler', () => {
  const page = opening({});
  expect(page).not.toMatch(/<script(?![^>]*src=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
});

it.each(['upcoming', 'closed', 'answered'] as const)('%s: says so and asks for nothing', (state) => {
  const page = opening({ state });
  expect(page).not.toContain('id="start"');
  expect(page).not.toContain('/assets/q.js');
  expect(page).toContain('role="status"');
});

it('names the day of opening in Polish time', () => {
  expect(opening({ state: 'upcoming' })).toContain('6 maja 2030');
});

it('promises that one may finish later only where something is kept', () => {
  expect(opening({})).toContain('na tym samym urządzeniu');
  const shared = opening({ collector: { ...collector, kiosk: true } });
  expect(shared).not.toContain('dokończyć');
  expect(shared).toContain('na tym urządzeniu nic nie zostaje');
});

it('asks about showing the city only in small groups', () => {
  expect(opening({})).not.toContain('consent-city');
  expect(opening({ collector: { ...collector, group: group(true) } })).toContain('consent-city');
});

it('says that it is a trial, and only then', () => {
  expect(opening({ trial: true })).toContain('Próba.');
  expect(opening({})).not.toContain('Próba.');
});

it('lists open surveys by city with their mark, and tells when there are none', () => {
  const survey = {
    slug: 'x',
    title: { pl: 'Ankieta', en: 'Survey' },
    minutes: 8,
    group: collector.group,
    city: collector.city,
    area: null,
    wave: 'after',
  };
  const page = renderHome({ locale: 'en', trial: false, study, surveys: [survey] }, assets);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('href="/s/x?lang=en"');
  expect(page).toContain('city-1');
  expect(renderHome({ locale: 'pl', trial: false, study, surveys: [] }, assets)).toContain(
    'Teraz nie trwa żadna ankieta',
  );
});

it('answers in both languages, with the request id of an error', () => {
  expect(renderMessage({ locale: 'en', study, trial: false, kind: 'unexpected', requestId: 'r-1' }, assets)).toContain(
    'r-1',
  );
  expect(renderMessage({ locale: 'pl', study, trial: false, kind: 'link_invalid' }, assets)).toContain(
    'Ten link nie działa',
  );
});

it('finds a text in a language, or the nearest there is', () => {
  expect(textIn({ pl: 'a', en: 'b' }, 'en')).toBe('b');
  expect(textIn({ default: 'd' }, 'en')).toBe('d');
  expect(textIn(undefined, 'pl')).toBe('');
});
