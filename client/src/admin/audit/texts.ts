/** Texts of the audit log, Polish and English. */
import type { Locale } from '../../i18n/index.ts';

const pl = {
  title: 'Dziennik zdarzeń',
  lead: 'Każda zmiana jest tu zapisana, zanim się stanie. Najnowsze są na górze.',
  narrow: 'Zawężenie dziennika',
  user: 'Kto',
  anyone: 'wszyscy',
  command: 'wiersz poleceń',
  action: 'Co',
  anything: 'wszystko',
  subject: 'Szukaj',
  from: 'Od dnia',
  to: 'Do dnia',
  clear: 'Pokaż wszystko',
  none: 'Nic takiego nie zapisano.',
  details: 'Szczegóły',
  actionCode: 'Czynność',
  subjectLabel: 'Czego dotyczy',
  older: 'Pokaż starsze',
  end: 'To już cały dziennik.',
  loading: 'Wczytywanie…',
  csv: 'Pobierz jako CSV',
  excel: 'Pobierz dla Excela',
  yes: 'tak',
  no: 'nie',
  empty: 'puste',
};

export type AuditTexts = typeof pl;

const en: AuditTexts = {
  title: 'Audit log',
  lead: 'Every change is written here before it happens. The newest come first.',
  narrow: 'Narrowing the log',
  user: 'Who',
  anyone: 'everybody',
  command: 'command line',
  action: 'What',
  anything: 'everything',
  subject: 'Search',
  from: 'From',
  to: 'To',
  clear: 'Show everything',
  none: 'Nothing like this is in the log.',
  details: 'Details',
  actionCode: 'Action',
  subjectLabel: 'About',
  older: 'Show older',
  end: 'This is the whole log.',
  loading: 'Loading…',
  csv: 'Download as CSV',
  excel: 'Download for Polish Excel',
  yes: 'yes',
  no: 'no',
  empty: 'empty',
};

export const auditTexts: Record<Locale, AuditTexts> = { pl, en };
