/** Taking steps in the codebook one after another, however quickly they are wished, and what is said of them. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CodebookReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { movedBy, type Direction } from './move-step.ts';
import { changing, undoing, useCodebookStep, type CodebookStep } from './queries.ts';
import { useStepName } from './steps-list.tsx';
import { codebookTexts } from './texts.ts';
import { lastStanding } from './undoable.ts';

export function useCodeSteps(codebook: CodebookReply) {
  const { locale } = useSpeech();
  const t = codebookTexts[locale];
  const client = useQueryClient();
  const step = useCodebookStep();
  const nameOf = useStepName(codebook);
  const [said, setSaid] = useState('');
  const queue = useRef(Promise.resolve());
  const last = lastStanding(codebook.changes);

  /** @param wish the step, told from what the steps before it have left; null: none is to be taken */
  const queued = (wish: (now: CodebookReply) => CodebookStep | null, then?: () => void): void => {
    queue.current = queue.current.then(async () => {
      const wanted = wish(client.getQueryData<CodebookReply>(['codebook']) ?? codebook);
      if (wanted === null) return;
      setSaid('');
      // What goes wrong stands in `error`.
      const taken = await step.mutateAsync(wanted).then(
        () => true,
        () => false,
      );
      if (!taken) return;
      setSaid(t.done);
      then?.();
    });
  };
  return {
    said,
    pending: step.isPending,
    error: step.error,
    forget: step.reset,
    take: (wanted: CodebookStep, then?: () => void): void => queued(() => wanted, then),
    /** The step that undoing takes back, in words; null: there is none. */
    undoable: last === null ? null : nameOf(last),
    /** Takes a step back, the latest that stands when none is named. */
    undo: (change?: string): void =>
      queued(({ changes }) => {
        const id = change ?? lastStanding(changes)?.id;
        if (id === undefined) setSaid(t.nothingToUndo);
        return id === undefined ? null : undoing(id);
      }),
    move: (key: string, direction: Direction): void =>
      queued(({ codes }) => {
        const target = movedBy(codes, key, direction);
        return target === null ? null : changing(key, target);
      }),
  };
}
