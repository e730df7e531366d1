/** Texts of the preview, Polish and English. */
import type { Locale } from '../../i18n/index.ts';

const pl = {
  listTitle: 'Podgląd ankiet i scenariuszy',
  listText: 'Zobacz je tak, jak osoby odpowiadające. Odpowiedzi z podglądu nigdzie nie trafiają.',
  link: 'Podgląd ankiety',
  banner: 'Podgląd – odpowiedzi nie są zapisywane',
  version: (n: number) => `wersja ${n}`,
  kind: { questionnaire: 'ankieta', monitoring: 'karta monitoringu', guide: 'scenariusz rozmowy' },
  wave: 'Etap',
  city: 'Miasto',
  language: 'Język',
  languages: { pl: 'polski', en: 'angielski' },
  again: 'Zacznij od nowa',
  done: 'Tak wyglądałyby zapisane odpowiedzi',
  notStored: 'Tych odpowiedzi nie zapisalibyśmy: osoba nie należy do badania, więc zostałaby tylko policzona.',
  empty: 'Nie ma żadnej odpowiedzi.',
  question: 'Pytanie',
  variable: 'Zmienna',
  value: 'Zapisana wartość',
  print: 'Drukuj',
  probes: 'Dopytania',
};

export type PreviewTexts = typeof pl;

const en: PreviewTexts = {
  listTitle: 'Preview of questionnaires and guides',
  listText: 'See them as respondents do. Answers given in a preview go nowhere.',
  link: 'Preview the questionnaire',
  banner: 'Preview – answers are not stored',
  version: (n) => `version ${n}`,
  kind: { questionnaire: 'questionnaire', monitoring: 'monitoring sheet', guide: 'interview guide' },
  wave: 'Wave',
  city: 'City',
  language: 'Language',
  languages: { pl: 'Polish', en: 'English' },
  again: 'Start again',
  done: 'The answers as they would be stored',
  notStored: 'These answers would not be stored: the person is outside the study and would only be counted.',
  empty: 'There is no answer.',
  question: 'Question',
  variable: 'Variable',
  value: 'Stored value',
  print: 'Print',
  probes: 'Follow-up prompts',
};

export const previewTexts: Record<Locale, PreviewTexts> = { pl, en };
