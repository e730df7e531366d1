/** Blocks of synthetic answers, and how they are told, for tests of charts. */
import { blocksOf, type Block } from '../../../analysis/charts/blocks.ts';
import type { ChartLocale } from '../../../analysis/charts/chart.ts';
import type { Telling } from '../../../analysis/charts/telling.ts';
import { analyse, ColumnStore, type ResultsEnvelope } from '../../../analysis/index.ts';
import type { Comparison } from '../../../analysis/compare/result.ts';
import { definition, randomResponses, study } from '../synthetic.ts';

const texts = (pl: string, en: string) => ({ pl, en });

/** The synthetic study with names as people say them. */
export const tellingOf = (locale: ChartLocale): Telling => ({
  locale,
  study: {
    cities: [
      { key: 'krosno', name: texts('Krosno', 'Krosno'), inName: texts('w Krośnie', 'in Krosno') },
      { key: 'przemysl', name: texts('Przemyśl', 'Przemyśl'), inName: texts('w Przemyślu', 'in Przemyśl') },
    ],
    waves: [
      { key: 'before', name: texts('przed testowaniem', 'before testing') },
      { key: 'after', name: texts('po testowaniu', 'after testing') },
    ],
    compare: { before: 'before', after: 'after' },
  },
  sampling: 'convenience',
  beside: 'both',
});

const envelopes = new Map<number, ResultsEnvelope>();

/** Results of so many synthetic responses. */
export function envelopeOf(count = 600): ResultsEnvelope {
  const known = envelopes.get(count);
  if (known !== undefined) return known;
  const store = new ColumnStore([definition]);
  store.apply(randomResponses(count, 7));
  const outcome = analyse(store, study, {});
  if (outcome.kind !== 'results') throw new Error('No results');
  envelopes.set(count, outcome.envelope);
  return outcome.envelope;
}

/** The block of a question or scale. */
export function blockOf(question: string, count = 600): Block {
  const { results, filters } = envelopeOf(count);
  const block = blocksOf(results, filters).find((one) => one.question === question);
  if (block === undefined) throw new Error(`No block ${question}`);
  return block;
}

/** A question with the comparisons a test is about. */
export function blockWith(...comparisons: Partial<Comparison>[]): Block {
  const block = structuredClone(blockOf('rate'));
  block.parts[0]!.comparisons = comparisons.map((part) => ({
    ...{ contrast: 'wave', within: { city: 'krosno' }, of: ['before', 'after'], design: 'paired', basis: 'complete' },
    ...{ method: 'wilcoxon_pratt_exact', exact: true, n: [24], statistic: null, p: 0.1, pAdjusted: null, floorP: null },
    ...{ adjustment: null, beside: null, notes: [], effect: null },
    estimate: { name: 'hodges_lehmann', value: 0.5, low: 0, high: 1 },
    paths: { better: 12, same: 8, worse: 4, people: null },
    ...part,
  }));
  return block;
}
