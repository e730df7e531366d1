/** Two texts of the same question side by side, until somebody decides; neither is lost. */
import { useSpeech } from '../../ui/locale.ts';
import type { Decision, Foreign } from '../keeping/kept-notes.ts';
import { fieldId, type NoteActions } from './question-notes.tsx';
import { noteTexts } from './texts.ts';

interface ConflictProps {
  question: string;
  text: string;
  foreign: Foreign;
  actions: Pick<NoteActions, 'decide'>;
}

export function Conflict({ question, text, foreign, actions }: ConflictProps) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const decide = (decision: Decision): void => {
    actions.decide(question, decision);
    document.getElementById(fieldId(question))?.focus();
  };
  return (
    <div className="conflict" role="group" aria-label={t.conflict}>
      <p>
        <strong>{t.conflict}.</strong> {t.conflictText(foreign.by)}
      </p>
      <div className="conflict-texts">
        <div>
          <h4>{t.yours}</h4>
          <p className="conflict-text">{text}</p>
        </div>
        <div>
          <h4>{t.theirs(foreign.by)}</h4>
          <p className="conflict-text">{foreign.text}</p>
        </div>
      </div>
      <div className="actions">
        <button type="button" className="small primary" onClick={() => decide('both')}>
          {t.both}
        </button>
        <button type="button" className="small" onClick={() => decide('mine')}>
          {t.mine}
        </button>
        <button type="button" className="small" onClick={() => decide('theirs')}>
          {t.other}
        </button>
      </div>
    </div>
  );
}
