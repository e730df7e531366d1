/** Distributions in lanes, as a configuration of Chart.js. */
import type { ChartConfiguration, Chart as Drawing } from 'chart.js';
import type { LaneChart, LaneRow } from '../chart.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { chartTexts } from '../texts.ts';
import { sizeText, type Frame } from './layout.ts';
import { colourOf, type ChartPalette } from './palette.ts';
import { hatch, type Pen } from './pen.ts';
import { drawPlate, drawWithheld, fontOf, paintPaper } from './row-frame.ts';
import { fillOf, hatchOf } from './shapes.ts';
import { shareText, tooltipLook } from './tooltip.ts';

type Ends = [number, number] | null;

/** Columns fill this much of a lane; its label stands above. */
const full = 0.58;

/** Height of a chart of lanes. */
export function laneHeight(chart: LaneChart, { size }: Frame): number {
  return chart.groups[0]!.rows.length * size * 6.6 + size * 3.4;
}

/** A dataset per lane; its columns stand on the lane's floor. */
export function configureLanes(
  chart: LaneChart,
  frame: Frame,
  palette: ChartPalette,
): ChartConfiguration<'bar', Ends[]> {
  const { rows } = chart.groups[0]!;
  const font = { size: frame.size - 2, family: palette.font };
  const datasets = rows.map((row, lane) => ({
    label: row.label,
    data: row.columns.map(({ value }): Ends =>
      value === null ? null : [lane + 1, lane + 1 - (full * value) / chart.axis.max],
    ),
    backgroundColor: fillOf(palette, row),
    borderColor: colourOf(palette, row.mark),
    ...{ borderWidth: 1.5, grouped: false, clip: false as const, barPercentage: 0.9, categoryPercentage: 0.9 },
    borderSkipped: false as const,
  }));
  return {
    type: 'bar',
    data: { labels: chart.columns, datasets },
    options: {
      ...{ animation: false, responsive: false, maintainAspectRatio: false, locale: chart.locale },
      layout: { padding: { left: 2, right: 2, top: 0, bottom: 0 } },
      plugins: {
        ...{ legend: { display: false }, title: { display: false } },
        tooltip: {
          ...tooltipLook(palette, frame.size),
          callbacks: {
            title: ([item]) => rows[item!.datasetIndex]?.label ?? '',
            label: ({ datasetIndex, dataIndex, label }) => {
              const row = rows[datasetIndex]!;
              const { value, count } = row.columns[dataIndex]!;
              const isShare = chart.unit === 'share';
              return `${label}: ${shareText({ count, share: isShare ? value : null }, row, isShare, chart.locale)}`;
            },
          },
        },
      },
      scales: {
        x: {
          type: 'category',
          border: { color: palette.line },
          grid: { display: false },
          ticks: {
            color: palette.quiet,
            font,
            autoSkip: false,
            maxRotation: frame.width < 600 ? 60 : 0,
            minRotation: 0,
          },
        },
        y: { type: 'linear', min: 0, max: rows.length, reverse: true, display: false },
      },
    },
    plugins: [
      {
        id: 'lanes',
        beforeDraw: ({ ctx, width, height }) => paintPaper(ctx as Pen, { width, height }, palette.paper),
        afterDatasetsDraw: (drawing) =>
          rows.forEach((row, lane) => drawLane(drawing as unknown as Drawing, chart, row, lane, frame, palette)),
      },
    ],
  };
}

/** Label and n, the floor, hatching, and each column's number above it. */
function drawLane(
  drawing: Drawing,
  chart: LaneChart,
  row: LaneRow,
  lane: number,
  frame: Frame,
  palette: ChartPalette,
): void {
  const pen = drawing.ctx as Pen;
  const { size } = frame;
  const { left, right } = drawing.chartArea;
  const y = (value: number) => drawing.scales['y']!.getPixelForValue(value);
  pen.save();
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.font = fontOf(palette, size - 1, true);
  pen.fillStyle = palette.ink;
  pen.fillText(`${row.label} · ${sizeText(row, chart.locale)}`, 0, y(lane) + size * 0.9);
  pen.strokeStyle = palette.line;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(left, y(lane + 1));
  pen.lineTo(right, y(lane + 1));
  pen.stroke();
  if (row.withheld) {
    drawWithheld(
      pen,
      { x: left, y: y(lane + 0.7), width: right - left },
      chartTexts[chart.locale].tooFew,
      frame,
      palette,
    );
  }
  const bars = drawing.getDatasetMeta(lane).data as unknown as { x: number; width: number }[];
  row.columns.forEach(({ value }, at) => {
    const { x, width } = columnAt(drawing, bars, at, row.columns.length);
    const floor = y(lane + 1);
    if (value === null) {
      if (row.withheld) return;
      const box = { x: x - width / 2, y: floor - size * 1.4, width, height: size * 1.4 };
      hatch(pen, box, 'crossed', palette.quiet, 6);
      drawPlate(pen, chartTexts[chart.locale].hidden, x, box.y - size * 0.65, size - 2, palette);
      return;
    }
    const top = y(lane + 1 - (full * value) / chart.axis.max);
    hatchOf(pen, { x: x - width / 2 + 1, y: top + 1, width: width - 2, height: floor - top - 2 }, row, palette);
    pen.font = fontOf(palette, size - 2);
    pen.fillStyle = palette.ink;
    pen.textAlign = 'center';
    const text = chart.unit === 'share' ? formatPercent(value, chart.locale) : formatNumber(value, 0, chart.locale);
    const fits = pen.measureText(text).width <= (right - left) / row.columns.length;
    if (fits) pen.fillText(text, x, top - size * 0.65);
  });
  pen.restore();
}

function columnAt(
  drawing: Drawing,
  bars: { x: number; width: number }[],
  at: number,
  of: number,
): { x: number; width: number } {
  const known = bars.find(({ width }) => Number.isFinite(width) && width > 0)?.width;
  const { left, right } = drawing.chartArea;
  return { x: drawing.scales['x']!.getPixelForValue(at), width: known ?? ((right - left) / of) * 0.8 };
}
