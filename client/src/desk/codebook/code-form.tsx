/** What a code is called and means, in both languages: for a new code, and for one there is. */
import { useState, type FormEvent } from 'react';
import type { CodeInfo } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { TextArea, TextField, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { errorAt, ProblemNote } from '../../ui/problem.tsx';
import { codeKeyOf } from './code-key.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { codebookTexts } from './texts.ts';

const long = ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const;

/** What the form sends: the texts of a code, and the key of a new one. */
export type CodeFields = Pick<
  CodeInfo,
  'name' | 'definition' | 'whenToUse' | 'whenNotToUse' | 'example' | 'colour' | 'aims'
> & { key?: string };

interface FormProps {
  title: string;
  /** Null for a new code. */
  code: CodeInfo | null;
  /** Keys that are taken. */
  taken: readonly string[];
  /** Colour that a new code begins with. */
  colour: string;
  study: StudyInfo;
  pending: boolean;
  error: Error | null;
  onSave: (fields: CodeFields) => void;
  onCancel: () => void;
  /** Name under which what is typed is kept. */
  draft: string;
}

function fieldsOf(form: FormData, isNew: boolean, study: StudyInfo): CodeFields {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const both = (name: string) => ({ pl: text(`${name}.pl`), en: text(`${name}.en`) });
  const example = both('example');
  return {
    ...(isNew ? { key: text('key') } : {}),
    name: both('name'),
    definition: both('definition'),
    whenToUse: both('whenToUse'),
    whenNotToUse: both('whenNotToUse'),
    example: example.pl === '' && example.en === '' ? null : example,
    colour: text('colour'),
    aims: study.aims.filter(({ key }) => form.get(`aim.${key}`) !== null).map(({ key }) => key),
  };
}

export function CodeForm(props: FormProps) {
  const { title, code, taken, colour, study, pending, error, onSave, onCancel, draft } = props;
  const { locale, say, t: speak } = useSpeech();
  const t = codebookTexts[locale];
  const [kept] = useState(() => draftOf<CodeFields>(draft));
  const begun = kept ?? code;
  const [name, setName] = useState(kept?.name.pl ?? '');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const key = ownKey ?? codeKeyOf(name, taken);
  const languages = [
    ['pl', t.inPolish],
    ['en', t.inEnglish],
  ] as const;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSave(fieldsOf(new FormData(event.currentTarget), code === null, study));
  };
  const type = (event: FormEvent<HTMLFormElement>): void =>
    keepDraft(draft, fieldsOf(new FormData(event.currentTarget), code === null, study));
  const keyError = errorAt(error, key, t.codes) ?? errorAt(error, 'key', t.codes);
  return (
    <form className="desk-form code-form" onSubmit={submit} onInput={type} aria-labelledby="code-form">
      <h2 id="code-form" tabIndex={-1}>
        {title}
      </h2>
      <TextField
        label={t.fields.namePl}
        name="name.pl"
        lang="pl"
        required
        maxLength={100}
        defaultValue={begun?.name.pl}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t.fields.nameEn}
        name="name.en"
        lang="en"
        required
        maxLength={100}
        defaultValue={begun?.name.en}
      />
      {code === null && (
        <TextField
          label={t.fields.key}
          hint={t.keyHint}
          name="key"
          required
          pattern="[a-z][a-z0-9_]{1,31}"
          autoComplete="off"
          error={keyError}
          value={key}
          onChange={(event) => setOwnKey(event.target.value)}
        />
      )}
      {long.map((field) => (
        <fieldset key={field} className="both-languages">
          <legend>{t.fields[field]}</legend>
          {languages.map(([language, label]) => (
            <TextArea
              key={language}
              label={label}
              name={`${field}.${language}`}
              lang={language}
              rows={3}
              maxLength={2000}
              defaultValue={begun?.[field]?.[language]}
            />
          ))}
        </fieldset>
      ))}
      <TextField label={t.fields.colour} name="colour" type="color" defaultValue={begun?.colour ?? colour} />
      <fieldset>
        <legend>{t.fields.aims}</legend>
        {study.aims.map((aim) => (
          <Tick
            key={aim.key}
            name={`aim.${aim.key}`}
            label={say(aim.name)}
            defaultChecked={begun?.aims.includes(aim.key)}
          />
        ))}
      </fieldset>
      <ProblemNote error={error} codes={t.codes} fields={code === null ? [key, 'key'] : []} />
      <div className="actions">
        <button type="submit" className="primary" disabled={pending}>
          {t.save}
        </button>
        <button type="button" onClick={onCancel}>
          {speak('cancel')}
        </button>
      </div>
    </form>
  );
}
