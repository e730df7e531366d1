/** What every chart of rows has in common: axis, headings, labels, n, and what is withheld. */
import type { ChartOptions, ChartType, Chart as Drawing, Plugin } from 'chart.js';
import type { BarChart, DotChart, StackChart } from '../chart.ts';
import { chartTexts } from '../texts.ts';
import { axisLabel, roundAxis } from './axis.ts';
import { sizeText, type Frame, type Layout } from './layout.ts';
import type { ChartPalette } from './palette.ts';
import { hatch, type Pen } from './pen.ts';

/** Everything a drawing needs. */
export interface Drawn<C> {
  chart: C;
  layout: Layout;
  frame: Frame;
  palette: ChartPalette;
}

export function fontOf(palette: ChartPalette, size: number, bold = false): string {
  return `${bold ? '700 ' : ''}${size}px ${palette.font}`;
}

/** Options that do not depend on the kind: no motion, no legend of Chart.js, an axis with round ends. */
export function rowOptions({ chart, layout, frame, palette }: Drawn<StackChart | BarChart | DotChart>): ChartOptions {
  const { axis, unit, locale } = chart;
  const font = { size: frame.size - 1, family: palette.font };
  const isScale = unit === 'value' && Number.isInteger(axis.min) && Number.isInteger(axis.max);
  const { min, max, step } = isScale
    ? { min: axis.min, max: axis.max, step: axis.max - axis.min > 12 ? 5 : 1 }
    : roundAxis(axis, unit, layout.narrow ? 5 : 8);
  const room = isScale ? (max - min || 1) * 0.03 : 0;
  return {
    indexAxis: 'y',
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    locale,
    layout: { padding: { left: layout.left, right: layout.right, top: layout.top, bottom: 0 }, autoPadding: false },
    plugins: { legend: { display: false }, title: { display: false } },
    scales: {
      x: {
        type: 'linear',
        min: min - room,
        max: max + room,
        afterFit: (scale) => {
          scale.height = layout.bottom;
        },
        afterBuildTicks: (scale) => {
          const count = Math.round((max - min) / step);
          scale.ticks = Array.from({ length: count + 1 }, (_, at) => ({
            value: Number((min + at * step).toPrecision(12)),
          }));
        },
        border: { color: palette.line },
        grid: { color: (context) => (context.tick?.value === 0 && axis.min < 0 ? palette.ink : palette.line) },
        ticks: {
          ...{ color: palette.quiet, font, maxRotation: 0, autoSkip: true, autoSkipPadding: 6 },
          // Beside a whole bar there may be room for what is withheld, but nothing is more than everybody.
          callback: (value) =>
            unit === 'share' && Math.abs(Number(value)) > 1.001 ? '' : axisLabel(Number(value), unit, locale),
        },
        title: { display: true, text: axisTitle(chart), color: palette.quiet, font, padding: 2 },
      },
      y: { type: 'category', labels: layout.lines.map((_, at) => String(at)), display: false, offset: true },
    },
  };
}

function axisTitle({ axis }: StackChart | BarChart | DotChart): string | string[] {
  // The ends are drawn under it by `drawEnds`.
  return axis.ends === null ? axis.title : [axis.title, ' '];
}

/** The row that a line belongs to, where the line is a bar's. */
export function rowAt<R extends Layout['rows'][number]>(layout: Layout, line: number): R | undefined {
  const found = layout.lines[line];
  return found?.kind === 'bar' ? (layout.rows[found.row] as R) : undefined;
}

/** What is drawn by us: paper under everything, and the rest over Chart.js's own shapes. */
export function rowPlugin<T extends ChartType>(palette: ChartPalette, draw: (drawing: Drawing) => void): Plugin<T> {
  return {
    id: 'rows',
    beforeDraw: ({ ctx, width, height }) => paintPaper(ctx as Pen, { width, height }, palette.paper),
    afterDatasetsDraw: (drawing) => draw(drawing as unknown as Drawing),
  };
}

/** Height of a line's middle. */
export function lineAt(drawing: Drawing, line: number): number {
  return drawing.scales['y']!.getPixelForValue(line);
}

/** Paints the paper, so that a picture has a ground of its own. */
export function paintPaper(pen: Pen, { width, height }: { width: number; height: number }, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, width, height);
}

