/** Links just made: shown once, with the letters and the file for mail merge. */
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { Letters, type LettersProps } from '../letters/letters.tsx';
import { invitationTexts } from './texts.ts';

interface FreshLinksProps extends LettersProps {
  onHide: () => void;
  onSent: () => void;
}

export function FreshLinks({ onHide, onSent, ...letters }: FreshLinksProps) {
  const { locale, number } = useSpeech();
  const t = invitationTexts[locale];
  const { invitations } = letters;
  /** The links that were printed or saved, as one text: further ones make it another. */
  const [taken, setTaken] = useState('');
  const [asking, setAsking] = useState(false);
  const all = invitations.map(({ link }) => link).join(' ');
  const lost = taken !== all;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [all]);
  useEffect(() => {
    if (!lost) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [lost]);
  return (
    <>
      <section className="panel status fresh-links">
        <h2 tabIndex={-1} ref={heading}>
          {t.fresh(number(invitations.length))}
        </h2>
        <p>
          <strong>{t.once}</strong>
        </p>
        <ul className="links">
          {invitations.map((one) => (
            <li key={one.id}>
              <strong>{one.code}</strong> <code>{one.link}</code>
            </li>
          ))}
        </ul>
      </section>
      <Letters {...letters} onTaken={() => setTaken(all)} />
      <p>
        <button type="button" onClick={onSent}>
          {t.sentAll}
        </button>
        <button type="button" onClick={() => (lost ? setAsking(true) : onHide())}>
          {t.hide}
        </button>
      </p>
      {asking && (
        <Dialog title={t.hideTitle} confirm={t.hideYes} danger onConfirm={onHide} onClose={() => setAsking(false)}>
          <p>{t.hideText}</p>
        </Dialog>
      )}
    </>
  );
}
