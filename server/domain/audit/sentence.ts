/** Every entry of the audit log as a sentence for people, Polish and English. */
import type { Locale } from '../study.ts';
import type { AuditAction, AuditFacts } from './action.ts';
import { aimEntered } from './aim-sentence.ts';
import { collectorChange } from './collector-sentence.ts';
import { deskSentences } from './desk-sentence.ts';
import { joined, listOf, numberIn, textIn } from './facts.ts';
import { invitationChange, invitationsMade } from './invitation-sentence.ts';

type Sentence = (entry: AuditFacts, locale: Locale) => string;

const roleNames: Record<Locale, Record<string, string>> = {
  pl: { admin: 'administracja', researcher: 'badania', analyst: 'analiza' },
  en: { admin: 'administrator', researcher: 'researcher', analyst: 'analyst' },
};

/** How answers reached the system, for people. */
export const channelTexts: Record<Locale, Record<string, string>> = {
  pl: { web: 'internet', paper: 'papier', phone: 'telefon', interviewer: 'ankieter', assisted: 'z pomocą' },
  en: { web: 'web', paper: 'paper', phone: 'phone', interviewer: 'interviewer', assisted: 'assisted' },
};

/** A sentence from one that is the same for every entry of its kind. */
const about =
  (pl: (entry: AuditFacts) => string, en: (entry: AuditFacts) => string): Sentence =>
  (entry, locale) =>
    locale === 'pl' ? pl(entry) : en(entry);

const cities = (details: AuditFacts['details'], locale: Locale): string => {
  const list = listOf(details['cities']);
  return list.length === 0 ? (locale === 'pl' ? 'wszystkie miasta' : 'all cities') : list.join(', ');
};

function accountChange({ subject, details }: AuditFacts, locale: Locale): string {
  const pl = locale === 'pl';
  const parts: string[] = [];
  if (details['active'] === false) parts.push(pl ? 'wyłączono' : 'deactivated');
  if (details['active'] === true) parts.push(pl ? 'włączono' : 'reactivated');
  const role = textIn(details, 'role');
  if (role !== '') parts.push(`${pl ? 'rola' : 'role'}: ${roleNames[locale][role] ?? role}`);
  if ('cities' in details) parts.push(`${pl ? 'miasta' : 'cities'}: ${cities(details, locale)}`);
  if ('password' in details) parts.push(pl ? 'ustawiono nowe hasło' : 'a new password was set');
  return `${pl ? `Konto „${subject}”` : `Account “${subject}”`}: ${joined(parts, locale)}.`;
}

function entered({ subject, details }: AuditFacts, locale: Locale): string {
  const pl = locale === 'pl';
  const channel = textIn(details, 'channel');
  const sheet = textIn(details, 'sheet');
  const parts = [channelTexts[locale][channel] ?? channel, sheet === '' ? '' : `${pl ? 'arkusz' : 'sheet'} ${sheet}`];
  const how = parts.filter((part) => part !== '').join(', ');
  return pl
    ? `Wpisano odpowiedź do zbierania „${subject}” (${how}).`
    : `A response was entered for collector “${subject}” (${how}).`;
}

const erasedNames: Record<Locale, Record<string, string>> = {
  pl: { responses: 'kody osób, szkice i odpowiedzi własnymi słowami', audit: 'dawne wpisy dziennika' },
  en: { responses: 'respondent codes, drafts and open answers', audit: 'old entries of the log' },
};

const erased = (details: AuditFacts['details'], locale: Locale): string =>
  joined(
    listOf(details['due']).map((part) => erasedNames[locale][part] ?? part),
    locale,
  );

const counted = (details: AuditFacts['details'], name: string): string => String(numberIn(details, name) ?? '–');

const sentences: Record<AuditAction, Sentence> = {
  'collector.create': about(
    ({ subject }) => `Utworzono zbieranie „${subject}”.`,
    ({ subject }) => `Collector “${subject}” was created.`,
  ),
  'collector.update': collectorChange,
  'invitation.create': invitationsMade,
  'invitation.update': invitationChange,
  'response.enter': entered,
  'response.withdraw': about(
    ({ subject }) => `Wycofano odpowiedź na prośbę osoby (zbieranie „${subject}”).`,
    ({ subject }) => `A response was withdrawn at the person’s request (collector “${subject}”).`,
  ),
  'responses.export': about(
    ({ subject, details }) => `Pobrano odpowiedzi na ankietę „${subject}” (${cities(details, 'pl')}).`,
    ({ subject, details }) => `Responses to “${subject}” were downloaded (${cities(details, 'en')}).`,
  ),
  'responses.import': about(
    ({ subject, details }) => `Wczytano odpowiedzi na ankietę „${subject}” z pliku: ${counted(details, 'rows')}.`,
    ({ subject, details }) => `Responses to “${subject}” were imported from a file: ${counted(details, 'rows')}.`,
  ),
  'aim.create': aimEntered,
  'aim.correct': aimEntered,
  'aim.retire': aimEntered,
  'aim.restore': aimEntered,
  'user.create': about(
    ({ subject, details }) =>
      `Utworzono konto „${subject}” (${roleNames.pl[textIn(details, 'role')] ?? ''}, ${cities(details, 'pl')}).`,
    ({ subject, details }) =>
      `Account “${subject}” was created (${roleNames.en[textIn(details, 'role')] ?? ''}, ${cities(details, 'en')}).`,
  ),
  'user.update': accountChange,
  'password.change': about(
    ({ subject }) => `Konto „${subject}”: zmieniono własne hasło.`,
    ({ subject }) => `Account “${subject}”: own password changed.`,
  ),
  ...deskSentences,
  'audit.export': about(
    () => 'Pobrano dziennik zdarzeń jako CSV.',
    () => 'The audit log was downloaded as CSV.',
  ),
  'study.live': about(
    ({ details }) =>
      `Rozpoczęto właściwe badanie i usunięto odpowiedzi z próby: ${counted(details, 'responses')}. Informacja o prywatności: wersja ${textIn(details, 'notice')}.`,
    ({ details }) =>
      `The study went live and the trial’s answers were deleted: ${counted(details, 'responses')}. Privacy notice: version ${textIn(details, 'notice')}.`,
  ),
  purge: about(
    ({ details }) => `Usunięto to, czego termin przechowywania minął: ${erased(details, 'pl')}.`,
    ({ details }) => `What was past its retention date was erased: ${erased(details, 'en')}.`,
  ),
  backup: about(
    ({ subject }) => `Zapisano kopię zapasową: ${subject}.`,
    ({ subject }) => `A backup was written: ${subject}.`,
  ),
  restore: about(
    ({ subject }) => `Przywrócono kopię zapasową: ${subject}.`,
    ({ subject }) => `A backup was restored: ${subject}.`,
  ),
};

/** The sentence of an entry; an action of an older or newer version is shown by its name. */
export function auditSentence(entry: AuditFacts, locale: Locale): string {
  const sentence = (sentences as Record<string, Sentence | undefined>)[entry.action];
  return sentence === undefined ? `${entry.action}: ${entry.subject}` : sentence(entry, locale);
}
