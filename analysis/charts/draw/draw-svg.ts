/** A chart as SVG, drawn by Chart.js itself: file, print and golden pictures are what the screen shows. */
import type { ChartConfiguration, ChartConfigurationCustomTypesPerDataset, ChartItem } from 'chart.js';
import type { Chart } from '../chart.ts';
import { configure, heightOf } from './configure.ts';
import type { Frame } from './layout.ts';
import type { ChartPalette } from './palette.ts';
import { SvgPen, type Measure } from './svg-pen.ts';

/** Chart.js, given by who loads it: `Chart` with the parts registered, and its `BasicPlatform`, which asks for no page. */
export interface ChartLibrary {
  Chart: new (
    item: ChartItem,
    config: ChartConfiguration | ChartConfigurationCustomTypesPerDataset,
  ) => { destroy(): void };
  BasicPlatform: ChartConfiguration['platform'];
}

/** A picture as markup with its size in CSS pixels. */
export interface SvgPicture {
  svg: string;
  width: number;
  height: number;
}

/** Draws a chart into SVG. */
export function drawSvg(
  chart: Chart,
  frame: Frame,
  palette: ChartPalette,
  { Chart: Library, BasicPlatform }: ChartLibrary,
  measure?: Measure,
): SvgPicture {
  const { width } = frame;
  const height = heightOf(chart, frame);
  const pen = new SvgPen(width, height, measure);
  const configuration = configure(chart, frame, palette);
  const drawing = new Library(pen.canvas as unknown as ChartItem, {
    ...configuration,
    ...(BasicPlatform ? { platform: BasicPlatform } : {}),
    options: { ...configuration.options, devicePixelRatio: 1, events: [] },
  });
  drawing.destroy();
  return { svg: pen.toSvg(palette.font, chart.title), width, height };
}
