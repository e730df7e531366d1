/** Charts of change: collected and recalled apart, the numbers of the comparisons, and nothing that is withheld. */
import { changeCharts } from '../../../analysis/charts/change-charts.ts';
import { leading } from '../../../analysis/charts/change-rows.ts';
import type { DotChart, StackChart } from '../../../analysis/charts/chart.ts';
import { linesOf } from '../../../analysis/charts/alternative.ts';
import { movedChart } from '../../../analysis/charts/moved-chart.ts';
import type { Comparison } from '../../../analysis/compare/result.ts';
import { blockWith, tellingOf } from './told.ts';

const telling = tellingOf('pl');

test('a withheld change has no segment, no mark and no number of people', () => {
  const hidden = blockWith(
    {},
    { within: { city: 'przemysl' }, notes: ['withheld'], n: [null], paths: null, estimate: null },
  );
  const [moved, changed] = changeCharts(hidden, 'collected', telling) as [StackChart, DotChart];
  expect(moved.groups[0]!.rows[1]).toMatchObject({ withheld: true, n: null, segments: [], hidden: [] });
  expect(changed.groups[0]!.rows[1]).toMatchObject({ withheld: true, n: null, value: null, low: null, high: null });
  for (const chart of [moved, changed]) expect(linesOf(chart)[1]).toBe('Przemyśl: ukryte dla ochrony osób.');
  expect(movedChart(blockWith({ paths: null, notes: ['withheld'], n: [null] }), 'collected', telling)).toBeNull();
});

test('recalled change is never in the picture of collected change', () => {
  const both = blockWith({}, { design: 'recalled', within: { city: 'krosno', wave: 'after' }, n: [30] });
  const [collected] = changeCharts(both, 'collected', telling) as StackChart[];
  const [recalled] = changeCharts(both, 'recalled', telling) as StackChart[];
  expect(collected!.groups[0]!.rows.map(({ n }) => n)).toEqual([24]);
  expect(recalled!.groups[0]!.rows.map(({ n }) => n)).toEqual([30]);
  expect(changeCharts(blockWith({}), 'recalled', telling)).toEqual([]);
});

test('who moved stands around those who stayed, as shares from 20 people up and as people below', () => {
  const { unit, groups } = movedChart(blockWith({}), 'collected', telling)!;
  expect(unit).toBe('share');
  const spans = groups[0]!.rows[0]!.segments.map(({ from, to }) => [from, to].map((end) => Number(end.toFixed(6))));
  expect(spans).toEqual([
    [-0.333333, -0.166667],
    [-0.166667, 0.166667],
    [0.166667, 0.666667],
  ]);
  const few = blockWith({ n: [6], paths: { better: 3, same: 3, worse: 0, people: null } });
  const people = movedChart(few, 'collected', telling)!;
  expect(people.unit).toBe('people');
  expect(people.groups[0]!.rows[0]!.segments.map(({ count }) => count)).toEqual([3, 3]);
});

test('the same people come before everybody; two groups of people are told as such', () => {
  const all: Partial<Comparison> = { design: 'independent', basis: 'all', n: [120, 118], paths: null };
  const effect = { name: 'cliff_delta', value: 0.2, low: 0.1, high: 0.3 } as const;
  expect(leading(blockWith({}, all).parts[0]!, 'wave', 'collected')).toHaveLength(1);
  const [chart] = changeCharts(blockWith({ ...all, effect }), 'collected', telling) as DotChart[];
  expect(chart).toMatchObject({ kind: 'dots', line: 0, axis: { min: -1, max: 1 } });
  expect(chart!.groups[0]!.rows[0]).toMatchObject({ value: 0.2, low: 0.1, high: 0.3, size: '120 → 118' });
});

test('the difference of two cities’ changes has its interval; a census has none', () => {
  const difference: Partial<Comparison> = {
    ...{ contrast: 'cityByWave', within: {}, of: ['krosno', 'przemysl'], n: [24, 26], paths: null },
    estimate: { name: 'difference_of_mean_changes', value: -0.4, low: -0.9, high: 0.1 },
  };
  const [chart] = changeCharts(blockWith(difference), 'collected', telling) as DotChart[];
  expect(chart!.groups[0]!.rows[0]).toMatchObject({
    label: 'Przemyśl − Krosno',
    value: -0.4,
    low: -0.9,
    high: 0.1,
  });
  expect(chart!.axis.ends).toEqual(['wyżej: Krosno', 'wyżej: Przemyśl']);
  const [census] = changeCharts(blockWith(difference), 'collected', { ...telling, sampling: 'census' }) as DotChart[];
  expect(census!.groups[0]!.rows[0]).toMatchObject({ value: -0.4, low: null, high: null });
});

test('shares are told in percentage points from 20 people up, below it on the scale from −1 to 1', () => {
  const estimate = { name: 'difference_of_shares', value: 0.25, low: 0.05, high: 0.4 } as const;
  const [many] = changeCharts(blockWith({ estimate, paths: null, n: [40] }), 'collected', telling) as DotChart[];
  expect(many!.groups[0]!.rows[0]).toMatchObject({ value: 25, low: 5, high: 40 });
  const [few] = changeCharts(blockWith({ estimate, paths: null, n: [12] }), 'collected', telling) as DotChart[];
  expect(few!.groups[0]!.rows[0]!.value).toBe(0.25);
});
