/** Choosing a code for a passage: a letter or two, arrows, Enter. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeInfo } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { findCodes } from './find-codes.ts';
import { codingTexts } from './texts.ts';

interface PickerProps {
  codes: readonly CodeInfo[];
  /** The passage's words. */
  words: string;
  /** What was typed already. */
  begun: string;
  onPick: (code: CodeInfo, more: boolean) => void;
  onClose: () => void;
}

export function CodePicker({ codes, words, begun, onPick, onClose }: PickerProps) {
  const { locale, say } = useSpeech();
  const t = codingTexts[locale];
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(begun);
  const [at, setAt] = useState(0);
  const found = findCodes(codes, typed, locale);
  const active = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(begun.length, begun.length);
  }, [begun]);
  useEffect(() => {
    if (active !== undefined) document.getElementById(`${id}-${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && active !== undefined) pick(active, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const pick = (code: CodeInfo, more: boolean): void => {
    onPick(code, more);
    setTyped('');
    setAt(0);
  };
  return (
    <div className="picker panel" role="dialog" aria-label={t.pick}>
      <p className="picker-words">
        <q>{words.length > 120 ? `${words.slice(0, 117)}…` : words}</q>
      </p>
      <label className="field" htmlFor={`${id}-input`}>
        {t.find}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${active.key}`}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ul className="picker-codes" role="listbox" id={`${id}-list`} aria-label={t.pick}>
        {found.map((code) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are pressed in the field above
          <li
            key={code.key}
            id={`${id}-${code.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={code === active}
            title={say(code.definition)}
            className={`depth-${typed === '' ? Math.min(code.depth, 4) : 0}`}
            onClick={() => pick(code, false)}
          >
            <span className="swatch" style={{ backgroundColor: code.colour }} aria-hidden="true" />
            {say(code.name)}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{codes.length === 0 ? t.noCodes : t.noCode}</p>}
      <p className="hint" id={`${id}-hint`}>
        {t.findHint}
      </p>
    </div>
  );
}
