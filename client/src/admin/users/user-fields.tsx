/** Fields of an account: role and cities, and a password that may be suggested. */
import { useId, useState } from 'react';
import type { StudyInfo } from '../../api/queries.ts';
import { TextField, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { suggestPassword } from './suggest-password.ts';
import { userTexts } from './texts.ts';

interface AccessProps {
  study: StudyInfo;
  /** Cities that may be given; all when empty. */
  mine: string[];
  /** The role to begin with. */
  given: string;
  cities: string[];
}

/** Role and cities; a person who is limited to cities gives these alone. */
export function AccessFields({ study, mine, given, cities }: AccessProps) {
  const { say, locale } = useSpeech();
  const t = userTexts[locale];
  const id = useId();
  const offered = study.cities.filter(({ key }) => mine.length === 0 || mine.includes(key));
  return (
    <>
      <fieldset className="choices">
        <legend>{t.role}</legend>
        {(['researcher', 'analyst', 'admin'] as const).map((one) => (
          <div className="tick" key={one}>
            <input type="radio" id={`${id}-${one}`} name="role" value={one} defaultChecked={one === given} />
            <label htmlFor={`${id}-${one}`}>
              {t.roles[one]} <span className="quiet">– {t.roleMeans[one]}</span>
            </label>
          </div>
        ))}
      </fieldset>
      <fieldset className="choices" aria-describedby={mine.length === 0 ? `${id}-hint` : undefined}>
        <legend>{t.cities}</legend>
        {mine.length === 0 && (
          <p className="hint" id={`${id}-hint`}>
            {t.citiesHint}
          </p>
        )}
        {offered.map(({ key, name }) => (
          <Tick key={key} label={say(name)} name="cities" value={key} defaultChecked={cities.includes(key)} />
        ))}
      </fieldset>
    </>
  );
}

/** What `AccessFields` holds. */
export const accessOf = (form: FormData): { role: string; cities: string[] } => ({
  role: String(form.get('role') ?? ''),
  cities: form.getAll('cities').map(String),
});

/** A password for somebody else: in sight, for it has to be passed on. */
export function PasswordField({ label, error }: { label: string; error: string | undefined }) {
  const { locale } = useSpeech();
  const t = userTexts[locale];
  const [password, setPassword] = useState('');
  return (
    <>
      <TextField
        label={label}
        hint={t.passwordHint}
        error={error}
        name="password"
        required
        minLength={10}
        maxLength={256}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <button type="button" className="small" onClick={() => setPassword(suggestPassword())}>
        {t.suggest}
      </button>
    </>
  );
}
