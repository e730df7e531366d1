/** Posters and paper forms as documents: what must stand on them, and what must not. */
import { mailMergeCsv } from '../../client/src/admin/letters/mail-merge.ts';
import type { Question } from '../../server/domain/instrument.ts';
import type { Locale } from '../../server/domain/study.ts';
import { html } from '../../server/pages/html.ts';
import { parseSheets, renderPaperForm, renderPoster } from '../../server/pages/print/index.ts';
import { qrSvg } from '../../server/pages/print/qr.ts';
import { assets, collectorOf, plain, readInstrument, study } from './printing.ts';

const form = (instrument: string, wave: string, locale: Locale = 'pl', more: object = {}): string => {
  const definition = readInstrument(instrument);
  const collector = collectorOf(definition, { wave, ...more });
  return renderPaperForm({ study, collector, definition, version: 1, locale, trial: true, sheets: null }, assets);
};

/** Questions that stand on the sheet of a wave, read from the file in the plainest way. */
function expected(instrument: string, wave: string, area: string | null): string[] {
  const hidden = (condition: string | undefined): boolean =>
    (/\{wave\} = '(\w+)'/.exec(condition ?? '')?.[1] ?? wave) !== wave ||
    (area !== null && condition === '{area} empty');
  return readInstrument(instrument)
    .pages.filter((page) => !hidden(page.visibleIf))
    .flatMap((page) => page.elements)
    .filter((question: Question) => question.type !== 'expression' && !hidden(question.visibleIf))
    .map((question) => question.name);
}

const printed = (page: string): string[] => [...page.matchAll(/data-question="([^"]+)"/g)].map((match) => match[1]!);
const numbers = (page: string): number[] => [...page.matchAll(/data-number="(\d+)"/g)].map((match) => Number(match[1]));
/** One question of a form, as plain text. */
const item = (page: string, name: string): string =>
  plain(
    page
      .slice(page.indexOf(`data-question="${name}"`))
      .split('</section>')[0]!
      .replace(/^[^>]*>/, ''),
  );

