/** What was done at the researcher's desk, as names and sentences. Interviews are named by the beginning of their id. */
import type { Locale, Texts } from '../study.ts';
import type { AuditFacts } from './action.ts';
import { numberIn, textIn } from './facts.ts';

/** Actions at the desk and their names. */
export const deskActions = {
  'interview.create': { pl: 'nowa rozmowa', en: 'new interview' },
  'interview.read': { pl: 'przeczytanie notatek', en: 'notes read' },
  'interview.write': { pl: 'pisanie notatek', en: 'notes written' },
  'interview.save': { pl: 'zmiana zakończonej rozmowy', en: 'complete interview changed' },
  'interview.step': { pl: 'zmiana stanu rozmowy', en: 'state of an interview' },
  'interview.seal': { pl: 'zapieczętowanie rozmowy', en: 'interview sealed' },
  'interview.delete': { pl: 'usunięcie rozmowy', en: 'interview deleted' },
  'interview.history': { pl: 'przeczytanie dawnych wersji', en: 'former texts read' },
  'interview.restore': { pl: 'przywrócenie dawnej wersji', en: 'former text restored' },
  'interview.redact': { pl: 'trwałe usunięcie fragmentu', en: 'passage taken out' },
  'person.withdraw': { pl: 'wycofanie osoby z rozmów', en: 'person withdrawn' },
  'codebook.change': { pl: 'zmiana drzewa kodów', en: 'codebook changed' },
  'coding.create': { pl: 'nowe kodowanie', en: 'new coding' },
  'coding.update': { pl: 'zmiana kodowania', en: 'coding changed' },
  'coding.delete': { pl: 'usunięcie kodowania', en: 'coding deleted' },
  'passages.read': { pl: 'przeczytanie fragmentów', en: 'passages read' },
  'notes.search': { pl: 'przeszukanie notatek', en: 'notes searched' },
  'answers.read': { pl: 'przeczytanie odpowiedzi otwartych', en: 'open answers read' },
  'codings.export': { pl: 'pobranie kodowań', en: 'codings downloaded' },
} as const satisfies Record<string, Texts>;

type Sentence = (entry: AuditFacts, locale: Locale) => string;
type Part = (entry: AuditFacts) => string;

const about =
  (pl: Part, en: Part): Sentence =>
  (entry, locale) =>
    (locale === 'pl' ? pl : en)(entry);

const short = (id: string): string => id.slice(0, 8);

const states: Record<Locale, Record<string, string>> = {
  pl: { draft: 'szkic', complete: 'zakończona', approved: 'zatwierdzona' },
  en: { draft: 'draft', complete: 'complete', approved: 'approved' },
};

const steps: Record<Locale, Record<string, string>> = {
  pl: {
    create: 'nowy kod',
    edit: 'zmiana opisu kodu',
    move: 'przeniesienie kodu',
    merge: 'połączenie z kodem',
    split: 'podział kodu',
    retire: 'wycofanie kodu z użycia',
    revive: 'przywrócenie kodu',
    undo: 'cofnięcie kroku',
  },
  en: {
    create: 'new code',
    edit: 'code described anew',
    move: 'code moved',
    merge: 'merged into code',
    split: 'code split',
    retire: 'code retired',
    revive: 'code brought back',
    undo: 'step undone',
  },
};

