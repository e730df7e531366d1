/** Where everything of a chart of rows stands: made of lines of equal height, so that any number of rows fits. */
import type { BarChart, DotChart, RowOfCell, StackChart } from '../chart.ts';
import { chartTexts } from '../texts.ts';
import { breakLines } from '../svg.ts';

/** Room and size of letters of a picture, in CSS pixels. */
export interface Frame {
  width: number;
  /** Size of letters. */
  size: number;
}

export interface LegendEntry {
  /** Index of the level or mark. */
  at: number;
  label: string;
  x: number;
  line: number;
  /** What is left of a label that did not fit on one line: it has no little picture of its own. */
  continued?: boolean;
}

export interface Line {
  kind: 'heading' | 'label' | 'bar' | 'gap';
  text: string;
  /** Index into `rows`; −1 for lines without a row. */
  row: number;
}

export interface Layout {
  lines: Line[];
  rows: RowOfCell[];
  lineHeight: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  legend: LegendEntry[];
  /** Labels stand above their bars. */
  narrow: boolean;
}

/** Average width of a letter in parts of the size; a picture is laid out without a browser that could measure. */
const letter = 0.56;

/** Estimated width of a text. */
export function textWidth(text: string, size: number): number {
  return text.length * size * letter;
}

/** "n = 142", or that the row is withheld. */
export function sizeText(row: RowOfCell, locale: 'pl' | 'en'): string {
  return row.n === null ? chartTexts[locale].tooFew : `n = ${row.size ?? row.n}`;
}

/** Under this width labels stand above their bars. */
const wide = 600;
/** Longer labels, as a part of the width, stand above their bars, too. */
const mostForLabels = 0.36;

/** Lays out a chart of rows. */
export function layOut(chart: StackChart | BarChart | DotChart, frame: Frame): Layout {
  const { width, size } = frame;
  const lineHeight = Math.round(size * 1.6);
  const rows = chart.groups.flatMap((group) => group.rows as RowOfCell[]);
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, size)));
  const narrow = width < wide * (size / 14) || longest + 12 > width * mostForLabels;
  const left = narrow ? 6 : Math.ceil(longest) + 12;
  const beside = rows.filter(({ withheld }) => !withheld).map((one) => textWidth(sizeText(one, chart.locale), size));
  const widest = Math.max(size * 5.2, ...beside.map((own) => own + size / 2));
  const right = narrow ? (chart.kind === 'bars' ? Math.round(size * 3.6) : 10) : Math.round(widest);
  const lines: Line[] = [];
  let row = 0;
  for (const { heading, rows: own } of chart.groups) {
    if (lines.length > 0) lines.push({ kind: 'gap', text: '', row: -1 });
    if (heading !== null)
      for (const text of breakLines(heading, width, size * 1.1)) lines.push({ kind: 'heading', text, row: -1 });
    for (const one of own) {
      // What is withheld says so in its strip.
      const label = narrow && !one.withheld ? `${one.label} · ${sizeText(one, chart.locale)}` : one.label;
      if (narrow)
        for (const text of breakLines(label, width - left, size - 1)) lines.push({ kind: 'label', text, row });
      lines.push({ kind: 'bar', text: label, row });
      row++;
    }
  }
  const legend = legendOf(legendLabels(chart), width, size);
  const legendLines = legend.length === 0 ? 0 : Math.max(...legend.map(({ line }) => line)) + 1;
  const top = legendLines * lineHeight + (legendLines > 0 ? 8 : 4);
  const bottom = Math.round(size * 3.4) + (chart.axis.ends ? lineHeight : 0);
  return {
    ...{ lines, rows, lineHeight, left, right, top, bottom, legend, narrow },
    height: top + lines.length * lineHeight + bottom,
  };
}

function legendLabels(chart: StackChart | BarChart | DotChart): string[] {
  const texts = chartTexts[chart.locale];
  const rows = chart.groups.flatMap((group) => group.rows as (RowOfCell & { low?: number | null })[]);
  const interval = rows.some(({ low }) => low !== null && low !== undefined) ? [texts.interval] : [];
  if (chart.kind === 'stack') {
    const hidden = chart.groups.flatMap((group) => group.rows.flatMap((row) => row.hidden));
    const joined = hidden.some(({ levels }) => levels !== null);
    return [
      ...chart.levels.map(({ label }) => label),
      ...(hidden.length > 0 ? [joined ? texts.joined : texts.hidden] : []),
    ];
  }
  if (chart.kind === 'bars') return interval;
  return [chart.marks.value, ...(chart.marks.median === null ? [] : [chart.marks.median]), ...interval];
}

/** Puts entries side by side, into as many lines as they need; a label longer than a line goes on in the next. */
function legendOf(labels: readonly string[], width: number, size: number): LegendEntry[] {
  let x = 0;
  let line = 0;
  return labels.flatMap((label, at) => {
    const own = swatch(size) + textWidth(label, size) + size;
    if (x > 0 && x + own > width) {
      x = 0;
      line++;
    }
    if (own <= width) {
      const entry = { at, label, x, line };
      x += own;
      return [entry];
    }
    const entries = breakLines(label, width - swatch(size), size).map((text, part): LegendEntry => {
      return { at, label: text, x: 0, line: line + part, ...(part > 0 && { continued: true }) };
    });
    line += entries.length;
    return entries;
  });
}

/** Room of the little picture before a legend's text. */
export function swatch(size: number): number {
  return Math.round(size * 1.9);
}
