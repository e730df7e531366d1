/** `/team/admin/live`: what a trial still lacks, and the one step to the real study. */
import { useState } from 'react';
import type { LiveReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { folded } from '../../ui/search-text.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToAdministration } from '../administration/administration.tsx';
import './live.css';
import { useGoLive, useLive } from './queries.ts';
import { liveTexts, type LiveTexts } from './texts.ts';

function Places({ notice, t }: { notice: LiveReply['notice']; t: LiveTexts }) {
  if (notice.places.length === 0) return <p>{t.notice(notice.version)}</p>;
  return (
    <>
      <p>
        <strong>{t.places(notice.places.length)}</strong>
      </p>
      <p>{t.placesMean}</p>
      {(['pl', 'en'] as const).map((locale) => {
        const places = notice.places.filter((place) => place.locale === locale);
        return places.length === 0 ? null : (
          <details key={locale} className="places">
            <summary>
              {t.languages[locale]}: {places.length}
            </summary>
            <ul lang={locale}>
              {places.map(({ what, sentence }) => (
                <li key={sentence + what}>
                  <strong>{what}</strong>
                  <br />
                  <span className="quiet">{sentence}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** Asks for the word, so that nobody goes live by a slip of the hand. */
function AskDialog({ seen, t, onClose }: { seen: LiveReply; t: LiveTexts; onClose: () => void }) {
  const { number } = useSpeech();
  const goLive = useGoLive();
  const [typed, setTyped] = useState('');
  const stale = goLive.error instanceof CallProblem && goLive.error.code === 'stale';
  return (
    <Dialog
      title={t.ask}
      confirm={t.confirm}
      danger
      disabled={folded(typed.trim()) !== folded(t.word)}
      pending={goLive.isPending}
      error={stale ? null : goLive.error}
      onClose={onClose}
      onConfirm={() =>
        goLive.mutate({ notice: seen.notice.version, responses: seen.trial.responses }, { onSuccess: onClose })
      }
    >
      {stale && (
        <p className="error" role="alert">
          {t.stale}
        </p>
      )}
      <p>{t.askMeans(number(seen.trial.responses))}</p>
      <TextField
        label={t.type(t.word)}
        name="word"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </Dialog>
  );
}

function Trial({ seen, t }: { seen: LiveReply; t: LiveTexts }) {
  const { number } = useSpeech();
  const [asking, setAsking] = useState(false);
  const whole = seen.notice.places.length === 0;
  const head = (title: string, done: boolean | null) => (
    <h2>
      {title} {done !== null && <span className={done ? 'state state-open' : 'state'}>{done ? t.done : t.todo}</span>}
    </h2>
  );
  return (
    <>
      <p className="lead">{t.trial}</p>
      <ol className="steps" aria-label={t.steps}>
        <li>
          {head(t.stepNotice, whole)}
          <Places notice={seen.notice} t={t} />
        </li>
        <li>
          {head(t.stepBackup, null)}
          <p>{t.backupMeans}</p>
          <p>
            <code className="command">{t.backupCommand}</code> <CopyButton text={t.backupCommand}>{t.copy}</CopyButton>
          </p>
        </li>
        <li>
          {head(t.stepLive, null)}
          <h3>{t.lost}</h3>
          <ul>
            <li>{t.responses(number(seen.trial.responses))}</li>
            <li>{t.invitations(number(seen.trial.invitations))}</li>
          </ul>
          <h3>{t.kept}</h3>
          <p>{t.keptMeans}</p>
          {!whole && <p className="quiet">{t.waiting}</p>}
          <button type="button" className="primary" disabled={!whole} onClick={() => setAsking(true)}>
            {t.start}
          </button>
        </li>
      </ol>
      {asking && <AskDialog seen={seen} t={t} onClose={() => setAsking(false)} />}
    </>
  );
}

export default function LivePage() {
  const { locale, moment, number, t: speak } = useSpeech();
  const t = liveTexts[locale];
  const query = useLive();
  const seen = query.data;
  return (
    <>
      <BackToAdministration />
      <h1>{t.title}</h1>
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {query.isPending && <p role="status">{speak('loading')}</p>}
      {seen?.live === null && <Trial seen={seen} t={t} />}
      {seen?.live && (
        <section className="panel status" role="status">
          <h2>{t.live}</h2>
          <p>{t.liveSince(moment(seen.live.at), seen.live.by)}</p>
          <p>{t.liveNotice(seen.live.notice)}</p>
          {seen.live.erased !== null && (
            <p>{t.erased(number(seen.live.erased.responses), number(seen.live.erased.invitations))}</p>
          )}
          <p>{t.onceMeans}</p>
        </section>
      )}
    </>
  );
}
