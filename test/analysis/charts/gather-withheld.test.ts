/** Rows that are withheld in every group of a chart stand once. */
import { linesOf } from '../../../analysis/charts/alternative.ts';
import type { BarChart, BarRow } from '../../../analysis/charts/chart.ts';
import { gatherWithheld } from '../../../analysis/charts/gather-withheld.ts';

const row = (key: string, n: number | null): BarRow => ({
  ...{ key, label: `Krosno, ${key}`, mark: 0, strength: 1, n, withheld: n === null },
  ...{ value: n, count: n, low: null, high: null },
});
const chartOf = (...groups: BarRow[][]): BarChart => ({
  ...{ kind: 'bars', locale: 'pl', title: 'Wspólny kod', unit: 'people' },
  groups: groups.map((rows, at) => ({ key: String(at), heading: `K-0${at}`, rows })),
  axis: { min: 0, max: 6, title: 'liczba osób', ends: null, ticks: null },
});
const months = ['sierpień', 'wrzesień', 'październik'];
const hidden = months.map((month) => row(month, null));

test('what shows somewhere stays where it is', () => {
  const chart = chartOf([row('maj', 4), ...hidden], [row('maj', 2), row('sierpień', 3), ...hidden.slice(1)]);
  expect(gatherWithheld(chart)).toBe(chart);
});

test('a few rows, and a chart of one group, stay as they are', () => {
  const few = chartOf([row('maj', 4), ...hidden.slice(1)], [row('maj', 2), ...hidden.slice(1)]);
  expect(gatherWithheld(few)).toBe(few);
  const single = chartOf([row('maj', 4), ...hidden]);
  expect(gatherWithheld(single)).toBe(single);
});

test('rows that show nothing anywhere are one row below the others, and it says how many they are', () => {
  const chart = gatherWithheld(chartOf([row('maj', 4), ...hidden], [row('maj', 2), ...hidden]));
  expect(linesOf(chart)).toEqual([
    'K-00: Krosno, maj (n = 4): 4 z 4.',
    'K-01: Krosno, maj (n = 2): 2 z 2.',
    'pozostałe (3): ukryte dla ochrony osób.',
  ]);
});
