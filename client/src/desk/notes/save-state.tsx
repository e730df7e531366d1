/** What is saved where, and what stands in the way: above the notes, always in sight. */
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSignIn } from '../../api/queries.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Locale } from '../../i18n/index.ts';
import { dateLocale, useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { device } from '../keeping/device.ts';
import type { KeptNotes } from '../keeping/kept-notes.ts';
import type { NoteSync } from '../keeping/note-sync.ts';
import type { View } from '../keeping/sync-state.ts';
import { noteTexts, type NoteTexts } from './texts.ts';

/** In a few words, for the bar. */
export function saveLine({ state, savedAt }: View, t: NoteTexts, locale: Locale): string {
  if (state === 'waiting') return t.waiting;
  if (state === 'sending') return t.sending;
  if (state !== 'saved') return t.onlyHere;
  if (savedAt === null) return t.saved;
  return t.savedAt(new Date(savedAt).toLocaleTimeString(dateLocale(locale), { hour: '2-digit', minute: '2-digit' }));
}

function SignInAgain({ name, done }: { name: string; done: () => void }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const signIn = useSignIn('/api/session');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    signIn.mutate({ name, password }, { onSuccess: done });
  };
  return (
    <form className="sign-in-again" onSubmit={submit}>
      <ProblemNote error={signIn.error} />
      <TextField label={t.password(name)} name="password" type="password" required autoComplete="current-password" />
      <button type="submit" className="small primary" disabled={signIn.isPending}>
        {t.signIn}
      </button>
    </form>
  );
}

const wholeText = ({ notes }: KeptNotes): string =>
  Object.entries(notes.texts)
    .map(([question, text]) => `${question}\n${text}`)
    .join('\n\n');

function Stopped({ view }: { view: View }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { kept, problem } = view;
  const drop = async (): Promise<void> => {
    await (await device()).drop(kept.id);
    await navigate('/team/desk');
  };
  return (
    <div className="notice" role="alert">
      <p>{t.stopped[problem?.code ?? 'other'] ?? t.stopped['other']}</p>
      {(problem?.errors ?? []).map(({ question, code, message }) => (
        <p key={question + code}>{t.codes[code] ?? message}</p>
      ))}
      <div className="actions">
        <CopyButton text={wholeText(kept)}>{t.copyAll}</CopyButton>
        <button type="button" className="small" onClick={() => setAsked(true)}>
          {t.dropKept}
        </button>
      </div>
      {asked && (
        <Dialog
          title={t.dropKept}
          confirm={t.dropKept}
          danger
          onConfirm={() => void drop()}
          onClose={() => setAsked(false)}
        >
          <p>{t.dropSure}</p>
        </Dialog>
      )}
    </div>
  );
}

/** What needs somebody's attention; nothing when all is well. */
export function SaveNotices({ sync, view }: { sync: NoteSync; view: View }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const { state, elsewhere, clockOff, lasting, kept } = view;
  return (
    <>
      {elsewhere && (
        <div className="notice" role="alert">
          <p>{t.elsewhere}</p>
          <button type="button" className="small" onClick={() => void sync.takeOver()}>
            {t.takeOver}
          </button>
        </div>
      )}
      {state === 'offline' && (
        <div className="notice offline" role="status">
          <p>{lasting ? t.offline : t.offlineMemory}</p>
          <button type="button" className="small" onClick={sync.retry}>
            {t.retry}
          </button>
        </div>
      )}
      {state !== 'offline' && !lasting && <p className="notice">{t.memory}</p>}
      {state === 'signed_out' && (
        <div className="notice" role="alert">
          <p>{t.signedOut}</p>
          <SignInAgain name={kept.user} done={sync.retry} />
        </div>
      )}
      {state === 'stopped' && <Stopped view={view} />}
      {clockOff && <p className="notice">{t.clock}</p>}
    </>
  );
}