/** Each action of the desk as a sentence. */
export const deskSentences: Record<keyof typeof deskActions, Sentence> = {
  'interview.create': about(
    ({ subject, details }) => `Utworzono rozmowę ${short(subject)} (${textIn(details, 'guide')}).`,
    ({ subject, details }) => `Interview ${short(subject)} was created (${textIn(details, 'guide')}).`,
  ),
  'interview.read': about(
    ({ subject }) => `Przeczytano notatki z rozmowy ${short(subject)}.`,
    ({ subject }) => `Notes of interview ${short(subject)} were read.`,
  ),
  'interview.write': about(
    ({ subject }) => `Pisano notatki do rozmowy ${short(subject)}.`,
    ({ subject }) => `Notes of interview ${short(subject)} were written.`,
  ),
  'interview.save': about(
    ({ subject, details }) =>
      `Zmieniono notatki zakończonej rozmowy ${short(subject)} (po wersji ${numberIn(details, 'revision') ?? '–'}).`,
    ({ subject, details }) =>
      `Notes of the complete interview ${short(subject)} were changed (after revision ${numberIn(details, 'revision') ?? '–'}).`,
  ),
  'interview.step': about(
    ({ subject, details }) => `Rozmowa ${short(subject)}: stan „${states.pl[textIn(details, 'to')] ?? ''}”.`,
    ({ subject, details }) => `Interview ${short(subject)}: state “${states.en[textIn(details, 'to')] ?? ''}”.`,
  ),
  'interview.seal': about(
    ({ subject, details }) =>
      `${details['sealed'] === true ? 'Zapieczętowano' : 'Odpieczętowano'} rozmowę ${short(subject)}.`,
    ({ subject, details }) => `Interview ${short(subject)} was ${details['sealed'] === true ? 'sealed' : 'unsealed'}.`,
  ),
  'interview.delete': about(
    ({ subject }) => `Usunięto rozmowę ${short(subject)} z historią i kodowaniami.`,
    ({ subject }) => `Interview ${short(subject)} was deleted with its history and codings.`,
  ),
  'interview.history': about(
    ({ subject }) => `Przeczytano dawne wersje notatek z rozmowy ${short(subject)}.`,
    ({ subject }) => `Former texts of interview ${short(subject)} were read.`,
  ),
  'interview.restore': about(
    ({ subject, details }) => `Rozmowa ${short(subject)}: przywrócono wersję ${numberIn(details, 'restore') ?? '–'}.`,
    ({ subject, details }) =>
      `Interview ${short(subject)}: revision ${numberIn(details, 'restore') ?? '–'} was restored.`,
  ),
  'interview.redact': about(
    ({ subject, details }) =>
      `Rozmowa ${short(subject)}: trwale usunięto fragmenty (${numberIn(details, 'passages') ?? '–'}).`,
    ({ subject, details }) =>
      `Interview ${short(subject)}: passages were taken out for good (${numberIn(details, 'passages') ?? '–'}).`,
  ),
  'person.withdraw': about(
    () => 'Na prośbę osoby usunięto jej rozmowy, wypowiedzi i kodowania.',
    () => 'At a person’s request their interviews, words and codings were removed.',
  ),
  'codebook.change': about(
    ({ subject, details }) => `Drzewo kodów: ${steps.pl[textIn(details, 'kind')] ?? ''} „${subject}”.`,
    ({ subject, details }) => `Codebook: ${steps.en[textIn(details, 'kind')] ?? ''} “${subject}”.`,
  ),
  'coding.create': about(
    ({ subject, details }) => `Oznaczono fragment kodem „${textIn(details, 'key')}” (${short(subject)}).`,
    ({ subject, details }) => `A passage was coded “${textIn(details, 'key')}” (${short(subject)}).`,
  ),
  'coding.update': about(
    ({ subject }) => `Zmieniono kodowanie (${short(subject)}).`,
    ({ subject }) => `A coding was changed (${short(subject)}).`,
  ),
  'coding.delete': about(
    ({ subject }) => `Usunięto kodowanie (${short(subject)}).`,
    ({ subject }) => `A coding was deleted (${short(subject)}).`,
  ),
  'passages.read': about(
    ({ subject, details }) => `Przeczytano fragmenty z kodem „${subject}”: ${numberIn(details, 'count') ?? '–'}.`,
    ({ subject, details }) => `Passages coded “${subject}” were read: ${numberIn(details, 'count') ?? '–'}.`,
  ),
  'notes.search': about(
    ({ details }) => `Przeszukano notatki i odpowiedzi otwarte; znaleziono: ${numberIn(details, 'found') ?? '–'}.`,
    ({ details }) => `Notes and open answers were searched; found: ${numberIn(details, 'found') ?? '–'}.`,
  ),
  'answers.read': about(
    ({ subject }) => `Przeczytano odpowiedzi otwarte z ankiety „${subject}”.`,
    ({ subject }) => `Open answers to “${subject}” were read.`,
  ),
  'codings.export': about(
    ({ details }) => `Pobrano kodowania jako CSV: ${numberIn(details, 'rows') ?? '–'}.`,
    ({ details }) => `Codings were downloaded as CSV: ${numberIn(details, 'rows') ?? '–'}.`,
  ),
};
