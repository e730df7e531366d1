/** What analysis says of differences, with its reservations in words. */
import { ScrollRegion } from '../ui/scroll-region.tsx';
import type { Comparison, Interval } from '../../../analysis/compare/result.ts';
import { useSpeech } from '../ui/locale.ts';
import { methodNames } from './methods/method-names.ts';

export function Comparisons({ comparisons, nameOf }: { comparisons: Comparison[]; nameOf: (key: string) => string }) {
  const { t, number, locale } = useSpeech();
  if (comparisons.length === 0) return null;
  const interval = (one: Interval | null): string =>
    one === null || one.value === null
      ? '–'
      : one.low === null || one.high === null
        ? number(one.value, 2)
        : `${number(one.value, 2)} (${number(one.low, 2)} – ${number(one.high, 2)})`;
  const p = (one: Comparison): string => {
    const value = one.pAdjusted ?? one.p;
    if (value === null || one.notes.includes('census')) return '–';
    return value < 0.001 ? `< ${number(0.001, 3)}` : number(value, 3);
  };
  const about = (one: Comparison): string => {
    const within = [one.within.city, one.within.wave].filter((key): key is string => key !== undefined).map(nameOf);
    const parts = [
      t(`results.contrast.${one.contrast}`),
      `${nameOf(one.of[0])} → ${nameOf(one.of[1])}`,
      ...within,
      t(`results.design.${one.design}`),
      methodNames[one.method].name[locale],
    ];
    return parts.join(', ');
  };
  return (
    <details className="comparisons">
      <summary>
        {t('results.comparisons')} ({comparisons.length})
      </summary>
      <ScrollRegion label={t('results.comparisons')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('results.what')}</th>
              <th scope="col">n</th>
              <th scope="col">{t('results.difference')}</th>
              <th scope="col">{t('results.effect')}</th>
              <th scope="col">{t('results.p')}</th>
              <th scope="col">{t('results.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map((one, i) => (
              <tr key={i}>
                <th scope="row">{about(one)}</th>
                <td>{one.n.map((n) => (n === null ? t('results.hidden') : number(n))).join('\u00a0/\u00a0')}</td>
                <td>{interval(one.estimate)}</td>
                <td>{interval(one.effect)}</td>
                <td>{p(one)}</td>
                <td>
                  {one.notes.map((note) => t(`results.note.${note}`)).join('; ')}
                  {one.paths !== null && <div>{t('results.paths', { ...one.paths })}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
