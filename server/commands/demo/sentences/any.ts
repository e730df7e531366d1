/** Open answers to a question for which nothing was written. */
import { words } from '../models.ts';

const sentences = [
  'Trudno to powiedzieć w jednym zdaniu.',
  'Potrzeba więcej czasu, żeby to ocenić.',
  'Najważniejsze, żeby ktoś pytał i słuchał odpowiedzi.',
  'Zależy od tego, kogo zapytać.',
  'Jest lepiej, niż było, ale dużo jeszcze przed nami.',
  'Przydałoby się o tym porozmawiać na spotkaniu.',
  'Nie mam na to gotowej odpowiedzi.',
  'U nas wygląda to inaczej niż w reszcie miasta.',
];

/** A sentence that fits nearly everywhere. */
export const anySentence = words(0.3, (_occasion, draw) => draw.pick(sentences));
