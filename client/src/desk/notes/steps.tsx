/** What can be done with an interview besides writing: states, seal, deleting. The server says what one may. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { InterviewReply } from '../../../../server/http/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { NoteSync } from '../keeping/note-sync.ts';
import { useDeleteInterview, useInterviewCall } from '../queries.ts';
import { noteTexts } from './texts.ts';

interface Task {
  label: string;
  sure: string;
  danger: boolean;
  body: object | null;
}

export function Steps({ sync, base }: { sync: NoteSync; base: InterviewReply }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const navigate = useNavigate();
  const [task, setTask] = useState<Task | null>(null);
  const [unsent, setUnsent] = useState(false);
  const close = (): void => setTask(null);
  const change = useInterviewCall(base.id, (reply) => {
    sync.took(reply);
    close();
  });
  const remove = useDeleteInterview(base.id, () => void navigate('/team/desk'));
  const { steps, seal, delete: mayDelete } = base.may;
  const tasks: Task[] = [];
  const add = (label: string, sure: string, body: object | null, danger = false): void =>
    void tasks.push({ label, sure, body, danger });
  if (base.state === 'draft' && steps.includes('complete')) add(t.complete, t.completeSure, { state: 'complete' });
  // What a draft lacks for being completed is said when somebody tries.
  else if (base.state === 'draft' && base.may.write) add(t.complete, t.completeSure, { state: 'complete' });
  if (steps.includes('approved')) add(t.approve, t.approveSure, { state: 'approved' });
  if (base.state === 'approved' && steps.includes('complete')) add(t.reopen, t.completeSure, { state: 'complete' });
  if (seal) add(base.sealed ? t.unseal : t.seal, t.sealSure, { sealed: !base.sealed });
  if (mayDelete) add(t.remove, t.removeSure, null, true);

  const begin = async (wanted: Task): Promise<void> => {
    change.reset();
    // Whatever was typed belongs to what is completed.
    const ready = await sync.settled();
    setUnsent(!ready);
    if (ready) setTask(wanted);
  };
  return (
    <>
      <div className="interview-steps">
        {tasks.map((one) => (
          <button
            key={one.label}
            type="button"
            className={one.label === t.complete ? 'small primary' : 'small'}
            onClick={() => void begin(one)}
          >
            {one.label}
          </button>
        ))}
      </div>
      <p role="status">{unsent ? t.notYet : ''}</p>
      {task !== null && (
        <Dialog
          title={task.label}
          confirm={task.label}
          danger={task.danger}
          pending={change.isPending || remove.isPending}
          error={change.error ?? remove.error}
          codes={t.codes}
          onConfirm={() => (task.body === null ? remove.mutate() : change.mutate({ method: 'PATCH', body: task.body }))}
          onClose={close}
        >
          <p>{task.sure}</p>
        </Dialog>
      )}
    </>
  );
}
