/** How many people moved up, stayed, or moved down, as bars around those who stayed. */
import type { Comparison } from '../compare/result.ts';
import type { Block } from './blocks.ts';
import { leading, rowOfChange, type ChangeSource } from './change-rows.ts';
import { changeTexts } from './change-texts.ts';
import type { Segment, StackChart, StackRow } from './chart.ts';
import { headingOf } from './stack-chart.ts';
import { fewestForPercent, textsOf, type Telling } from './telling.ts';

/** The chart of the same people's moves; `null` where nobody is in both waves or all is withheld. */
export function movedChart(block: Block, source: ChangeSource, telling: Telling): StackChart | null {
  const found = block.parts
    .map((part) => ({ part, moves: leading(part, 'wave', source, isOfPeople) }))
    .filter(({ moves }) => moves.length > 0);
  const all = found.flatMap(({ moves }) => moves);
  if (all.every(({ paths }) => paths === null)) return null;
  const people = all.some(({ n }) => (n[0] ?? 0) < fewestForPercent);
  const groups = found.map(({ part, moves }) => ({
    key: part.part ?? part.question,
    heading: headingOf(part, telling),
    rows: moves.map((comparison): StackRow => movesOf(comparison, people, telling)),
  }));
  const { locale } = telling;
  const texts = changeTexts[locale];
  const own = textsOf(telling);
  const edges = groups.flatMap(({ rows }) =>
    rows.flatMap(({ segments }) => segments.flatMap(({ from, to }) => [from, to])),
  );
  return {
    ...{ kind: 'stack', locale, title: `${block.title[locale]} – ${texts.moved}`, caption: texts.moved },
    unit: people ? 'people' : 'share',
    groups,
    levels: (block.kind === 'ranking' ? texts.places : texts.levels).map((label, at) => ({ label, tone: at - 1 })),
    axis: {
      ...{ min: Math.min(0, ...edges), max: Math.max(0, ...edges), ends: null, ticks: null },
      title: people ? own.people : own.percent,
    },
  };
}

const isOfPeople = ({ design, paths, notes }: Comparison): boolean =>
  design !== 'independent' && (paths !== null || notes.includes('withheld'));

function movesOf(comparison: Comparison, people: boolean, telling: Telling): StackRow {
  const row = rowOfChange(comparison, telling);
  const { paths } = comparison;
  if (row.withheld || paths === null) return { ...row, n: null, withheld: true, segments: [], hidden: [] };
  const counts = [paths.worse, paths.same, paths.better];
  const whole = paths.worse + paths.same + paths.better;
  const size = (count: number) => (people ? count : count / whole);
  let from = -size(paths.worse) - size(paths.same) / 2;
  const segments = counts.flatMap((count, level): Segment[] => {
    const start = from;
    from += size(count);
    return count === 0 ? [] : [{ level, from: start, to: from, count, share: count / whole }];
  });
  return { ...row, segments, hidden: [] };
}
