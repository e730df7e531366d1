/** Messages for refused answers, in the languages of the study. */
import type { Locale } from '../../domain/study.ts';

const messages = {
  unknown_question: { pl: 'Ankieta nie zawiera takiego pytania.', en: 'The questionnaire has no such question.' },
  unknown_row: { pl: 'Pytanie nie zawiera takiego wiersza.', en: 'The question has no such row.' },
  required: { pl: 'Proszę odpowiedzieć na to pytanie.', en: 'Please answer this question.' },
  not_offered: { pl: 'Tej odpowiedzi nie ma do wyboru.', en: 'This answer is not among those offered.' },
  wrong_type: { pl: 'Odpowiedź ma niewłaściwą postać.', en: 'The answer has the wrong form.' },
  too_long: {
    pl: 'Odpowiedź jest za długa. Najwięcej znaków: {limit}.',
    en: 'The answer is too long. Most characters: {limit}.',
  },
  too_short: {
    pl: 'Odpowiedź jest za krótka. Najmniej znaków: {limit}.',
    en: 'The answer is too short. Fewest characters: {limit}.',
  },
  too_many: { pl: 'Można wybrać najwyżej {limit}.', en: 'No more than {limit} may be chosen.' },
  too_few: { pl: 'Trzeba wybrać co najmniej {limit}.', en: 'At least {limit} must be chosen.' },
  too_small: { pl: 'Wartość nie może być mniejsza niż {limit}.', en: 'The value may not be below {limit}.' },
  too_large: { pl: 'Wartość nie może być większa niż {limit}.', en: 'The value may not be above {limit}.' },
  out_of_range: { pl: 'Wartość jest spoza dozwolonego zakresu.', en: 'The value is outside the allowed range.' },
  pattern: { pl: 'Odpowiedź nie pasuje do wymaganego wzoru.', en: 'The answer does not match the required pattern.' },
  exclusive: {
    pl: 'Tej odpowiedzi nie można łączyć z innymi.',
    en: 'This answer cannot be combined with others.',
  },
  duplicate: { pl: 'Ta sama odpowiedź jest podana dwa razy.', en: 'The same answer is given twice.' },
  incomplete: { pl: 'Trzeba uszeregować wszystkie pozycje.', en: 'All items must be ranked.' },
  invalid_expression: { pl: 'Odpowiedź nie spełnia warunku pytania.', en: 'The answer does not meet the condition.' },
  too_slow: {
    pl: 'Nie udało się sprawdzić odpowiedzi w dozwolonym czasie.',
    en: 'The answers could not be checked in the time allowed.',
  },
} satisfies Record<string, Record<Locale, string>>;

/** Every reason for which an answer is refused. */
export type ErrorCode = keyof typeof messages;

/** The sentence for a refused answer; `{limit}` is replaced by `limit`. */
export function messageFor(code: ErrorCode, locale: Locale, limit: string | number = ''): string {
  const texts = messages[code];
  return (texts[locale] ?? texts.pl).replace('{limit}', String(limit));
}
