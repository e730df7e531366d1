/** What stands beside the pointer: the same numbers as in the table, and nothing that is withheld. */
import type { ChartLocale, HiddenPart, RowOfCell, StackChart } from '../chart.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { chartTexts } from '../texts.ts';
import type { ChartPalette } from './palette.ts';

/** Look of the words beside the pointer. */
export function tooltipLook(palette: ChartPalette, size: number) {
  const font = { size, family: palette.font };
  return {
    ...{ backgroundColor: palette.paper, titleColor: palette.ink, bodyColor: palette.ink, borderColor: palette.ink },
    ...{ borderWidth: 1, titleFont: { ...font, weight: 'bold' as const }, bodyFont: font, displayColors: false },
  };
}

/** "42% (60 z 142)" or "6 z 12"; withheld counts say so. */
export function shareText(
  value: { count: number | null; share: number | null },
  { n }: Pick<RowOfCell, 'n'>,
  isShare: boolean,
  locale: ChartLocale,
): string {
  const texts = chartTexts[locale];
  if (value.count === null || n === null) return texts.hidden;
  const counts = `${formatNumber(value.count, 0, locale)} ${texts.of} ${formatNumber(n, 0, locale)}`;
  return isShare && value.share !== null ? `${formatPercent(value.share, locale, 1)} (${counts})` : counts;
}

/** "Raczej nie – Trudno powiedzieć, razem: 12% (17 z 142)". */
export function hiddenText(part: HiddenPart, row: Pick<RowOfCell, 'n'>, { levels, unit, locale }: StackChart): string {
  const texts = chartTexts[locale];
  if (part.levels === null) return texts.hiddenPart;
  const [first, last] = part.levels.map((level) => levels[level]!.label) as [string, string];
  return `${first} – ${last}, ${texts.together}: ${shareText(part, row, unit === 'share', locale)}`;
}

/** "3,4 (95% przedział: 3,1 – 3,7)". */
export function valueText(
  { value, low, high }: { value: number; low: number | null; high: number | null },
  decimals: number,
  locale: ChartLocale,
): string {
  const say = (one: number) => formatNumber(one, decimals, locale);
  if (low === null || high === null) return say(value);
  return `${say(value)} (${chartTexts[locale].interval}: ${say(low)} – ${say(high)})`;
}
