/** How long results take with 100,000 responses of 40 questions: cold, after one more response, and again. */
import { serialize } from 'bson';
import { startResults } from '../../server/results/index.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import type { StoredResponse } from '../../server/domain/response.ts';
import type { Study } from '../../server/domain/study.ts';
import { seeded, study } from '../analysis/synthetic.ts';

const people = 100_000;
const questions = 40;

function definition(): Definition {
  const elements = Array.from({ length: questions }, (_, index) => ({
    ...{ type: 'rating', name: `item_${index}`, title: `Item ${index}`, rateMin: 1, rateMax: 5, missing: [99] },
  }));
  return {
    ...{
      key: 'survey',
      version: 1,
      kind: 'questionnaire',
      group: 'resident',
      waves: ['before', 'after'],
      title: 'Bench',
    },
    pages: [{ name: 'one', elements }],
  };
}

function respond(index: number, random: () => number): StoredResponse {
  const answers: Record<string, number> = {};
  for (let item = 0; item < questions; item++) {
    const level = random() < 0.02 ? 99 : 1 + Math.floor(random() ** 0.8 * 5);
    answers[`item_${item}`] = level;
  }
  return {
    ...{
      _id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      instrument: 'survey',
      version: 1,
      collector: 'bench',
    },
    ...{
      group: 'resident',
      city: index % 2 === 0 ? 'krosno' : 'przemysl',
      area: null,
      wave: index % 4 < 2 ? 'before' : 'after',
    },
    ...{
      respondentCode: null,
      channel: 'web',
      administeredBy: null,
      locale: 'pl',
      completedOn: '2020-02-01',
      durationMinutes: 5,
    },
    ...{ consent: { notice: '1', cityLevel: null, quoting: null }, state: 'complete', answers, hidden: [] },
    ...{ receiptHash: 'r'.repeat(64), contentHash: 'c'.repeat(64), changedAt: new Date(1_580_000_000_000 + index) },
  };
}

/** Milliseconds that a promise takes. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** The rows of the benchmark table for results. */
export async function resultsBench(): Promise<{ name: string; value: string }[]> {
  const random = seeded(1);
  const store = (index: number) => {
    const response = respond(index, random);
    return { changedAt: response.changedAt, bson: serialize(response) };
  };
  const all = Array.from({ length: people }, (_, index) => store(index));
  const results = startResults({
    study: study as Study,
    definitions: () => Promise.resolve([definition()]),
    async *read(_instrument, since) {
      // Sorted by change, as an index of the store would give them.
      const from = since ? all.findLastIndex(({ changedAt }) => changedAt < since) + 1 : 0;
      for (let index = from; index < all.length; index += 2000)
        yield all.slice(index, index + 2000).map(({ bson }) => bson);
    },
  });
  const ask = () => results.results({ instrument: 'survey' });
  const cold = await timed(ask);
  all.push(store(people));
  const afterOne = await timed(ask);
  const warm = await timed(ask);
  await results.stop();
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    { name: `results cold, ${people.toLocaleString('en')} × ${questions}`, value: ms(cold) },
    { name: 'results after one more response', value: ms(afterOne) },
    { name: 'results again', value: ms(warm) },
  ];
}
