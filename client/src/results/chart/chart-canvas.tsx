/** A chart on a canvas. Loaded lazily: Chart.js comes with it. */
import { useMemo } from 'react';
import { Chart as Canvas } from 'react-chartjs-2';
import type { Chart } from '../../../../analysis/charts/chart.ts';
import { configure } from '../../../../analysis/charts/draw/configure.ts';
import type { Frame } from '../../../../analysis/charts/draw/layout.ts';
import './library.ts';
import { useChartPalette } from './palette.ts';

interface CanvasProps {
  chart: Chart;
  frame: Frame;
  height: number;
}

export default function ChartCanvas({ chart, frame, height }: CanvasProps) {
  const palette = useChartPalette();
  const { width, size } = frame;
  const configuration = useMemo(() => configure(chart, { width, size }, palette), [chart, width, size, palette]);
  return (
    <Canvas
      // A new configuration is a new drawing: what is drawn over the bars belongs to it.
      key={`${width}-${size}-${palette.paper}-${chart.title}-${chart.kind}-${height}`}
      role="presentation"
      aria-hidden="true"
      width={width}
      height={height}
      type={configuration.type}
      data={configuration.data}
      options={configuration.options ?? {}}
      plugins={configuration.plugins ?? []}
    />
  );
}
