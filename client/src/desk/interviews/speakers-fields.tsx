/** Who speaks in a group interview: code, group and consents of each. */
import type { StudyInfo } from '../../api/queries.ts';
import { SelectField, TextField, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { Facts } from '../keeping/kept-notes.ts';
import { deskWords } from '../words.ts';
import { codePattern } from './code-problem.ts';
import { interviewTexts } from './texts.ts';

type Consents = Facts['consents'];
type Speaker = Facts['speakers'][number];

/** What a person agreed to. @param about whose consents, where several stand together */
export function ConsentTicks({
  consents,
  set,
  about,
}: {
  consents: Consents;
  set: (c: Consents) => void;
  about?: string;
}) {
  const { locale } = useSpeech();
  const t = interviewTexts[locale];
  const label = (text: string): string => (about === undefined ? text : `${text}: ${about}`);
  return (
    <>
      <Tick
        label={label(t.consentNotes)}
        checked={consents.notes}
        onChange={(event) => set({ ...consents, notes: event.target.checked })}
      />
      <Tick
        label={label(t.consentQuoting)}
        checked={consents.quoting}
        onChange={(event) => set({ ...consents, quoting: event.target.checked })}
      />
      <Tick
        label={label(t.consentCity)}
        checked={consents.cityLevel === true}
        onChange={(event) => set({ ...consents, cityLevel: event.target.checked })}
      />
    </>
  );
}

interface SpeakersProps {
  speakers: readonly Speaker[];
  /** Group of the guide. */
  group: string;
  study: StudyInfo;
  set: (speakers: Speaker[]) => void;
}

export function SpeakersFields({ speakers, group, study, set }: SpeakersProps) {
  const { locale, say } = useSpeech();
  const t = interviewTexts[locale];
  const change = (at: number, part: Partial<Speaker>): void =>
    set(speakers.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const groups = [...new Set([group, ...study.groups.map(({ key }) => key)])];
  const nameOf = (key: string): string => {
    const name = study.groups.find((one) => one.key === key)?.name;
    return name === undefined ? deskWords[locale].team : say(name);
  };
  const fresh: Speaker = { code: '', group, consents: { notes: true, quoting: false, cityLevel: null } };
  return (
    <fieldset className="speakers">
      <legend>{t.people}</legend>
      <p className="hint">{t.peopleHint}</p>
      {speakers.map((speaker, index) => (
        <div key={index} role="group" aria-label={t.person(index + 1)} className="speaker">
          <TextField
            label={`${t.code}: ${t.person(index + 1)}`}
            value={speaker.code}
            required
            pattern={codePattern}
            maxLength={32}
            autoCapitalize="characters"
            autoComplete="off"
            onChange={(event) => change(index, { code: event.target.value.trim() })}
          />
          <SelectField
            label={`${t.group}: ${t.person(index + 1)}`}
            value={speaker.group}
            onChange={(event) => change(index, { group: event.target.value })}
          >
            {groups.map((key) => (
              <option key={key} value={key}>
                {nameOf(key)}
              </option>
            ))}
          </SelectField>
          <ConsentTicks
            consents={speaker.consents}
            about={speaker.code === '' ? t.person(index + 1) : speaker.code}
            set={(consents) => change(index, { consents })}
          />
          <button type="button" className="small" onClick={() => set(speakers.filter((_, at) => at !== index))}>
            {t.removePerson(index + 1)}
          </button>
        </div>
      ))}
      <button type="button" className="small" onClick={() => set([...speakers, fresh])}>
        {t.addPerson}
      </button>
    </fieldset>
  );
}
