/** What charts, tables and sentences need to know to speak: language, names of cities and waves, kind of sample, and the view. */
import type { Cell, ResultTexts } from '../compare/result.ts';
import type { ChartLocale, RowOfCell } from './chart.ts';
import { formatNumber } from './format.ts';
import { chartTexts, type ChartTexts } from './texts.ts';

/** The study as far as it is told. */
export interface ToldStudy {
  cities: { key: string; name: ResultTexts; inName: ResultTexts }[];
  waves: { key: string; kind?: 'wave' | 'round'; name: ResultTexts }[];
  compare: { before: string; after: string };
}

/** What stands beside each other: cities in the latest wave, waves within a city, or everything. */
export type Beside = 'city' | 'wave' | 'both';

export interface Telling {
  locale: ChartLocale;
  study: ToldStudy;
  /** Of the group that was asked: a census is described, without intervals. */
  sampling: 'census' | 'probability' | 'convenience';
  beside: Beside;
}

/** What names of cities and waves take. */
export type Naming = Pick<Telling, 'locale' | 'study'>;

/** Fewest answers in every shown cell for percentages. */
export const fewestForPercent = 20;

/** True while numbers of people are shown rather than percentages. A withheld n counts as small. */
export function showsPeople(cells: readonly Cell[]): boolean {
  return cells.some(({ n }) => n === null || n < fewestForPercent);
}

/** Texts of charts in the language of the telling. */
export function textsOf({ locale }: Pick<Telling, 'locale'>): ChartTexts {
  return chartTexts[locale];
}

/** Name of a city, or of all of them together. */
export function cityName(telling: Naming, city: string | null): string {
  if (city === null) return textsOf(telling).pooled;
  return telling.study.cities.find(({ key }) => key === city)?.name[telling.locale] ?? city;
}

/** Name of a wave. */
export function waveName(telling: Naming, wave: string): string {
  return telling.study.waves.find(({ key }) => key === wave)?.name[telling.locale] ?? wave;
}

/** "Krosno, po testowaniu". */
export function cellName(telling: Telling, cell: Pick<Cell, 'city' | 'wave'>): string {
  return `${cityName(telling, cell.city)}, ${waveName(telling, cell.wave)}`;
}

const place = (list: readonly { key: string }[], key: string): number => list.findIndex((one) => one.key === key);

/** The cells that a view shows, in its order: by city in the latest wave that has any, else city by city. */
export function cellsShown(cells: readonly Cell[], { study, beside }: Telling): Cell[] {
  const sorted = [...cells].sort(
    (a, b) =>
      place(study.cities, a.city ?? '') - place(study.cities, b.city ?? '') ||
      place(study.waves, a.wave) - place(study.waves, b.wave),
  );
  if (beside !== 'city') return sorted;
  const latest = Math.max(...sorted.map(({ wave }) => place(study.waves, wave)));
  return sorted.filter(({ wave }) => place(study.waves, wave) === latest);
}

/** Who a row is about. */
export function rowOf(cell: Cell, cells: readonly Cell[], telling: Telling): RowOfCell {
  const { study } = telling;
  const waves = [...new Set(cells.map(({ wave }) => place(study.waves, wave)))].sort((a, b) => a - b);
  const at = waves.indexOf(place(study.waves, cell.wave));
  return {
    key: `${cell.city ?? ''}/${cell.wave}`,
    label: cellName(telling, cell),
    mark: cell.city === null ? -1 : place(study.cities, cell.city),
    strength: waves.length < 2 ? 1 : 0.45 + (0.55 * at) / (waves.length - 1),
    n: cell.n,
    withheld: cell.n === null,
  };
}

/** A number in the language of the telling. */
export function say(telling: Telling, value: number, decimals = 0): string {
  return formatNumber(value, decimals, telling.locale);
}