/** Headings, labels, n; a hatched strip with words where a row is withheld. */
export function drawRows(
  drawing: Drawing,
  { chart, layout, frame, palette }: Drawn<StackChart | BarChart | DotChart>,
): void {
  const pen = drawing.ctx as Pen;
  const { left, right } = drawing.chartArea;
  const { size, width } = frame;
  pen.save();
  pen.textBaseline = 'middle';
  layout.lines.forEach((line, at) => {
    const y = lineAt(drawing, at);
    const row = layout.rows[line.row];
    pen.textAlign = 'left';
    if (line.kind === 'heading' || line.kind === 'label') {
      pen.fillStyle = line.kind === 'heading' ? palette.ink : palette.quiet;
      pen.font = fontOf(palette, line.kind === 'heading' ? size : size - 1, line.kind === 'heading');
      if (line.kind === 'heading')
        clear(pen, { x: 0, y: y - layout.lineHeight / 2, width, height: layout.lineHeight }, palette);
      else
        clear(pen, { x: left, y: y - layout.lineHeight / 2, width: right - left, height: layout.lineHeight }, palette);
      pen.fillStyle = line.kind === 'heading' ? palette.ink : palette.quiet;
      pen.fillText(line.text, line.kind === 'heading' ? 0 : left, y);
    }
    if (line.kind !== 'bar' || row === undefined) return;
    if (!layout.narrow) {
      pen.font = fontOf(palette, size - 1);
      pen.fillStyle = palette.ink;
      pen.fillText(line.text, 0, y);
      if (row.n !== null) {
        pen.textAlign = 'right';
        pen.fillStyle = palette.quiet;
        pen.fillText(sizeText(row, chart.locale), width, y);
      }
    }
    if (row.withheld)
      drawWithheld(pen, { x: left, y, width: right - left }, chartTexts[chart.locale].tooFew, frame, palette);
  });
  pen.restore();
  drawEnds(pen, { left, right }, { chart, layout, frame, palette });
}

/** What the two ends of the axis mean, each at its end; where they do not fit between the ends, from edge to edge. */
function drawEnds(
  pen: Pen,
  { left, right }: { left: number; right: number },
  { chart: { axis }, layout, frame: { size, width }, palette }: Drawn<StackChart | BarChart | DotChart>,
): void {
  if (axis.ends === null) return;
  const [low, high] = [`← ${axis.ends[0]}`, `${axis.ends[1]} →`];
  pen.save();
  pen.font = fontOf(palette, size - 1);
  pen.fillStyle = palette.quiet;
  pen.textBaseline = 'middle';
  const fits = pen.measureText(low).width + pen.measureText(high).width + size <= right - left;
  const y = layout.height - size * 0.8;
  pen.textAlign = 'left';
  pen.fillText(low, fits ? left : 0, y);
  pen.textAlign = 'right';
  pen.fillText(high, fits ? right : width, y);
  pen.restore();
}

function clear(pen: Pen, box: { x: number; y: number; width: number; height: number }, palette: ChartPalette): void {
  pen.fillStyle = palette.paper;
  pen.fillRect(box.x, box.y, box.width, box.height);
}

/** A hatched strip with words: never an empty place that reads as zero. */
export function drawWithheld(
  pen: Pen,
  { x, y, width }: { x: number; y: number; width: number },
  text: string,
  { size }: Frame,
  palette: ChartPalette,
): void {
  const box = { x, y: y - size * 0.55, width, height: size * 1.1 };
  hatch(pen, box, 'rising', palette.line);
  drawPlate(pen, text, x + width / 2, y, size - 1, palette);
}

/** Words on a plate of paper, so that they are read over any hatching. */
export function drawPlate(pen: Pen, text: string, x: number, y: number, size: number, palette: ChartPalette): void {
  pen.save();
  pen.font = fontOf(palette, size);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const width = pen.measureText(text).width;
  pen.fillStyle = palette.paper;
  pen.fillRect(x - width / 2 - 3, y - size * 0.62, width + 6, size * 1.24);
  pen.fillStyle = palette.ink;
  pen.fillText(text, x, y);
  pen.restore();
}
