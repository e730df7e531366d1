/** The questions of a long topic on a phone: one is open at a time, the others stand below each other by their titles. */
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Block } from '../../../../analysis/charts/blocks.ts';
import { FoldHead } from '../../ui/fold-head.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { anchorOf } from './contents.tsx';
import { questionTexts } from './texts.ts';

interface QuestionFoldsProps {
  blocks: Block[];
  hash: string;
  /** Changes when the question of the address is asked for again. */
  way: string;
  children: (block: Block) => ReactNode;
}

export function QuestionFolds({ blocks, hash, way, children }: QuestionFoldsProps) {
  const { locale } = useSpeech();
  const t = questionTexts[locale];
  const [chosen, setChosen] = useState<{ way: string; question: string | null } | null>(null);
  const named = blocks.find(({ question }) => hash === `#${anchorOf(question)}`) ?? blocks[0];
  const open = chosen?.way === way ? chosen.question : (named?.question ?? null);
  // What was open above is gone: the question that was opened is brought into sight.
  useEffect(() => {
    const head = chosen?.question == null ? null : document.getElementById(headOf(chosen.question));
    head?.scrollIntoView();
    head?.focus({ preventScroll: true });
  }, [chosen]);
  const turn = (question: string | null): void => setChosen({ way, question });
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    return (
      <QuestionFold
        key={block.question}
        question={block.question}
        title={block.title[locale]}
        open={block.question === open}
        turn={(opened) => turn(opened ? block.question : null)}
      >
        {() => (
          <>
            {children(block)}
            {next !== undefined && (
              <p>
                <button type="button" onClick={() => turn(next.question)}>
                  {t.nextQuestion(next.title[locale])}
                </button>
              </p>
            )}
          </>
        )}
      </QuestionFold>
    );
  });
}

const headOf = (question: string): string => `head-${question}`;

interface QuestionFoldProps {
  question: string;
  title: string;
  open: boolean;
  turn: (open: boolean) => void;
  children: () => ReactNode;
}

function QuestionFold({ question, title, open, turn, children }: QuestionFoldProps) {
  const id = useId();
  return (
    <div className="question-fold">
      <FoldHead level="h3" id={headOf(question)} controls={id} open={open} turn={turn} title={title} />
      <div id={id}>{open && children()}</div>
    </div>
  );
}
