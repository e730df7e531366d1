/** `/team/collectors/new`: adding a collector. */
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CollectorReply, SessionReply } from '../../../../server/http/contract.ts';
import {
  againFor,
  useCollectors,
  useInstruments,
  useSaveCollector,
  useStudy,
  type InstrumentInfo,
  type StudyInfo,
} from '../../api/queries.ts';
import { TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { errorAt, ProblemNote } from '../../ui/problem.tsx';
import { CollectorFields, collectorFieldNames } from './collector-fields.tsx';
import './collectors.css';
import { suggestSlug, valuesOf } from './field-values.ts';
import { collectorTexts } from './texts.ts';

interface FormProps {
  study: StudyInfo;
  instruments: InstrumentInfo[];
  collectors: CollectorReply[];
  mine: string[];
}

function NewForm({ study, instruments, collectors, mine }: FormProps) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const navigate = useNavigate();
  const save = useSaveCollector(null);
  const taken = collectors.map(({ slug }) => slug);
  const first = instruments.find(({ kind }) => kind !== 'guide');
  const [slug, setSlug] = useState(() =>
    suggestSlug(
      {
        city: mine[0] ?? study.cities[0]?.key ?? '',
        instrument: first?.key ?? '',
        wave: study.waves.find(({ key }) => first?.waves?.includes(key))?.key ?? '',
      },
      taken,
    ),
  );
  const [typed, setTyped] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = { slug, ...valuesOf(new FormData(event.currentTarget), null) };
    save.mutate(fields, { onSuccess: () => void navigate(`/team/collectors/${slug}`) });
  };
  return (
    <form className="panel narrow" onSubmit={submit}>
      <ProblemNote error={save.error} codes={t.codes} fields={collectorFieldNames} />
      <CollectorFields
        study={study}
        instruments={instruments}
        mine={mine}
        collector={null}
        error={save.error}
        onAbout={(about) => !typed && setSlug(suggestSlug(about, taken))}
      />
      <TextField
        label={t.slug}
        hint={t.slugHint}
        error={errorAt(save.error, 'slug', t.codes)}
        name="slug"
        required
        pattern="[a-z0-9][a-z0-9_\-]*"
        maxLength={64}
        autoCapitalize="none"
        autoComplete="off"
        value={slug}
        onChange={(event) => {
          setSlug(event.target.value);
          setTyped(true);
        }}
      />
      <button type="submit" className="primary" disabled={save.isPending}>
        {t.submit}
      </button>
    </form>
  );
}

export default function NewCollector({ session }: { session: SessionReply }) {
  const { t: speak, locale } = useSpeech();
  const t = collectorTexts[locale];
  const study = useStudy();
  const instruments = useInstruments();
  const collectors = useCollectors();
  const failed = study.error ?? instruments.error ?? collectors.error;
  return (
    <>
      <p className="back">
        <Link to="/team">{t.back}</Link>
      </p>
      <h1>{t.newTitle}</h1>
      <ProblemNote error={failed} retry={againFor(study, instruments, collectors)} />
      {study.data !== undefined && instruments.data !== undefined && collectors.data !== undefined ? (
        <NewForm study={study.data} instruments={instruments.data} collectors={collectors.data} mine={session.cities} />
      ) : (
        failed === null && <p role="status">{speak('loading')}</p>
      )}
    </>
  );
}
