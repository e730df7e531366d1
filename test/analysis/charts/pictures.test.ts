/**
 * Golden pictures: every kind of chart as SVG, drawn by Chart.js without a browser and compared letter by letter with the kept
 * ones in `pictures/`. After an intended change: `UPDATE_PICTURES=1 npx jest test/analysis/charts/pictures`, and look at them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Block } from '../../../analysis/charts/blocks.ts';
import { chartsOf } from '../../../analysis/charts/charts-of.ts';
import type { Chart } from '../../../analysis/charts/chart.ts';
import { changeCharts } from '../../../analysis/charts/change-charts.ts';
import { crosstabPicture } from '../../../analysis/charts/crosstab-picture.ts';
import { drawSvg, type ChartLibrary } from '../../../analysis/charts/draw/draw-svg.ts';
import { printChartPalette } from '../../../analysis/charts/draw/palette.ts';
import { forestPicture, type ForestWords } from '../../../analysis/charts/forest-picture.ts';
import { forestRows } from '../../../analysis/charts/forest-rows.ts';
import { pathsPicture } from '../../../analysis/charts/paths-picture.ts';
import { printPalette } from '../../../analysis/charts/svg.ts';
import type { Telling } from '../../../analysis/charts/telling.ts';
import type { Comparison, Crosstab, Result, ResultsEnvelope } from '../../../analysis/index.ts';
import * as library from '../../../client/src/results/chart/library.ts';
import { projectRoot } from '../../../server/worker-file.ts';
import { blockWith, tellingOf } from './told.ts';

/** Kept results, so that pictures change with the drawing only. */
const blocks = JSON.parse(readFileSync(path.join(projectRoot, 'test/fixtures/chart-blocks.json'), 'utf8')) as Record<
  string,
  Block
>;
const blockOf = (question: string): Block => blocks[question]!;
const forestResults = JSON.parse(
  readFileSync(path.join(projectRoot, 'test/fixtures/forest-results.json'), 'utf8'),
) as Result[];

const folder = path.join(projectRoot, 'test/analysis/charts/pictures');
const updating = process.env['UPDATE_PICTURES'] !== undefined;
const kept = new Set<string>();

