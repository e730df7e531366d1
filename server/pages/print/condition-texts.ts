/** Words for conditions and skip instructions, Polish and English. */
import type { Locale } from '../../domain/study.ts';

type Said = (place: string, value: string) => string;

interface ConditionTexts {
  question: string;
  and: string;
  or: string;
  nor: string;
  quoted: (label: string) => string;
  chosen: Said;
  notChosen: Said;
  answered: (place: string) => string;
  unanswered: (place: string) => string;
  anything: (place: string) => string;
  impossible: (place: string) => string;
  always: string;
  never: string;
  not: (said: string) => string;
  /** What is said of a number or a text that was written in. */
  operators: Record<string, Said | undefined>;
  /** "Pytanie 13 / pytania 13–15 są dla osób, które …" */
  skip: (said: string, first: number, last: number, next: number | null) => string;
  goTo: (next: number | null) => string;
}

const pl: ConditionTexts = {
  question: 'pytanie',
  and: 'i',
  or: 'lub',
  nor: 'ani',
  quoted: (label) => `„${label}”`,
  chosen: (place, value) => `w pytaniu ${place} zaznaczono ${value}`,
  notChosen: (place, value) => `w pytaniu ${place} nie zaznaczono ${value}`,
  answered: (place) => `na pytanie ${place} jest odpowiedź`,
  unanswered: (place) => `na pytanie ${place} nie ma odpowiedzi`,
  anything: (place) => `w pytaniu ${place} jest jakakolwiek odpowiedź albo żadna`,
  impossible: (place) => `w pytaniu ${place} nie ma takiej odpowiedzi`,
  always: 'zawsze',
  never: 'nigdy',
  not: (said) => `nie jest tak, że ${said}`,
  operators: {
    equal: (place, value) => `w pytaniu ${place} wpisano ${value}`,
    notequal: (place, value) => `w pytaniu ${place} nie wpisano ${value}`,
    greater: (place, value) => `w pytaniu ${place} wpisano więcej niż ${value}`,
    greaterorequal: (place, value) => `w pytaniu ${place} wpisano co najmniej ${value}`,
    less: (place, value) => `w pytaniu ${place} wpisano mniej niż ${value}`,
    lessorequal: (place, value) => `w pytaniu ${place} wpisano co najwyżej ${value}`,
    contains: (place, value) => `w pytaniu ${place} wpisano „${value}”`,
    notcontains: (place, value) => `w pytaniu ${place} nie wpisano „${value}”`,
  },
  skip: (said, first, last, next) =>
    `Jeśli ${said} → prosimy odpowiedzieć na ${first === last ? `pytanie ${first}` : `pytania ${first}–${last}`}. ` +
    `W przeciwnym razie ${next === null ? 'to już koniec pytań' : `prosimy przejść do pytania ${next}`}.`,
  goTo: (next) => (next === null ? '→ koniec pytań' : `→ do pytania ${next}`),
};

const en: ConditionTexts = {
  question: 'question',
  and: 'and',
  or: 'or',
  nor: 'nor',
  quoted: (label) => `“${label}”`,
  chosen: (place, value) => `you ticked ${value} in question ${place}`,
  notChosen: (place, value) => `you did not tick ${value} in question ${place}`,
  answered: (place) => `you answered question ${place}`,
  unanswered: (place) => `you did not answer question ${place}`,
  anything: (place) => `you answered question ${place} in any way or not at all`,
  impossible: (place) => `question ${place} has no such answer`,
  always: 'always',
  never: 'never',
  not: (said) => `it is not the case that ${said}`,
  operators: {
    equal: (place, value) => `you wrote ${value} in question ${place}`,
    notequal: (place, value) => `you did not write ${value} in question ${place}`,
    greater: (place, value) => `you wrote more than ${value} in question ${place}`,
    greaterorequal: (place, value) => `you wrote at least ${value} in question ${place}`,
    less: (place, value) => `you wrote less than ${value} in question ${place}`,
    lessorequal: (place, value) => `you wrote at most ${value} in question ${place}`,
    contains: (place, value) => `you wrote “${value}” in question ${place}`,
    notcontains: (place, value) => `you did not write “${value}” in question ${place}`,
  },
  skip: (said, first, last, next) =>
    `If ${said} → please answer ${first === last ? `question ${first}` : `questions ${first}–${last}`}. ` +
    `Otherwise ${next === null ? 'this is the end' : `please go to question ${next}`}.`,
  goTo: (next) => (next === null ? '→ end of the questions' : `→ go to question ${next}`),
};

export const conditionTexts: Record<Locale, ConditionTexts> = { pl, en };
