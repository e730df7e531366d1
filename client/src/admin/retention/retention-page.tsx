/** `/team/admin/retention`: what may be kept until when, and erasing what is due. */
import { useState } from 'react';
import type { PurgeReply, RetentionReply } from '../../../../server/http/contract.ts';
import { useInstruments } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToAdministration } from '../administration/administration.tsx';
import { usePurge, useRetention, type RetentionPart } from './queries.ts';
import { retentionTexts } from './texts.ts';

/** What a part consists of, or what was erased of it, as lines. */
function useLines() {
  const { locale, say, number } = useSpeech();
  const t = retentionTexts[locale];
  const instruments = useInstruments();
  return (part: RetentionPart, held: PurgeReply): string[] => {
    if (part === 'audit') return held.auditEntries === 0 ? [] : [t.entries(number(held.auditEntries))];
    const titleOf = (key: string): string => {
      const title = instruments.data?.find((one) => one.key === key)?.title;
      return title === undefined ? key : say(title);
    };
    return [
      ...held.responses.map(({ instrument, version, count }) =>
        t.responses(titleOf(instrument), version, number(count)),
      ),
      ...(held.invitations === 0 ? [] : [t.invitations(number(held.invitations))]),
    ];
  };
}

function AskDialog({
  part,
  lines,
  onDone,
  onClose,
}: {
  part: RetentionPart;
  lines: string[];
  onDone: (purged: PurgeReply) => void;
  onClose: () => void;
}) {
  const { locale } = useSpeech();
  const t = retentionTexts[locale];
  const purge = usePurge();
  return (
    <Dialog
      title={t.ask}
      confirm={t.confirm}
      danger
      pending={purge.isPending}
      error={purge.error}
      codes={t.codes}
      onClose={onClose}
      onConfirm={() => purge.mutate([part], { onSuccess: onDone })}
    >
      <p>
        <strong>{t.parts[part]}</strong>
      </p>
      <p>{t.means[part]}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {t.askMeans} {t.backup}
      </p>
    </Dialog>
  );
}

function Part({ part, reply }: { part: RetentionPart; reply: RetentionReply }) {
  const { locale, day } = useSpeech();
  const t = retentionTexts[locale];
  const linesOf = useLines();
  const [asking, setAsking] = useState(false);
  const [purged, setPurged] = useState<PurgeReply | null>(null);
  const due = reply.due.includes(part);
  const lines = linesOf(part, reply.held);
  return (
    <section className="panel">
      <h2>
        {t.parts[part]} <span className={due ? 'state state-open' : 'state'}>{due ? t.due : t.notDue}</span>
      </h2>
      <p>
        <strong>{t.date(day(reply.dates[part]))}</strong>
      </p>
      <p>{t.means[part]}</p>
      <h3>{t.held}</h3>
      {lines.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div role="status">
        {purged !== null && (
          <>
            <h3>{t.result}</h3>
            <ul>
              {linesOf(part, purged).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {due && lines.length > 0 && (
        <button type="button" onClick={() => setAsking(true)}>
          {t.purge}
        </button>
      )}
      {asking && (
        <AskDialog
          part={part}
          lines={lines}
          onClose={() => setAsking(false)}
          onDone={(result) => {
            setPurged(result);
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

export default function RetentionPage() {
  const { locale, moment, t: speak } = useSpeech();
  const t = retentionTexts[locale];
  const { data, error, isPending, refetch } = useRetention();
  const by = data?.last?.by === 'command' ? t.command : data?.last?.by;
  return (
    <>
      <BackToAdministration />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <ProblemNote error={error} retry={() => void refetch()} />
      {isPending && <p role="status">{speak('loading')}</p>}
      {data !== undefined && (
        <>
          <Part part="responses" reply={data} />
          <Part part="audit" reply={data} />
          <p className="quiet">{data.last === null ? t.never : t.last(moment(data.last.at), by ?? '')}</p>
        </>
      )}
    </>
  );
}
