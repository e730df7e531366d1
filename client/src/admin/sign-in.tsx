/** Signing in, and the first administrator by the one-time link. */
import { useState, type FormEvent } from 'react';
import { Navigate } from 'react-router';
import { useSignIn } from '../api/queries.ts';
import { TextField } from '../ui/field.tsx';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';

const valueOf = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '');

export function SignIn() {
  const { t } = useSpeech();
  const signIn = useSignIn('/api/session');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    signIn.mutate({ name: valueOf(form, 'name'), password: valueOf(form, 'password') });
  };
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <form className="panel narrow" onSubmit={submit}>
        <ProblemNote error={signIn.error} />
        <TextField label={t('signIn.name')} name="name" required autoComplete="username" autoCapitalize="none" />
        <TextField
          label={t('signIn.password')}
          name="password"
          type="password"
          required
          autoComplete="current-password"
        />
        <button type="submit" className="primary" disabled={signIn.isPending}>
          {t('signIn.submit')}
        </button>
      </form>
    </>
  );
}

/** `/setup#TOKEN`: the token stays in the fragment, which browsers do not send. */
export function SetUp() {
  const { t } = useSpeech();
  const [token] = useState(() => location.hash.slice(1));
  const [different, setDifferent] = useState(false);
  const setUp = useSignIn('/api/setup');
  if (setUp.isSuccess) return <Navigate to="/team" replace />;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = valueOf(form, 'password');
    const same = password === valueOf(form, 'repeat');
    setDifferent(!same);
    if (same) setUp.mutate({ token, name: valueOf(form, 'name'), password });
  };
  return (
    <>
      <h1>{t('setUp.title')}</h1>
      {token === '' ? (
        <p className="lead">{t('setUp.noToken')}</p>
      ) : (
        <form className="panel narrow" onSubmit={submit}>
          <p>{t('setUp.text')}</p>
          <ProblemNote error={setUp.error} />
          {different && (
            <p className="error" role="alert">
              {t('setUp.different')}
            </p>
          )}
          <TextField
            label={t('signIn.name')}
            name="name"
            required
            minLength={2}
            maxLength={64}
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            label={t('signIn.password')}
            hint={t('setUp.hint')}
            name="password"
            type="password"
            required
            minLength={10}
            autoComplete="new-password"
          />
          <TextField
            label={t('setUp.repeat')}
            name="repeat"
            type="password"
            required
            minLength={10}
            autoComplete="new-password"
          />
          <button type="submit" className="primary" disabled={setUp.isPending}>
            {t('setUp.submit')}
          </button>
        </form>
      )}
    </>
  );
}
