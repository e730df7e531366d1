/** How groups are shown: pooled, agreed, monitored, weighted. */
import {
  analyse,
  ColumnStore,
  type ResultsEnvelope,
  type ResultsQuery,
  type TableDefinition,
  type TableResponse,
  type TableStudy,
} from '../../../analysis/index.ts';
import { definition, randomResponses, response, study } from '../synthetic.ts';

const participants: TableDefinition = { ...definition, group: 'participant' };

function ask(responses: TableResponse[], own: TableDefinition, query: ResultsQuery = {}, where: TableStudy = study) {
  const store = new ColumnStore([own]);
  store.apply(responses);
  return analyse(store, where, query);
}

function envelopeOf(...given: Parameters<typeof ask>): ResultsEnvelope {
  const outcome = ask(...given);
  if (outcome.kind !== 'results') throw new Error(outcome.kind);
  return outcome.envelope;
}

const rateOf = (envelope: ResultsEnvelope) => envelope.results.find(({ question }) => question === 'rate')!;

/** Six people in each city, before and after, each with a code. */
function twelve(agreed: (city: string, index: number) => boolean): TableResponse[] {
  return ['krosno', 'przemysl'].flatMap((city) =>
    ['before', 'after'].flatMap((wave) =>
      Array.from({ length: 6 }, (_, index) =>
        response(`${city} ${wave} ${index}`, {
          ...{ city, wave, respondentCode: `${city}${index}`, consent: { cityLevel: agreed(city, index) } },
          answers: { rate: wave === 'before' ? 2 + (index % 2) : 3 + (index % 3) },
        }),
      ),
    ),
  );
}

describe('a small group', () => {
  const one = twelve((city, index) => !(city === 'krosno' && index === 0));

  test('is pooled over cities as long as one person has not agreed', () => {
    const { cells, comparisons } = rateOf(envelopeOf(one, participants));
    expect(cells.map(({ city, n, sd }) => [city, n, sd])).toEqual([
      [null, 12, null],
      [null, 12, null],
    ]);
    expect(
      cells.flatMap(({ distribution }) => distribution).every(({ count, share }) => count === null && share === null),
    ).toBe(true);
    expect(comparisons.map(({ contrast, n }) => [contrast, n])).toEqual([['wave', [12]]]);
  });

  test('tells nothing of a single city', () => {
    const envelope = envelopeOf(one, participants, { city: 'krosno' });
    const { cells, comparisons, base } = rateOf(envelope);
    expect(cells.map(({ city, n, mean, suppressed }) => [city, n, mean, suppressed])).toEqual([
      ['krosno', null, null, true],
      ['krosno', null, null, true],
    ]);
    expect([comparisons, base, envelope.responses]).toEqual([[], null, null]);
  });

  test('offers no filter by area, which would tell the cities apart', () => {
    const outcome = ask(one, participants, { filter: { name: 'area', value: 'river' } });
    expect(outcome).toEqual({ kind: 'filter_not_offered', offered: ['sex', 'channel', 'paired'] });
  });

  test('shows cities and distributions when everybody agreed', () => {
    const { cells, comparisons } = rateOf(
      envelopeOf(
        twelve(() => true),
        participants,
      ),
    );
    expect(cells.map(({ city, wave, n }) => [city, wave, n])).toEqual([
      ['krosno', 'before', 6],
      ['krosno', 'after', 6],
      ['przemysl', 'before', 6],
      ['przemysl', 'after', 6],
    ]);
    expect(cells[1]!.distribution.map(({ count }) => count)).toEqual([0, 0, 2, 2, 2]);
    expect(new Set(comparisons.map(({ contrast }) => contrast))).toEqual(new Set(['city', 'wave', 'cityByWave']));
    const changes = comparisons.find(({ contrast }) => contrast === 'cityByWave')!;
    expect(changes).toMatchObject({ design: 'paired', method: 'permutation_of_changes', exact: true, n: [6, 6], p: 1 });
    expect(changes.notes).toEqual(expect.arrayContaining(['two_cities', 'census', 'small_sample']));
  });

  test('shows no person’s line as long as one has not agreed, and every line when all have', () => {
    const linesIn = (envelope: ResultsEnvelope) =>
      envelope.results.flatMap(({ comparisons }) => comparisons.flatMap(({ paths }) => (paths ? [paths.people] : [])));
    const pooled = linesIn(envelopeOf(one, participants));
    expect(pooled.length).toBeGreaterThan(0);
    expect(pooled.every((people) => people === null)).toBe(true);
    const shown = rateOf(
      envelopeOf(
        twelve(() => true),
        participants,
      ),
    ).comparisons.filter(({ contrast }) => contrast === 'wave');
    const lines = [
      [2, 3],
      [2, 4],
      [2, 5],
      [3, 3],
      [3, 4],
      [3, 5],
    ].map(([before, after]) => ({ before, after }));
    expect(shown.map(({ paths }) => paths)).toEqual([
      { better: 5, same: 1, worse: 0, people: lines },
      { better: 5, same: 1, worse: 0, people: lines },
    ]);
  });

  test('shows recalled lines by the same rule, and none of a group that is not small', () => {
    const then = (agreed: boolean, each: number) =>
      ['krosno', 'przemysl'].flatMap((city) =>
        Array.from({ length: each }, (_, index) =>
          response(`${city} ${index}`, {
            ...{ city, consent: { cityLevel: agreed }, answers: { rate: 4 + (index % 2), rate_then: 3 } },
          }),
        ),
      );
    const recalled = (own: TableDefinition, agreed: boolean, each = 6) =>
      rateOf(envelopeOf(then(agreed, each), own)).comparisons.filter(
        ({ design, contrast }) => design === 'recalled' && contrast === 'wave',
      );
    const people = [4, 4, 4, 5, 5, 5].map((after) => ({ before: 3, after }));
    expect(recalled(participants, true).map(({ paths }) => paths?.people)).toEqual([people, people]);
    expect(recalled(participants, false).map(({ paths }) => paths?.people)).toEqual([null]);
    expect(recalled(definition, true, 12).map(({ paths }) => paths?.people)).toEqual([null, null]);
  });

  test('is withheld under its threshold', () => {
    const few = one.filter(({ _id }) => _id.startsWith('krosno before') && Number(_id.at(-1)) < 4);
    const { cells } = rateOf(envelopeOf(few, participants));
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ n: null, mean: null, median: null, suppressed: true });
  });
});

