/** Former texts of a complete interview: to be read, and put back in place of the present one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InterviewReply, RevisionInfo } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import type { NoteSync } from '../keeping/note-sync.ts';
import { useInterviewCall } from '../queries.ts';
import type { GuideQuestion } from './guide.ts';
import { noteTexts } from './texts.ts';

interface FormerProps {
  sync: NoteSync;
  base: InterviewReply;
  questions: readonly GuideQuestion[];
}

export function FormerTexts({ sync, base, questions }: FormerProps) {
  const { locale, moment, t: speak } = useSpeech();
  const t = noteTexts[locale];
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<RevisionInfo | null>(null);
  const former = useQuery({
    queryKey: ['desk', 'revisions', base.id, base.revision],
    enabled: open,
    queryFn: async () =>
      (await call<{ revisions: RevisionInfo[] }>('GET', `/api/interviews/${base.id}/revisions`)).revisions,
  });
  const restore = useInterviewCall(base.id, (reply) => {
    sync.took(reply);
    setAsked(null);
  });
  const newest = [...(former.data ?? [])].reverse();
  return (
    <details className="former" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.former}</summary>
      <ProblemNote error={former.error} retry={() => void former.refetch()} />
      {open && former.isPending && <p role="status">{speak('loading')}</p>}
      {former.data?.length === 0 && <p>{t.formerNone}</p>}
      {newest.map((one) => (
        <details key={one.revision} className="former-text">
          <summary>{t.formerOf(moment(one.savedAt), one.savedBy)}</summary>
          {questions
            .filter(({ name }) => (one.notes.texts[name] ?? '') !== '')
            .map(({ name, title }) => (
              <div key={name}>
                <h4>{title}</h4>
                <p className="conflict-text">{one.notes.texts[name]}</p>
              </div>
            ))}
          {base.may.write && (
            <button type="button" className="small" onClick={() => setAsked(one)}>
              {t.restore}
            </button>
          )}
        </details>
      ))}
      {asked !== null && (
        <Dialog
          title={t.restore}
          confirm={t.restore}
          pending={restore.isPending}
          error={restore.error}
          onConfirm={() =>
            void sync.settled().then((ready) => {
              const body = { revision: sync.current().kept.base!.revision, restore: asked.revision };
              if (ready) restore.mutate({ method: 'POST', rest: '/restore', body });
            })
          }
          onClose={() => setAsked(null)}
        >
          <p>{t.restoreSure}</p>
        </Dialog>
      )}
    </details>
  );
}
