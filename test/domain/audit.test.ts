/** The audit log in words: a sentence for every action, in both languages. */
import { auditActions, type AuditFacts } from '../../server/domain/audit/action.ts';
import { auditSentence } from '../../server/domain/audit/sentence.ts';

const entry = (action: string, details: AuditFacts['details'] = {}, subject = 'krosno-plakat'): AuditFacts => ({
  at: '2020-02-01T10:00:00.000Z',
  action,
  subject,
  details,
});
const both = (facts: AuditFacts): string[] => [auditSentence(facts, 'pl'), auditSentence(facts, 'en')];

test('an action nobody knows is shown by its name', () => {
  expect(auditSentence(entry('something.else'), 'pl')).toBe('something.else: krosno-plakat');
});

test.each(Object.keys(auditActions))('%s has a sentence, whatever its details', (action) => {
  for (const details of [{}, { codes: 3, due: 'x', cities: null, contact: null, opens: 'never' }]) {
    const [pl, en] = both(entry(action, details));
    expect(pl).toMatch(/^[A-ZŁŚŻ].*\.$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    for (const text of [pl, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

test('opening, closing and dates are told apart', () => {
  const now = '2020-02-01T10:00:00.000Z';
  expect(both(entry('collector.update', { closes: now }))).toEqual([
    'Zamknięto zbieranie „krosno-plakat”.',
    'Collector “krosno-plakat” was closed.',
  ]);
  expect(both(entry('collector.update', { opens: now, closes: null }))[0]).toBe('Otwarto zbieranie „krosno-plakat”.');
  expect(both(entry('collector.update', { closes: '2020-03-01T17:00:00.000Z' }))[0]).toBe(
    'Ustawiono zamknięcie zbierania „krosno-plakat” na 1 marca 2020 18:00.',
  );
  expect(both(entry('collector.update', { target: 150, source: 'OPS' }))).toEqual([
    'Zmieniono zbieranie „krosno-plakat”: cel i źródło rekrutacji.',
    'Collector “krosno-plakat” was changed: target and source of recruitment.',
  ]);
});

test('what was done to an invitation, also once its code has been erased', () => {
  const contact = { at: '2020-02-03', channel: 'phone', outcome: 'promised' };
  expect(both(entry('invitation.update', { code: 'K-01', contact }))).toEqual([
    'Zaproszenie K-01: zanotowano kontakt (3 lutego 2020, telefon, jest obietnica udziału).',
    'Invitation K-01: contact noted (3 February 2020, phone, promised to take part).',
  ]);
  expect(both(entry('invitation.update', { state: 'revoked' }))[1]).toBe('Invitation: state “revoked”.');
});

test('accounts: each change by name, never the password', () => {
  const details = { active: false, role: 'analyst', cities: [], password: 'reset' };
  expect(both(entry('user.update', details, 'ewa'))).toEqual([
    'Konto „ewa”: wyłączono, rola: analiza, miasta: wszystkie miasta i ustawiono nowe hasło.',
    'Account “ewa”: deactivated, role: analyst, cities: all cities and a new password was set.',
  ]);
});
