/** The fields of a collector, for a new one and for a change. */
import { useState } from 'react';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { SelectField, TextField, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { NamedOptions } from '../../ui/named-options.tsx';
import { errorAt } from '../../ui/problem.tsx';
import { localMinute } from './field-values.ts';
import { collectorTexts } from './texts.ts';

/** Fields that show their errors themselves. */
export const collectorFieldNames = [
  'slug',
  'instrument',
  'city',
  'area',
  'wave',
  'mode',
  'source',
  'target',
  'opens',
  'closes',
] as const;

interface FieldsProps {
  study: StudyInfo;
  instruments: InstrumentInfo[];
  /** Cities of the account; all when empty. */
  mine: string[];
  /** What stands now; null for a new one. */
  collector: CollectorReply | null;
  error: Error | null;
  /** Called when what a new one is about changes. */
  onAbout?: (about: { city: string; instrument: string; wave: string }) => void;
}

export function CollectorFields({ study, instruments, mine, collector, error, onAbout }: FieldsProps) {
  const { say, locale } = useSpeech();
  const t = collectorTexts[locale];
  const offered = instruments.filter(({ kind }) => kind !== 'guide');
  const cities = study.cities.filter(({ key }) => mine.length === 0 || mine.includes(key));
  const [instrument, setInstrument] = useState(collector?.instrument ?? offered[0]?.key ?? '');
  const [city, setCity] = useState(collector?.city ?? cities[0]?.key ?? '');
  const chosen = offered.find(({ key }) => key === instrument);
  const waves = study.waves.filter(({ key }) => chosen?.waves === undefined || chosen.waves.includes(key));
  const [wave, setWave] = useState(collector?.wave ?? '');
  const areas = study.cities.find(({ key }) => key === city)?.areas ?? [];
  const fixed = collector !== null && collector.count > 0;
  const at = (field: string): string | undefined => errorAt(error, field, t.codes);
  const about = (change: { city?: string; instrument?: string; wave?: string }): void =>
    onAbout?.({ city, instrument, wave: wave || (waves[0]?.key ?? ''), ...change });
  const optional = (label: string): string => `${label} (${t.optional})`;
  return (
    <>
      {fixed && <p className="hint">{t.fixed}</p>}
      <SelectField
        label={t.instrument}
        name="instrument"
        error={at('instrument')}
        disabled={fixed}
        value={instrument}
        onChange={({ target: { value } }) => {
          setInstrument(value);
          about({ instrument: value });
        }}
      >
        {offered.map((one) => (
          <option key={one.key} value={one.key}>
            {say(one.title)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.city}
        name="city"
        error={at('city')}
        disabled={fixed}
        value={city}
        onChange={({ target: { value } }) => {
          setCity(value);
          about({ city: value });
        }}
      >
        <NamedOptions of={cities} />
      </SelectField>
      <SelectField
        key={`area ${city}`}
        label={t.area}
        name="area"
        error={at('area')}
        disabled={fixed}
        defaultValue={collector?.city === city ? (collector.area ?? '') : ''}
      >
        <option value="">{t.anyArea}</option>
        <NamedOptions of={areas} />
      </SelectField>
      <SelectField
        label={t.wave}
        name="wave"
        error={at('wave')}
        disabled={fixed}
        value={waves.some(({ key }) => key === wave) ? wave : (waves[0]?.key ?? '')}
        onChange={({ target: { value } }) => {
          setWave(value);
          about({ wave: value });
        }}
      >
        <NamedOptions of={waves} />
      </SelectField>
      <SelectField
        label={t.modeLabel}
        name="mode"
        error={at('mode')}
        disabled={fixed}
        defaultValue={collector?.mode ?? 'open'}
      >
        <option value="open">{t.mode.open}</option>
        <option value="invitation">{t.mode.invitation}</option>
      </SelectField>
      <TextField
        label={optional(t.source)}
        hint={t.sourceHint}
        error={at('source')}
        name="source"
        maxLength={200}
        defaultValue={collector?.source ?? ''}
      />
      <TextField
        label={optional(t.target)}
        error={at('target')}
        name="target"
        type="number"
        min={1}
        max={1000000}
        defaultValue={collector?.target ?? ''}
      />
      <TextField
        label={optional(t.opens)}
        hint={t.opensHint}
        error={at('opens')}
        name="opens"
        type="datetime-local"
        defaultValue={localMinute(collector?.opens ?? null)}
      />
      <TextField
        label={optional(t.closesField)}
        hint={t.closesHint}
        error={at('closes')}
        name="closes"
        type="datetime-local"
        defaultValue={localMinute(collector?.closes ?? null)}
      />
      <Tick label={t.kioskField} name="kiosk" defaultChecked={collector?.kiosk === true} />
    </>
  );
}
