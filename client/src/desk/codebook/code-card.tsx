/** What a code means, and everything that can be done with it. */
import { Link } from 'react-router';
import type { CodeInfo } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { Meaning } from '../reading/meaning.tsx';
import { MergeDialog, MoveDialog, RetireDialog } from './place-dialogs.tsx';
import { changing, type CodebookStep } from './queries.ts';
import { codebookTexts } from './texts.ts';

const dialogs = { move: MoveDialog, merge: MergeDialog, retire: RetireDialog };

/** Forms that stand in place of the card. */
export type Form = 'edit' | 'new' | 'split';
/** What is open: a form, or a question over the card. */
export type Opened = Form | keyof typeof dialogs;

interface CardProps {
  code: CodeInfo;
  codes: readonly CodeInfo[];
  study: StudyInfo;
  /** Whether the reader may change the codebook. */
  changes: boolean;
  pending: boolean;
  error: Error | null;
  /** Takes a step. @param then once it is taken */
  take: (step: CodebookStep, then?: () => void) => void;
  opened: Opened | null;
  open: (what: Opened | null) => void;
  /** Whether something was typed there and not saved. */
  begun: (what: Form) => boolean;
}

export function CodeCard({ code, codes, study, changes, pending, error, take, opened, open, begun }: CardProps) {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  const aims = study.aims.filter(({ key }) => code.aims.includes(key));
  const other = locale === 'pl' ? 'en' : 'pl';
  const Asked = opened !== null && opened in dialogs ? dialogs[opened as keyof typeof dialogs] : null;
  const mark = (label: string, what: Form): string => (begun(what) ? `${label} (${t.unsaved})` : label);
  const buttons: [string, () => void][] = [
    [mark(t.edit, 'edit'), () => open('edit')],
    [mark(t.addBelow, 'new'), () => open('new')],
    [t.move, () => open('move')],
    [t.merge, () => open('merge')],
    [mark(t.split, 'split'), () => open('split')],
    code.state === 'retired'
      ? [t.revive, () => take(changing(code.key, { state: 'active' }))]
      : [t.retire, () => open('retire')],
  ];
  return (
    <>
      <h2 id="code-form" tabIndex={-1}>
        <span className="swatch" style={{ backgroundColor: code.colour }} aria-hidden="true" />
        {say(code.name)}
        {code.state === 'retired' && <span className="state">{t.retired}</span>}
      </h2>
      <p className="quiet">
        <span lang={other}>{code.name[other]}</span> · {code.key}
      </p>
      <Meaning code={code} />
      {aims.length > 0 && (
        <p className="quiet">
          {t.fields.aims}: {aims.map(({ name }) => say(name)).join('; ')}
        </p>
      )}
      <p>
        <Link to={`/team/themes/${code.key}`}>{t.passages}</Link>
      </p>
      {changes && (
        <div className="actions">
          {buttons.map(([label, act], at) => (
            <button key={at} type="button" className="small" disabled={pending} onClick={act}>
              {label}
            </button>
          ))}
        </div>
      )}
      {Asked !== null && (
        <Asked
          code={code}
          codes={codes}
          pending={pending}
          error={error}
          take={(step) => take(step, () => open(null))}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}
