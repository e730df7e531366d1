/** What can be done to an account, each asked for before it is done. */
import type { UserReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { errorAt } from '../../ui/problem.tsx';
import { useSaveUser } from './queries.ts';
import { userTexts } from './texts.ts';
import { accessOf, AccessFields, PasswordField } from './user-fields.tsx';

export type UserTask = 'edit' | 'reset' | 'switch';

interface TaskProps {
  user: UserReply;
  task: UserTask;
  study: StudyInfo;
  mine: string[];
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Changing role and cities, a new password, deactivating or reactivating. */
export function UserDialog({ user, task, study, mine, onDone, onClose }: TaskProps) {
  const { locale } = useSpeech();
  const t = userTexts[locale];
  const save = useSaveUser(user.id);
  const common = { pending: save.isPending, error: save.error, codes: t.codes, onClose };
  if (task === 'edit')
    return (
      <Dialog
        {...common}
        title={t.editTitle(user.name)}
        confirm={t.save}
        onConfirm={(form) => save.mutate(accessOf(form), { onSuccess: () => onDone(t.saved(user.name)) })}
      >
        <AccessFields study={study} mine={mine} given={user.role} cities={user.cities} />
      </Dialog>
    );
  if (task === 'reset')
    return (
      <Dialog
        {...common}
        title={t.resetTitle(user.name)}
        confirm={t.reset}
        onConfirm={(form) =>
          save.mutate({ password: String(form.get('password')) }, { onSuccess: () => onDone(t.resetDone(user.name)) })
        }
      >
        <p>{t.resetMeans}</p>
        <PasswordField label={t.newPassword} error={errorAt(save.error, 'password', t.codes)} />
      </Dialog>
    );
  return (
    <Dialog
      {...common}
      title={user.active ? t.deactivateTitle(user.name) : t.reactivateTitle(user.name)}
      confirm={user.active ? t.deactivate : t.reactivate}
      danger={user.active}
      onConfirm={() =>
        save.mutate(
          { active: !user.active },
          { onSuccess: () => onDone(user.active ? t.deactivated(user.name) : t.reactivated(user.name)) },
        )
      }
    >
      <p>{user.active ? t.deactivateMeans : t.reactivateMeans}</p>
    </Dialog>
  );
}

/** A new account. */
export function NewUserDialog({ study, mine, onDone, onClose }: Omit<TaskProps, 'user' | 'task'>) {
  const { locale } = useSpeech();
  const t = userTexts[locale];
  const save = useSaveUser(null);
  return (
    <Dialog
      title={t.add}
      confirm={t.create}
      pending={save.isPending}
      error={save.error}
      codes={t.codes}
      onClose={onClose}
      onConfirm={(form) => {
        const name = String(form.get('name')).trim();
        const fields = { name, ...accessOf(form), password: String(form.get('password')) };
        save.mutate(fields, { onSuccess: () => onDone(t.created(name)) });
      }}
    >
      <TextField
        label={t.name}
        hint={t.nameHint}
        error={errorAt(save.error, 'name', t.codes)}
        name="name"
        required
        minLength={2}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="none"
      />
      <AccessFields study={study} mine={mine} given="researcher" cities={mine} />
      <PasswordField label={t.password} error={errorAt(save.error, 'password', t.codes)} />
    </Dialog>
  );
}
