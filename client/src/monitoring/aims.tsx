/** The aims of the study against their targets. */
import type { AimReply, SessionReply } from '../../../server/http/contract.ts';
import { againFor, useStudy, type StudyInfo } from '../api/queries.ts';
import { useState } from 'react';
import { useSpeech } from '../ui/locale.ts';
import { PhoneFold } from '../ui/phone-fold.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { AimEntries } from './aim-entries.tsx';
import { EntryForm } from './entry-form.tsx';
import { useAims } from './queries.ts';
import { monitoringTexts } from './texts.ts';

function Aim({ aim, study, session }: { aim: AimReply; study: StudyInfo; session: SessionReply }) {
  const { locale, say, number } = useSpeech();
  const t = monitoringTexts[locale];
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState(false);
  const name = say(aim.name);
  const keeps = session.role !== 'analyst';
  return (
    <article className="panel aim" aria-label={name}>
      <h3>{name}</h3>
      {aim.target === null ? (
        <p>
          <strong>{number(aim.reached)}</strong> · {t.goneAim}
        </p>
      ) : (
        <>
          <p className="aim-number">{t.of(number(aim.reached), number(aim.target), say(aim.unit))}</p>
          <progress max={aim.target} value={Math.min(aim.reached, aim.target)} aria-label={t.progress(name)} />
        </>
      )}
      {aim.entries.length === 0 ? (
        <p className="quiet">{t.noEntries}</p>
      ) : (
        <PhoneFold level="h4" title={t.entries} note={number(aim.entries.length)}>
          {() => <AimEntries aim={aim} study={study} session={session} />}
        </PhoneFold>
      )}
      {aim.elsewhere > 0 && <p className="hint">{t.elsewhere(number(aim.elsewhere))}</p>}
      {saved && <p role="status">{t.saved}</p>}
      {keeps && aim.target !== null && (
        <>
          {adding && (
            <EntryForm
              aim={aim}
              entry={null}
              study={study}
              session={session}
              close={(done) => {
                setAdding(false);
                setSaved(done);
              }}
            />
          )}
          <button type="button" hidden={adding} aria-label={t.addTo(name)} onClick={() => setAdding(true)}>
            {t.add}
          </button>
        </>
      )}
    </article>
  );
}

/** The section of the page; loads by itself. */
export function Aims({ session }: { session: SessionReply }) {
  const { t: common, locale } = useSpeech();
  const t = monitoringTexts[locale];
  const study = useStudy();
  const aims = useAims();
  const failed = study.error ?? aims.error;
  return (
    <section aria-labelledby="aims">
      <h2 id="aims">{t.aims}</h2>
      <p className="quiet">{t.aimsText}</p>
      <ProblemNote error={failed} retry={againFor(study, aims)} />
      {study.data === undefined || aims.data === undefined
        ? failed === null && <p role="status">{common('loading')}</p>
        : aims.data.map((aim) => <Aim key={aim.key} aim={aim} study={study.data} session={session} />)}
    </section>
  );
}
