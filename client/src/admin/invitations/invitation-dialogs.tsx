/** What is asked before an invitation changes. */
import { contactChannels, contactOutcomes, type ContactOutcome } from '../../../../server/domain/invitation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { errorAt } from '../../ui/problem.tsx';
import { today } from '../../ui/today.ts';
import { useChangeInvitations, type Contact, type InvitationChange, type InvitationInfo } from './queries.ts';
import { invitationTexts, type InvitationTexts } from './texts.ts';

/** Something to be done with invitations, once it is confirmed. */
export type Task =
  | { kind: 'note'; invitations: { id: string; code: string }[]; outcome?: ContactOutcome }
  | { kind: 'takeBack'; invitation: InvitationInfo; contact: Contact }
  | { kind: 'correct' | 'reissue' | 'revoke'; invitation: InvitationInfo };

interface DialogsProps {
  slug: string;
  task: Task;
  /** Gets what was done, in words, and the invitations as they are now. */
  onDone: (said: string, changed: InvitationInfo[]) => void;
  onClose: () => void;
}

function ContactFields({ t, error, outcome }: { t: InvitationTexts; error: Error | null; outcome: ContactOutcome }) {
  return (
    <>
      <p>{t.noteText}</p>
      <TextField
        label={t.day}
        name="at"
        type="date"
        required
        max={today()}
        defaultValue={today()}
        error={errorAt(error, 'contact.at', t.errors)}
      />
      <SelectField label={t.how} name="channel">
        {contactChannels.map((channel) => (
          <option key={channel} value={channel}>
            {t.channels[channel]}
          </option>
        ))}
      </SelectField>
      <SelectField label={t.outcome} hint={t.outcomeHint} name="outcome" defaultValue={outcome}>
        {contactOutcomes.map((one) => (
          <option key={one} value={one}>
            {t.outcomes[one]}
          </option>
        ))}
      </SelectField>
    </>
  );
}

function StateField({ t, invitation }: { t: InvitationTexts; invitation: InvitationInfo }) {
  return (
    <>
      <p>{t.correctText}</p>
      <SelectField label={t.stateLabel} name="state" defaultValue={invitation.state}>
        {(['prepared', 'sent', 'refused', 'unreachable'] as const).map((state) => (
          <option key={state} value={state}>
            {t.states[state]}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** The change that a confirmed dialogue asks for. */
function changeOf(task: Task, form: FormData): InvitationChange {
  const value = (name: string): string => String(form.get(name));
  switch (task.kind) {
    case 'note':
      return { contact: { at: value('at'), channel: value('channel'), outcome: value('outcome') } as Contact };
    case 'takeBack':
      return { removeContact: task.contact };
    case 'correct':
      return { state: value('state') as InvitationInfo['state'] };
    case 'reissue':
      return { reissue: true };
    case 'revoke':
      return { state: 'revoked' };
  }
}

export function InvitationDialog({ slug, task, onDone, onClose }: DialogsProps) {
  const { locale, number } = useSpeech();
  const t = invitationTexts[locale];
  const change = useChangeInvitations(slug);
  const invitations = task.kind === 'note' ? task.invitations : [task.invitation];
  const [first] = invitations;
  const code = first?.code ?? '';
  const who = invitations.length === 1 ? code : t.people(number(invitations.length));
  const words = {
    note: { title: t.noteTitle(who), text: null, confirm: t.save, done: t.noted },
    takeBack: { title: t.takeBackTitle, text: t.takeBackText, confirm: t.takeBack, done: t.takenBack },
    correct: { title: t.correctTitle(code), text: null, confirm: t.save, done: t.corrected },
    reissue: { title: t.reissueTitle(code), text: t.reissueText, confirm: t.reissueYes, done: '' },
    revoke: { title: t.revokeTitle(code), text: t.revokeText, confirm: t.revokeYes, done: t.revoked },
  }[task.kind];
  const confirm = (form: FormData): void =>
    change.mutate(
      { ids: invitations.map(({ id }) => id), change: changeOf(task, form) },
      { onSuccess: (changed) => onDone(words.done, changed) },
    );
  return (
    <Dialog
      title={words.title}
      confirm={words.confirm}
      danger={task.kind === 'revoke'}
      pending={change.isPending}
      error={change.error}
      codes={t.errors}
      onConfirm={confirm}
      onClose={onClose}
    >
      {words.text !== null && <p>{words.text}</p>}
      {task.kind === 'note' && <ContactFields t={t} error={change.error} outcome={task.outcome ?? 'sent'} />}
      {task.kind === 'correct' && <StateField t={t} invitation={task.invitation} />}
    </Dialog>
  );
}
