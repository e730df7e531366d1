/**
 * Questions under their topics. On a phone a page of all questions would be a hundred screens long: there one topic is open at a
 * time, and what is closed is not made. On paper and on wide screens everything is.
 */
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Block } from '../../../../analysis/charts/blocks.ts';
import { FoldHead } from '../../ui/fold-head.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { useFolding, useIsPhone } from '../../ui/use-phone.ts';
import { anchorOf } from './contents.tsx';
import { QuestionFolds } from './question-folds.tsx';
import { questionTexts } from './texts.ts';
import type { Topic } from './topics.ts';
import { useJump } from './use-jump.ts';

/** So few questions are shown at once on a phone, too, for instance after a search. */
const few = 3;
/** More questions than this in a topic are folded one by one. */
const most = 4;

interface TopicSectionsProps {
  topics: Topic[];
  /** False while the topics are on their way. */
  ready: boolean;
  /** What was asked for in the list of questions, and the how manieth time. */
  asked?: { hash: string; count: number } | null;
  children: (block: Block) => ReactNode;
}

/** Whether a topic has more in it than who answers. */
const tellsResults = ({ blocks }: Topic): boolean =>
  blocks.some(({ parts }) => parts.some(({ background }) => !background));

export function TopicSections({ topics, ready, asked = null, children }: TopicSectionsProps) {
  const { hash } = useLocation();
  const isPhone = useIsPhone();
  const folding = useFolding();
  const [chosen, setChosen] = useState<{ way: string; topic: string | null } | null>(null);
  const count = topics.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const folds = folding && topics.length > 1 && count > few;
  const named = topics.find(({ blocks }) => blocks.some(({ question }) => hash === `#${anchorOf(question)}`));
  // A link to a question opens its topic, once more when it is followed again; after that it is what the reader opens.
  const way = asked?.hash === hash ? `${hash} ${asked.count}` : hash;
  const isThere = chosen !== null && (chosen.topic === null || topics.some((topic) => keyOf(topic) === chosen.topic));
  const open = isThere && chosen.way === way ? chosen.topic : keyOf(named ?? topics.find(tellsResults) ?? topics[0]);
  const turn = (topic: string | null): void => setChosen({ way, topic });
  // What the reader opened is brought into sight: what was open above it is gone.
  useEffect(() => {
    const head = chosen?.topic == null ? null : document.getElementById(headOf(chosen.topic));
    head?.scrollIntoView();
    head?.focus({ preventScroll: true });
  }, [chosen]);
  useJump(ready, hash, way, open);
  // Before the topics are known everything would be one of them, a hundred screens long.
  if (isPhone && !ready) return null;
  return (
    <>
      {topics.map((topic, at) => {
        const key = keyOf(topic)!;
        return (
          <TopicSection
            key={key}
            topic={topic}
            folds={folds}
            hash={hash}
            way={way}
            open={!folds || key === open}
            turn={(opened) => turn(opened ? key : null)}
            next={topics[at + 1]}
            goOn={() => turn(keyOf(topics[at + 1]))}
          >
            {children}
          </TopicSection>
        );
      })}
    </>
  );
}

const headOf = (key: string): string => `topic-${key}`;
const keyOf = (topic: Topic | undefined): string | null => topic?.blocks[0]?.question ?? null;

interface TopicSectionProps {
  topic: Topic;
  folds: boolean;
  hash: string;
  way: string;
  open: boolean;
  turn: (open: boolean) => void;
  next: Topic | undefined;
  goOn: () => void;
  children: (block: Block) => ReactNode;
}

function TopicSection({ topic, folds, hash, way, open, turn, next, goOn, children }: TopicSectionProps) {
  const { locale } = useSpeech();
  const t = questionTexts[locale];
  const id = useId();
  const { title, blocks } = topic;
  if (!folds)
    return (
      <section className="topic-section">
        {title !== null && <h2>{title}</h2>}
        {blocks.map(children)}
      </section>
    );
  return (
    <section className="topic-section">
      <FoldHead
        level="h2"
        id={headOf(keyOf(topic)!)}
        controls={id}
        open={open}
        turn={turn}
        title={title ?? t.otherTopic}
        note={t.inTopic(blocks.length)}
      />
      <div id={id}>
        {open && (
          <>
            {blocks.length > most ? (
              <QuestionFolds blocks={blocks} hash={hash} way={way}>
                {children}
              </QuestionFolds>
            ) : (
              blocks.map(children)
            )}
            {next !== undefined && (
              <p>
                <button type="button" onClick={goOn}>
                  {t.nextTopic(next.title ?? t.otherTopic)}
                </button>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
