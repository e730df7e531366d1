/** Contrast of every kind of chart, as the page draws it light and dark, and as it is taken away and printed. */
import { readFileSync } from 'node:fs';
import type { Block } from '../../../analysis/charts/blocks.ts';
import { changeCharts } from '../../../analysis/charts/change-charts.ts';
import type { Chart } from '../../../analysis/charts/chart.ts';
import { chartsOf } from '../../../analysis/charts/charts-of.ts';
import { crosstabPicture } from '../../../analysis/charts/crosstab-picture.ts';
import { drawSvg, type ChartLibrary } from '../../../analysis/charts/draw/draw-svg.ts';
import { printChartPalette, type ChartPalette } from '../../../analysis/charts/draw/palette.ts';
import { forestPicture } from '../../../analysis/charts/forest-picture.ts';
import { forestRows } from '../../../analysis/charts/forest-rows.ts';
import { monthsPicture } from '../../../analysis/charts/months-picture.ts';
import { pathsPicture } from '../../../analysis/charts/paths-picture.ts';
import type { Crosstab, Result, ResultsEnvelope } from '../../../analysis/index.ts';
import * as library from '../../../client/src/results/chart/library.ts';
import { contrast, least, pairsOf } from './contrast.ts';
import { blockWith, tellingOf } from './told.ts';

