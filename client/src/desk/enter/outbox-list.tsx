/** What waits on this device, and what reached the server since the page was opened. */
import { useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { Queued } from './outbox.ts';
import { enterTexts, type EnterTexts } from './texts.ts';
import type { Sending } from './use-outbox.ts';

/** "arkusz 12", or that it has no number. */
export const sheetName = (sheet: string | null, t: EnterTexts): string =>
  sheet === null || sheet === '' ? t.unnumbered : t.numbered(sheet);

/** Why the server did not take a sheet, in words. */
export function refusalOf(refused: NonNullable<Queued['refused']>, t: EnterTexts): string[] {
  if (refused.errors.length === 0) return [t.codes[refused.code] ?? t.otherwise];
  return refused.errors.map(
    ({ question, code, message }) => t.codes[`${question}.${code}`] ?? `${question}: ${message}`,
  );
}

interface OutboxListProps {
  /** The collector whose sheets are typed in here; those of others are corrected on their own page. */
  slug: string;
  sending: Sending;
  /** Something is typed in the form that correcting another sheet would take away. */
  busy: boolean;
  onFix: (item: Queued) => void;
}

export function OutboxList({ slug, sending, busy, onFix }: OutboxListProps) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const [asked, setAsked] = useState<{ kind: 'fix' | 'remove'; item: Queued } | null>(null);
  const { queued, arrived, flush, drop } = sending;
  const fix = (item: Queued): void => (busy ? setAsked({ kind: 'fix', item }) : onFix(item));
  const confirm = (): void => {
    if (asked?.kind === 'fix') onFix(asked.item);
    if (asked?.kind === 'remove') drop(asked.item.id);
    setAsked(null);
  };
  return (
    <>
      {queued.length > 0 && (
        <section className="panel outbox">
          <h2>{t.queue}</h2>
          <ul className="rows">
            {queued.map((item) => {
              const name = sheetName(item.body.sheet, t);
              return (
                <li key={item.id}>
                  <strong>{name}</strong>{' '}
                  {item.slug !== slug && <Link to={`/team/enter/${item.slug}`}>{item.slug}</Link>}{' '}
                  <span className="state">{item.refused === null ? t.waits : t.refused}</span>
                  {item.refused !== null && (
                    <>
                      <ul className="error">
                        {refusalOf(item.refused, t).map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                      {item.slug === slug && (
                        <button
                          type="button"
                          className="small"
                          aria-label={`${t.fix}: ${name}`}
                          onClick={() => fix(item)}
                        >
                          {t.fix}
                        </button>
                      )}
                    </>
                  )}{' '}
                  <button
                    type="button"
                    className="plain"
                    aria-label={`${t.remove}: ${name}`}
                    onClick={() => setAsked({ kind: 'remove', item })}
                  >
                    {t.remove}
                  </button>
                </li>
              );
            })}
          </ul>
          <button type="button" onClick={flush}>
            {t.sendNow}
          </button>
        </section>
      )}
      {arrived.length > 0 && (
        <section className="panel">
          <h2>{t.done}</h2>
          <p className="hint">{t.copyReceipt}</p>
          <ul className="arrived">
            {arrived.map(({ id, sheet, receipt }) => (
              <li key={id}>
                {sheetName(sheet, t)} · {receipt === null ? t.ineligible : t.receipt(receipt)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked !== null && (
        <Dialog
          title={asked.kind === 'fix' ? t.fixTitle : t.removeTitle(sheetName(asked.item.body.sheet, t))}
          confirm={asked.kind === 'fix' ? t.fixYes : t.removeYes}
          danger={asked.kind === 'remove'}
          onConfirm={confirm}
          onClose={() => setAsked(null)}
        >
          <p>{asked.kind === 'fix' ? t.fixText : t.removeText}</p>
        </Dialog>
      )}
    </>
  );
}
