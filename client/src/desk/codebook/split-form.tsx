/** Dividing a code: new codes are named, and each passage is sent to one of them or stays. */
import { useState, type FormEvent } from 'react';
import type { CodeInfo } from '../../../../server/http/contract.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useOwnPassages } from '../reading/queries.ts';
import { codeKeyOf } from './code-key.ts';
import { draftOf, keepDraft } from './drafts.ts';
import type { CodebookStep } from './queries.ts';
import { codebookTexts } from './texts.ts';

interface Part {
  pl: string;
  en: string;
}
const noPart: Part = { pl: '', en: '' };
interface Begun {
  parts: Part[];
  /** By the passage: the number of the new code it goes to; "" stays. */
  goals: Record<string, string>;
}

interface SplitProps {
  code: CodeInfo;
  taken: readonly string[];
  pending: boolean;
  error: Error | null;
  take: (step: CodebookStep) => void;
  onCancel: () => void;
  /** Name under which what is typed is kept. */
  draft: string;
}

/** The step: each new code, in the colour of the old one, with its passages. */
function stepOf(code: CodeInfo, parts: readonly Part[], goals: Record<string, string>, taken: readonly string[]) {
  const keys: string[] = [];
  for (const { pl } of parts) keys.push(codeKeyOf(pl, [...taken, ...keys]));
  const into = parts.map(({ pl, en }, at) => ({
    ...{ key: keys[at], name: { pl: pl.trim(), en: en.trim() }, colour: code.colour, aims: code.aims },
    codings: Object.keys(goals).filter((id) => goals[id] === String(at)),
  }));
  return { method: 'POST', path: 'split', body: { code: code.key, into } } as const;
}

export function SplitForm({ code, taken, pending, error, take, onCancel, draft }: SplitProps) {
  const { locale, say, t: speak } = useSpeech();
  const t = codebookTexts[locale];
  const [begun, setBegun] = useState(() => draftOf<Begun>(draft) ?? { parts: [noPart, noPart], goals: {} });
  const { parts, goals } = begun;
  const passages = useOwnPassages(code.key);
  const found = (passages.data?.pages ?? []).flatMap((page) => page.passages);
  const change = (next: Partial<Begun>): void => {
    setBegun({ ...begun, ...next });
    keepDraft(draft, { ...begun, ...next });
  };
  const rename = (at: number, part: Partial<Part>): void =>
    change({ parts: parts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const remove = (): void => {
    const last = String(parts.length - 1);
    const left = Object.entries(goals).filter(([, goal]) => goal !== last);
    change({ parts: parts.slice(0, -1), goals: Object.fromEntries(left) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    take(stepOf(code, parts, goals, taken));
  };
  return (
    <form className="desk-form code-form" onSubmit={submit} aria-labelledby="code-form">
      <h2 id="code-form" tabIndex={-1}>
        {t.splitTitle(say(code.name))}
      </h2>
      <p>{t.splitLead}</p>
      {parts.map((part, at) => (
        <fieldset key={at} className="both-languages">
          <legend>{t.part(at + 1)}</legend>
          {(['pl', 'en'] as const).map((language) => (
            <TextField
              key={language}
              label={language === 'pl' ? t.fields.namePl : t.fields.nameEn}
              lang={language}
              required
              maxLength={100}
              value={part[language]}
              onChange={(event) => rename(at, { [language]: event.target.value })}
            />
          ))}
        </fieldset>
      ))}
      <p>
        <button type="button" className="small" onClick={() => change({ parts: [...parts, noPart] })}>
          {t.addPart}
        </button>
        {parts.length > 1 && (
          <button type="button" className="small" onClick={remove}>
            {t.removePart(parts.length)}
          </button>
        )}
      </p>
      <ProblemNote error={passages.error} retry={() => void passages.refetch()} />
      {passages.isPending && <p role="status">{speak('loading')}</p>}
      {passages.isSuccess && found.length === 0 && <p>{t.splitNone}</p>}
      <ul className="rows">
        {found.map(({ id, text, before, after }) => (
          <li key={id} className="passage">
            <blockquote>
              <span className="quiet">{before}</span>
              <strong className="passage-words">{text}</strong>
              <span className="quiet">{after}</span>
            </blockquote>
            <SelectField
              label={t.whereTo(text.length > 60 ? `${text.slice(0, 57)}…` : text)}
              value={goals[id] ?? ''}
              onChange={(event) => change({ goals: { ...goals, [id]: event.target.value } })}
            >
              <option value="">{t.stays}</option>
              {parts.map((part, at) => (
                <option key={at} value={String(at)}>
                  {part[locale].trim() === '' ? t.part(at + 1) : part[locale]}
                </option>
              ))}
            </SelectField>
          </li>
        ))}
      </ul>
      {passages.hasNextPage && (
        <button type="button" className="small" onClick={() => void passages.fetchNextPage()}>
          {t.more}
        </button>
      )}
      <ProblemNote error={error} codes={t.codes} />
      <div className="actions">
        <button type="submit" className="primary" disabled={pending}>
          {t.split}
        </button>
        <button type="button" onClick={onCancel}>
          {speak('cancel')}
        </button>
      </div>
    </form>
  );
}
