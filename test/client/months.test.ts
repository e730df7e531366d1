/** The months of a measure as they are saved and copied: what is withheld says so, what is missing is empty. */
import { cellAt, columnsOf, hasSheets, hasValues, monthRows } from '../../client/src/monitoring/months.ts';
import type { MonitoringMeasure } from '../../server/http/contract.ts';

type Cell = MonitoringMeasure['cells'][number];
const cell = (city: string | null, wave: string, change: Partial<Cell>): Cell => ({
  ...{ city, wave, reporting: 0, value: null, unnamed: null, withheld: false },
  ...change,
});
const measure = (...cells: Cell[]): MonitoringMeasure => ({
  ...{ name: 'hours', title: { pl: 'Godziny', en: 'Hours' }, how: 'sum', indicator: null, totals: [] },
  cells,
});
const words = { month: 'Miesiąc', withheld: 'ukryte', people: (city: string) => `${city}: osoby` };
const months = [
  { key: '2019_08', name: 'sierpień' },
  { key: '2019_09', name: 'wrzesień' },
];

test('a withheld month is no empty one, and an empty one no zero', () => {
  const hours = measure(
    cell('krosno', '2019_08', { reporting: 2, value: 40.5 }),
    cell('krosno', '2019_09', { reporting: null, withheld: true }),
    cell(null, '2019_08', { reporting: 5, value: 0 }),
    cell(null, '2019_09', {}),
  );
  expect(monthRows(hours, months, (city) => city ?? 'razem', words)).toEqual([
    ['Miesiąc', 'krosno', 'krosno: osoby', 'razem', 'razem: osoby'],
    ['sierpień', 40.5, 2, 0, 5],
    ['wrzesień', 'ukryte', 'ukryte', null, 0],
  ]);
  expect(columnsOf(hours)).toEqual(['krosno', null]);
  expect(cellAt(hours, 'przemysl', '2019_08')).toBeUndefined();
});

test('a measure with withheld months has sheets, and nothing to draw', () => {
  const withheld = measure(cell('krosno', '2019_08', { reporting: null, withheld: true }));
  expect([hasSheets(withheld), hasValues(withheld)]).toEqual([true, false]);
  const nothing = measure(cell('krosno', '2019_08', {}));
  expect([hasSheets(nothing), hasValues(nothing)]).toEqual([false, false]);
});
