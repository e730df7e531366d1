/** Fields that describe an interview: place and time, form, who spoke, what they agreed to. */
import type { StudyInfo } from '../../api/queries.ts';
import { SelectField, TextField, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { NamedOptions } from '../../ui/named-options.tsx';
import type { Facts } from '../keeping/kept-notes.ts';
import { deskWords } from '../words.ts';
import { codePattern } from './code-problem.ts';
import { ConsentTicks, SpeakersFields } from './speakers-fields.tsx';
import { interviewTexts } from './texts.ts';

interface FieldsProps {
  facts: Facts;
  /** Group of the guide. */
  group: string;
  waves: readonly string[];
  study: StudyInfo;
  /** Cities that the person works in; empty: all. */
  cities: readonly string[];
  set: (change: Partial<Facts>) => void;
}

export function FactsFields({ facts, group, waves, study, cities, set }: FieldsProps) {
  const { locale, say } = useSpeech();
  const [t, words] = [interviewTexts[locale], deskWords[locale]];
  const ofStudy = study.groups.some(({ key }) => key === group);
  const offered = study.cities.filter(({ key }) => cities.length === 0 || cities.includes(key));
  const inGroup = facts.form === 'group';
  return (
    <>
      <SelectField
        label={t.city}
        value={facts.city ?? ''}
        onChange={(event) => set({ city: event.target.value === '' ? null : event.target.value })}
      >
        {!ofStudy && cities.length === 0 && <option value="">{words.allCities}</option>}
        <NamedOptions of={offered} />
      </SelectField>
      {waves.length > 1 && (
        <SelectField label={t.wave} value={facts.wave} onChange={(event) => set({ wave: event.target.value })}>
          {study.waves
            .filter(({ key }) => waves.includes(key))
            .map(({ key, name }) => (
              <option key={key} value={key}>
                {say(name)}
              </option>
            ))}
        </SelectField>
      )}
      <TextField
        label={t.date}
        type="date"
        required
        value={facts.date}
        onChange={(event) => set({ date: event.target.value })}
      />
      <SelectField
        label={t.form}
        value={facts.form}
        onChange={(event) => {
          const form = event.target.value as Facts['form'];
          set(form === 'group' ? { form, respondentCode: null } : { form, speakers: [] });
        }}
      >
        {Object.entries(words.forms).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.place}
        value={facts.place ?? ''}
        onChange={(event) => set({ place: event.target.value === '' ? null : (event.target.value as Facts['place']) })}
      >
        <option value="">{t.noPlace}</option>
        {Object.entries(words.places).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </SelectField>
      {inGroup ? (
        <SpeakersFields speakers={facts.speakers} group={group} study={study} set={(speakers) => set({ speakers })} />
      ) : (
        <>
          <TextField
            label={t.code}
            hint={t.codeHint}
            value={facts.respondentCode ?? ''}
            pattern={codePattern}
            maxLength={32}
            autoCapitalize="characters"
            autoComplete="off"
            onChange={(event) => set({ respondentCode: event.target.value.trim() || null })}
          />
          <fieldset>
            <legend>{t.consents}</legend>
            <p className="hint">{t.consentHint}</p>
            <ConsentTicks consents={facts.consents} set={(consents) => set({ consents })} />
          </fieldset>
        </>
      )}
      <Tick
        label={t.recording}
        checked={facts.recording !== null}
        onChange={(event) => set({ recording: event.target.checked ? { where: '', until: facts.date } : null })}
      />
      {facts.recording !== null && (
        <>
          <TextField
            label={t.recordingWhere}
            required
            maxLength={200}
            value={facts.recording.where}
            onChange={(event) => set({ recording: { ...facts.recording!, where: event.target.value } })}
          />
          <TextField
            label={t.recordingUntil}
            type="date"
            required
            value={facts.recording.until}
            onChange={(event) => set({ recording: { ...facts.recording!, until: event.target.value } })}
          />
        </>
      )}
    </>
  );
}