const kept = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/${name}.json`, 'utf8')) as T;
const sheets = ['client/src/pages/colours.css', 'client/src/results/chart/chart.css'].map((file) =>
  readFileSync(file, 'utf8'),
);

/** The page's colours as its style sheets say, the way the page reads them. */
function pagePalette(isDark: boolean): ChartPalette {
  const own = sheets.map((css) => (isDark ? css.slice(css.indexOf('dark')) : css.slice(0, css.indexOf('@media'))));
  const css = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(own.join(''))![1]!;
  return {
    ...{ ink: css('ink'), quiet: css('quiet'), line: css('line'), paper: css('paper'), brand: css('brand') },
    ...{ low: css('level-low'), middle: css('level-middle'), high: css('level-high'), font: 'sans-serif' },
    cities: [1, 2, 3, 4, 5, 6].map((mark) => css(`city-${mark}`)),
  };
}

const blocks = kept<Record<string, Block>>('chart-blocks');
const telling = tellingOf('pl');
/** A copy in which one city is withheld whole, and of another an answer. */
function withheld(block: Block): Block {
  const copy = structuredClone(block);
  for (const { cells } of [...copy.parts, ...(copy.whole ? [copy.whole] : [])]) {
    Object.assign(cells[1]!, { n: null, mean: null, median: null, sd: null, suppressed: true, joined: [], net: null });
    cells[1]!.distribution.forEach((entry) => Object.assign(entry, { count: null, share: null }));
    Object.assign(cells[2]!.distribution[0]!, { count: null, share: null });
    Object.assign(cells[2]!, { suppressed: true });
  }
  return copy;
}
/** Results with other cities in the place of the first, so that every colour is drawn. */
const sixCities = (charts: Chart[]): Chart[] =>
  [0, 2, 4].flatMap((more) => {
    const copies = structuredClone(charts);
    for (const { groups } of copies)
      for (const { rows } of groups) for (const row of rows) if (row.mark >= 0) row.mark += more;
    return copies;
  });
const estimate = { name: 'difference_of_mean_changes', value: -0.4, low: -0.9, high: 0.1 } as const;
const changed = blockWith(
  {},
  { within: { city: 'przemysl' }, paths: { better: 6, same: 10, worse: 10, people: null }, n: [26] },
  { contrast: 'cityByWave', within: {}, of: ['krosno', 'przemysl'], n: [24, 26], paths: null, estimate },
);
const crosstabs = kept<Record<string, Crosstab>>('crosstabs');
const shown = Object.values(blocks);
const all = [...shown, ...['bonds', 'places', 'recommend', 'trust'].map((one) => withheld(blocks[one]!))].flatMap(
  (block) => chartsOf(block, telling),
);
const moved = changeCharts(changed, 'collected', telling);
const charts: Record<string, Chart[]> = {
  ...Object.fromEntries(
    ['stack', 'bars', 'dots', 'lanes'].map((kind) => [kind, sixCities(all.filter((chart) => chart.kind === kind))]),
  ),
  moved: moved.filter(({ kind }) => kind === 'stack'),
  differences: moved.filter(({ kind }) => kind === 'dots'),
  crosstab: Object.values(crosstabs).flatMap((table) => crosstabPicture(table, 'row', 'pl')?.chart ?? []),
};

const forest = forestRows(
  { instrument: 'resident', results: kept<Result[]>('forest-results') } as ResultsEnvelope,
  () => true,
);
const people = [
  { before: 2, after: 4 },
  { before: 3, after: 3 },
  { before: 5, after: 4 },
];
const months = [0, 1, 2, 3, 4, 5, null].map((city, at) => ({
  ...{ name: `Miasto ${city ?? '–'}`, city },
  values: [8 * at, null, 8 * at + 2, 8 * at + 4],
}));
/** Pictures that are not drawn by Chart.js. */
const pictures: Record<string, (palette: ChartPalette, width: number) => string[]> = {
  forest: (palette, width) =>
    [0, 2, 4].flatMap((more) =>
      (['order', 'deviations'] as const).map((unit) => {
        const cityAt = (city: string | null) => (city === null ? -1 : more + (city === 'krosno' ? 0 : 1));
        const words = { question: () => 'Pytanie', row: () => 'Stwierdzenie', mark: () => 'Krosno', number: String, lower: 'niżej', higher: 'wyżej', hidden: 'ukryte', unknown: '–', cityAt }; // prettier-ignore
        return forestPicture(forest.filter((row) => row.unit === unit), width, words, palette).svg; // prettier-ignore
      }),
    ),
  paths: (palette, width) => [pathsPicture(people, width, ['przed', 'po'], String, palette).svg],
  months: (palette, width) => [
    monthsPicture(months, ['maj', 'czerwiec', 'lipiec', 'sierpień'], width, String, palette).svg,
  ],
};

const palettes: [string, ChartPalette][] = [
  ['on the light page', pagePalette(false)],
  ['on the dark page', pagePalette(true)],
  ['taken away and printed', printChartPalette],
];
const kinds = [...Object.keys(charts), ...Object.keys(pictures)];

describe.each(palettes)('%s', (_, palette) => {
  const drawn = (kind: string): string[] =>
    kind in pictures
      ? [900, 340].flatMap((width) => pictures[kind]!(palette, width))
      : charts[kind]!.map(
          (chart) => drawSvg(chart, { width: 900, size: 14 }, palette, library as unknown as ChartLibrary).svg,
        );

  test.each(kinds)('%s: words, marks, lines and hatchings stand out from what is under them', (kind) => {
    const pairs = drawn(kind).flatMap((svg) => pairsOf(svg, palette.line));
    expect(new Set(pairs.map((pair) => pair.kind)).has('text')).toBe(true);
    expect(pairs.filter(({ kind: own }) => own !== 'text').length).toBeGreaterThan(0);
    const faint = pairs
      .map((pair) => ({ ...pair, is: contrast(pair.colour, pair.ground) }))
      .filter(({ is, kind: own }) => is < least[own])
      .map(({ kind: own, colour, ground, what, is }) => `${own} ${colour} on ${ground}: ${is.toFixed(2)} (${what})`);
    expect([...new Set(faint)]).toEqual([]);
  });
});

test('a contrast that is too low is found, wherever it is', () => {
  const svg = (inner: string) =>
    `<svg viewBox="0 0 100 100"><rect width="100%" height="100%" fill="#ffffff"/>${inner}</svg>`;
  const faint = (inner: string) =>
    pairsOf(svg(inner), '#cfd5d3').filter((pair) => contrast(pair.colour, pair.ground) < least[pair.kind]).length;
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(faint('<text x="1" y="9" fill="#777777">a</text>')).toBe(1);
  expect(faint('<path d="M0 0L50 0L50 50L0 50Z" fill="#0b5d5e"/><text x="9" y="20" fill="#1c2526">a</text>')).toBe(1);
  expect(faint('<path d="M0 0L50 0L50 50L0 50Z" fill="#dddddd"/>')).toBe(1);
  expect(faint('<path d="M0 0L50 0" stroke="#bbbbbb" fill="none"/>')).toBe(1);
  expect(faint('<path d="M0 0L50 0" stroke="#cfd5d3" fill="none"/>')).toBe(0);
  expect(faint('<path d="M0 0h50v50h-50z" fill="#eeeeee" stroke="#333333"/>')).toBe(0);
});
