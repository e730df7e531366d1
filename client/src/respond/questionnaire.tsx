/** The questions themselves: the only part that needs React and SurveyJS, loaded when somebody starts. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SurveyModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'virtual:survey-styles.css';
import './questionnaire.css';
import './matrix.css';
import './focus.css';
import type { Answers, Locale } from './keep.ts';
import { followPages, type Step } from './progress.ts';
import type { FieldError } from './send.ts';
import { bindShortWords } from './short-words.ts';
import { standTranslators } from './translators.ts';
import { answersOf, makeSurvey } from './survey-model.ts';
import { respondTexts } from './texts.ts';

export { warmUp } from './warm-up.tsx';

export interface QuestionnaireOptions {
  definition: unknown;
  variables: Record<string, string>;
  title: Record<Locale, string>;
  locale: Locale;
  answers: Answers;
  page: string | null;
  /** Said under the progress when answers cannot be kept on the device. */
  lasting: () => boolean;
  /** The survey was changed since these answers were given. */
  changed: boolean;
  onChange: (answers: Answers, page: string | null) => void;
  onLocale: (locale: Locale) => void;
  onFinish: (answers: Answers) => void;
  /** Counts how far people get; a preview does not. */
  counting?: { resumed: boolean; tell: (step: Step) => void };
}

export interface Questionnaire {
  /** Shows the questions again, with the server's complaints at them. */
  complain: (errors: FieldError[]) => void;
  /** One page back; false on the first page. */
  back: () => boolean;
  remove: () => void;
}

const pageName = (survey: SurveyModel): string | null => (survey.currentPage as { name: string } | null)?.name ?? null;

/** Changes the language of the questions. */
function speak(survey: SurveyModel, locale: Locale): void {
  survey.locale = locale;
}

/** What stands around the questions came from the server in the first language, and says so from now on. */
function keepLanguageOf(parts: string): void {
  for (const part of Array.from(document.querySelectorAll(parts)))
    if (!part.hasAttribute('lang')) part.setAttribute('lang', document.documentElement.lang);
}

/** While more topics may open, the last button says "next". An empty text is no way back: in English it would be shown. */
function nameLastButton(survey: SurveyModel, more: boolean, locale: Locale): void {
  survey.completeText = more ? survey.pageNextText : respondTexts[locale].send;
}

function Frame({ survey, options }: { survey: SurveyModel; options: QuestionnaireOptions }) {
  const [locale, setLocale] = useState(options.locale);
  const [, redraw] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const t = respondTexts[locale];

  useEffect(() => {
    const moved = (): void => {
      redraw((n) => n + 1);
      window.scrollTo(0, 0);
      // The new topic is read out, and the keyboard goes on from its heading.
      setTimeout(() => {
        const heading = place.current?.querySelector('h2') ?? place.current;
        if (heading instanceof HTMLElement) {
          heading.tabIndex = -1;
          heading.focus({ preventScroll: true });
        }
      }, 50);
    };
    const changed = (): void => redraw((n) => n + 1);
    survey.onCurrentPageChanged.add(moved);
    survey.onValueChanged.add(changed);
    moved();
    return () => {
      survey.onCurrentPageChanged.remove(moved);
      survey.onValueChanged.remove(changed);
    };
  }, [survey]);

  const switchLanguage = (): void => {
    const next = locale === 'pl' ? 'en' : 'pl';
    speak(survey, next);
    keepLanguageOf('header, .foot, .skip');
    document.documentElement.lang = next;
    setLocale(next);
    options.onLocale(next);
  };

  const pages = survey.visiblePages;
  const at = Math.max(0, pages.indexOf(survey.currentPage)) + 1;
  // Until the first questions open the others, how many there will be is unknown.
  const unknown = pages.length === 1 && survey.pages.length > 1;
  useLayoutEffect(() => {
    nameLastButton(survey, unknown, locale);
  }, [survey, unknown, locale]);
  return (
    <div className="questions">
      <h1 className="questions-title">{bindShortWords(options.title[locale])}</h1>
      <div className="progress">
        <div className="progress-line">
          <p id="progress-text" role="status">
            {unknown ? t.progressStart : t.progress(at, pages.length)}
          </p>
          <button type="button" className="plain" lang={locale === 'pl' ? 'en' : 'pl'} onClick={switchLanguage}>
            {t.otherLanguage}
          </button>
        </div>
        <progress max={unknown ? survey.pages.length : pages.length} value={at} aria-labelledby="progress-text" />
      </div>
      <div role="status">
        {!options.lasting() && <p className="banner">{t.noStorage}</p>}
        {options.changed && <p className="banner">{t.changed}</p>}
      </div>
      <div ref={place} tabIndex={-1} className="topic">
        <Survey model={survey} />
      </div>
    </div>
  );
}

/** Puts complaints at their questions; `question.row` belongs to its question. */
function placeErrors(survey: SurveyModel, errors: FieldError[], check: string): void {
  let first: { page: unknown; focus: () => void } | null = null;
  for (const { question: name, message } of errors) {
    const question = survey.getQuestionByName(name) ?? survey.getQuestionByName(name.split('.')[0] ?? name);
    if (question === null || question === undefined) continue;
    question.addError(message);
    first ??= { page: question.page, focus: () => question.focus(true) };
  }
  if (first === null) {
    survey.currentPage?.addError?.(check);
    return;
  }
  survey.currentPage = first.page;
  setTimeout(first.focus, 100);
}

/** Shows the questions in a place of the page. */
export function mountQuestionnaire(place: HTMLElement, options: QuestionnaireOptions): Questionnaire {
  standTranslators();
  const survey = makeSurvey(options);
  const changed = (): void => options.onChange(answersOf(survey), pageName(survey));
  survey.onValueChanged.add(changed);
  survey.onCurrentPageChanged.add(changed);
  if (options.counting !== undefined) followPages(survey, options.counting.resumed, options.counting.tell);
  survey.onComplete.add(() => options.onFinish(answersOf(survey)));
  const root = createRoot(place);
  root.render(<Frame survey={survey} options={options} />);
  return {
    complain: (errors) => {
      const page = survey.pages[survey.pages.length - 1];
      survey.clear(false, false);
      survey.currentPage = page;
      placeErrors(survey, errors, respondTexts[survey.locale === 'pl' ? 'pl' : 'en'].check);
    },
    back: () => survey.prevPage(),
    remove: () => {
      root.unmount();
      survey.dispose();
    },
  };
}
