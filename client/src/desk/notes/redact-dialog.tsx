/** Words are taken out for good, of the history too: asked first, with the words in sight. */
import { useState } from 'react';
import { makeUuid } from '../../respond/uuid.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { NoteSync } from '../keeping/note-sync.ts';
import { useInterviewCall } from '../queries.ts';
import { noteTexts } from './texts.ts';

/** The words to be taken out. */
export interface Redacted {
  question: string;
  start: number;
  end: number;
}

export function RedactDialog({ sync, redacted, onClose }: { sync: NoteSync; redacted: Redacted; onClose: () => void }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  // The same id again takes out nothing more.
  const [id] = useState(makeUuid);
  const [unsent, setUnsent] = useState(false);
  const { kept } = sync.current();
  const redact = useInterviewCall(kept.id, (reply) => {
    sync.took(reply);
    onClose();
  });
  const { question, start, end } = redacted;
  const confirm = async (): Promise<void> => {
    const ready = await sync.settled();
    setUnsent(!ready);
    if (!ready) return;
    const body = { id, revision: sync.current().kept.base!.revision, question, passages: [{ start, end }] };
    redact.mutate({ method: 'POST', rest: '/redactions', body });
  };
  return (
    <Dialog
      title={t.redactTitle}
      confirm={t.redact.replace('…', '')}
      danger
      pending={redact.isPending}
      error={redact.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <blockquote className="conflict-text">{(kept.notes.texts[question] ?? '').slice(start, end)}</blockquote>
      <p>{t.redactSure}</p>
      <p role="status">{unsent ? t.notYet : ''}</p>
    </Dialog>
  );
}
