/**
 * Pasting a long text into notes. Browsers put each line of it into a field by itself, which takes Chromium 7 s for 2,000 lines
 * and minutes for a whole transcript; set at once, it takes a fraction of a second.
 */
import { useLayoutEffect, useRef, useState, type ClipboardEvent, type RefObject } from 'react';
import { useSpeech } from '../../ui/locale.ts';
import { noteTexts } from './texts.ts';

/** Texts of more lines are set at once. */
const mostLines = 200;

interface Pasted {
  lines: number;
  before: string;
  after: string;
}

export interface Paste {
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** What was pasted last, as long as nothing was typed after it. */
  pasted: Pasted | null;
  undo: () => void;
}

/**
 * @param text what the field shows
 * @param write takes the whole text of the field
 */
export function usePaste(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  write: (text: string) => void,
): Paste {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [area, text]);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, readOnly } = event.currentTarget;
    const words = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const lines = words.split('\n').length;
    if (readOnly || lines <= mostLines) return;
    event.preventDefault();
    const after = text.slice(0, selectionStart) + words + text.slice(selectionEnd);
    caret.current = selectionStart + words.length;
    setPasted({ lines, before: text, after });
    write(after);
  };
  const undo = (): void => {
    if (pasted !== null) write(pasted.before);
    area.current?.focus();
  };
  return { onPaste, pasted: pasted?.after === text ? pasted : null, undo };
}

/** Says how much was pasted, with the way back that the browser's own undo does not know. */
export function PastedNote({ paste: { pasted, undo } }: { paste: Paste }) {
  const { locale, number } = useSpeech();
  const t = noteTexts[locale];
  return (
    <p role="status" className="pasted">
      {pasted !== null && (
        <>
          {t.pasted(number(pasted.lines))}{' '}
          <button type="button" className="plain" onClick={undo}>
            {t.unpaste}
          </button>
        </>
      )}
    </p>
  );
}
