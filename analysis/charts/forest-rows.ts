/** Changes as the rows of a forest plot: what changed after − before, by city, collected and recalled beside each other. */
import type { Comparison, Interval, MeasureKey, Result, ResultsEnvelope, ResultTexts } from '../compare/result.ts';

/**
 * What a row is measured in: `order` from −1 to 1 (Cliff's δ, its paired form, differences of shares, for which δ is the same
 * number), `deviations` of the answers (Hedges' g).
 */
export type ForestUnit = 'order' | 'deviations';

/** One change: of one city (or of cities pooled), by one design. */
export interface ForestMark {
  /** `null`: cities pooled. */
  city: string | null;
  design: Comparison['design'];
  basis: Comparison['basis'];
  /** Value and 95 % interval in the row's unit; ends are `null` where the method gives none; all `null`: not to be shown. */
  value: number | null;
  low: number | null;
  high: number | null;
  comparison: Comparison;
}

export interface ForestRow {
  instrument: string;
  question: string;
  kind: Result['kind'];
  part: string | null;
  title: ResultTexts;
  partTitle: ResultTexts | null;
  /** Key of the aim, or `null` for what is no indicator. */
  indicator: string | null;
  unit: ForestUnit;
  marks: ForestMark[];
  /** What the row is made from. */
  result: Result;
}

const units: Partial<Record<MeasureKey, ForestUnit>> = {
  cliff_delta: 'order',
  matched_rank_biserial: 'order',
  difference_of_shares: 'order',
  hedges_g: 'deviations',
};

/** What of a comparison is drawn: the effect, or the difference of shares, which stands in the estimate. */
function drawn(comparison: Comparison): { unit: ForestUnit; interval: Interval } | null {
  for (const interval of [comparison.effect, comparison.estimate]) {
    const unit = interval === null ? undefined : units[interval.name];
    if (interval !== null && unit !== undefined && interval.value !== null) return { unit, interval };
  }
  return null;
}

/**
 * The rows of one instrument, in its order. Left out: results without a comparison of waves, and recalled items, whose change is
 * the one that stands beside the item they recall.
 * @param wanted which results to take
 */
export function forestRows(envelope: ResultsEnvelope, wanted: (result: Result) => boolean): ForestRow[] {
  return envelope.results
    .filter((result) => result.recalls === null && wanted(result))
    .flatMap((result): ForestRow[] => {
      const changes = result.comparisons.filter(({ contrast }) => contrast === 'wave');
      if (changes.length === 0) return [];
      const found = changes.map((comparison) => ({ comparison, shown: drawn(comparison) }));
      const unit = found.find(({ shown }) => shown !== null)?.shown?.unit ?? 'order';
      const marks = found.map(({ comparison, shown }): ForestMark => {
        const interval = shown?.unit === unit ? shown.interval : null;
        const { design, basis, within } = comparison;
        const ends = { low: interval?.low ?? null, high: interval?.high ?? null };
        return { city: within.city ?? null, design, basis, value: interval?.value ?? null, ...ends, comparison };
      });
      const { question, kind, part, title, partTitle, indicator } = result;
      return [
        { instrument: envelope.instrument, question, kind, part, title, partTitle, indicator, unit, marks, result },
      ];
    });
}

/** The rows as they are drawn: without changes of what was asked in one wave only, of which there is nothing to draw. */
export function askedTwice(rows: readonly ForestRow[]): ForestRow[] {
  return rows.flatMap((row) => {
    const marks = row.marks.filter(({ comparison }) => !comparison.n.includes(0));
    return marks.length === 0 ? [] : [{ ...row, marks }];
  });
}

/** Rows by aim in the order of the study's aims, then what belongs to none; blocks without rows are left out. */
export function byAim(
  rows: readonly ForestRow[],
  aims: readonly string[],
): { aim: string | null; rows: ForestRow[] }[] {
  const blocks = [...aims, null].map((aim) => {
    const own = (row: ForestRow): boolean =>
      aim === null ? row.indicator === null || !aims.includes(row.indicator) : row.indicator === aim;
    return { aim, rows: rows.filter(own) };
  });
  return blocks.filter((block) => block.rows.length > 0);
}
