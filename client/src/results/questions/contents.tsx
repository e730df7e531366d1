/** Topics and questions to jump to, and the search among them. */
import { useId } from 'react';
import { useSpeech } from '../../ui/locale.ts';
import { questionTexts } from './texts.ts';
import type { Topic } from './topics.ts';

export const anchorOf = (question: string): string => `q-${question}`;

export interface ContentsProps {
  topics: Topic[];
  /** Questions in all, before the search. */
  all: number;
  find: string;
  search: (find: string) => void;
  /** A question is asked for. */
  go: (hash: string) => void;
}

export function Contents({ topics, all, find, search, go }: ContentsProps) {
  const { locale } = useSpeech();
  const t = questionTexts[locale];
  const id = useId();
  const shown = topics.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return (
    <nav className="question-contents" aria-label={t.contents} id="contents" tabIndex={-1}>
      <label className="field" htmlFor={id}>
        {t.find}
      </label>
      <input id={id} type="search" value={find} onChange={(event) => search(event.target.value)} />
      <p className="quiet" role="status">
        {find.trim() === '' ? '' : t.found(shown, all)}
      </p>
      <details open={find.trim() !== '' || wide()}>
        <summary>{t.contents}</summary>
        <ul>
          {topics.map(({ title, blocks }, at) => (
            <li key={title ?? at}>
              {title !== null && <span className="topic">{title}</span>}
              <ul>
                {blocks.map(({ question, title: own }) => (
                  <li key={question}>
                    <a href={`#${anchorOf(question)}`} onClick={() => go(`#${anchorOf(question)}`)}>
                      {own[locale]}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** Beside the questions there is room for the list; above them it is opened when it is wanted. */
function wide(): boolean {
  return window.matchMedia('(min-width: 64rem)').matches;
}
