/** Comparisons of waves, and of two cities' changes, as rows of charts. */
import type { Comparison, Result } from '../compare/result.ts';
import { changeTexts } from './change-texts.ts';
import type { RowOfCell } from './chart.ts';
import { formatNumber } from './format.ts';
import { cityName, type Telling } from './telling.ts';

/** Asked in both waves, or of "before" from memory: never in one picture. */
export type ChangeSource = 'collected' | 'recalled';

/**
 * The leading comparison of each city (of each two cities), which stands first.
 * @param wanted only comparisons of this kind
 */
export function leading(
  part: Result,
  contrast: Comparison['contrast'],
  source: ChangeSource,
  wanted: (comparison: Comparison) => boolean = () => true,
): Comparison[] {
  const found = new Map<string, Comparison>();
  for (const comparison of part.comparisons) {
    if (
      !wanted(comparison) ||
      comparison.contrast !== contrast ||
      (comparison.design === 'recalled') !== (source === 'recalled')
    )
      continue;
    const key = contrast === 'wave' ? (comparison.within.city ?? '') : comparison.of.join('/');
    if (!found.has(key)) found.set(key, comparison);
  }
  return [...found.values()];
}

/** Who a row of change is about: a city, or two of them. */
export function rowOfChange(comparison: Comparison, telling: Telling): RowOfCell {
  const { contrast, within, of, n, notes } = comparison;
  const city = contrast === 'wave' ? (within.city ?? null) : null;
  const names = of.map((key) => cityName(telling, key)) as [string, string];
  const label = contrast === 'wave' ? cityName(telling, city) : changeTexts[telling.locale].minus(names[0], names[1]);
  const withheld = notes.includes('withheld') || n.includes(null);
  const people = n.map((one) => formatNumber(one ?? 0, 0, telling.locale));
  return {
    ...{ key: contrast === 'wave' ? (city ?? '') : of.join('/'), label, strength: 1, withheld },
    mark: city === null ? -1 : telling.study.cities.findIndex(({ key }) => key === city),
    n: withheld ? null : n.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    ...(withheld || n.length < 2 ? {} : { size: people.join(contrast === 'wave' ? ' → ' : ' + ') }),
  };
}
