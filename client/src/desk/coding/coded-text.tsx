/** A text in which passages are selected, with mouse, finger or keys, and in which codings are seen. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeInfo, CodingReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { firstSelection, movedSelection, passageOfWords, segmentsOf, wordsOf, type WordSelection } from './segments.ts';
import { codingTexts } from './texts.ts';

export interface Passage {
  start: number;
  end: number;
}

interface CodedTextProps {
  text: string;
  title: string;
  codings: readonly CodingReply[];
  codes: ReadonlyMap<string, CodeInfo>;
  /** Brought into sight and marked. */
  shown: Passage | null;
  onSelect: (passage: Passage | null) => void;
  /** A letter was typed on a selection, or Enter pressed (""). */
  onType: (letter: string) => void;
}

/** How many units of the container's text stand before a place in it; null outside. */
function offsetIn(container: HTMLElement, node: Node, offset: number): number | null {
  if (!container.contains(node)) return null;
  const before = document.createRange();
  before.setStart(container, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The selected passage within an element, without spaces at its ends; null for nothing. */
export function selectedIn(container: HTMLElement): Passage | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetIn(container, range.startContainer, range.startOffset);
  const end = offsetIn(container, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = (container.textContent ?? '').slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const until = from + words.trim().length;
  return from < until ? { start: from, end: until } : null;
}

/** Selects a passage of an element's text. */
function select(container: HTMLElement, { start, end }: Passage): void {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = (node.textContent ?? '').length;
    if (at <= start && start <= at + length) range.setStart(node, start - at);
    if (at <= end && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** A colour with so much of it. */
const tint = (colour: string, share: number): string => {
  const part = (from: number): number => parseInt(colour.slice(from, from + 2), 16);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${share})`;
};

export function CodedText({ text, title, codings, codes, shown, onSelect, onType }: CodedTextProps) {
  const { locale } = useSpeech();
  const t = codingTexts[locale];
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [cursor, setCursor] = useState<WordSelection | null>(null);
  const words = useMemo(() => wordsOf(text), [text]);
  const segments = useMemo(() => segmentsOf(text, codings), [text, codings]);
  const colourOf = useMemo(
    () => new Map(codings.map(({ id, code }) => [id, codes.get(code)?.colour ?? '#5d4037'])),
    [codings, codes],
  );
  useEffect(() => {
    const changed = (): void => {
      const passage = place.current === null ? null : selectedIn(place.current);
      if (passage !== null) onSelect(passage);
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [onSelect]);
  useEffect(() => {
    if (shown === null || place.current === null) return;
    select(place.current, shown);
    place.current.querySelector(`[data-start="${shown.start}"]`)?.scrollIntoView({ block: 'center' });
  }, [shown]);

  const move = (by: 1 | -1, extend: boolean, sentences: boolean): void => {
    if (place.current === null || words.length === 0) return;
    const how = { extend, sentences };
    const next = cursor === null ? firstSelection(text, words, how) : movedSelection(text, words, cursor, by, how);
    setCursor(next);
    const passage = passageOfWords(words, next);
    if (passage === null) return;
    select(place.current, passage);
    // The browser tells of a changed selection later: the next key may come before.
    onSelect(passage);
    const focused = words[next.focus]!;
    const near = segments.find(({ start, end }) => start <= focused.start && focused.start < end);
    place.current.querySelector(`[data-start="${near?.start ?? 0}"]`)?.scrollIntoView({ block: 'nearest' });
    setSaid(t.selected(text.slice(passage.start, passage.end).slice(-120)));
  };
  const press = (event: KeyboardEvent): void => {
    const arrows: Record<string, [1 | -1, boolean]> = {
      ArrowRight: [1, false],
      ArrowLeft: [-1, false],
      ArrowDown: [1, true],
      ArrowUp: [-1, true],
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow !== undefined) move(arrow[0], event.shiftKey, arrow[1]);
    else if (event.key === 'Enter') onType('');
    else if (event.key.length === 1 && /\p{L}|\p{N}/u.test(event.key)) onType(event.key);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- passages are selected in it by keys */}
      <div
        ref={place}
        className="coded-text"
        role="group"
        aria-label={t.text(title)}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- passages are selected in it by keys
        tabIndex={0}
        onKeyDown={press}
        onMouseDown={() => setCursor(null)}
      >
        {segments.map(({ start, end, codings: over }) => {
          const colours = over.map((id) => colourOf.get(id)!);
          const style =
            colours.length === 0
              ? undefined
              : {
                  backgroundColor: tint(colours[0]!, 0.16),
                  boxShadow: colours.map((colour, at) => `0 ${2 + at * 3}px 0 ${colour}`).join(', '),
                };
          return (
            <span key={start} data-start={start} style={style}>
              {text.slice(start, end)}
            </span>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
