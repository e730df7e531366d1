/** Stacked answers around the middle one, as a configuration of Chart.js. */
import type { ChartConfiguration, Chart as Drawing } from 'chart.js';
import type { HiddenPart, Segment, StackChart, StackLevel, StackRow } from '../chart.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { chartTexts } from '../texts.ts';
import { layOut, swatch, type Frame } from './layout.ts';
import { edgeColour, toneColour, toneHatchColour, type ChartPalette } from './palette.ts';
import { hatch, toneHatching, type Box, type Pen } from './pen.ts';
import { drawPlate, drawRows, fontOf, rowAt, rowOptions, rowPlugin, type Drawn } from './row-frame.ts';
import { hiddenText, shareText, tooltipLook } from './tooltip.ts';

type Ends = [number, number] | null;

/** Every answer is a dataset of floating bars; what is withheld is one more. */
export function configureStack(
  chart: StackChart,
  frame: Frame,
  palette: ChartPalette,
): ChartConfiguration<'bar', Ends[]> {
  const drawn: Drawn<StackChart> = { chart, layout: layOut(chart, frame), frame, palette };
  const { layout } = drawn;
  const rows = layout.rows as StackRow[];
  const segmentAt = (line: number, level: number): Segment | undefined =>
    rowAt<StackRow>(layout, line)?.segments.find((segment) => segment.level === level);
  const datasets = chart.levels.map(({ label, tone }, level) => ({
    label,
    data: layout.lines.map((_, line): Ends => {
      const segment = segmentAt(line, level);
      return segment ? [segment.from, segment.to] : null;
    }),
    backgroundColor: toneColour(palette, tone),
    ...look(layout.lineHeight, palette),
    borderColor: edgeColour(palette, tone),
  }));
  const hiddenAt = (line: number, part: number): HiddenPart | undefined => rowAt<StackRow>(layout, line)?.hidden[part];
  const most = Math.max(0, ...rows.map(({ hidden }) => hidden.length));
  const hidden = Array.from({ length: most }, (_, part) => ({
    label: chartTexts[chart.locale].hidden,
    data: layout.lines.map((_line, line): Ends => {
      const rest = hiddenAt(line, part);
      return rest ? [rest.from, rest.to] : null;
    }),
    backgroundColor: palette.paper,
    ...look(layout.lineHeight, palette),
    borderColor: palette.quiet,
  }));
  const options = rowOptions(drawn) as NonNullable<ChartConfiguration<'bar', Ends[]>['options']>;
  options.plugins!.tooltip = {
    ...tooltipLook(palette, frame.size),
    callbacks: {
      title: ([item]) => rows[layout.lines[item!.dataIndex]!.row]?.label ?? '',
      label: ({ datasetIndex, dataIndex, dataset }) => {
        const row = rows[layout.lines[dataIndex]!.row]!;
        const rest = hiddenAt(dataIndex, datasetIndex - chart.levels.length);
        if (rest) return hiddenText(rest, row, chart);
        const segment = segmentAt(dataIndex, datasetIndex);
        return segment
          ? `${dataset.label ?? ''}: ${shareText(segment, row, chart.unit === 'share', chart.locale)}`
          : '';
      },
    },
  };
  return {
    type: 'bar',
    data: { labels: layout.lines.map((_, at) => String(at)), datasets: [...datasets, ...hidden] },
    options,
    plugins: [
      rowPlugin(palette, (drawing) => {
        drawSegments(drawing, drawn);
        drawLegend(drawing.ctx as Pen, drawn);
        drawRows(drawing, drawn);
      }),
    ],
  };
}

const look = (lineHeight: number, palette: ChartPalette) => ({
  ...{ grouped: false, barThickness: Math.round(lineHeight * 0.86), clip: false as const },
  ...{ borderColor: palette.paper, borderWidth: 1, borderSkipped: false as const },
});

/** Hatching, and each number on its bar where there is room for it. */
function drawSegments(drawing: Drawing, { chart, layout, frame, palette }: Drawn<StackChart>): void {
  const pen = drawing.ctx as Pen;
  const x = (value: number) => drawing.scales['x']!.getPixelForValue(value);
  const height = Math.round(layout.lineHeight * 0.86) - 2;
  layout.lines.forEach((line, at) => {
    const row = layout.rows[line.row] as StackRow | undefined;
    if (line.kind !== 'bar' || row === undefined) return;
    const y = drawing.scales['y']!.getPixelForValue(at);
    for (const { level, from, to, count, share } of row.segments) {
      const box = { x: x(from) + 1, y: y - height / 2, width: x(to) - x(from) - 2, height };
      const { hatching, step } = toneHatching(chart.levels[level]!.tone);
      hatch(pen, box, hatching, toneHatchColour(palette, chart.levels[level]!.tone), step);
      const text =
        chart.unit === 'share' ? formatPercent(share ?? 0, chart.locale) : formatNumber(count ?? 0, 0, chart.locale);
      pen.font = fontOf(palette, frame.size - 2);
      if (pen.measureText(text).width + 10 <= box.width)
        drawPlate(pen, text, box.x + box.width / 2, y, frame.size - 2, palette);
    }
    for (const { from, to, count, share } of row.hidden) {
      const box = { x: x(from) + 1, y: y - height / 2, width: x(to) - x(from) - 2, height };
      hatch(pen, box, 'crossed', palette.quiet, 7);
      const own = chart.unit === 'share' ? share : count;
      const text =
        own === null
          ? chartTexts[chart.locale].hidden
          : chart.unit === 'share'
            ? formatPercent(own, chart.locale)
            : formatNumber(own, 0, chart.locale);
      pen.font = fontOf(palette, frame.size - 2);
      if (pen.measureText(text).width + 8 <= box.width)
        drawPlate(pen, text, box.x + box.width / 2, y, frame.size - 2, palette);
    }
  });
}

function drawLegend(pen: Pen, { chart, layout, frame, palette }: Drawn<StackChart>): void {
  const { size } = frame;
  const side = Math.round(size * 1.1);
  pen.save();
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = fontOf(palette, size - 1);
  for (const { at, label, x, line, continued } of layout.legend) {
    const y = layout.lineHeight * (line + 0.5);
    const box = { x, y: y - side / 2, width: side + 6, height: side };
    if (continued !== true) drawSwatch(pen, box, chart.levels[at], palette);
    pen.fillStyle = palette.ink;
    pen.fillText(label, x + swatch(size), y);
  }
  pen.restore();
}

function drawSwatch(pen: Pen, box: Box, level: StackLevel | undefined, palette: ChartPalette): void {
  if (level === undefined) return hatch(pen, box, 'crossed', palette.quiet, 7);
  pen.fillStyle = edgeColour(palette, level.tone);
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.fillStyle = toneColour(palette, level.tone);
  pen.fillRect(box.x + 1, box.y + 1, box.width - 2, box.height - 2);
  const { hatching, step } = toneHatching(level.tone);
  hatch(pen, box, hatching, toneHatchColour(palette, level.tone), step);
}
