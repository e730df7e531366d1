/** An entry about an aim: a new one, or a correction of one that stands. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { AimEntryReply, AimReply, SessionReply } from '../../../server/http/contract.ts';
import type { StudyInfo } from '../api/queries.ts';
import { makeUuid } from '../respond/uuid.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSpeech } from '../ui/locale.ts';
import { NamedOptions } from '../ui/named-options.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { today } from '../ui/today.ts';
import { useKeepAim } from './queries.ts';
import { monitoringTexts } from './texts.ts';

interface EntryFormProps {
  aim: AimReply;
  /** Null for a new one. */
  entry: AimEntryReply | null;
  study: StudyInfo;
  session: SessionReply;
  /** Called with true once it is saved. */
  close: (saved: boolean) => void;
}

export function EntryForm({ aim, entry, study, session, close }: EntryFormProps) {
  const { t: common, locale, say } = useSpeech();
  const t = monitoringTexts[locale];
  const keep = useKeepAim(entry?.id ?? null);
  // Made once, so that sending it again after a broken connection makes no second entry.
  const [id] = useState(makeUuid);
  const cities = study.cities.filter(({ key }) => session.cities.length === 0 || session.cities.includes(key));
  const form = useRef<HTMLFormElement>(null);
  // What opened the form; the focus goes back there.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [before]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    const fields = {
      value: Number(text('value')),
      date: text('date'),
      source: text('source'),
      city: text('city') || null,
      note: text('note') || null,
    };
    keep.mutate(entry === null ? { id, aim: aim.key, ...fields } : { revision: entry.revision, ...fields }, {
      onSuccess: () => close(true),
    });
  };
  const title = entry === null ? t.addTitle : t.correctTitle;
  return (
    <form ref={form} className="panel narrow entry-form" onSubmit={submit} aria-label={`${title}: ${say(aim.name)}`}>
      <h4>{title}</h4>
      {entry !== null && <p className="hint">{t.kept}</p>}
      <ProblemNote error={keep.error} />
      <TextField
        label={t.valueLabel}
        name="value"
        type="number"
        min={1}
        max={1_000_000}
        step={1}
        required
        defaultValue={entry?.value}
      />
      <TextField label={t.date} name="date" type="date" max={today()} required defaultValue={entry?.date ?? today()} />
      <SelectField label={t.city} name="city" defaultValue={entry?.city ?? ''}>
        {session.cities.length === 0 && <option value="">{t.wholeProject}</option>}
        <NamedOptions of={cities} />
      </SelectField>
      <TextField
        label={t.source}
        hint={t.sourceHint}
        name="source"
        required
        maxLength={300}
        defaultValue={entry?.source}
      />
      <TextField label={t.note} name="note" maxLength={1000} defaultValue={entry?.note ?? ''} />
      <button type="submit" className="primary" disabled={keep.isPending}>
        {common('save')}
      </button>
      <button type="button" onClick={() => close(false)}>
        {common('cancel')}
      </button>
    </form>
  );
}
