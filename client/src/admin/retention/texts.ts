/** Texts of retention and purge, Polish and English. */
import type { Locale } from '../../i18n/index.ts';

const pl = {
  title: 'Przechowywanie danych',
  lead: 'Terminy pochodzą z surveys/study.json i muszą być takie jak w informacji o prywatności. Po terminie dane usuwa się tutaj albo poleceniem npm run admin -- purge.',
  parts: {
    responses: 'Kody osób i słowa odpowiadających',
    audit: 'Dziennik zdarzeń',
  },
  means: {
    responses:
      'Znikną: kody osób, numery arkuszy, nazwy osób wpisujących, odpowiedzi własnymi słowami, szkice i kody w zaproszeniach oraz w dzienniku. Zostaną odpowiedzi z list do wyboru i liczby.',
    audit: 'Znikną wpisy dziennika sprzed tego dnia.',
  },
  date: (day: string) => `Termin: ${day}`,
  due: 'termin minął',
  notDue: 'jeszcze nie',
  held: 'Jest teraz',
  responses: (title: string, version: number, n: string) => `${title}, wersja ${version} – odpowiedzi: ${n}`,
  invitations: (n: string) => `Zaproszenia z kodami: ${n}`,
  entries: (n: string) => `Wpisy sprzed tego dnia: ${n}`,
  nothing: 'Nie ma już nic do usunięcia.',
  last: (when: string, by: string) => `Ostatnie usuwanie: ${when}; konto: ${by}.`,
  command: 'wiersz poleceń',
  never: 'Jeszcze niczego nie usuwano.',
  purge: 'Usuń to teraz',
  ask: 'Usunąć teraz?',
  askMeans: 'Tego nie da się cofnąć. Także wyniki policzone wcześniej zostaną policzone od nowa.',
  backup: 'Kopie zapasowe sprzed usunięcia nadal zawierają te dane: je również trzeba zniszczyć.',
  confirm: 'Usuń na zawsze',
  result: 'Usunięto',
  codes: { not_due: 'Ten termin jeszcze nie minął.' } as Record<string, string>,
};

export type RetentionTexts = typeof pl;

const en: RetentionTexts = {
  title: 'Keeping data',
  lead: 'The dates come from surveys/study.json and must be those of the privacy notice. What is due is erased here, or with npm run admin -- purge.',
  parts: {
    responses: 'Respondent codes and people’s own words',
    audit: 'Audit log',
  },
  means: {
    responses:
      'These go: respondent codes, sheet numbers, names of those who typed in, answers in people’s own words, drafts, and the codes in invitations and in the log. Answers from lists and numbers stay.',
    audit: 'Entries of the log from before this day go.',
  },
  date: (day) => `Date: ${day}`,
  due: 'due',
  notDue: 'not yet',
  held: 'Held now',
  responses: (title, version, n) => `${title}, version ${version} – responses: ${n}`,
  invitations: (n) => `Invitations with codes: ${n}`,
  entries: (n) => `Entries from before this day: ${n}`,
  nothing: 'Nothing is left to erase.',
  last: (when, by) => `Last purge: ${when}; account: ${by}.`,
  command: 'command line',
  never: 'Nothing has been purged yet.',
  purge: 'Erase it now',
  ask: 'Erase now?',
  askMeans: 'This cannot be undone. Results are computed anew as well.',
  backup: 'Backups from before still hold these data: they have to be destroyed, too.',
  confirm: 'Erase for good',
  result: 'Erased',
  codes: { not_due: 'This date has not come yet.' },
};

export const retentionTexts: Record<Locale, RetentionTexts> = { pl, en };
