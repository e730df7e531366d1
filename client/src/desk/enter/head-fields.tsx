/** The fields on top of a sheet. */
import { useId } from 'react';
import { entryChannels, type EntryFormReply } from '../../../../server/http/contract.ts';
import { SelectField, TextField, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { today } from '../../ui/today.ts';
import type { EntryChannel, HeadProblem, SheetHead } from './sheet-head.ts';
import { enterTexts } from './texts.ts';

interface HeadFieldsProps {
  form: Pick<EntryFormReply, 'mode' | 'asksCityLevel' | 'asksQuoting'>;
  head: SheetHead;
  /** In words, by field. */
  complaints: Partial<Record<keyof SheetHead, string>>;
  set: (change: Partial<SheetHead>) => void;
}

/** Attributes that put a field into the order in which Enter goes. */
const entry = (key: string) => ({ 'data-entry': `head.${key}` });

function Consents({ form, head, complaints, set }: HeadFieldsProps) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const error = useId();
  const asked = { part: true, cityLevel: form.asksCityLevel, quoting: form.asksQuoting };
  const consents = (['part', 'cityLevel', 'quoting'] as const).filter((name) => asked[name]);
  return (
    <fieldset className="consents" aria-describedby={complaints.part === undefined ? undefined : error}>
      <legend className="field">{t.consents}</legend>
      {consents.map((name) => (
        <Tick
          key={name}
          label={t[name]}
          name={name}
          checked={head[name]}
          {...entry(name)}
          onChange={({ target }) => set({ [name]: target.checked })}
        />
      ))}
      {complaints.part !== undefined && (
        <p className="field-error" id={error}>
          {complaints.part}
        </p>
      )}
    </fieldset>
  );
}

export function HeadFields(props: HeadFieldsProps) {
  const { form, head, complaints, set } = props;
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  return (
    <div className="sheet-head">
      <TextField
        label={t.sheet}
        hint={t.sheetHint}
        error={complaints.sheet}
        name="sheet"
        value={head.sheet}
        maxLength={16}
        autoComplete="off"
        autoCapitalize="none"
        {...entry('sheet')}
        onChange={({ target }) => set({ sheet: target.value })}
      />
      <TextField
        label={form.mode === 'invitation' ? t.code : t.codeOptional}
        error={complaints.code}
        name="code"
        value={head.code}
        maxLength={32}
        autoComplete="off"
        autoCapitalize="none"
        {...entry('code')}
        onChange={({ target }) => set({ code: target.value })}
      />
      <SelectField
        label={t.channel}
        name="channel"
        value={head.channel}
        {...entry('channel')}
        onChange={({ target }) => set({ channel: target.value as EntryChannel })}
      >
        {entryChannels.map((channel) => (
          <option key={channel} value={channel}>
            {t.channels[channel]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.day}
        error={complaints.completedOn}
        name="completedOn"
        type="date"
        max={today()}
        value={head.completedOn}
        {...entry('completedOn')}
        onChange={({ target }) => set({ completedOn: target.value })}
      />
      <SelectField
        label={t.language}
        name="locale"
        value={head.locale}
        {...entry('locale')}
        onChange={({ target }) => set({ locale: target.value === 'en' ? 'en' : 'pl' })}
      >
        <option value="pl">{t.languages.pl}</option>
        <option value="en">{t.languages.en}</option>
      </SelectField>
      <Consents {...props} />
    </div>
  );
}

/** The words for what is wrong with the top of a sheet. */
export function headWords(
  problems: Partial<Record<keyof SheetHead, HeadProblem>>,
  words: Record<HeadProblem, string>,
): Partial<Record<keyof SheetHead, string>> {
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, words[problem]]));
}