describe('what must never be printed', () => {
  test('texts of the study cannot become markup, and nothing is inline', () => {
    const wicked = { ...study, organiser: { pl: '<script>alert(1)</script>', en: '"><img src=x>' } };
    const definition = readInstrument('resident');
    const collector = collectorOf(definition, {});
    const data = { study: wicked, collector, definition, locale: 'pl' as const, trial: true };
    for (const page of [
      renderPoster({ ...data, url: 'https://example.org/s/x' }, assets),
      renderPaperForm({ ...data, version: 1, sheets: [1] }, assets),
    ]) {
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    }
  });

  test('a poster of a collector by invitation shows no link, because there is none', () => {
    const definition = readInstrument('participant');
    const collector = collectorOf(definition, { mode: 'invitation' });
    const url = 'https://example.org/s/krosno-test';
    const page = renderPoster({ study, collector, definition, locale: 'pl', url, trial: false }, assets);
    expect(page).not.toContain('krosno-test');
    expect(page).not.toContain('<svg');
    expect(plain(page)).toContain('Masz od nas list z zaproszeniem?');
  });

  test('questions of another wave, choices of another city and what the collector knows are left out', () => {
    expect(printed(form('participant', 'before'))).not.toContain('skills_before');
    expect(item(form('resident', 'after'), 'home_area')).not.toContain('zasanie');
    expect(printed(form('resident', 'after', 'pl', { area: 'zawodzie' }))).not.toContain('home_area');
  });

  test('no line of Polish can end with a one-letter word; English is left as it is', () => {
    const open = /(?:^|[\s(„])[aiouwz] (?=[^\s<])/gim;
    const textsOf = (page: string): string => [...page.matchAll(/>([^<]+)</g)].map(([, text]) => text).join('\n');
    for (const [instrument, wave] of [
      ['resident', 'after'],
      ['participant', 'before'],
      ['institution', 'after'],
      ['monitoring', '2019_08'],
    ] as const) {
      const page = textsOf(form(instrument, wave));
      expect([...page.matchAll(open)].map(([found]) => found)).toEqual([]);
      expect(page).toMatch(/\sw\u00a0/);
      expect(textsOf(form(instrument, wave, 'en'))).toContain(' a ');
    }
  });

  test('without a trial nothing says so', () => {
    const definition = readInstrument('resident');
    const data = { study, collector: collectorOf(definition, {}), definition, locale: 'pl' as const, trial: false };
    expect(renderPaperForm({ ...data, version: 1, sheets: [1] }, assets)).not.toContain('PRÓBA');
    expect(renderPoster({ ...data, url: 'https://example.org/s/x' }, assets)).not.toContain('PRÓBA');
  });

  test('mail merge never hands a formula to a spreadsheet', () => {
    const csv = mailMergeCsv([{ id: '1', code: '=1+1', link: 'https://example.org/i/a' }]);
    expect(csv).toBe('\ufeffcode,link\r\n"\'=1+1",https://example.org/i/a\r\n');
  });
});

describe.each([
  ['resident', 'before', null],
  ['resident', 'after', null],
  ['resident', 'after', 'zawodzie'],
  ['participant', 'before', null],
  ['participant', 'after', null],
  ['institution', 'before', null],
  ['institution', 'after', null],
  ['monitoring', '2019_08', null],
])('the form of %s, %s, area %s', (instrument, wave, area) => {
  test.each(['pl', 'en'] as const)('has every question, numbered without a gap (%s)', (locale) => {
    const page = form(instrument, wave, locale, { area });
    expect(printed(page)).toEqual(expected(instrument, wave, area));
    expect(numbers(page)).toEqual(printed(page).map((_, place) => place + 1));
  });

  test('has the code of every answer that can be given in this city', () => {
    const page = form(instrument, wave, 'pl', { area });
    const questions = readInstrument(instrument).pages.flatMap((one) => one.elements);
    for (const question of questions.filter((one) => printed(page).includes(one.name))) {
      const words = item(page, question.name).split(' ');
      for (const offer of [...(question.choices ?? []), ...(question.rows ?? []), ...(question.columns ?? [])]) {
        if (typeof offer !== 'object' || offer.visibleIf === "{city} = 'przemysl'") continue;
        expect(words).toContain(String(offer.value));
      }
      if (question.showOtherItem) expect(words).toContain('other');
      if (question.showNoneItem) expect(words).toContain('none');
    }
  });

  test('says which instrument, version, city and wave it is, and carries notice, consent and slip', () => {
    const text = plain(form(instrument, wave, 'pl', { area }));
    expect(text).toContain(`${instrument} · wersja 1 · Krosno · `);
    expect(text).toContain('Znam informację o prywatności i chcę wziąć udział.');
    expect(text).toContain('Informacja o prywatności');
    expect(text).toContain('Odcinek do zachowania: Arkusz nr __________');
  });
});

describe('skips', () => {
  test('stand before the questions they are about and beside the answers that jump', () => {
    const page = plain(form('resident', 'after'));
    expect(page).toContain(
      'Jeśli w pytaniu 1 zaznaczono „Tak” i w pytaniu 2 zaznaczono „Tak” → prosimy odpowiedzieć na pytania 3–19. ' +
        'W przeciwnym razie to już koniec pytań.',
    );
    expect(page).toContain(
      'Jeśli w pytaniu 12 zaznaczono „Tak” → prosimy odpowiedzieć na pytanie 13. ' +
        'W przeciwnym razie prosimy przejść do pytania 14.',
    );
    expect(item(form('resident', 'after'), 'organiser_known')).toMatch(/Nie no → do pytania 14 3\. Nie wiem/);
    expect(item(form('resident', 'after'), 'adult')).toMatch(/Nie no → dziękujemy, to już koniec/);
  });

  test('a jump goes past everything the same answer skips', () => {
    expect(item(form('monitoring', '2019_08'), 'initiatives_worked')).toContain('Żadnej → do pytania 21');
    expect(item(form('monitoring', '2019_08', 'en'), 'initiatives_worked')).toContain('→ go to question 21');
  });

  test('a range of answers is read as the answers in it', () => {
    expect(plain(form('institution', 'after', 'en'))).toContain(
      'If you ticked 2, 3, 4 or 5 in question 8 → please answer question 10. Otherwise please go to question 11.',
    );
  });
});

describe('copies', () => {
  test('every sheet has its own number, on its pages and on its slip', () => {
    const definition = readInstrument('resident');
    const data = { study, collector: collectorOf(definition, {}), definition, version: 3, locale: 'en' as const };
    const page = plain(renderPaperForm({ ...data, trial: false, sheets: [7, 8] }, assets));
    for (const number of [7, 8]) {
      expect(page).toContain(`resident · version 3 · Krosno · after testing Sheet no. ${number}`);
      expect(page).toContain(`Slip to keep: Sheet no. ${number}`);
    }
  });

  test.each([
    ['', null],
    ['1-3, 7', [1, 2, 3, 7]],
    ['3,1,3', [1, 3]],
    ['0-2', 'wrong'],
    ['5-2', 'wrong'],
    ['1-101', 'wrong'],
    ['1-60,100-160', 'wrong'],
    ['1;drop', 'wrong'],
  ])('sheets "%s"', (text, numbers) => expect(parseSheets(text)).toEqual(numbers));
});

describe('the poster', () => {
  const poster = (instrument: string, locale: Locale, more: object = {}): string => {
    const definition = readInstrument(instrument);
    const collector = collectorOf(definition, { mode: 'open', ...more });
    const url = 'https://ankiety.example.org/s/krosno-test';
    return renderPoster({ study, collector, definition, locale, url, trial: true }, assets);
  };

  test.each([
    ['resident', 'pl', 'Mieszkasz w Krośnie? Powiedz, co myślisz.'],
    ['resident', 'en', 'Do you live in Krosno? Tell us what you think.'],
    ['participant', 'pl', 'Organizujesz społeczność w Krośnie?'],
    ['institution', 'en', 'Do you work or volunteer at an institution or organisation in Krosno?'],
  ] as const)('speaks to %s in %s', (instrument, locale, headline) => {
    expect(plain(poster(instrument, locale))).toContain(headline);
  });

  test('shows link, length, promises, who asks, the last day and the trial', () => {
    const text = plain(poster('resident', 'pl', { closes: new Date('2020-02-29T20:00:00Z') }));
    expect(text.replaceAll(' ', '')).toContain('ankiety.example.org/s/krosno-test');
    for (const part of [
      'Około 8 minut',
      'Dobrowolnie',
      'Bez nazwiska',
      study.organiser.pl,
      '29 lutego 2020',
      'PRÓBA',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('of a shared device it promises no going on later: nothing is kept there', () => {
    expect(plain(poster('resident', 'pl'))).toContain('dokończyć później');
    expect(plain(poster('resident', 'pl', { kiosk: true }))).not.toContain('dokończyć');
  });

  test('its QR code opens the language of the poster', () => {
    const link = 'https://ankiety.example.org/s/krosno-test';
    const path = (text: string): string => /d="(M4[^"]+)"/.exec(String(html`${qrSvg(text, '', 'Q')}`))![1]!;
    expect(poster('resident', 'pl')).toContain(path(link));
    expect(poster('resident', 'en')).toContain(path(`${link}?lang=en`));
  });
});
