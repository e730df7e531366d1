/** Many tests: Holm for the declared indicators, Benjamini–Hochberg for the rest, Holm within a multiple choice. */
import { pAdjust } from '../statistics/p-adjust.ts';
import type { Comparison, Contrast, Result } from './result.ts';

const contrasts: readonly Contrast[] = ['city', 'wave', 'cityByWave'];

/**
 * Adjusts in place, each kind of contrast as a family of its own. Of several comparisons of the same thing (complete pairs and all
 * available data) only the first counts; recalled change counts apart. Raw p stays beside.
 */
export function adjustAll(results: readonly Result[]): void {
  for (const contrast of contrasts) {
    for (const recalled of [false, true]) {
      const pick = (among: readonly Result[]) => among.flatMap((result) => leading(result, contrast, recalled));
      adjust(pick(results.filter(({ indicator }) => indicator !== null)), 'holm');
      const rest = results.filter(({ indicator }) => indicator === null);
      // What describes the people is no outcome: it takes no part in what the outcomes are adjusted for.
      for (const background of [false, true])
        adjust(pick(rest.filter((one) => one.kind !== 'option' && one.background === background)), 'bh');
      const questions = new Set(rest.flatMap(({ kind, question }) => (kind === 'option' ? [question] : [])));
      for (const name of questions)
        adjust(pick(rest.filter(({ kind, question }) => kind === 'option' && question === name)), 'holm');
    }
  }
}

/** The comparisons that count: one for each thing compared. */
function leading(result: Result, contrast: Contrast, recalled: boolean): Comparison[] {
  const seen = new Set<string>();
  return result.comparisons.filter((comparison) => {
    if (comparison.contrast !== contrast || (comparison.design === 'recalled') !== recalled) return false;
    const key = JSON.stringify([comparison.within, comparison.of]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function adjust(comparisons: readonly Comparison[], method: 'holm' | 'bh'): void {
  const adjusted = pAdjust(
    comparisons.map(({ p }) => p),
    method === 'holm' ? 'holm' : 'BH',
  );
  comparisons.forEach((comparison, index) => {
    if (comparison.p === null) return;
    comparison.pAdjusted = adjusted[index] ?? null;
    comparison.adjustment = method;
  });
}
