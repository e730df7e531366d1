/** The respondent's own questions for the team's preview: nothing is kept on the device and nothing is sent. */
import { useEffect, useRef } from 'react';
import type { Answers, Locale } from './keep.ts';
import { mountQuestionnaire } from './questionnaire.tsx';
import { makeSurvey } from './survey-model.ts';

export interface PreviewSurveyProps {
  definition: { eligibleIf?: string };
  variables: Record<string, string>;
  title: Record<Locale, string>;
  locale: Locale;
  /** Gets the answers as they would be stored, and whether they would be: others than the study's people are only counted. */
  onFinish: (answers: Answers, stored: boolean) => void;
}

function isStored({ definition, variables, locale }: PreviewSurveyProps, answers: Answers): boolean {
  if (definition.eligibleIf === undefined) return true;
  const survey = makeSurvey({ definition, variables, locale, answers, page: null, changed: false });
  const stored = survey.runCondition(definition.eligibleIf);
  survey.dispose();
  return stored;
}

/** Shows the questions from the first; mount it anew (another `key`) for other variables or another start. */
export default function PreviewSurvey(props: PreviewSurveyProps) {
  const holder = useRef<HTMLDivElement>(null);
  const started = useRef(props);
  useEffect(() => {
    const { definition, variables, title, locale, onFinish } = started.current;
    const place = document.createElement('div');
    holder.current?.appendChild(place);
    const questionnaire = mountQuestionnaire(place, {
      definition,
      variables,
      title,
      locale,
      answers: {},
      page: null,
      lasting: () => true,
      changed: false,
      onChange: () => undefined,
      onLocale: () => undefined,
      onFinish: (answers) => onFinish(answers, isStored(started.current, answers)),
    });
    return () => {
      place.remove();
      // A root may not be taken down while another one is being drawn.
      setTimeout(() => questionnaire.remove());
    };
  }, []);
  return <div ref={holder} />;
}
