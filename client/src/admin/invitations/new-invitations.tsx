/** New invitations from pasted codes, read and checked while one types. */
import { useState, type FormEvent } from 'react';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { mayHoldName, readCodes } from '../../../../server/domain/respondent-code.ts';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import type { LetterInvitation } from '../letters/mail-merge.ts';
import { useCodesOf, useInvite } from './queries.ts';
import { invitationTexts } from './texts.ts';

interface NewProps {
  slug: string;
  /** Codes that have an invitation. */
  taken: ReadonlySet<string>;
  /** Other collectors with invitations for the same kind of people in the same city. */
  others: CollectorReply[];
  nameOf: (collector: CollectorReply) => string;
  onMade: (made: LetterInvitation[]) => void;
}

function SamePeople({
  others,
  nameOf,
  onCodes,
}: Pick<NewProps, 'others' | 'nameOf'> & { onCodes: (codes: string[]) => number }) {
  const { locale, number } = useSpeech();
  const t = invitationTexts[locale];
  const codesOf = useCodesOf();
  const [said, setSaid] = useState('');
  return (
    <>
      <SelectField
        label={t.from}
        name="from"
        value=""
        onChange={({ target }) =>
          codesOf.mutate(target.value, {
            onSuccess: (codes) => setSaid(t.fromAdded(number(onCodes(codes)))),
            onError: () => setSaid(t.fromFailed),
          })
        }
      >
        <option value="">{t.fromNone}</option>
        {others.map((one) => (
          <option key={one.slug} value={one.slug}>
            {nameOf(one)}
          </option>
        ))}
      </SelectField>
      <p role="status">{said}</p>
    </>
  );
}

export function NewInvitations({ slug, taken, others, nameOf, onMade }: NewProps) {
  const { locale, number } = useSpeech();
  const t = invitationTexts[locale];
  const invite = useInvite(slug);
  const [text, setText] = useState('');
  // A line that is still being typed is not yet wrong.
  const [left, setLeft] = useState(false);
  const lines = readCodes(text, taken);
  const wrong = lines.filter(({ problem }) => problem !== null);
  const doubtful = lines.filter(({ code, problem }) => problem === null && mayHoldName(code));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setLeft(true);
    if (wrong.length > 0 || lines.length === 0) return;
    invite.mutate(
      lines.map(({ code }) => code),
      {
        onSuccess: (made) => {
          setText('');
          setLeft(false);
          onMade(made);
        },
      },
    );
  };
  const put = (codes: string[]): number => {
    const there = new Set([...taken, ...lines.map(({ code }) => code)]);
    const added = codes.filter((code) => !there.has(code));
    setText([text.trimEnd(), ...added].filter((line) => line !== '').join('\n'));
    return added.length;
  };
  return (
    <section>
      <h2>{t.add}</h2>
      <form className="panel narrow" onSubmit={submit}>
        <ProblemNote error={invite.error} codes={t.errors} />
        {others.length > 0 && <SamePeople others={others} nameOf={nameOf} onCodes={put} />}
        <TextArea
          label={t.codes}
          hint={t.codesHint}
          name="codes"
          rows={6}
          required
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setLeft(false);
          }}
          onBlur={() => setLeft(true)}
        />
        <div role="status">
          {left && wrong.length > 0 && (
            <ul className="error">
              {wrong.map(({ line, code, problem }, place) => (
                <li key={place}>{t.line(line, code, problem === null ? '' : t.problems[problem])}</li>
              ))}
            </ul>
          )}
          {left && doubtful.length > 0 && <p>{t.perhapsNames(doubtful.map(({ code }) => code).join(', '))}</p>}
          {lines.length > wrong.length && <p className="hint">{t.ready(number(lines.length - wrong.length))}</p>}
        </div>
        <button type="submit" className="primary" disabled={invite.isPending}>
          {t.create}
        </button>
      </form>
    </section>
  );
}
