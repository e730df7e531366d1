/** What was done to a collector, as a sentence. */
import type { Locale } from '../study.ts';
import type { AuditFacts } from './action.ts';
import { joined, momentIn, written } from './facts.ts';

const fields: Record<string, Record<Locale, string>> = {
  instrument: { pl: 'ankieta', en: 'questionnaire' },
  city: { pl: 'miasto', en: 'city' },
  area: { pl: 'obszar', en: 'area' },
  wave: { pl: 'etap', en: 'wave' },
  source: { pl: 'źródło rekrutacji', en: 'source of recruitment' },
  mode: { pl: 'sposób', en: 'way' },
  kiosk: { pl: 'wspólne urządzenie', en: 'shared device' },
  opens: { pl: 'otwarcie', en: 'opening' },
  closes: { pl: 'zamknięcie', en: 'closing' },
  target: { pl: 'cel', en: 'target' },
};

const said = {
  pl: {
    closed: (slug: string) => `Zamknięto zbieranie „${slug}”.`,
    opened: (slug: string) => `Otwarto zbieranie „${slug}”.`,
    opens: (slug: string, when: string) => `Ustawiono otwarcie zbierania „${slug}” na ${when}.`,
    closes: (slug: string, when: string) => `Ustawiono zamknięcie zbierania „${slug}” na ${when}.`,
    reopened: (slug: string) => `Usunięto termin zamknięcia zbierania „${slug}”.`,
    changed: (slug: string, what: string) => `Zmieniono zbieranie „${slug}”: ${what}.`,
    same: (slug: string) => `Zapisano zbieranie „${slug}” bez zmian.`,
  },
  en: {
    closed: (slug: string) => `Collector “${slug}” was closed.`,
    opened: (slug: string) => `Collector “${slug}” was opened.`,
    opens: (slug: string, when: string) => `Collector “${slug}” was set to open on ${when}.`,
    closes: (slug: string, when: string) => `Collector “${slug}” was set to close on ${when}.`,
    reopened: (slug: string) => `The closing date of collector “${slug}” was removed.`,
    changed: (slug: string, what: string) => `Collector “${slug}” was changed: ${what}.`,
    same: (slug: string) => `Collector “${slug}” was saved without changes.`,
  },
};

/** Opening and closing by name; anything else by the fields that were changed. */
export function collectorChange({ at, subject, details }: AuditFacts, locale: Locale): string {
  const t = said[locale];
  const names = Object.keys(details).filter((name) => name in fields);
  const now = new Date(at).getTime() + 1000;
  const opens = momentIn(details, 'opens');
  const closes = momentIn(details, 'closes');
  if (names.length === 1 && closes !== null) {
    return closes.getTime() <= now ? t.closed(subject) : t.closes(subject, written(closes, locale));
  }
  if (names.every((name) => name === 'opens' || (name === 'closes' && closes === null)) && opens !== null) {
    return opens.getTime() <= now ? t.opened(subject) : t.opens(subject, written(opens, locale));
  }
  if (names.length === 1 && names[0] === 'closes') return t.reopened(subject);
  if (names.length === 0) return t.same(subject);
  return t.changed(
    subject,
    joined(
      names.map((name) => fields[name]![locale]),
      locale,
    ),
  );
}
