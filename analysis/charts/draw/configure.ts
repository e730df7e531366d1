/** Any chart as a configuration of Chart.js, with its height for a width. */
import type { ChartConfiguration } from 'chart.js';
import type { Chart } from '../chart.ts';
import { configureBars } from './configure-bars.ts';
import { configureDots } from './configure-dots.ts';
import { configureLanes, laneHeight } from './configure-lanes.ts';
import { configureStack } from './configure-stack.ts';
import { layOut, type Frame } from './layout.ts';
import type { ChartPalette } from './palette.ts';

/** Height of a chart at a width, in CSS pixels: known before anything is drawn. */
export function heightOf(chart: Chart, frame: Frame): number {
  return Math.ceil(chart.kind === 'lanes' ? laneHeight(chart, frame) : layOut(chart, frame).height);
}

/** The configuration of a chart; canvas of `frame.width` × `heightOf`. */
export function configure(chart: Chart, frame: Frame, palette: ChartPalette): ChartConfiguration {
  switch (chart.kind) {
    case 'stack':
      return configureStack(chart, frame, palette) as unknown as ChartConfiguration;
    case 'bars':
      return configureBars(chart, frame, palette) as unknown as ChartConfiguration;
    case 'dots':
      return configureDots(chart, frame, palette) as unknown as ChartConfiguration;
    case 'lanes':
      return configureLanes(chart, frame, palette) as unknown as ChartConfiguration;
  }
}
