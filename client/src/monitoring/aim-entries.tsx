/** The entries of an aim: each with its source, its history, and what may be done with it. */
import { useState } from 'react';
import type { AimEntryReply, AimReply, SessionReply } from '../../../server/http/contract.ts';
import type { StudyInfo } from '../api/queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useSpeech } from '../ui/locale.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { TableHead } from '../ui/table-head.tsx';
import { EntryForm } from './entry-form.tsx';
import { useKeepAim } from './queries.ts';
import { monitoringTexts } from './texts.ts';

type Doing = { kind: 'correct' | 'retire'; id: string } | null;

/** Who is limited to cities keeps only what belongs to a city of theirs. */
function mayKeep(session: SessionReply, city: string | null): boolean {
  if (session.role === 'analyst') return false;
  return session.cities.length === 0 || (city !== null && session.cities.includes(city));
}

/** Retiring or restoring, asked for before it is done. */
function AskRetire({ entry, close }: { entry: AimEntryReply; close: (saved: boolean) => void }) {
  const { locale, number } = useSpeech();
  const t = monitoringTexts[locale];
  const keep = useKeepAim(entry.id);
  const question = (entry.retired ? t.askRestore : t.askRetire)(number(entry.value), entry.source);
  return (
    <Dialog
      title={question}
      confirm={entry.retired ? t.yesRestore : t.yesRetire}
      danger={!entry.retired}
      pending={keep.isPending}
      error={keep.error}
      onConfirm={() =>
        keep.mutate({ revision: entry.revision, retired: !entry.retired }, { onSuccess: () => close(true) })
      }
      onClose={() => close(false)}
    >
      <p>{entry.retired ? t.restoreMeans : t.retireMeans}</p>
    </Dialog>
  );
}

export function AimEntries({ aim, study, session }: { aim: AimReply; study: StudyInfo; session: SessionReply }) {
  const { locale, say, day, number } = useSpeech();
  const t = monitoringTexts[locale];
  const [doing, setDoing] = useState<Doing>(null);
  const [saved, setSaved] = useState(false);
  const close = (done: boolean): void => {
    setDoing(null);
    setSaved(done);
  };
  const cityName = (key: string | null): string => {
    if (key === null) return t.wholeProject;
    const name = study.cities.find((city) => city.key === key)?.name;
    return name === undefined ? key : say(name);
  };
  const keeps = aim.entries.some(({ city }) => mayKeep(session, city));
  const actions = <span className="doings">{t.actions}</span>;
  const chosen = aim.entries.find(({ id }) => id === doing?.id);
  return (
    <>
      <ScrollRegion label={t.entriesOf(say(aim.name))}>
        <table className="entries stacked">
          <TableHead labels={[t.date, t.value, t.city, t.source, t.by, ...(keeps ? [actions] : [])]} />
          <tbody>
            {aim.entries.map((entry) => (
              <tr key={entry.id} className={entry.retired ? 'retired' : undefined}>
                <th scope="row">
                  {day(entry.date)}
                  {entry.retired && <span className="state">{t.retired}</span>}
                </th>
                <td data-label={t.value}>{number(entry.value)}</td>
                <td data-label={t.city}>{cityName(entry.city)}</td>
                <td data-label={t.source}>
                  {entry.source}
                  {entry.note !== null && <span className="quiet remark">{entry.note}</span>}
                  {entry.revisions.length > 0 && (
                    <details>
                      <summary>{t.history(number(entry.revisions.length))}</summary>
                      <ol>
                        {entry.revisions.map((former) => (
                          <li key={former.at}>
                            {t.state(number(former.value), day(former.date), cityName(former.city), former.source)}
                            {former.retired && ` (${t.retired})`}
                            <span className="quiet remark">{t.until(former.by, day(former.at))}</span>
                          </li>
                        ))}
                      </ol>
                    </details>
                  )}
                </td>
                <td data-label={t.by}>
                  {entry.by}
                  <span className="quiet remark">{day(entry.at)}</span>
                </td>
                {keeps && (
                  <td className="doings">
                    {mayKeep(session, entry.city) && (
                      <>
                        {!entry.retired && (
                          <button
                            type="button"
                            className="plain"
                            aria-label={`${t.correct}: ${number(entry.value)}, ${entry.source}`}
                            onClick={() => setDoing({ kind: 'correct', id: entry.id })}
                          >
                            {t.correct}
                          </button>
                        )}
                        <button
                          type="button"
                          className="plain"
                          aria-label={`${entry.retired ? t.restore : t.retire}: ${number(entry.value)}, ${entry.source}`}
                          onClick={() => setDoing({ kind: 'retire', id: entry.id })}
                        >
                          {entry.retired ? t.restore : t.retire}
                        </button>
                      </>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {saved && <p role="status">{t.saved}</p>}
      {chosen !== undefined && doing?.kind === 'retire' && <AskRetire key={chosen.id} entry={chosen} close={close} />}
      {chosen !== undefined && doing?.kind === 'correct' && (
        <EntryForm key={chosen.id} aim={aim} entry={chosen} study={study} session={session} close={close} />
      )}
    </>
  );
}
