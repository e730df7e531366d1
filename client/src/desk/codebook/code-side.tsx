/** Beside the tree: the chosen code, or the form in which it is changed. */
import { useState } from 'react';
import type { CodebookReply, CodeInfo } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { CodeCard, type Form, type Opened } from './code-card.tsx';
import { CodeForm, type CodeFields } from './code-form.tsx';
import { draftOf, dropDraft } from './drafts.ts';
import { changing } from './queries.ts';
import { SplitForm } from './split-form.tsx';
import { codebookTexts } from './texts.ts';
import type { useCodeSteps } from './use-code-steps.ts';

interface SideProps {
  code: CodeInfo | null;
  codebook: CodebookReply;
  study: StudyInfo;
  /** Whose drafts. */
  who: string;
  changes: boolean;
  opened: Opened | null;
  steps: ReturnType<typeof useCodeSteps>;
  show: (key: string | null, what?: Opened | null) => void;
}

/** True for what stands in place of the card. */
export const isForm = (what: Opened | null): what is Form => what === 'edit' || what === 'new' || what === 'split';

/** Colour that a code at the top level begins with. */
const firstColour = '#5d4037';

export function CodeSide({ code, codebook, study, who, changes, opened, steps, show }: SideProps) {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  const [leaving, setLeaving] = useState(false);
  const name = code === null ? '' : say(code.name);
  const key = code?.key ?? null;
  const draftAt = (what: Form): string => `${who}:${what}:${key ?? ''}`;
  const taken = codebook.codes.map((one) => one.key);
  const form = isForm(opened) ? opened : null;
  const done = (then: string | null): void => {
    if (form !== null) dropDraft(draftAt(form));
    setLeaving(false);
    show(then);
  };
  const save = (fields: CodeFields): void => {
    if (opened === 'edit') steps.take(changing(key!, fields), () => done(key));
    else {
      const body = { ...fields, parent: key };
      steps.take({ method: 'POST', path: 'codes', body }, () => done(fields.key!));
    }
  };
  const common = {
    taken,
    pending: steps.pending,
    error: steps.error,
    onCancel: () => (form !== null && draftOf(draftAt(form)) !== null ? setLeaving(true) : done(key)),
  };
  return (
    <>
      {form === null && (
        <>
          <p className="back to-tree">
            <button type="button" className="plain" onClick={() => show(null)}>
              {t.toTree}
            </button>
          </p>
          {code === null ? (
            <h2 id="code-form" className="choose">
              {t.choose}
            </h2>
          ) : (
            <CodeCard
              key={code.key}
              code={code}
              codes={codebook.codes}
              study={study}
              changes={changes}
              pending={steps.pending}
              error={steps.error}
              take={steps.take}
              opened={opened}
              open={(what) => show(key, what)}
              begun={(what) => draftOf(draftAt(what)) !== null}
            />
          )}
        </>
      )}
      {(form === 'new' || (form === 'edit' && code !== null)) && (
        <CodeForm
          key={draftAt(form)}
          {...common}
          title={form === 'edit' ? t.editTitle(name) : code === null ? t.newTitle : t.newBelow(name)}
          code={form === 'edit' ? code : null}
          colour={code?.colour ?? firstColour}
          study={study}
          onSave={save}
          draft={draftAt(form)}
        />
      )}
      {form === 'split' && code !== null && (
        <SplitForm
          key={code.key}
          {...common}
          code={code}
          take={(step) => steps.take(step, () => done(key))}
          draft={draftAt('split')}
        />
      )}
      {leaving && (
        <Dialog
          title={t.leaveTitle}
          confirm={t.leave}
          danger
          onConfirm={() => done(key)}
          onClose={() => setLeaving(false)}
        >
          <p>{t.leaveText}</p>
        </Dialog>
      )}
    </>
  );
}
