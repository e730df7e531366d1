/** Rows that show nothing anywhere in a chart, gathered into one: the table says which they are. */
import type { Chart, RowGroup, RowOfCell } from './chart.ts';
import { chartTexts } from './texts.ts';

/** So many such rows are told one by one. */
const fewRows = 2;

/**
 * A chart of several groups in which rows withheld in every group stand once, below the last group, instead of in each: over
 * five months and a dozen answers they would be a chart of their own, ten screens long. Others are given back as they are.
 */
export function gatherWithheld(chart: Chart): Chart {
  const groups = chart.groups as RowGroup<RowOfCell>[];
  if (groups.length < 2) return chart;
  const all = groups.flatMap(({ rows }) => rows);
  const keys = new Set(all.map(({ key }) => key));
  for (const { key, withheld } of all) if (!withheld) keys.delete(key);
  const [first] = all.filter(({ key }) => keys.has(key));
  if (keys.size <= fewRows || first === undefined) return chart;
  const one = { ...first, key: 'withheld', label: chartTexts[chart.locale].others(keys.size), mark: -1, strength: 1 };
  return {
    ...chart,
    groups: [
      ...groups.map((group) => ({ ...group, rows: group.rows.filter(({ key }) => !keys.has(key)) })),
      { key: 'withheld', heading: null, rows: [one] },
    ],
  } as Chart;
}