test('sums of the monitoring show from two sheets up, with their number; a missing sheet is not a zero', () => {
  const sheet: TableDefinition = {
    ...{ key: 'monitoring', version: 1, kind: 'monitoring', group: 'participant' },
    pages: [{ elements: [{ type: 'text', name: 'meetings', inputType: 'number' }] }],
  };
  const sheets = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      response(`s${index}`, { wave: '2019_08', answers: { meetings: 2 + index } }),
    );
  const meetings = (count: number) => envelopeOf(sheets(count), sheet).results[0]!.cells[0]!;
  expect(meetings(3)).toMatchObject({ n: 3, sum: 9, mean: 3 });
  expect(meetings(1)).toMatchObject({ n: null, sum: null, mean: null, suppressed: true });
});

test('rare numbers are joined with their neighbours, and the ends do not tell the smallest and the largest', () => {
  const years = [...new Array<number>(20).fill(1), ...new Array<number>(20).fill(2), 3, 4, 47];
  const people = years.map((value, index) => response(`p${index}`, { answers: { years: value } }));
  const { distribution, mean } = envelopeOf(people, definition).results.find(({ question }) => question === 'years')!
    .cells[0]!;
  expect(distribution.map(({ value, count }) => [value, count])).toEqual([
    [1, 20],
    ['≥ 2', 23],
  ]);
  expect(mean).toBeCloseTo(114 / 43, 9);
  const few = envelopeOf(people.slice(0, 3), definition).results.find(({ question }) => question === 'years')!;
  expect(few.cells[0]).toMatchObject({ n: null, distribution: [], suppressed: true });
});

test('a scale whose items recall those of another recalls that scale', () => {
  const matrix = (name: string, recalls?: string) => ({
    ...{ type: 'matrix', name, columns: [1, 2, 3, 4, 5], rows: ['a', 'b'] },
    ...(recalls ? { recalls } : {}),
  });
  const own: TableDefinition = {
    ...definition,
    scales: [
      { name: 'now_scale', title: 'Now', items: ['now.a', 'now.b'] },
      { name: 'then_scale', title: 'Then', items: ['then.a', 'then.b'] },
    ],
    pages: [{ elements: [matrix('now'), matrix('then', 'now')] }],
  };
  const people = Array.from({ length: 30 }, (_, index) =>
    response(`p${index}`, { answers: { now: { a: 4, b: 3 + (index % 3) }, then: { a: 2, b: 2 } } }),
  );
  const scale = envelopeOf(people, own).results.find(({ question }) => question === 'now_scale')!;
  const recalled = scale.comparisons.filter(({ design }) => design === 'recalled');
  expect(recalled).toHaveLength(1);
  expect(recalled[0]).toMatchObject({ contrast: 'wave', method: 'paired_t', n: [30] });
});

test('weights bring each city to its margins and leave n as it is', () => {
  const margins = ['krosno', 'przemysl'].map((city) => ({
    group: 'resident',
    city,
    question: 'sex',
    values: { f: 50, m: 50 },
  }));
  const people = Array.from({ length: 200 }, (_, index) =>
    response(`p${index}`, {
      city: index % 2 ? 'krosno' : 'przemysl',
      answers: { sex: index % 8 < 6 ? 'f' : 'm', rate: index % 8 < 6 ? 4 : 2 },
    }),
  );
  const envelope = envelopeOf(people, definition, {}, { ...study, margins });
  const plain = envelopeOf(people, definition, { weighted: false }, { ...study, margins });
  expect([plain.weighted, plain.weightable, envelope.weightable]).toEqual([false, true, true]);
  expect(rateOf(plain).cells.map(({ nEffective }) => nEffective)).toEqual([null, null]);
  expect(rateOf(plain).cells[0]!.mean).toBeCloseTo(3.5, 1);
  expect(envelopeOf(people, definition).weightable).toBe(false);
  const { cells, comparisons } = rateOf(envelope);
  expect(envelope.weighted).toBe(true);
  expect(cells.map(({ n }) => n)).toEqual([100, 100]);
  for (const cell of cells) {
    expect(cell.mean).toBeCloseTo(3, 9);
    expect(cell.nEffective).toBeLessThan(100);
    expect(cell.deff).toBeCloseTo(100 / cell.nEffective!, 9);
    expect(cell.distribution.find(({ value }) => value === 4)!.share).toBeCloseTo(0.5, 9);
  }
  expect(comparisons.find(({ contrast }) => contrast === 'city')!.notes).toContain('weighted');
});

test('parts of a filter with too few people are withheld, and one more so that they cannot be subtracted', () => {
  const people = randomResponses(400, 11).map((one, index) => ({
    ...{ ...one, city: 'krosno', wave: 'after' },
    channel: index < 3 ? 'paper' : index < 40 ? 'phone' : 'web',
  }));
  const n = (value: string) =>
    rateOf(envelopeOf(people, definition, { filter: { name: 'channel', value } })).cells[0]!.n;
  expect([n('paper'), n('phone')]).toEqual([null, null]);
  expect(n('web')).toBeGreaterThan(300);
});
