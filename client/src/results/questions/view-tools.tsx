/** What can be done with a view as a whole. */
import { useState } from 'react';
import { useSpeech } from '../../ui/locale.ts';
import { questionTexts } from './texts.ts';

/** A link to this very view, and paper. */
export function ViewTools({ clear }: { clear: (() => void) | null }) {
  const { locale } = useSpeech();
  const t = questionTexts[locale];
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const copied = navigator.clipboard?.writeText(window.location.href) ?? Promise.reject(new Error('No clipboard'));
    copied.then(
      () => setSaid(t.linkCopied),
      () => setSaid(t.linkFailed),
    );
  };
  return (
    <div className="view-tools">
      {clear !== null && (
        <button type="button" className="plain" onClick={clear}>
          {t.clear}
        </button>
      )}
      <button type="button" className="plain" onClick={copy}>
        {t.copyLink}
      </button>
      <button type="button" className="plain" onClick={() => window.print()}>
        {t.print}
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  );
}
