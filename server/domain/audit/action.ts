/** What the audit log can tell of: every kind of change, with its name for people. */
import type { Texts } from '../study.ts';
import { deskActions } from './desk-sentence.ts';

/** Each action and its name, as a filter shows it. */
export const auditActions = {
  'collector.create': { pl: 'nowe zbieranie', en: 'new collector' },
  'collector.update': { pl: 'zmiana zbierania', en: 'collector changed' },
  'invitation.create': { pl: 'nowe zaproszenia', en: 'new invitations' },
  'invitation.update': { pl: 'zmiana zaproszenia', en: 'invitation changed' },
  'response.enter': { pl: 'wpisanie odpowiedzi', en: 'response entered' },
  'response.withdraw': { pl: 'wycofanie w czyimś imieniu', en: 'withdrawal for somebody' },
  'responses.export': { pl: 'pobranie odpowiedzi', en: 'responses downloaded' },
  'responses.import': { pl: 'wczytanie odpowiedzi z pliku', en: 'responses imported' },
  'aim.create': { pl: 'nowy wpis o celu', en: 'new entry about an aim' },
  'aim.correct': { pl: 'poprawka wpisu o celu', en: 'entry about an aim corrected' },
  'aim.retire': { pl: 'unieważnienie wpisu o celu', en: 'entry about an aim retired' },
  'aim.restore': { pl: 'przywrócenie wpisu o celu', en: 'entry about an aim restored' },
  'user.create': { pl: 'nowe konto', en: 'new account' },
  'user.update': { pl: 'zmiana konta', en: 'account changed' },
  'password.change': { pl: 'zmiana własnego hasła', en: 'own password changed' },
  ...deskActions,
  'audit.export': { pl: 'pobranie dziennika', en: 'log downloaded' },
  'study.live': { pl: 'rozpoczęcie właściwego badania', en: 'going live' },
  purge: { pl: 'usunięcie danych po terminie', en: 'purge' },
  backup: { pl: 'kopia zapasowa', en: 'backup' },
  restore: { pl: 'przywrócenie kopii', en: 'restore' },
} as const satisfies Record<string, Texts>;

export type AuditAction = keyof typeof auditActions;

/** One entry, as the sentences need it. */
export interface AuditFacts {
  at: Date | string;
  action: string;
  subject: string;
  details: Record<string, unknown>;
}
