/** Change as charts: how many moved which way, by how much, and how the cities' changes differ. */
import type { Comparison, Interval } from '../compare/result.ts';
import type { Block } from './blocks.ts';
import { leading, rowOfChange, type ChangeSource } from './change-rows.ts';
import { changeTexts, type ChangeUnit } from './change-texts.ts';
import type { Chart, DotChart, DotRow, RowGroup } from './chart.ts';
import { movedChart } from './moved-chart.ts';
import { headingOf } from './stack-chart.ts';
import { cityName, fewestForPercent, type Telling } from './telling.ts';

/** The charts of one question's change by one source, what leads first; none where nothing was compared. */
export function changeCharts(block: Block, source: ChangeSource, telling: Telling): Chart[] {
  const moved = movedChart(block, source, telling);
  const people = moved === null ? [] : [moved];
  const changes = dotCharts(block, source, telling, 'wave');
  const shown = block.parts.flatMap((part) => leading(part, 'wave', source));
  const pairsLead = shown.every(({ design }) => design !== 'independent');
  return [
    ...(pairsLead ? [...people, ...changes] : [...changes, ...people]),
    ...dotCharts(block, source, telling, 'cityByWave'),
  ];
}

interface Told {
  unit: ChangeUnit;
  interval: Interval;
}

/** What of a comparison is drawn. Shares are told in percentage points from 20 people up, below on the scale from −1 to 1. */
export function toldOf({ estimate, effect, design, n }: Comparison): Told | null {
  const few = n.some((one) => one === null || one < fewestForPercent);
  switch (estimate?.name) {
    case 'difference_of_shares':
    case 'difference_of_share_changes':
      return { unit: few ? 'order' : 'percent', interval: estimate };
    case 'mean_difference':
    case 'weighted_mean_difference':
    case 'difference_of_mean_changes':
      return { unit: 'points', interval: estimate };
    case 'net_score_difference':
    case 'difference_of_net_score_changes':
      return { unit: 'net', interval: estimate };
    case 'hodges_lehmann':
      if (design !== 'independent') return { unit: 'steps', interval: estimate };
      return effect?.name === 'cliff_delta' ? { unit: 'order', interval: effect } : null;
    default:
      return null;
  }
}

/** A chart per unit, in which every part that is measured in it has its rows. */
function dotCharts(block: Block, source: ChangeSource, telling: Telling, contrast: 'wave' | 'cityByWave'): DotChart[] {
  const units = new Map<ChangeUnit, RowGroup<DotRow>[]>();
  const pairs = new Set<string>();
  for (const part of block.parts) {
    const comparisons = leading(part, contrast, source);
    const unit = comparisons.map(toldOf).find((told) => told !== null)?.unit;
    if (unit === undefined) continue;
    for (const { of } of comparisons) pairs.add(of.join('/'));
    const rows = comparisons.map((comparison) => dotOf(comparison, unit, telling));
    const group = { key: part.part ?? part.question, heading: headingOf(part, telling), rows };
    units.set(unit, [...(units.get(unit) ?? []), group]);
  }
  const only = contrast === 'cityByWave' && pairs.size === 1 ? [...pairs][0]!.split('/') : null;
  return [...units]
    .filter(([, groups]) => groups.some(({ rows }) => rows.some(({ value }) => value !== null)))
    .map(([unit, groups]) => dotChartOf(block, unit, groups, telling, contrast, only));
}

function dotOf(comparison: Comparison, unit: ChangeUnit, telling: Telling): DotRow {
  const row = rowOfChange(comparison, telling);
  const told = row.withheld ? null : toldOf(comparison);
  const times = unit === 'percent' ? 100 : 1;
  const scaled = (value: number | null | undefined): number | null => (value == null ? null : value * times);
  if (told === null || told.unit !== unit) return { ...row, value: null, low: null, high: null, median: null };
  const { value, low, high } = told.interval;
  const census = telling.sampling === 'census';
  return {
    ...row,
    ...{ value: scaled(value), low: census ? null : scaled(low), high: census ? null : scaled(high), median: null },
  };
}

function dotChartOf(
  block: Block,
  unit: ChangeUnit,
  groups: RowGroup<DotRow>[],
  telling: Telling,
  contrast: 'wave' | 'cityByWave',
  cities: string[] | null,
): DotChart {
  const { locale } = telling;
  const texts = changeTexts[locale];
  const shown = groups.flatMap(({ rows }) => rows.flatMap(({ value, low, high }) => [value, low, high]));
  const widest = Math.max(...shown.map((value) => Math.abs(value ?? 0)));
  const end = unit === 'order' ? 1 : Math.max(widest * 1.25, unit === 'percent' || unit === 'net' ? 5 : 0.5);
  const own = block.kind === 'ranking' ? texts.placeEnds : unit === 'percent' ? texts.shareEnds : texts.ends;
  const names = cities?.map((key) => cityName(telling, key));
  const ends =
    contrast === 'wave' ? own : names === undefined ? null : texts.differenceEnds(names[0] ?? '', names[1] ?? '');
  const title = contrast === 'wave' ? texts.changed : texts.difference;
  return {
    ...{
      kind: 'dots',
      locale,
      title: `${block.title[locale]} – ${title}`,
      caption: title,
      unit: 'value',
      groups,
      line: 0,
    },
    axis: { min: -end, max: end, title: texts.units[unit], ends: ends as [string, string] | null, ticks: null },
    marks: { value: texts.units[unit], median: null },
    decimals: unit === 'percent' || unit === 'net' ? 0 : 2,
  };
}