function compare(name: string, svg: string): void {
  kept.add(`${name}.svg`);
  const file = path.join(folder, `${name}.svg`);
  if (updating || !existsSync(file)) {
    if (!updating) throw new Error(`No golden picture ${name}; make it with UPDATE_PICTURES=1`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${svg.replace(/></g, '>\n<')}\n`);
  }
  expect(`${svg.replace(/></g, '>\n<')}\n`).toBe(readFileSync(file, 'utf8'));
}

const draw = (chart: Chart, width: number): string =>
  drawSvg(chart, { width, size: 14 }, printChartPalette, library as unknown as ChartLibrary).svg;

const kinds = ['bonds', 'rate', 'sex', 'places', 'recommend', 'years', 'wishes', 'trust'];

describe.each([900, 340])('at %i px', (width) => {
  test.each(kinds)('%s', (question) => {
    chartsOf(blockOf(question), tellingOf('pl')).forEach((chart, at) =>
      compare(`${question}-${chart.kind}${at === 0 ? '' : `-${at}`}-${width}`, draw(chart, width)),
    );
  });
});

test('in English, cities beside each other', () => {
  const telling: Telling = { ...tellingOf('en'), beside: 'city' };
  compare('bonds-stack-cities-en', draw(chartsOf(blockOf('bonds'), telling)[0]!, 900));
});

test('with fewer than 20 people: numbers of people, and no interval', () => {
  compare('bonds-stack-people', draw(chartsOf(blockOf('bonds_few'), tellingOf('pl'))[0]!, 900));
});

test('a census has no intervals', () => {
  const [chart] = chartsOf(blockOf('places'), { ...tellingOf('pl'), sampling: 'census' });
  compare('places-bars-census', draw(chart!, 900));
  expect(JSON.stringify(chart)).not.toMatch(/"(low|high)":\d/);
});

test('what is withheld is hatched and said, never an empty place that reads as zero', () => {
  for (const question of ['bonds', 'places', 'recommend']) {
    const block: Block = structuredClone(blockOf(question));
    for (const result of [...block.parts, ...(block.whole ? [block.whole] : [])]) {
      const cell = result.cells[1]!;
      Object.assign(cell, {
        n: null,
        mean: null,
        median: null,
        sd: null,
        suppressed: true,
        joined: [],
        nEffective: null,
        net: null,
      });
      cell.distribution.forEach((entry) => Object.assign(entry, { count: null, share: null }));
      const [first] = result.cells[2]!.distribution;
      Object.assign(first!, { count: null, share: null });
      Object.assign(result.cells[2]!, { suppressed: true });
    }
    const svg = draw(chartsOf(block, tellingOf('pl'))[0]!, 900);
    compare(`${question}-withheld`, svg);
    expect(svg).toContain('ukryte');
  }
});

test.each([900, 340])('change at %i px: who moved, by how much, and the difference of the cities', (width) => {
  const estimate = { name: 'difference_of_mean_changes', value: -0.4, low: -0.9, high: 0.1 } as const;
  const block = blockWith(
    {},
    { within: { city: 'przemysl' }, paths: { better: 6, same: 10, worse: 10, people: null }, n: [26] },
    { contrast: 'cityByWave', within: {}, of: ['krosno', 'przemysl'], n: [24, 26], paths: null, estimate },
  );
  block.title = { pl: 'Jak się tu mieszka?', en: 'What is it like to live here?' };
  const charts = changeCharts(block, 'collected', tellingOf('pl'));
  expect(charts.map(({ kind }) => kind)).toEqual(['stack', 'dots', 'dots']);
  charts.forEach((chart, at) => compare(`change-${at + 1}-${width}`, draw(chart, width)));
});

test('a shift between −1 and 1 is told to a hundredth', () => {
  const shift = (city: string, value: number): Partial<Comparison> => ({
    ...{ within: { city }, design: 'independent', basis: 'all', n: [124, 152], paths: null },
    effect: { name: 'cliff_delta', value, low: value - 0.13, high: value + 0.13 },
  });
  const [chart] = changeCharts(
    blockWith(shift('krosno', 0.06), shift('przemysl', -0.14)),
    'collected',
    tellingOf('pl'),
  );
  compare('change-shift', draw(chart!, 900));
});

const forestWords = (locale: 'pl' | 'en'): ForestWords => {
  const { cities } = tellingOf(locale).study;
  const at = (city: string | null) => cities.findIndex(({ key }) => key === city);
  return {
    question: (row) => row.title[locale],
    row: (row) => (row.partTitle ?? row.title)[locale],
    mark: ({ city, design }) =>
      `${cities[at(city)]?.name[locale] ?? 'razem'}${design === 'recalled' ? ', z pamięci' : ''}`,
    number: (value) => String(value).replace('.', locale === 'pl' ? ',' : '.'),
    ...(locale === 'pl'
      ? {
          lower: 'niżej po testowaniu',
          higher: 'wyżej po testowaniu',
          hidden: 'ukryte',
          unknown: 'nie da się policzyć',
        }
      : {
          lower: 'lower after testing',
          higher: 'higher after testing',
          hidden: 'withheld',
          unknown: 'cannot be computed',
        }),
    cityAt: at,
  };
};

test.each([
  [900, 'order', 'pl'],
  [340, 'order', 'pl'],
  [900, 'deviations', 'pl'],
  [900, 'order', 'en'],
] as const)(
  'forest plot at %i px, %s, in %s: both cities beside each other around no change',
  (width, unit, locale) => {
    const rows = forestRows({ instrument: 'resident', results: forestResults } as ResultsEnvelope, () => true).filter(
      (row) => row.unit === unit,
    );
    const { svg } = forestPicture(rows, width, forestWords(locale), printPalette);
    compare(`forest-${unit}-${width}${locale === 'pl' ? '' : '-en'}`, svg);
    if (unit === 'order') expect(svg).toContain(forestWords(locale).hidden);
  },
);

const crosstabs = JSON.parse(readFileSync(path.join(projectRoot, 'test/fixtures/crosstabs.json'), 'utf8')) as Record<
  string,
  Crosstab
>;

test.each([
  ['ordered', 'row', 900],
  ['ordered', 'column', 340],
  ['few', 'row', 900],
] as const)('two questions crossed: %s, 100%% in a %s, at %i px', (name, whole, width) => {
  const { chart } = crosstabPicture(crosstabs[name]!, whole, 'pl')!;
  compare(`crosstab-${name}-${whole}-${width}`, draw(chart, width));
});

test('people’s lines', () => {
  const people = [
    { before: 2, after: 4 },
    { before: 2, after: 4 },
    { before: 3, after: 3 },
    { before: 5, after: 4 },
  ];
  compare('people', pathsPicture(people, 700, ['przed testowaniem', 'po testowaniu'], String, printPalette).svg);
});

test('every kind of chart has its picture, none is left over, and none has a hole in it', () => {
  const all = readdirSync(folder);
  expect(all.filter((name) => !kept.has(name))).toEqual([]);
  expect(new Set(blocksOfAll())).toEqual(new Set(['stack', 'bars', 'dots', 'lanes']));
  for (const name of all) expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/NaN|undefined|Infinity/);
});

const blocksOfAll = (): string[] =>
  kinds.flatMap((question) => chartsOf(blockOf(question), tellingOf('pl')).map(({ kind }) => kind));
