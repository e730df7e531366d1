/** Changing one's own password. */
import type { FormEvent } from 'react';
import { useChangePassword } from '../api/queries.ts';
import { TextField } from '../ui/field.tsx';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';

export function Password() {
  const { t } = useSpeech();
  const change = useChangePassword();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    change.mutate(
      { current: String(data.get('current') ?? ''), next: String(data.get('next') ?? '') },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <>
      <h1>{t('password.title')}</h1>
      <form className="panel narrow" onSubmit={submit}>
        <ProblemNote error={change.error} />
        {change.isSuccess && <p role="status">{t('password.done')}</p>}
        <TextField
          label={t('password.current')}
          name="current"
          type="password"
          required
          autoComplete="current-password"
        />
        <TextField
          label={t('password.next')}
          hint={t('setUp.hint')}
          name="next"
          type="password"
          required
          minLength={10}
          autoComplete="new-password"
        />
        <button type="submit" className="primary" disabled={change.isPending}>
          {t('save')}
        </button>
      </form>
    </>
  );
}
