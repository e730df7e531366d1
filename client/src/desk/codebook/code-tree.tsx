/** The tree of codes: chosen, moved and undone with the keyboard. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CodeInfo } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { siblingsOf, type Direction } from './move-step.ts';
import { codebookTexts } from './texts.ts';

interface TreeProps {
  /** In the order of the tree. */
  codes: readonly CodeInfo[];
  chosen: string | null;
  choose: (key: string) => void;
  /** Absent for whoever only reads. */
  move?: ((key: string, direction: Direction) => void) | undefined;
}

const directions: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

export function CodeTree({ codes, chosen, choose, move }: TreeProps) {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  const list = useRef<HTMLUListElement>(null);
  const current = codes.some(({ key }) => key === chosen) ? chosen : (codes[0]?.key ?? null);

  const focusOn = (key: string | undefined): void =>
    list.current?.querySelector<HTMLElement>(`[data-code="${key}"]`)?.focus();
  // A code that was moved keeps the focus in its new place.
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    focusOn(moved.current);
    moved.current = null;
  }, [codes]);

  const press = (event: KeyboardEvent, code: CodeInfo): void => {
    const at = codes.indexOf(code);
    const direction = directions[event.key];
    if (event.altKey && direction !== undefined && move !== undefined) {
      moved.current = code.key;
      move(code.key, direction);
    } else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') focusOn(codes[at + 1]?.key);
    else if (event.key === 'ArrowUp') focusOn(codes[at - 1]?.key);
    else if (event.key === 'ArrowRight') focusOn(siblingsOf(codes, code.key)[0]?.key);
    else if (event.key === 'ArrowLeft') focusOn(code.parent ?? undefined);
    else if (event.key === 'Home') focusOn(codes[0]?.key);
    else if (event.key === 'End') focusOn(codes.at(-1)?.key);
    else if (event.key === 'Enter' || event.key === ' ') choose(code.key);
    else return;
    event.preventDefault();
  };
  return (
    <ul role="tree" aria-label={t.tree} className="code-tree" ref={list}>
      {codes.map((code) => {
        const siblings = siblingsOf(codes, code.parent);
        return (
          <li
            key={code.key}
            role="treeitem"
            data-code={code.key}
            aria-level={code.depth + 1}
            aria-setsize={siblings.length}
            aria-posinset={siblings.indexOf(code) + 1}
            aria-expanded={siblingsOf(codes, code.key).length > 0 ? true : undefined}
            aria-selected={code.key === chosen}
            tabIndex={code.key === current ? 0 : -1}
            className={`depth-${Math.min(code.depth, 4)}`}
            onClick={() => choose(code.key)}
            onKeyDown={(event) => press(event, code)}
          >
            <span className="swatch" style={{ backgroundColor: code.colour }} aria-hidden="true" />
            <span>
              {say(code.name)}
              {code.state === 'retired' && <span className="quiet"> ({t.retired})</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
