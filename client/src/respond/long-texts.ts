/** Texts that are longer than a question takes: nothing pasted is cut off unseen; it is said how much is too much. */
import type { Question, SurveyModel } from 'survey-core';
import { element } from './element.ts';
import type { Locale } from './keep.ts';

interface LengthTexts {
  left: (characters: string) => string;
  over: (characters: string) => string;
  error: (most: string, now: string) => string;
}

const texts: Record<Locale, LengthTexts> = {
  pl: {
    left: (characters) => `Pozostało znaków: ${characters}.`,
    over: (characters) => `Za dużo znaków: ${characters}. Prosimy skrócić tekst.`,
    error: (most, now) => `Prosimy skrócić tekst: zmieści się ${most} znaków, a jest ${now}.`,
  },
  en: {
    left: (characters) => `Characters left: ${characters}.`,
    over: (characters) => `Characters too many: ${characters}. Please shorten the text.`,
    error: (most, now) => `Please shorten the text: it may have ${most} characters and has ${now}.`,
  },
};

/** The longest text a question takes; null when it takes any. */
function longestOf(question: Question): number | null {
  const { maxLength } = question as Question & { maxLength?: number };
  return question.getType() === 'comment' && maxLength !== undefined && maxLength > 0 ? maxLength : null;
}

/** Lets people write past the end, tells them while they write, and asks to shorten before the next topic. */
export function tellLengths(survey: SurveyModel): void {
  // English is the library's own language, which it calls ''.
  const locale = (): Locale => (survey.locale === 'pl' ? 'pl' : 'en');
  const say = (count: number): string => new Intl.NumberFormat(locale()).format(count);
  for (const question of survey.getAllQuestions())
    if (longestOf(question) !== null) Object.assign(question, { getMaxLength: () => null });

  survey.onValidateQuestion.add((_, options) => {
    const most = longestOf(options.question);
    const written = typeof options.value === 'string' ? options.value.length : 0;
    if (most !== null && written > most) options.error = texts[locale()].error(say(most), say(written));
  });

  survey.onAfterRenderQuestion.add((_, { question, htmlElement: root }) => {
    const most = longestOf(question);
    const field = root.querySelector('textarea');
    if (most === null || field === null || root.querySelector('.length-said') !== null) return;
    const said = element('p', { class: 'length-said', role: 'status' });
    root.appendChild(said);
    const tell = (): void => {
      const left = most - field.value.length;
      const near = left < most / 10;
      said.textContent = !near ? '' : left >= 0 ? texts[locale()].left(say(left)) : texts[locale()].over(say(-left));
      said.classList.toggle('error', left < 0);
    };
    field.addEventListener('input', tell);
    survey.onLocaleChangedEvent.add(tell);
    tell();
  });
}
