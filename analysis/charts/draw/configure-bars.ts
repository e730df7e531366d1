/** Bars with intervals, as a configuration of Chart.js. */
import type { ChartConfiguration, Chart as Drawing } from 'chart.js';
import type { BarChart, BarRow } from '../chart.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { chartTexts } from '../texts.ts';
import { layOut, sizeText, swatch, type Frame } from './layout.ts';
import { colourOf, type ChartPalette } from './palette.ts';
import type { Pen } from './pen.ts';
import {
  drawPlate,
  drawRows,
  drawWithheld,
  fontOf,
  lineAt,
  rowAt,
  rowOptions,
  rowPlugin,
  type Drawn,
} from './row-frame.ts';
import { drawInterval, fillOf, hatchOf } from './shapes.ts';
import { shareText, tooltipLook } from './tooltip.ts';

/** One dataset, a bar on the line of every row. */
export function configureBars(
  chart: BarChart,
  frame: Frame,
  palette: ChartPalette,
): ChartConfiguration<'bar', (number | null)[]> {
  const drawn: Drawn<BarChart> = { chart, layout: layOut(chart, frame), frame, palette };
  const { layout } = drawn;
  const barAt = (line: number) => rowAt<BarRow>(layout, line);
  const colours = layout.lines.map((_, line) => {
    const row = barAt(line);
    return row
      ? { fill: fillOf(palette, row), edge: colourOf(palette, row.mark) }
      : { fill: palette.paper, edge: palette.paper };
  });
  const options = rowOptions(drawn) as NonNullable<ChartConfiguration<'bar', (number | null)[]>['options']>;
  options.plugins!.tooltip = {
    ...tooltipLook(palette, frame.size),
    callbacks: {
      title: ([item]) => barAt(item!.dataIndex)?.label ?? '',
      label: ({ dataIndex }) => tooltipOf(barAt(dataIndex), chart),
    },
  };
  return {
    type: 'bar',
    data: {
      labels: layout.lines.map((_, at) => String(at)),
      datasets: [
        {
          label: chart.title,
          data: layout.lines.map((_, line) => barAt(line)?.value ?? null),
          backgroundColor: colours.map(({ fill }) => fill),
          borderColor: colours.map(({ edge }) => edge),
          ...{ borderWidth: 1.5, borderSkipped: false as const, clip: false as const },
          barThickness: Math.round(layout.lineHeight * 0.72),
        },
      ],
    },
    options,
    plugins: [
      rowPlugin(palette, (drawing) => {
        drawBars(drawing, drawn);
        drawLegend(drawing.ctx as Pen, drawn);
        drawRows(drawing, drawn);
      }),
    ],
  };
}

function tooltipOf(row: BarRow | undefined, { unit, locale }: BarChart): string {
  if (row === undefined) return '';
  const own = shareText(
    { count: row.count, share: unit === 'share' ? row.value : null },
    row,
    unit === 'share',
    locale,
  );
  if (row.low === null || row.high === null) return own;
  return `${own}, ${chartTexts[locale].interval}: ${formatPercent(row.low, locale, 1)} – ${formatPercent(row.high, locale, 1)}`;
}

/** Hatching, intervals and each bar's number at its end. */
function drawBars(drawing: Drawing, { chart, layout, frame, palette }: Drawn<BarChart>): void {
  const pen = drawing.ctx as Pen;
  const { size } = frame;
  const x = (value: number) => drawing.scales['x']!.getPixelForValue(value);
  const { left, right } = drawing.chartArea;
  const height = Math.round(layout.lineHeight * 0.72);
  layout.lines.forEach((line, at) => {
    const row = layout.rows[line.row] as BarRow | undefined;
    if (line.kind !== 'bar' || row === undefined || row.withheld) return;
    const y = lineAt(drawing, at);
    if (row.value === null) {
      if (row.n !== 0)
        drawWithheld(pen, { x: left, y, width: (right - left) / 3 }, chartTexts[chart.locale].hidden, frame, palette);
      return;
    }
    hatchOf(
      pen,
      { x: left + 1, y: y - height / 2 + 1, width: x(row.value) - left - 2, height: height - 2 },
      row,
      palette,
    );
    let end = x(row.value);
    if (row.low !== null && row.high !== null) {
      // A strip of paper under it, so that it shows on every bar.
      drawInterval(pen, x(row.low), x(row.high), y, size + 4, palette.paper, 6);
      drawInterval(pen, x(row.low), x(row.high), y, size, palette.ink);
      end = Math.max(end, x(row.high));
    }
    const text =
      chart.unit === 'share' ? formatPercent(row.value, chart.locale) : formatNumber(row.value, 0, chart.locale);
    pen.save();
    pen.font = fontOf(palette, size - 1);
    const edge =
      layout.narrow || row.n === null ? frame.width : frame.width - pen.measureText(sizeText(row, chart.locale)).width;
    pen.font = fontOf(palette, size - 1, true);
    const { width } = pen.measureText(text);
    // Where it would run into n it stands on the bar.
    if (end + 5 + width > edge - 5) drawPlate(pen, text, x(row.low ?? row.value) - 8 - width / 2, y, size - 1, palette);
    else {
      pen.fillStyle = palette.ink;
      pen.textAlign = 'left';
      pen.textBaseline = 'middle';
      pen.fillText(text, end + 5, y);
    }
    pen.restore();
  });
}

function drawLegend(pen: Pen, { layout, frame, palette }: Drawn<BarChart>): void {
  pen.save();
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = fontOf(palette, frame.size - 1);
  pen.fillStyle = palette.ink;
  for (const { label, x, line } of layout.legend) {
    const y = layout.lineHeight * (line + 0.5);
    drawInterval(pen, x + 2, x + frame.size * 1.5, y, frame.size, palette.ink);
    pen.fillText(label, x + swatch(frame.size), y);
  }
  pen.restore();
}
