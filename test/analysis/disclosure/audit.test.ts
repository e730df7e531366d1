/** The attacker over synthetic data: nothing leaks, and a leak that is planted is found. */
import {
  analyse,
  ColumnStore,
  type ResultsEnvelope,
  type ResultsQuery,
  type TableResponse,
} from '../../../analysis/index.ts';
import { rangeOf } from '../../../analysis/disclosure/linear-program.ts';
import { definition, randomResponses, response, study } from '../synthetic.ts';
import { auditResults, type Leak } from './audit.ts';

const threshold = 5;

const places = ['krosno', 'przemysl'].flatMap((city) => ['before', 'after'].map((wave) => ({ city, wave })));

/** Everything offered of some responses in one city and wave: unfiltered, and every value of every filter. */
function offer(store: ColumnStore, place: ResultsQuery) {
  const ask = (query: ResultsQuery): ResultsEnvelope => {
    const outcome = analyse(store, study, { ...place, ...query });
    if (outcome.kind !== 'results') throw new Error(outcome.kind);
    return outcome.envelope;
  };
  const whole = ask({});
  const filters = whole.filters.map(({ name, values }) => ({
    name,
    parts: values.map(({ value }) => ({ value, envelope: ask({ filter: { name, value } }) })),
  }));
  return { whole, filters };
}

function storeOf(responses: TableResponse[]): ColumnStore {
  const store = new ColumnStore([definition]);
  store.apply(responses);
  return store;
}

function attack({ whole, filters }: ReturnType<typeof offer>): Leak[] {
  return [
    ...auditResults(whole, [], threshold),
    ...filters.flatMap(({ name, parts }) => auditResults(whole, parts, threshold, name)),
  ];
}

test.each([
  [30, 1],
  [60, 2],
  [150, 3],
  [400, 4],
  [400, 5],
  [400, 11],
  [400, 23],
  [1200, 6],
])('of %i synthetic residents nothing small can be worked out (seed %i)', (count, seed) => {
  const store = storeOf(randomResponses(count, seed));
  expect(places.flatMap((place) => attack(offer(store, place)))).toEqual([]);
});

test('hundreds of residents show nearly everything', () => {
  const { whole } = offer(storeOf(randomResponses(2000, 9)), {});
  const entries = whole.results.flatMap(({ cells }) => cells.flatMap(({ distribution }) => distribution));
  const hidden = entries.filter(({ count }) => count === null).length;
  expect(hidden / entries.length).toBeLessThan(0.1);
  const ordinal = whole.results.filter(({ question }) => question === 'rate' || question === 'bonds');
  expect(ordinal.flatMap(({ cells }) => cells).every(({ mean, median }) => mean !== null && median !== null)).toBe(
    true,
  );
});

describe('a planted leak is found', () => {
  const here = { city: 'krosno', wave: 'after' };
  const responses = (rates: number[], extra: (index: number) => Partial<TableResponse> = () => ({})) =>
    rates.map((rate, index) => response(`r${index}`, { answers: { rate }, ...extra(index) }));
  const rates = [...new Array<number>(3).fill(1), ...new Array<number>(20).fill(4), ...new Array<number>(30).fill(5)];

  test('a single hidden count beside its total', () => {
    const { whole } = offer(storeOf(responses(rates)), here);
    expect(auditResults(whole, [], threshold)).toEqual([]);
    const { distribution } = whole.results.find(({ question }) => question === 'rate')!.cells[0]!;
    // The mean of a scale's item follows from the scale, so that the fives are taken in as well.
    expect(distribution.map(({ count }) => count)).toEqual([null, 0, 0, null, null]);
    distribution[3]!.count = 20;
    distribution[4]!.count = 30;
    expect(auditResults(whole, [], threshold)).toMatchObject([{ question: 'rate', level: '1', low: 3, high: 3 }]);
  });

  test('an exact mean beside hidden counts', () => {
    const two = rates.slice(0, 23);
    const { whole } = offer(storeOf(responses(two)), here);
    expect(auditResults(whole, [], threshold)).toEqual([]);
    const cell = whole.results.find(({ question }) => question === 'rate')!.cells[0]!;
    cell.mean = two.reduce((sum, rate) => sum + rate, 0) / two.length;
    for (const level of [1, 2, 4]) cell.distribution[level]!.count = 0;
    expect(auditResults(whole, [], threshold)).toMatchObject([{ level: '1', low: 3, high: 3 }]);
  });

  test('a filter whose parts give the small one back', () => {
    const many = Array.from({ length: 60 }, (_, index) => 3 + (index % 3));
    const store = storeOf(
      responses(many, (index) => ({ channel: index < 4 ? 'paper' : index < 30 ? 'phone' : 'web' })),
    );
    const offered = offer(store, here);
    expect(attack(offered)).toEqual([]);
    const channel = offered.filters.find(({ name }) => name === 'channel')!;
    const shown = channel.parts.filter(({ value }) => value === 'web' || value === 'phone');
    for (const { value, envelope } of shown) {
      const cell = envelope.results.find(({ question }) => question === 'rate')!.cells[0]!;
      const from = value === 'web' ? many.slice(30) : many.slice(4, 30);
      cell.n = from.length;
      cell.distribution.forEach((entry) => (entry.count = from.filter((rate) => rate === entry.value).length));
    }
    expect(auditResults(offered.whole, channel.parts, threshold, 'channel')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ question: 'rate', filter: 'rest', level: null, low: 4, high: 4 }),
      ]),
    );
  });
});

test('ranges of unknowns', () => {
  const sum = { terms: [0, 1, 2].map((unknown) => ({ unknown, coefficient: 1 })), low: 10, high: 10 };
  expect(rangeOf(3, [sum], [0])).toEqual({ low: 0, high: 10 });
  const known = { terms: [{ unknown: 1, coefficient: 1 }], low: 4, high: 4 };
  const weighed = {
    terms: [
      { unknown: 0, coefficient: 1 },
      { unknown: 2, coefficient: 3 },
    ],
    low: 8,
    high: 9,
  };
  const range = rangeOf(3, [sum, known, weighed], [2])!;
  expect([range.low, range.high]).toEqual([expect.closeTo(1, 9), expect.closeTo(1.5, 9)]);
  expect(rangeOf(3, [sum, { ...sum, low: 11, high: 11 }], [0])).toBeNull();
  expect(rangeOf(2, [], [0])).toEqual({ low: 0, high: Infinity });
});
