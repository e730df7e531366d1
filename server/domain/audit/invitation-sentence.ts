/** What was done to invitations, as a sentence. */
import type { ContactChannel, ContactOutcome, InvitationState } from '../invitation.ts';
import type { Locale } from '../study.ts';
import type { AuditFacts } from './action.ts';
import { listOf, numberIn, textIn, writtenDay } from './facts.ts';

/** Channels of contact, for people. */
export const channelNames: Record<Locale, Record<ContactChannel, string>> = {
  pl: { letter: 'list', email: 'e-mail', sms: 'SMS', phone: 'telefon', visit: 'wizyta' },
  en: { letter: 'letter', email: 'e-mail', sms: 'text message', phone: 'phone', visit: 'visit' },
};

/** What came of a contact, for people. */
export const outcomeNames: Record<Locale, Record<ContactOutcome, string>> = {
  pl: {
    sent: 'wysłano',
    no_answer: 'bez odpowiedzi',
    reached: 'udało się porozmawiać',
    promised: 'jest obietnica udziału',
    call_back: 'prośba o późniejszy kontakt',
    refused: 'odmowa',
    wrong_contact: 'zły adres lub numer',
  },
  en: {
    sent: 'sent',
    no_answer: 'no answer',
    reached: 'reached',
    promised: 'promised to take part',
    call_back: 'asked to be contacted later',
    refused: 'refused',
    wrong_contact: 'wrong address or number',
  },
};

/** States of an invitation, for people. */
export const stateNames: Record<Locale, Record<InvitationState, string>> = {
  pl: {
    prepared: 'przygotowane',
    sent: 'wysłane',
    started: 'zaczęte',
    answered: 'odpowiedziane',
    refused: 'odmowa',
    unreachable: 'nie dotarło',
    revoked: 'wycofane',
  },
  en: {
    prepared: 'prepared',
    sent: 'sent',
    started: 'started',
    answered: 'answered',
    refused: 'refused',
    unreachable: 'not reached',
    revoked: 'revoked',
  },
};

const nameIn = (names: Record<string, string>, key: unknown): string => names[String(key)] ?? String(key);

function contactIn(details: AuditFacts['details'], name: string, locale: Locale): string | null {
  const contact = details[name] as { at?: unknown; channel?: unknown; outcome?: unknown } | undefined;
  if (contact === undefined || contact === null) return null;
  const parts = [nameIn(channelNames[locale], contact.channel), nameIn(outcomeNames[locale], contact.outcome)];
  return `${writtenDay(String(contact.at), locale)}, ${parts.join(', ')}`;
}

/** New invitations: how many, for which collector. */
export function invitationsMade({ subject, details }: AuditFacts, locale: Locale): string {
  const count = numberIn(details, 'count') ?? listOf(details['codes']).length;
  return locale === 'pl'
    ? `Przygotowano zaproszenia do zbierania „${subject}”: ${count}.`
    : `Invitations were made for collector “${subject}”: ${count}.`;
}

/** A change of one invitation; its code is left out once the codes have been erased. */
export function invitationChange({ details }: AuditFacts, locale: Locale): string {
  const pl = locale === 'pl';
  const code = textIn(details, 'code');
  const whose = code === '' ? '' : ` ${code}`;
  const added = contactIn(details, 'contact', locale);
  if (added !== null)
    return pl ? `Zaproszenie${whose}: zanotowano kontakt (${added}).` : `Invitation${whose}: contact noted (${added}).`;
  const removed = contactIn(details, 'removeContact', locale);
  if (removed !== null)
    return pl
      ? `Zaproszenie${whose}: usunięto notatkę o kontakcie (${removed}).`
      : `Invitation${whose}: contact note removed (${removed}).`;
  if (details['reissue'] === true)
    return pl
      ? `Zaproszenie${whose}: wystawiono nowy link, stary nie działa.`
      : `Invitation${whose}: a new link was issued, the old one is dead.`;
  const state = stateNames[locale][details['state'] as InvitationState] as string | undefined;
  if (state === undefined) return pl ? `Zaproszenie${whose}: zmiana.` : `Invitation${whose}: changed.`;
  return pl ? `Zaproszenie${whose}: stan „${state}”.` : `Invitation${whose}: state “${state}”.`;
}
