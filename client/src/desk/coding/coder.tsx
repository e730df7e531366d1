/** Texts of one source with their codings: select a passage, type a letter or two, choose a code. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CodebookReply, CodeInfo, CodingReply, NewCoding } from '../../../../server/http/contract.ts';
import { makeUuid } from '../../respond/uuid.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { CodePicker } from './code-picker.tsx';
import { CodedText, type Passage } from './coded-text.tsx';
import './coding.css';
import { CodingsList } from './codings-list.tsx';
import { useChangeCoding, type Coded, type CodingChange } from './queries.ts';
import { codingTexts } from './texts.ts';

export interface CodableText {
  question: string;
  title: string;
  text: string;
}

interface CoderProps {
  coded: Coded;
  revision: number;
  texts: readonly CodableText[];
  codings: readonly CodingReply[];
  codebook: CodebookReply;
}

interface Selected extends Passage {
  question: string;
}

export function Coder({ coded, revision, texts, codings, codebook }: CoderProps) {
  const { locale, say } = useSpeech();
  const t = codingTexts[locale];
  const change = useChangeCoding(coded);
  const [picking, setPicking] = useState<{ at: Selected; begun: string } | null>(null);
  const [shown, setShown] = useState<Selected | null>(null);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<CodingReply | null>(null);
  const selected = useRef<Selected | null>(null);
  const codes = useMemo(() => new Map(codebook.codes.map((code) => [code.key, code])), [codebook]);
  const nameOf = (key: string): string => {
    const code = codes.get(key);
    return code === undefined ? key : say(code.name);
  };
  const wordsOf = ({ question, start, end }: Selected): string =>
    texts.find((one) => one.question === question)!.text.slice(start, end);

  const onSelect = useCallback((question: string, passage: Passage | null) => {
    selected.current = passage === null ? null : { question, ...passage };
  }, []);
  const open = (begun: string): void => {
    if (selected.current === null) setSaid(t.selectFirst);
    else setPicking({ at: selected.current, begun });
  };
  const backToText = (question: string): void =>
    document.querySelector<HTMLElement>(`[data-text="${question}"] .coded-text`)?.focus();
  const put = (at: Selected, code: CodeInfo, rest: Partial<NewCoding> = {}): void => {
    const { question, start, end } = at;
    const source = { ...coded, question } as NewCoding['source'];
    const coding = { id: makeUuid(), source, revision, start, end, text: wordsOf(at), code: code.key, ...rest };
    change.mutate({ kind: 'add', coding }, { onSuccess: () => setSaid(t.added(say(code.name))) });
  };
  const make = (wanted: CodingChange, then?: () => void): void => {
    const gone = wanted.kind === 'remove' ? codings.find(({ id }) => id === wanted.id) : undefined;
    change.mutate(wanted, {
      onSuccess: () => {
        then?.();
        if (gone === undefined) return;
        setRemoved(gone.lost ? null : gone);
        setSaid(t.removed(nameOf(gone.code)));
      },
    });
  };
  const restore = ({ source, start, end, code, memo, cleared, speaker }: CodingReply): void => {
    const found = codes.get(code);
    if (found !== undefined) put({ question: source.question, start, end }, found, { memo, cleared, speaker });
    setRemoved(null);
  };
  const pointAgain = (coding: CodingReply): void => {
    const at = selected.current;
    if (at === null || at.question !== coding.source.question) return setSaid(t.selectFirst);
    const passage = { revision, start: at.start, end: at.end, text: wordsOf(at) };
    make({ kind: 'change', id: coding.id, change: { passage } });
  };
  return (
    <>
      <div className="coding-bar">
        <button
          type="button"
          className="small primary"
          // The selection stays when the button is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => open('')}
        >
          {t.assign}
        </button>
        <span role="status">{said}</span>
        {removed !== null && (
          <button type="button" className="small" onClick={() => restore(removed)}>
            {t.undo}
          </button>
        )}
      </div>
      <ProblemNote error={change.error} codes={t.codes} />
      {texts.map(({ question, title, text }) => {
        const own = codings.filter(({ source }) => source.question === question);
        return (
          <section key={question} className="codable" aria-labelledby={`c-${question}`} data-text={question}>
            <h2 id={`c-${question}`}>{title}</h2>
            <div className="codable-columns">
              <div className="codable-text">
                <CodedText
                  text={text}
                  title={title}
                  codings={own}
                  codes={codes}
                  shown={shown !== null && shown.question === question ? shown : null}
                  onSelect={(passage) => onSelect(question, passage)}
                  onType={open}
                />
                {picking !== null && picking.at.question === question && (
                  <CodePicker
                    codes={codebook.codes}
                    words={wordsOf(picking.at)}
                    begun={picking.begun}
                    onPick={(code, more) => {
                      put(picking.at, code);
                      if (more) return;
                      setPicking(null);
                      backToText(question);
                    }}
                    onClose={() => {
                      setPicking(null);
                      backToText(question);
                    }}
                  />
                )}
              </div>
              <div className="codable-codings">
                <CodingsList
                  title={title}
                  codings={own}
                  codes={codes}
                  onChange={make}
                  changing={change}
                  onShow={({ start, end }) => setShown({ question, start, end })}
                  onAgain={pointAgain}
                />
              </div>
            </div>
          </section>
        );
      })}
    </>
  );
}
