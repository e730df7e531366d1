/** Adding a collector. */
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useInstruments, useSaveCollector, useStudy } from '../api/queries.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';

/** A field of type datetime-local as a moment; null when empty. */
const momentOf = (text: string): string | null => (text === '' ? null : new Date(text).toISOString());

export function CollectorForm() {
  const { t, say } = useSpeech();
  const navigate = useNavigate();
  const study = useStudy();
  const instruments = useInstruments();
  const save = useSaveCollector(null);
  const [city, setCity] = useState<string | null>(null);
  const [instrument, setInstrument] = useState<string | null>(null);
  const failed = study.error ?? instruments.error;
  if (study.data === undefined || instruments.data === undefined)
    return failed === null ? <p role="status">{t('loading')}</p> : <ProblemNote error={failed} />;

  const offered = instruments.data.filter((one) => one.kind !== 'guide');
  const chosen = offered.find((one) => one.key === instrument) ?? offered[0];
  const waves = study.data.waves.filter((wave) => chosen?.waves === undefined || chosen.waves.includes(wave.key));
  const areas = (study.data.cities.find((one) => one.key === city) ?? study.data.cities[0])?.areas ?? [];

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    const fields = {
      slug: text('slug'),
      instrument: text('instrument'),
      city: text('city'),
      area: text('area') || null,
      wave: text('wave'),
      mode: text('mode'),
      source: text('source') || null,
      target: text('target') === '' ? null : Number(text('target')),
      kiosk: data.get('kiosk') !== null,
      opens: momentOf(text('opens')),
      closes: momentOf(text('closes')),
    };
    save.mutate(fields, { onSuccess: () => void navigate('/team') });
  };
  return (
    <>
      <h1>{t('form.title')}</h1>
      <form className="panel narrow" onSubmit={submit}>
        <ProblemNote error={save.error} />
        <TextField
          label={t('form.slug')}
          hint={t('form.slugHint')}
          name="slug"
          required
          pattern="[a-z0-9][a-z0-9_\-]*"
          maxLength={64}
          autoCapitalize="none"
        />
        <SelectField
          label={t('form.instrument')}
          name="instrument"
          value={chosen?.key ?? ''}
          onChange={(event) => setInstrument(event.target.value)}
        >
          {offered.map((one) => (
            <option key={one.key} value={one.key}>
              {say(one.title)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('form.city')}
          name="city"
          value={city ?? study.data.cities[0]?.key ?? ''}
          onChange={(event) => setCity(event.target.value)}
        >
          {study.data.cities.map((one) => (
            <option key={one.key} value={one.key}>
              {say(one.name)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('form.area')} name="area">
          <option value="">{t('form.anyArea')}</option>
          {areas.map((area) => (
            <option key={area.key} value={area.key}>
              {say(area.name)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('form.wave')} name="wave">
          {waves.map((wave) => (
            <option key={wave.key} value={wave.key}>
              {say(wave.name)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('form.mode')} name="mode">
          <option value="open">{t('collectors.mode.open')}</option>
          <option value="invitation">{t('collectors.mode.invitation')}</option>
        </SelectField>
        <TextField label={`${t('form.source')} (${t('form.optional')})`} name="source" maxLength={200} />
        <TextField
          label={`${t('form.target')} (${t('form.optional')})`}
          name="target"
          type="number"
          min={1}
          max={1000000}
        />
        <TextField label={`${t('form.opens')} (${t('form.optional')})`} name="opens" type="datetime-local" />
        <TextField label={`${t('form.closes')} (${t('form.optional')})`} name="closes" type="datetime-local" />
        <div className="tick">
          <input type="checkbox" id="kiosk" name="kiosk" />
          <label htmlFor="kiosk">{t('form.kiosk')}</label>
        </div>
        <button type="submit" className="primary" disabled={save.isPending}>
          {t('form.submit')}
        </button>
      </form>
    </>
  );
}
