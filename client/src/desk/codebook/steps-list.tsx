/** The latest steps: who changed what when, and a way back from each. */
import type { CodebookReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { codebookTexts } from './texts.ts';
import { undoneOf } from './undoable.ts';

type Change = CodebookReply['changes'][number];

/** As many are listed. */
const most = 30;

/** A step in words. */
export function useStepName(codebook: CodebookReply): (change: Change) => string {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  return ({ kind, keys }) => {
    const names = keys.map((key) => codebook.codes.find((code) => code.key === key)?.name);
    return t.step[kind](names.map((name, at) => (name === undefined ? keys[at] : say(name))).join(', '));
  };
}

interface StepsProps {
  codebook: CodebookReply;
  pending: boolean;
  /** Absent for whoever only reads. */
  undo?: ((change: string) => void) | undefined;
}

export function StepsList({ codebook, pending, undo }: StepsProps) {
  const { locale, moment } = useSpeech();
  const t = codebookTexts[locale];
  const nameOf = useStepName(codebook);
  const undone = undoneOf(codebook.changes);
  const latest = [...codebook.changes].reverse().slice(0, most);
  if (latest.length === 0) return null;
  return (
    <details className="code-steps">
      <summary>{t.steps}</summary>
      <ul className="rows">
        {latest.map((change) => {
          const name = nameOf(change);
          return (
            <li key={change.id}>
              <span>
                {name}
                <span className="quiet">
                  {' · '}
                  {change.by} · {moment(change.at)}
                  {undone.has(change.id) && ` · ${t.undone}`}
                </span>
              </span>
              {undo !== undefined && !undone.has(change.id) && (
                <button
                  type="button"
                  className="plain"
                  aria-label={`${change.kind === 'undo' ? t.redo : t.undo}: ${name}`}
                  disabled={pending}
                  onClick={() => undo(change.id)}
                >
                  {change.kind === 'undo' ? t.redo : t.undo}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
