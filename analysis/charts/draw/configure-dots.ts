/** Means with intervals, as a configuration of Chart.js. */
import type { ChartConfiguration, Chart as Drawing } from 'chart.js';
import type { DotChart, DotRow } from '../chart.ts';
import { formatNumber } from '../format.ts';
import { chartTexts } from '../texts.ts';
import { layOut, swatch, type Frame } from './layout.ts';
import { colourOf, type ChartPalette } from './palette.ts';
import type { Pen } from './pen.ts';
import { drawPlate, drawRows, fontOf, lineAt, rowAt, rowOptions, rowPlugin, type Drawn } from './row-frame.ts';
import { drawInterval, drawMark } from './shapes.ts';
import { tooltipLook, valueText } from './tooltip.ts';

/** `x` is NaN where there is nothing to show: Chart.js reads all points of a list alike. */
type Point = { x: number; y: number };

/** Points on the line of every row; intervals and shapes are drawn over them. */
export function configureDots(
  chart: DotChart,
  frame: Frame,
  palette: ChartPalette,
): ChartConfiguration<'line', Point[]> {
  const drawn: Drawn<DotChart> = { chart, layout: layOut(chart, frame), frame, palette };
  const { layout } = drawn;
  const dotAt = (line: number) => rowAt<DotRow>(layout, line);
  const options = rowOptions(drawn) as NonNullable<ChartConfiguration<'line', Point[]>['options']>;
  options.plugins!.tooltip = {
    ...tooltipLook(palette, frame.size),
    callbacks: {
      title: ([item]) => dotAt(item!.dataIndex)?.label ?? '',
      label: ({ dataIndex }) => tooltipOf(dotAt(dataIndex), chart),
    },
  };
  return {
    type: 'line',
    data: {
      labels: layout.lines.map((_, at) => String(at)),
      datasets: [
        {
          label: chart.marks.value,
          data: layout.lines.map((_, line): Point => ({ x: dotAt(line)?.value ?? NaN, y: line })),
          ...{ showLine: false, pointRadius: 0, pointHitRadius: frame.size, clip: false as const },
        },
      ],
    },
    options,
    plugins: [
      rowPlugin(palette, (drawing) => {
        drawLine(drawing, drawn);
        drawRows(drawing, drawn);
        drawDots(drawing, drawn);
        drawLegend(drawing.ctx as Pen, drawn);
      }),
    ],
  };
}

/** Beside a mark one decimal tells enough, but of differences between −1 and 1, where a tenth is more than half of a small one. */
function decimalsDrawn({ axis, decimals, line }: DotChart): number {
  return line !== null && axis.max - axis.min <= 2 ? decimals : Math.min(decimals, 1);
}

function tooltipOf(row: DotRow | undefined, { marks, decimals, locale }: DotChart): string[] {
  if (row === undefined || row.value === null) return [];
  const own = `${marks.value}: ${valueText({ ...row, value: row.value }, decimals, locale)}`;
  return row.median === null || marks.median === null
    ? [own]
    : [own, `${marks.median}: ${formatNumber(row.median, 1, locale)}`];
}

function drawDots(drawing: Drawing, { chart, layout, frame, palette }: Drawn<DotChart>): void {
  const pen = drawing.ctx as Pen;
  const { size } = frame;
  const x = (value: number) => drawing.scales['x']!.getPixelForValue(value);
  const { right } = drawing.chartArea;
  layout.lines.forEach((line, at) => {
    const row = layout.rows[line.row] as DotRow | undefined;
    if (line.kind !== 'bar' || row === undefined || row.withheld) return;
    const y = lineAt(drawing, at);
    if (row.value === null) {
      if (row.n !== 0)
        drawPlate(pen, chartTexts[chart.locale].hidden, x(chart.axis.min) + size * 2.5, y, size - 1, palette);
      return;
    }
    const colour = colourOf(palette, row.mark);
    if (row.low !== null && row.high !== null) drawInterval(pen, x(row.low), x(row.high), y, size, colour);
    if (row.median !== null) drawMedian(pen, x(row.median), y, size, palette.ink);
    drawMark(pen, x(row.value), y, row, size, palette);
    pen.save();
    pen.font = fontOf(palette, size - 1, true);
    const text = formatNumber(row.value, decimalsDrawn(chart), chart.locale);
    const reach = Math.max(x(row.value), row.high === null ? 0 : x(row.high), row.median === null ? 0 : x(row.median));
    const width = pen.measureText(text).width;
    const beyond = reach + size + width > right + (layout.narrow ? 0 : size);
    const least = Math.min(
      x(row.value),
      row.low === null ? Infinity : x(row.low),
      row.median === null ? Infinity : x(row.median),
    );
    pen.restore();
    drawPlate(
      pen,
      text,
      beyond ? least - size * 0.8 - width / 2 : reach + size * 0.8 + width / 2,
      y,
      size - 1,
      palette,
    );
  });
}

/** A line through the whole chart, under everything else. */
function drawLine(drawing: Drawing, { chart: { line }, palette }: Drawn<DotChart>): void {
  if (line === null) return;
  const pen = drawing.ctx as Pen;
  const { top, bottom } = drawing.chartArea;
  const x = drawing.scales['x']!.getPixelForValue(line);
  pen.save();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x, bottom);
  pen.stroke();
  pen.restore();
}

/** The median: a short upright stroke. */
function drawMedian(pen: Pen, x: number, y: number, size: number, colour: string): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(x, y - size * 0.6);
  pen.lineTo(x, y + size * 0.6);
  pen.stroke();
  pen.restore();
}

function drawLegend(pen: Pen, { chart, layout, frame, palette }: Drawn<DotChart>): void {
  const { size } = frame;
  pen.save();
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (const { at, label, x, line } of layout.legend) {
    const y = layout.lineHeight * (line + 0.5);
    const middle = x + swatch(size) / 2 - 4;
    if (at === 0) drawMark(pen, middle, y, { mark: 0, strength: 1 }, size, { ...palette, cities: [palette.quiet] });
    else if (at === 1 && chart.marks.median !== null) drawMedian(pen, middle, y, size, palette.ink);
    else drawInterval(pen, x + 2, x + size * 1.5, y, size, palette.quiet);
    pen.font = fontOf(palette, size - 1);
    pen.fillStyle = palette.ink;
    pen.fillText(label, x + swatch(size), y);
  }
  pen.restore();
}
