/** What can be done with an interview besides writing: states, seal, deleting. The server says what one may. */
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { InterviewReply } from '../../../../server/http/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { NoteSync } from '../keeping/note-sync.ts';
import { useDeleteInterview, useInterviewCall } from '../queries.ts';
import { noteTexts } from './texts.ts';

type Change = { state: 'complete' | 'approved' } | { sealed: boolean };

interface Task {
  label: string;
  sure: string;
  danger: boolean;
  /** `null`: the interview is deleted. */
  body: Change | null;
}

/** What has been done, by what was asked for. */
const doneBy = (change: Change): 'complete' | 'approved' | 'sealed' | 'unsealed' =>
  'state' in change ? change.state : change.sealed ? 'sealed' : 'unsealed';

export function Steps({ sync, base }: { sync: NoteSync; base: InterviewReply }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const navigate = useNavigate();
  const [task, setTask] = useState<Task | null>(null);
  const [unsent, setUnsent] = useState(false);
  const [done, setDone] = useState<Change | null>(null);
  const message = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with the state it belonged to: what was done is read, and the keyboard goes on from it.
  useEffect(() => {
    if (done !== null) message.current?.focus();
  }, [done]);
  const close = (): void => setTask(null);
  const change = useInterviewCall(base.id, (reply) => {
    sync.took(reply);
    setDone(task?.body ?? null);
    close();
  });
  const remove = useDeleteInterview(base.id, () => void navigate('/team/desk'));
  const { steps, seal, delete: mayDelete } = base.may;
  const tasks: Task[] = [];
  const add = (label: string, sure: string, body: Change | null, danger = false): void =>
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
    setDone(null);
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
      <p role="status" tabIndex={-1} ref={message}>
        {unsent ? t.notYet : done === null ? '' : t.done[doneBy(done)]}
      </p>
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
