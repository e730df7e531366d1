/** `/team/enter/:slug`: typing in sheets, one after the other, with or without network. */
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { EnterForm } from './enter-form.tsx';
import './enter.css';
import { useEntryForm } from './queries.ts';
import { enterTexts } from './texts.ts';
import { useOutbox } from './use-outbox.ts';

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

export default function EnterPage({ session }: { session: SessionReply }) {
  const { t: speak, locale } = useSpeech();
  const t = enterTexts[locale];
  const { slug = '' } = useParams();
  const form = useEntryForm(slug);
  const sending = useOutbox(session.name);
  const online = useOnline();
  return (
    <>
      <p className="back">
        <Link to={`/team/collectors/${slug}`}>{t.back}</Link>
      </p>
      <h1>{t.title}</h1>
      <p className="quiet">{form.data === undefined ? slug : `${form.data.title[locale]} · ${slug}`}</p>
      <div role="status">
        {!online && <p className="panel status">{t.offline}</p>}
        {!sending.outbox.lasting && <p className="panel status">{t.notLasting}</p>}
      </div>
      {sending.signedOut && (
        <p className="panel problem" role="alert">
          {t.signedOut} <a href={`/team/enter/${slug}`}>{t.signIn}</a>
        </p>
      )}
      {form.data === undefined && <ProblemNote error={form.error} retry={() => void form.refetch()} />}
      {form.isPending && <p role="status">{speak('loading')}</p>}
      {form.data?.definition === null && <p className="lead">{t.upcoming}</p>}
      {form.data !== undefined && form.data.definition !== null && (
        <>
          {form.data.state === 'closed' && <p className="panel status">{t.closed}</p>}
          <EnterForm key={slug} form={form.data} slug={slug} sending={sending} />
        </>
      )}
    </>
  );
}
