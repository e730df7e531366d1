/** The codings of one text, beside it: what is coded how, by whom, with memo and clearance. */
import { useState } from 'react';
import type { CodeInfo, CodingReply } from '../../../../server/http/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { CodingChange } from './queries.ts';
import { codingTexts } from './texts.ts';

interface ListProps {
  title: string;
  codings: readonly CodingReply[];
  codes: ReadonlyMap<string, CodeInfo>;
  /** @param then once the server has it */
  onChange: (change: CodingChange, then?: () => void) => void;
  /** The latest change: under way, or why it was refused. */
  changing: { isPending: boolean; error: Error | null; reset: () => void };
  onShow: (coding: CodingReply) => void;
  /** Points a coding whose words are gone to the selected passage. */
  onAgain: (coding: CodingReply) => void;
}

/** Closes once the memo is saved: what was typed stays as long as it is not. */
function MemoDialog({
  coding,
  onChange,
  changing,
  onClose,
}: Pick<ListProps, 'onChange' | 'changing'> & { coding: CodingReply; onClose: () => void }) {
  const { locale, t: speak } = useSpeech();
  const t = codingTexts[locale];
  return (
    <Dialog
      title={t.editMemo}
      confirm={speak('save')}
      pending={changing.isPending}
      error={changing.error}
      codes={t.codes}
      onConfirm={(form) => {
        const memo = String(form.get('memo') ?? '').trim();
        onChange({ kind: 'change', id: coding.id, change: { memo: memo === '' ? null : memo } }, onClose);
      }}
      onClose={onClose}
    >
      <blockquote>{coding.text}</blockquote>
      <TextArea label={t.memo} name="memo" rows={4} maxLength={5000} defaultValue={coding.memo ?? ''} />
    </Dialog>
  );
}

/** Words of a text in quotation marks, unless they bring their own. */
const Words = ({ text }: { text: string }) => (/^[„“”"«]/.test(text) ? <span>{text}</span> : <q>{text}</q>);

export function CodingsList({ title, codings, codes, onChange, changing, onShow, onAgain }: ListProps) {
  const { locale, say } = useSpeech();
  const t = codingTexts[locale];
  const [memo, setMemo] = useState<CodingReply | null>(null);
  const ordered = [...codings].sort((a, b) => Number(a.lost) - Number(b.lost) || a.start - b.start || a.end - b.end);
  if (ordered.length === 0) return <p className="quiet">{t.none}</p>;
  return (
    <ul className="codings" aria-label={t.codingsOf(title)}>
      {ordered.map((coding) => {
        const code = codes.get(coding.code);
        const name = code === undefined ? coding.code : say(code.name);
        const about = `${name}: ${coding.text.slice(0, 60)}`;
        return (
          <li
            key={coding.id}
            style={{ borderLeftColor: code?.colour ?? '#5d4037' }}
            className={coding.lost ? 'lost' : ''}
          >
            <p className="coding-code" title={code === undefined ? undefined : say(code.definition)}>
              <strong>{name}</strong>{' '}
              <span className="quiet">
                {[coding.speaker === null ? '' : t.speaker(coding.speaker), coding.by === '' ? '' : t.by(coding.by)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </p>
            <p className="coding-words">
              <Words text={coding.text.length > 90 ? `${coding.text.slice(0, 88)}…` : coding.text} />
            </p>
            {coding.lost && <p className="notice">{t.lost}</p>}
            {coding.memo !== null && <p className="coding-memo">{coding.memo}</p>}
            {coding.quotable ? (
              <Tick
                label={t.cleared}
                checked={coding.cleared}
                disabled={coding.lost}
                aria-label={`${t.cleared}: ${about}`}
                onChange={(event) =>
                  onChange({ kind: 'change', id: coding.id, change: { cleared: event.target.checked } })
                }
              />
            ) : (
              coding.by !== '' && <p className="quiet">{t.notQuotable}</p>
            )}
            <p className="note-tools">
              {coding.lost ? (
                <button
                  type="button"
                  className="plain"
                  aria-label={`${t.again}: ${about}`}
                  onClick={() => onAgain(coding)}
                >
                  {t.again}
                </button>
              ) : (
                <button
                  type="button"
                  className="plain"
                  aria-label={`${t.show}: ${about}`}
                  onClick={() => onShow(coding)}
                >
                  {t.show}
                </button>
              )}
              <button
                type="button"
                className="plain"
                aria-label={`${t.memo}: ${about}`}
                onClick={() => {
                  changing.reset();
                  setMemo(coding);
                }}
              >
                {t.memo}
              </button>
              <button
                type="button"
                className="plain"
                aria-label={`${t.remove}: ${about}`}
                onClick={() => onChange({ kind: 'remove', id: coding.id })}
              >
                {t.remove}
              </button>
            </p>
          </li>
        );
      })}
      {memo !== null && (
        <MemoDialog coding={memo} onChange={onChange} changing={changing} onClose={() => setMemo(null)} />
      )}
    </ul>
  );
}
