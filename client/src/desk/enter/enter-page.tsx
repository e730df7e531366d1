/** `/team/enter/:slug`: typing in sheets, one after the other, with or without network; once visited it opens without. */
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EntryFormReply, SessionReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { rememberWho } from '../keeping/who.ts';
import { openWithoutNetwork } from '../keeping/without-network.ts';
import { EnterForm } from './enter-form.tsx';
import './enter.css';
import type { Outbox } from './outbox.ts';
import { useEntryForm } from './queries.ts';
import { enterTexts } from './texts.ts';
import { useOpenOutbox, useOutbox } from './use-outbox.ts';

/** Whether the browser believes to have a network. */
function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const tell = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }, []);
  return online;
}

interface TypingProps {
  slug: string;
  session: SessionReply;
  form: EntryFormReply;
  outbox: Outbox;
}

function Typing({ slug, session, form, outbox }: TypingProps) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const sending = useOutbox(outbox, session);
  const online = useOnline();
  // A page that was opened without network has no token until the server answers.
  const cut = !online || session.csrfToken === '';
  return (
    <>
      <div role="status">
        {cut && <p className="panel status">{t.offline}</p>}
        {!outbox.lasting && <p className="panel status">{t.notLasting}</p>}
      </div>
      {sending.signedOut && (
        <p className="panel problem" role="alert">
          {t.signedOut} <a href={`/team/enter/${slug}`}>{t.signIn}</a>
        </p>
      )}
      {form.definition === null && <p className="lead">{t.upcoming}</p>}
      {form.definition !== null && (
        <>
          {form.state === 'closed' && <p className="panel status">{t.closed}</p>}
          <EnterForm key={slug} form={form} slug={slug} sending={sending} />
        </>
      )}
    </>
  );
}

export default function EnterPage({ session }: { session: SessionReply }) {
  const { t: speak, locale } = useSpeech();
  const t = enterTexts[locale];
  const { slug = '' } = useParams();
  const form = useEntryForm(slug);
  const outbox = useOpenOutbox(session.name);
  useEffect(() => rememberWho(session), [session]);
  const there = form.data !== undefined;
  useEffect(() => {
    if (there) void openWithoutNetwork();
  }, [there]);
  return (
    <>
      <p className="back">
        <Link to={`/team/collectors/${slug}`}>{t.back}</Link>
      </p>
      <h1>{t.title}</h1>
      <p className="quiet">{form.data === undefined ? slug : `${form.data.title[locale]} · ${slug}`}</p>
      {form.data === undefined && <ProblemNote error={form.error} retry={() => void form.refetch()} />}
      {(form.isPending || (there && outbox === null)) && <p role="status">{speak('loading')}</p>}
      {form.data !== undefined && outbox !== null && (
        <Typing key={session.name} slug={slug} session={session} form={form.data} outbox={outbox} />
      )}
    </>
  );
}
