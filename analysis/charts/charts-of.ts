/** The charts that fit a block. */
import { barChart } from './bar-chart.ts';
import type { Block } from './blocks.ts';
import type { Chart } from './chart.ts';
import { dotChart } from './dot-chart.ts';
import { gatherWithheld } from './gather-withheld.ts';
import { laneChart } from './lane-chart.ts';
import { stackChart } from './stack-chart.ts';
import type { Telling } from './telling.ts';

/**
 * Charts of a block, most telling first; none for open answers or when everything is withheld. Ordered answers whose distribution
 * is withheld (small groups) show their medians.
 */
export function chartsOf(block: Block, telling: Telling): Chart[] {
  return candidates(block, telling)
    .filter((chart): chart is Chart => chart !== null)
    .map(gatherWithheld);
}

function candidates(block: Block, telling: Telling): (Chart | null)[] {
  switch (block.kind) {
    case 'open':
      return [];
    case 'agreement':
      return [stackChart(block, telling) ?? dotChart(block, telling)];
    case 'choice':
      return [barChart(block, telling) ?? (block.parts[0]!.measure === 'ordinal' ? dotChart(block, telling) : null)];
    case 'choices':
      return [barChart(block, telling)];
    case 'ranking':
      return [dotChart(block, telling)];
    case 'number':
      return block.parts.length > 1
        ? [dotChart(block, telling)]
        : [dotChart(block, telling), laneChart(block, telling)];
  }
}
