/** `/team/collectors/:slug`: everything about one collector. */
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import type { CollectorReply, SessionReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import {
  againFor,
  useCollectors,
  useInstruments,
  useSaveCollector,
  useStudy,
  type InstrumentInfo,
  type StudyInfo,
} from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { PreviewLink } from '../preview/preview-link.tsx';
import { AnswersSoFar } from './answers-so-far.tsx';
import { CollectorFields, collectorFieldNames } from './collector-fields.tsx';
import { CollectorSwitch } from './collector-switch.tsx';
import './collectors.css';
import { changesOf, valuesOf } from './field-values.ts';
import { Share } from './share.tsx';
import { collectorTexts } from './texts.ts';
import { useCollectorWords } from './words.ts';

interface SettingsProps {
  collector: CollectorReply;
  study: StudyInfo;
  instruments: InstrumentInfo[];
  mine: string[];
}

function Settings({ collector, study, instruments, mine }: SettingsProps) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const save = useSaveCollector(collector.slug);
  // What was seen when editing began: if it is another by now, somebody else changed it.
  const [seen, setSeen] = useState(collector);
  const [touched, setTouched] = useState(false);
  // Raised when the fields have to begin anew from what stands.
  const [round, setRound] = useState(0);
  const stale = save.error instanceof CallProblem && save.error.code === 'stale';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const change = changesOf(valuesOf(new FormData(event.currentTarget), seen), seen);
    save.mutate(
      { ...change, revision: seen.revision },
      {
        onSuccess: (saved) => {
          setSeen(saved);
          setTouched(false);
        },
      },
    );
  };
  // Changed elsewhere, and nothing typed in here that it would take away; or refused as stale.
  if (collector.revision > seen.revision && !save.isPending && (!touched || stale)) {
    setSeen(collector);
    setTouched(false);
    setRound(round + 1);
  }
  return (
    <section>
      <h2>{t.settings}</h2>
      <form className="panel narrow" key={round} onSubmit={submit} onChange={() => setTouched(true)}>
        {stale ? (
          <p className="error" role="alert">
            {t.stale}
          </p>
        ) : (
          <ProblemNote error={save.error} codes={t.codes} fields={collectorFieldNames} />
        )}
        <CollectorFields study={study} instruments={instruments} mine={mine} collector={seen} error={save.error} />
        <p role="status">{save.isSuccess && !touched ? <strong>{t.saved}</strong> : ''}</p>
        <button type="submit" className="primary" disabled={save.isPending}>
          {t.save}
        </button>
      </form>
    </section>
  );
}

interface BodyProps extends Omit<SettingsProps, 'mine'> {
  session: SessionReply;
}

function Body({ collector, study, instruments, session }: BodyProps) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const words = useCollectorWords(study, instruments)(collector);
  const manages = session.role === 'admin';
  const { slug, city, state, mode } = collector;
  return (
    <>
      <p className="eyebrow collector-eyebrow">
        <CityName study={study} city={city} />
        <span className={`state state-${state}`}>{t.state[state]}</span>
      </p>
      <h1>{words.title}</h1>
      <p className="quiet">
        {words.about.join(' · ')} · {slug}
      </p>
      <div className="narrow">
        <AnswersSoFar collector={collector} />
      </div>
      <div className="actions">
        {manages && <CollectorSwitch collector={collector} />}
        {mode === 'invitation' && manages && <Link to={`/team/collectors/${slug}/invitations`}>{t.invitations}</Link>}
        {session.role !== 'analyst' && state !== 'upcoming' && <Link to={`/team/enter/${slug}`}>{t.enter}</Link>}
        <PreviewLink instrument={collector.instrument} wave={collector.wave} city={city} />
        <Link to="/team/fieldwork">{t.fieldwork}</Link>
      </div>
      <Share collector={collector} publicUrl={study.publicUrl} />
      {manages && <Settings collector={collector} study={study} instruments={instruments} mine={session.cities} />}
    </>
  );
}

export default function CollectorPage({ session }: { session: SessionReply }) {
  const { t: speak, locale } = useSpeech();
  const t = collectorTexts[locale];
  const { slug } = useParams();
  const study = useStudy();
  const instruments = useInstruments();
  const collectors = useCollectors();
  const failed = study.error ?? instruments.error ?? collectors.error;
  const collector = collectors.data?.find((one) => one.slug === slug);
  const loaded = study.data !== undefined && instruments.data !== undefined && collectors.data !== undefined;
  return (
    <>
      <p className="back">
        <Link to="/team">{t.back}</Link>
      </p>
      <ProblemNote error={failed} retry={againFor(study, instruments, collectors)} />
      {!loaded && failed === null && <p role="status">{speak('loading')}</p>}
      {loaded && collector === undefined && (
        <>
          <h1>{slug}</h1>
          <p className="lead">{t.notFound}</p>
        </>
      )}
      {study.data !== undefined && instruments.data !== undefined && collector !== undefined && (
        <Body
          key={collector.slug}
          collector={collector}
          study={study.data}
          instruments={instruments.data}
          session={session}
        />
      )}
    </>
  );
}
