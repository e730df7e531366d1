/** Axes with round ends. */
import type { ChartAxis, ChartLocale, ChartUnit } from '../chart.ts';
import { formatNumber, formatPercent } from '../format.ts';

export interface RoundAxis {
  min: number;
  max: number;
  step: number;
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not under `raw`. */
export function roundStep(raw: number): number {
  const unit = 10 ** Math.floor(Math.log10(raw));
  return Number(([1, 2, 5, 10].find((times) => times * unit >= raw * (1 - 1e-9))! * unit).toPrecision(12));
}

/**
 * Rounds an axis outwards to whole steps; the ends of a scale of answers stay where they are.
 * @param most how many labels there is room for
 */
export function roundAxis({ min, max }: Pick<ChartAxis, 'min' | 'max'>, unit: ChartUnit, most = 6): RoundAxis {
  const range = max - min || 1;
  const raw = roundStep(range / Math.max(1, most - 1));
  const step = unit === 'people' ? Math.max(1, raw) : raw;
  const tidy = (value: number) => Number(value.toPrecision(12));
  return {
    min: tidy(Math.floor(min / step + 1e-9) * step),
    max: tidy(Math.ceil(max / step - 1e-9) * step),
    step,
  };
}

/** Label of a place on the axis; both sides of a centre count upwards. */
export function axisLabel(value: number, unit: ChartUnit, locale: ChartLocale): string {
  if (unit === 'share') return formatPercent(Math.abs(value), locale);
  if (unit === 'people') return formatNumber(Math.abs(value), 0, locale);
  return formatNumber(value, Number.isInteger(value) ? 0 : 1, locale);
}
