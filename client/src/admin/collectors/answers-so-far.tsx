/** Answers against the target. */
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { collectorTexts } from './texts.ts';

export function AnswersSoFar({ collector: { count, target } }: { collector: CollectorReply }) {
  const { locale, number } = useSpeech();
  const t = collectorTexts[locale];
  return (
    <div className="answers-so-far">
      <p>
        {t.answers}: <strong>{target === null ? number(count) : t.of(number(count), number(target))}</strong>
      </p>
      {target !== null && <progress max={target} value={Math.min(count, target)} aria-label={t.answers} />}
    </div>
  );
}
