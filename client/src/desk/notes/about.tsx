/** Facts of an interview, changed in a dialogue. */
import { useState } from 'react';
import type { SessionReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { codeProblem } from '../interviews/code-problem.ts';
import { FactsFields } from '../interviews/facts-fields.tsx';
import { interviewTexts } from '../interviews/texts.ts';
import type { Facts } from '../keeping/kept-notes.ts';
import type { NoteSync } from '../keeping/note-sync.ts';
import type { View } from '../keeping/sync-state.ts';

interface AboutProps {
  view: View;
  sync: NoteSync;
  study: StudyInfo;
  session: SessionReply;
  waves: string[];
}

/** The button and what it opens; nothing once the interview is approved. */
export function About({ view, sync, study, session, waves }: AboutProps) {
  const { locale } = useSpeech();
  const t = interviewTexts[locale];
  const { facts, base, made } = view.kept;
  const [changed, setChanged] = useState<Facts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (base?.state === 'approved') return null;
  return (
    <>
      <button type="button" className="small" onClick={() => setChanged(facts)}>
        {t.edit}
      </button>
      {changed !== null && (
        <Dialog
          title={t.edit}
          confirm={t.keep}
          onConfirm={() => {
            const wrong = codeProblem(changed);
            setProblem(wrong);
            if (wrong !== null) return;
            sync.describe(changed);
            setChanged(null);
          }}
          onClose={() => setChanged(null)}
        >
          {problem !== null && (
            <p className="field-error" role="alert">
              {t.codes[problem]}
            </p>
          )}
          <FactsFields
            facts={changed}
            group={(base ?? made)!.group}
            waves={waves}
            study={study}
            cities={session.cities}
            set={(part) => setChanged({ ...changed, ...part })}
          />
        </Dialog>
      )}
    </>
  );
}
