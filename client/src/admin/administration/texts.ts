/** Texts of the administrators' first page, Polish and English. */
import type { Locale } from '../../i18n/index.ts';

const pl = {
  title: 'Administracja',
  lead: 'Konta zespołu, dziennik zdarzeń i to, co dotyczy całego badania.',
  limited: 'To konto obejmuje tylko część miast, więc nie ma tu stron dotyczących całego badania.',
  pages: {
    users: ['Konta', 'Kto ma dostęp, w jakiej roli i w których miastach. Nowe hasła, wyłączanie kont.'],
    live: ['Od próby do badania', 'Czego brakuje w informacji o prywatności i rozpoczęcie właściwego badania.'],
    withdrawals: [
      'Wycofania',
      'Kiedy i ile odpowiedzi wycofano. Wycofanie na prośbę osoby z kodem albo numerem arkusza.',
    ],
    retention: ['Przechowywanie danych', 'Do kiedy wolno je trzymać, co wtedy zniknie i usuwanie po terminie.'],
    audit: ['Dziennik zdarzeń', 'Kto, kiedy i co zmienił w systemie.'],
  } as Record<string, [string, string]>,
};

export type AdministrationTexts = typeof pl;

const en: AdministrationTexts = {
  title: 'Administration',
  lead: 'The team’s accounts, the audit log, and what concerns the study as a whole.',
  limited: 'This account covers some cities only, so the pages about the whole study are not here.',
  pages: {
    users: ['Accounts', 'Who has access, in which role and to which cities. New passwords, deactivating.'],
    live: ['From trial to study', 'What the privacy notice still lacks, and going live.'],
    withdrawals: [
      'Withdrawals',
      'When and how many answers were withdrawn. Withdrawing for somebody with a code or a sheet number.',
    ],
    retention: ['Keeping data', 'Until when they may be kept, what goes then, and erasing what is due.'],
    audit: ['Audit log', 'Who changed what, and when.'],
  },
};

export const administrationTexts: Record<Locale, AdministrationTexts> = { pl, en };
