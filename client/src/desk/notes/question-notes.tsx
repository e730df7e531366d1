/** One question of the guide beside its notes: probes to tick, the text, quotes marked in it. */
import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { Decision, Foreign } from '../keeping/kept-notes.ts';
import { Conflict } from './conflict.tsx';
import type { GuideQuestion } from './guide.ts';
import { PastedNote, usePaste } from './paste.tsx';
import { QuoteList } from './quote-list.tsx';
import { passageOf, type Quote } from './quotes.ts';
import { noteTexts } from './texts.ts';

/** What somebody does with the notes of a question. */
export interface NoteActions {
  write(question: string, text: string): void;
  tick(name: string): void;
  quote(quote: Quote): void;
  say(quote: Quote, speaker: string | null): void;
  decide(question: string, decision: Decision): void;
  redact(question: string, passage: { start: number; end: number }): void;
  /** To the question before (-1) or after (1). */
  go(question: string, by: number): void;
}

interface QuestionProps {
  question: GuideQuestion;
  /** Notes outside the guide have no probes and nothing to tick. */
  free: boolean;
  text: string;
  quotes: readonly Quote[];
  ticked: readonly string[];
  conflict: Foreign | undefined;
  /** Codes of the speakers of a group interview. */
  speakers: readonly string[];
  readOnly: boolean;
  /** Words can be taken out for good. */
  redacts: boolean;
  actions: NoteActions;
}

/** Id of the field with the notes on a question. */
export const fieldId = (question: string): string => `note-${question}`;

export const QuestionNotes = memo(function QuestionNotes(props: QuestionProps) {
  const { question, free, text, quotes, ticked, conflict, speakers, readOnly, redacts, actions } = props;
  const { name, title, probes } = question;
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    const grow = (): void => {
      const shown = area.current;
      if (shown === null) return;
      shown.style.height = 'auto';
      shown.style.height = `${shown.scrollHeight + 4}px`;
    };
    grow();
    addEventListener('resize', grow);
    return () => removeEventListener('resize', grow);
  }, [text]);

  const paste = usePaste(area, text, (next) => actions.write(name, next));
  const selected = (): { start: number; end: number } | null => {
    const shown = area.current;
    const passage = shown === null ? null : passageOf(text, shown.selectionStart, shown.selectionEnd);
    setSaid(passage === null ? t.select : '');
    return passage;
  };
  const quote = (): void => {
    const passage = selected();
    if (passage !== null) actions.quote({ question: name, ...passage, speaker: null });
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === 'Enter') actions.go(name, event.shiftKey ? -1 : 1);
    else if (event.key.toLowerCase() === 'e' && !readOnly) quote();
    else return;
    event.preventDefault();
  };
  return (
    <section className={free ? 'note-question question-free' : 'note-question'} aria-labelledby={`q-${name}`}>
      <div className="question-guide">
        <h3 id={`q-${name}`}>{title}</h3>
        {free ? (
          <p className="hint">{t.freeHint}</p>
        ) : (
          <Tick
            label={t.discussed}
            checked={ticked.includes(name)}
            disabled={readOnly}
            onChange={() => actions.tick(name)}
          />
        )}
        {probes.length > 0 && (
          <ul className="probes" aria-label={t.probes}>
            {probes.map((probe, index) => (
              <li key={index}>
                <Tick
                  label={probe}
                  checked={ticked.includes(`${name}.${index}`)}
                  disabled={readOnly}
                  onChange={() => actions.tick(`${name}.${index}`)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="question-notes">
        {conflict !== undefined && <Conflict question={name} text={text} foreign={conflict} actions={actions} />}
        <textarea
          ref={area}
          id={fieldId(name)}
          aria-label={t.notesOn(title)}
          value={text}
          readOnly={readOnly}
          rows={3}
          onChange={(event) => actions.write(name, event.target.value)}
          onKeyDown={press}
          onPaste={paste.onPaste}
        />
        <PastedNote paste={paste} />
        {!readOnly && text !== '' && (
          <p className="note-tools">
            <button type="button" className="plain" onClick={quote}>
              {t.quote}
            </button>
            {redacts && (
              <button
                type="button"
                className="plain"
                onClick={() => {
                  const passage = selected();
                  if (passage !== null) actions.redact(name, passage);
                }}
              >
                {t.redact}
              </button>
            )}
            <span role="status">{said}</span>
          </p>
        )}
        <QuoteList text={text} quotes={quotes} speakers={speakers} readOnly={readOnly} actions={actions} />
      </div>
    </section>
  );
});
