/** Copies a text and says so; where the browser forbids it, says that too. */
import { useState } from 'react';
import type { Locale } from '../i18n/index.ts';
import { useSpeech } from './locale.ts';

const texts: Record<Locale, { copied: string; failed: string }> = {
  pl: { copied: 'Skopiowano', failed: 'Nie udało się skopiować: zaznacz tekst i skopiuj ręcznie' },
  en: { copied: 'Copied', failed: 'Copying failed: select the text and copy it by hand' },
};

interface CopyProps {
  text: string;
  children: string;
  /** What it copies, for those who do not see what stands beside it. */
  about?: string;
}

export function CopyButton({ text, children, about }: CopyProps) {
  const { locale } = useSpeech();
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setSaid(texts[locale].copied),
      () => setSaid(texts[locale].failed),
    );
  };
  return (
    <span className="copy">
      <button
        type="button"
        className="small"
        aria-label={about === undefined ? undefined : `${children}: ${about}`}
        onClick={copy}
      >
        {children}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
