/** Opening and closing, asked for before it is done, with what it means for people who are answering now. */
import { useState } from 'react';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { useSaveCollector } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { collectorTexts, type CollectorTexts } from './texts.ts';

/** The change that opens or closes a collector now; made from the state that was seen. */
export function switchOf({ state, opens, revision }: CollectorReply, now: Date): Record<string, unknown> {
  if (state === 'open') return { closes: now.toISOString(), revision };
  const begun = opens !== null && new Date(opens) <= now;
  return {
    ...(state === 'closed' ? { closes: null } : {}),
    ...(begun ? {} : { opens: now.toISOString() }),
    revision,
  };
}

function Meaning({ collector, t }: { collector: CollectorReply; t: CollectorTexts }) {
  const { moment } = useSpeech();
  const { state, mode, kiosk, closes } = collector;
  if (state === 'open')
    return (
      <ul>
        {[...t.closeMeans, ...(mode === 'invitation' ? [t.closeInvited] : []), t.closePaper].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <>
      <p>{mode === 'invitation' ? t.openMeans.invitation : kiosk ? t.openMeans.kiosk : t.openMeans.open}</p>
      {state === 'closed' && <p>{t.reopenMeans}</p>}
      {state === 'upcoming' && closes !== null && <p>{t.closesStill(moment(closes))}</p>}
    </>
  );
}

export function CollectorSwitch({ collector }: { collector: CollectorReply }) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const save = useSaveCollector(collector.slug);
  // As it was when the question was asked: what is confirmed is what was read.
  const [asked, setAsked] = useState<CollectorReply | null>(null);
  const { slug, state } = collector;
  const label = state === 'open' ? t.close : state === 'closed' ? t.reopen : t.open;
  const close = (): void => {
    setAsked(null);
    save.reset();
  };
  return (
    <>
      <button type="button" className="small" aria-label={`${label}: ${slug}`} onClick={() => setAsked(collector)}>
        {label}
      </button>
      {asked !== null && (
        <Dialog
          title={asked.state === 'open' ? t.askClose(slug) : t.askOpen(slug)}
          confirm={asked.state === 'open' ? t.yesClose : t.yesOpen}
          pending={save.isPending}
          error={save.error}
          codes={t.codes}
          onClose={close}
          onConfirm={() => save.mutate(switchOf(asked, new Date()), { onSuccess: close })}
        >
          <Meaning collector={asked} t={t} />
        </Dialog>
      )}
    </>
  );
}
