/** Blocks of synthetic answers, and how they are told, for tests of charts. */
import { blocksOf, type Block } from '../../../analysis/charts/blocks.ts';
import type { ChartLocale } from '../../../analysis/charts/chart.ts';
import type { Telling } from '../../../analysis/charts/telling.ts';
import { analyse, ColumnStore, type ResultsEnvelope } from '../../../analysis/index.ts';
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
