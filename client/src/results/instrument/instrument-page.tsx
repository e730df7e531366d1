/** What every page of an instrument's results begins with: the way back, the title, the tabs. */
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { againFor, useInstruments, useStudy, type InstrumentInfo, type StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import '../questions/questions.css';
import { InstrumentTabs } from './instrument-tabs.tsx';
import { instrumentTexts } from './texts.ts';

export function InstrumentPage({
  children,
}: {
  children: (instrument: InstrumentInfo, study: StudyInfo) => ReactNode;
}) {
  const { t, locale } = useSpeech();
  const { key = '' } = useParams();
  const study = useStudy();
  const instruments = useInstruments();
  const error = study.error ?? instruments.error;
  if (study.data === undefined || instruments.data === undefined)
    return error === null ? (
      <p role="status">{t('loading')}</p>
    ) : (
      <ProblemNote error={error} retry={againFor(study, instruments)} />
    );
  const instrument = instruments.data.find((one) => one.key === key);
  return (
    <div className="questions">
      <InstrumentHead instrumentKey={key} instrument={instrument} study={study.data} />
      {instrument === undefined ? (
        <p className="lead">{instrumentTexts[locale].unknown}</p>
      ) : (
        children(instrument, study.data)
      )}
    </div>
  );
}

interface InstrumentHeadProps {
  instrumentKey: string;
  /** Undefined while it is on its way, or where there is none. */
  instrument: InstrumentInfo | undefined;
  study: StudyInfo;
}

export function InstrumentHead({ instrumentKey, instrument, study }: InstrumentHeadProps) {
  const { t, say } = useSpeech();
  return (
    <>
      <p className="eyebrow on-screen">
        <Link to="/team/results">{t('results.title')}</Link>
      </p>
      <h1>{instrument === undefined ? instrumentKey : say(instrument.title)}</h1>
      <InstrumentTabs instrument={instrument} study={study} />
    </>
  );
}
