/** `/team/desk/new`: a new interview, made on the device first, so that it needs no network. */
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { SessionReply } from '../../../../server/http/contract.ts';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { makeUuid } from '../../respond/uuid.ts';
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { today } from '../../ui/today.ts';
import { BackToDesk } from '../back-to-desk.tsx';
import { device } from '../keeping/device.ts';
import { noNotes, type Facts } from '../keeping/kept-notes.ts';
import { useDeskStudy, useGuides } from '../queries.ts';
import { codeProblem } from './code-problem.ts';
import { FactsFields } from './facts-fields.tsx';
import { dropForm, keepForm, useKeptForm, type KeptForm } from './kept-form.ts';
import { interviewTexts } from './texts.ts';

interface FormProps {
  session: SessionReply;
  study: StudyInfo;
  guides: InstrumentInfo[];
  /** Filled in before, and not begun. */
  kept: KeptForm | null;
}

/** Waves in which a guide is used; the latest stands first to be chosen. */
const wavesOf = (guide: InstrumentInfo, study: StudyInfo): string[] => guide.waves ?? study.waves.map(({ key }) => key);

function NewForm({ session, study, guides, kept }: FormProps) {
  const { locale, say } = useSpeech();
  const t = interviewTexts[locale];
  const navigate = useNavigate();
  const before = kept !== null && guides.some(({ key: one }) => one === kept.guide) ? kept : null;
  const [key, setKey] = useState(before?.guide ?? guides[0]!.key);
  const [restored, setRestored] = useState(before !== null);
  const first = useRef<HTMLFormElement>(null);
  const guide = guides.find((one) => one.key === key)!;
  const ofStudy = study.groups.some((one) => one.key === guide.group);
  const waves = wavesOf(guide, study);
  const own = session.cities[0] ?? study.cities[0]?.key ?? null;
  const [problem, setProblem] = useState<string | null>(null);
  const fresh = (): Facts => ({
    ...{ city: own, wave: waves.at(-1) ?? '', respondentCode: null, date: today(), place: null, form: 'in_person' },
    ...{ consents: { notes: false, quoting: false, cityLevel: null }, recording: null, speakers: [] },
  });
  const [facts, setFacts] = useState<Facts>(() => before?.facts ?? fresh());
  const mayCity = (city: string | null): boolean =>
    city === null || session.cities.length === 0 || session.cities.includes(city);
  const chosen: Facts = {
    ...facts,
    wave: waves.includes(facts.wave) ? facts.wave : (waves.at(-1) ?? ''),
    city: (mayCity(facts.city) ? facts.city : own) ?? (ofStudy ? own : null),
  };
  const change = (next: KeptForm): void => {
    setKey(next.guide);
    setFacts(next.facts);
    void keepForm(session.name, next);
  };
  const startAnew = (): void => {
    setKey(guides[0]!.key);
    setFacts(fresh());
    setRestored(false);
    void dropForm(session.name);
    first.current?.querySelector<HTMLElement>('select, input')?.focus();
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wrong = codeProblem(chosen);
    setProblem(wrong);
    if (wrong !== null) return;
    const id = makeUuid();
    const made = { id, guide: guide.key, version: Math.max(...guide.versions), group: guide.group, ...chosen };
    const rest = { conflicts: {}, attempts: [], changedAt: Date.now(), base: null, facts: chosen, notes: noNotes };
    await (await device()).put({ id, user: session.name, made, ...rest });
    await dropForm(session.name);
    await navigate(`/team/desk/${id}`);
  };
  return (
    <form className="panel narrow desk-form" ref={first} onSubmit={(event) => void submit(event)}>
      {restored && (
        <p className="notice" role="status">
          {t.restored}{' '}
          <button type="button" className="plain" onClick={startAnew}>
            {t.startAnew}
          </button>
        </p>
      )}
      <SelectField
        label={t.guide}
        value={key}
        onChange={(event) => change({ guide: event.target.value, facts: chosen })}
      >
        {guides.map((one) => (
          <option key={one.key} value={one.key}>
            {say(one.title)}
          </option>
        ))}
      </SelectField>
      <FactsFields
        facts={chosen}
        group={guide.group}
        waves={waves}
        study={study}
        cities={session.cities}
        set={(changed) => change({ guide: key, facts: { ...chosen, ...changed } })}
      />
      {problem !== null && (
        <p className="field-error" role="alert">
          {t.codes[problem]}
        </p>
      )}
      <button type="submit" className="primary">
        {t.start}
      </button>
    </form>
  );
}

export default function NewInterviewPage({ session }: { session: SessionReply }) {
  const { locale, t: speak } = useSpeech();
  const t = interviewTexts[locale];
  const study = useDeskStudy();
  const guides = useGuides();
  const kept = useKeptForm(session.name);
  const failed = study.error ?? guides.error;
  const retry = (): void => void Promise.all([study.refetch(), guides.refetch()]);
  return (
    <>
      <BackToDesk />
      <h1>{t.newTitle}</h1>
      <ProblemNote error={failed} retry={retry} />
      {failed === null && (study.isPending || guides.isPending || kept.isPending) && (
        <p role="status">{speak('loading')}</p>
      )}
      {guides.data?.length === 0 && <p className="lead">{t.noGuides}</p>}
      {study.data !== undefined && guides.data !== undefined && guides.data.length > 0 && !kept.isPending && (
        <NewForm session={session} study={study.data} guides={guides.data} kept={kept.data ?? null} />
      )}
    </>
  );
}
