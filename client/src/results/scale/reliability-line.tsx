/** How far the items of a scale (or people in a ranking) go together: the coefficients, and what they mean in plain words. */
import type { Result } from '../../../../analysis/compare/result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { reliabilityTexts } from './texts.ts';

export function ReliabilityLine({ result }: { result: Pick<Result, 'reliability' | 'omega'> }) {
  const { locale, number, t: team } = useSpeech();
  const t = reliabilityTexts[locale];
  const { reliability, omega } = result;
  if (reliability === null || reliability.value === null) return null;
  const { name, value, low, high, n } = reliability;
  const interval = low === null || high === null ? '' : ` (95%: ${number(low, 2)} – ${number(high, 2)})`;
  const own = `${team(`results.reliability.${name}`)}: ${number(value, 2)}${interval}`;
  const beside = omega?.value == null ? '' : `; ${t.omega}: ${number(omega.value, 2)}`;
  return (
    <p className="quiet">
      {own}
      {beside}
      {omega !== null && ` (n = ${number(n)}). `}
      {omega?.value != null && t.says(omega.value, number(Math.round(omega.value * 100)))}
      {omega?.missing != null && t.missing[omega.missing](number(omega.n))}
    </p>
  );
}
