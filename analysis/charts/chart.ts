/**
 * A chart as what it shows, before any library draws it: rows with their values, intervals and what is withheld. Texts are in
 * one language already. Everything on the picture is in here, so that pictures, tables and descriptions cannot differ.
 */

/** The languages of the screens. */
export type ChartLocale = 'pl' | 'en';

/** What the values are: parts of one (0–1), numbers of people, or values of the answers themselves. */
export type ChartUnit = 'share' | 'people' | 'value';

/** Who a row is about. */
export interface RowOfCell {
  /** Unique within the chart. */
  key: string;
  /** E.g. "Krosno, po testowaniu". */
  label: string;
  /** Place of the city in the study (0, 1, …); −1 for cities pooled. Decides colour, hatching and shape. */
  mark: number;
  /** 1 for the latest wave, towards 0 for earlier ones: earlier is paler. */
  strength: number;
  /** Valid answers; `null`: withheld. */
  n: number | null;
  /** "120 → 118" where one number does not say who is in it. */
  size?: string;
  /** Nothing of this row may be shown. */
  withheld: boolean;
}

/** Rows under one heading: an option, a statement, or the whole question (`null`). */
export interface RowGroup<Row> {
  key: string;
  heading: string | null;
  rows: Row[];
}

interface ChartFrame<Kind extends string, Row> {
  kind: Kind;
  locale: ChartLocale;
  title: string;
  /** What this chart shows of its question, where several stand below each other. */
  caption?: string;
  unit: ChartUnit;
  groups: RowGroup<Row>[];
  axis: ChartAxis;
}

export interface ChartAxis {
  min: number;
  max: number;
  title: string;
  /** What the two ends mean, where that is worth saying. */
  ends: [string, string] | null;
  /** Labelled places; `null`: round numbers. */
  ticks: { value: number; label: string }[] | null;
}

/** An answer of a stack: its label and where it stands between the lowest (−1) and the highest (1). */
export interface StackLevel {
  label: string;
  tone: number;
}

export interface Segment {
  level: number;
  from: number;
  to: number;
  count: number | null;
  share: number | null;
}

/** Answers whose own numbers are withheld. */
export interface HiddenPart {
  from: number;
  to: number;
  /** First and last of the answers that are known together; `null` where it is not known which they are. */
  levels: [number, number] | null;
  count: number | null;
  share: number | null;
}

/** One bar of answers around the middle one. */
export interface StackRow extends RowOfCell {
  segments: Segment[];
  /** Withheld answers: neighbours known together in their place, what is left of the others apart from the rest. */
  hidden: HiddenPart[];
}

/** One bar with its interval. */
export interface BarRow extends RowOfCell {
  value: number | null;
  count: number | null;
  low: number | null;
  high: number | null;
}

/** One mean (or median) with its interval. */
export interface DotRow extends RowOfCell {
  value: number | null;
  low: number | null;
  high: number | null;
  /** A second, hollow mark. */
  median: number | null;
}

/** One distribution: a column per answer, `null` where withheld. */
export interface LaneRow extends RowOfCell {
  columns: { value: number | null; count: number | null }[];
}

/** Answers in order, stacked left and right of the middle one, or from the start of the axis. */
export interface StackChart extends ChartFrame<'stack', StackRow> {
  levels: StackLevel[];
  /** Every bar begins at nothing, and whole bars are of one length. */
  fromStart?: boolean;
}
/** Single and multiple choice: a bar for every answer and cell. */
export type BarChart = ChartFrame<'bars', BarRow>;
/** Means, medians, places or differences, with their intervals. */
export interface DotChart extends ChartFrame<'dots', DotRow> {
  /** Name of the filled mark and of the hollow one. */
  marks: { value: string; median: string | null };
  /** A line through the whole chart, e.g. no difference. */
  line: number | null;
  decimals: number;
}
/** Distributions above each other, one lane for every cell. */
export interface LaneChart extends ChartFrame<'lanes', LaneRow> {
  columns: string[];
}

export type Chart = StackChart | BarChart | DotChart | LaneChart;
