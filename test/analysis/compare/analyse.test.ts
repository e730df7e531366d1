/** Cells and comparisons of hand-made answers. */
import {
  analyse,
  ColumnStore,
  type Comparison,
  type ResultsEnvelope,
  type ResultsQuery,
  type TableDefinition,
  type TableResponse,
} from '../../../analysis/index.ts';
import { barChart } from '../../../analysis/charts/bar-chart.ts';
import { blocksOf } from '../../../analysis/charts/blocks.ts';
import { tellingOf } from '../charts/told.ts';
import { definition, randomResponses, response, study } from '../synthetic.ts';

function envelopeOf(
  responses: TableResponse[],
  query: ResultsQuery = {},
  own: TableDefinition = definition,
): ResultsEnvelope {
  const store = new ColumnStore([own]);
  store.apply(responses);
  const outcome = analyse(store, study, query);
  if (outcome.kind !== 'results') throw new Error(outcome.kind);
  return outcome.envelope;
}

function resultOf(envelope: ResultsEnvelope, question: string, part: string | null = null) {
  const found = envelope.results.find((result) => result.question === question && result.part === part);
  if (!found) throw new Error(`No result for ${question} ${part}`);
  return found;
}

/** Responses of one place, one per answers. */
function place(
  city: string,
  wave: string,
  list: Record<string, unknown>[],
  extra: (index: number) => Partial<TableResponse> = () => ({}),
) {
  return list.map((answers, index) => response(`${city} ${wave} ${index}`, { city, wave, answers, ...extra(index) }));
}

const times = (count: number, answers: Record<string, unknown>) => Array.from({ length: count }, () => answers);

describe('cells', () => {
  test('count answers and the three kinds of missing apart', () => {
    const responses = [
      ...place('krosno', 'after', [
        ...times(6, { rate: 4 }),
        ...times(8, { rate: 2 }),
        ...times(5, { rate: 99 }),
        ...times(7, {}),
      ]),
      ...Array.from({ length: 9 }, (_, index) => response(`hidden ${index}`, { hidden: ['rate'] })),
    ];
    const { cells, base } = resultOf(envelopeOf(responses), 'rate');
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({
      city: 'krosno',
      wave: 'after',
      n: 14,
      missing: { notAsked: 9, noAnswer: 7, declared: 5 },
    });
    expect(cells[0]!.distribution.map(({ value, count }) => [value, count])).toEqual([
      [1, 0],
      [2, 8],
      [3, 0],
      [4, 6],
      [5, 0],
    ]);
    expect(cells[0]!.mean).toBeCloseTo((6 * 4 + 8 * 2) / 14, 12);
    expect([cells[0]!.median, base]).toEqual([2, 14]);
  });

  test('a multiple choice has its people as base, and an option for each choice', () => {
    const list = [...times(10, { places: ['park', 'club'] }), ...times(6, { places: ['club'] }), ...times(5, {})];
    const envelope = envelopeOf(place('krosno', 'after', list));
    const whole = resultOf(envelope, 'places');
    expect(whole.cells[0]!.n).toBe(16);
    expect(whole.cells[0]!.distribution.map(({ value, count, share }) => [value, count, share])).toEqual([
      ['park', 10, 10 / 16],
      ['club', 16, 1],
      ['church', 0, 0],
    ]);
    expect(resultOf(envelope, 'places', 'park').cells[0]!.distribution[0]).toMatchObject({ value: 1, count: 10 });
  });

  test('ranking, matrix, number, scale and open text each have their cells', () => {
    const answers = {
      wishes: ['jobs', 'safety', 'green'],
      bonds: { help: 4, alone: 1 },
      years: 10,
      rate: 4,
      remark: 'words',
    };
    const envelope = envelopeOf(place('krosno', 'after', times(12, answers)));
    expect(resultOf(envelope, 'wishes', 'jobs').cells[0]).toMatchObject({ n: 12, mean: 1, median: 1 });
    expect(resultOf(envelope, 'wishes').reliability).toMatchObject({ name: 'kendall_w', value: 1, n: 12 });
    expect(resultOf(envelope, 'bonds', 'help').cells[0]).toMatchObject({ n: 12, mean: 4 });
    expect(resultOf(envelope, 'years').cells[0]).toMatchObject({ n: 12, mean: 10, sd: 0 });
    expect(resultOf(envelope, 'trust').cells[0]).toMatchObject({ n: 12, mean: 4 });
    expect(resultOf(envelope, 'remark')).toMatchObject({ open: true, base: 12 });
  });

  test('an answer that one city alone was offered is nobody’s choice elsewhere, and the cities are not compared by it', () => {
    const only = (value: string, city: string) => ({ value, text: value, visibleIf: `{city} = '${city}'` });
    const choices = [only('centre', 'krosno'), only('hill', 'krosno'), only('river', 'przemysl'), 'elsewhere'];
    const own = {
      ...{ key: 's', version: 1, kind: 'questionnaire', group: 'resident' },
      pages: [{ elements: [
        { type: 'radiogroup', name: 'where', choices },
        { type: 'checkbox', name: 'walks', choices },
      ] }],
    } as TableDefinition; // prettier-ignore
    const people = (city: string, value: string) =>
      place(city, 'after', new Array(12).fill({ where: value, walks: [value, 'elsewhere'] }));
    const envelope = envelopeOf([...people('krosno', 'hill'), ...people('przemysl', 'river')], {}, own);
    const where = resultOf(envelope, 'where');
    const offered = (city: string, result = where) =>
      result.cells
        .find((cell) => cell.city === city)!
        .distribution.filter(({ notOffered }) => notOffered !== true)
        .map(({ value, count }) => [value, count]);
    expect(offered('krosno')).toEqual([['centre', 0], ['hill', 12], ['elsewhere', 0]]); // prettier-ignore
    expect(offered('przemysl')).toEqual([['river', 12], ['elsewhere', 0]]); // prettier-ignore
    expect(offered('przemysl', resultOf(envelope, 'walks'))).toEqual([['river', 12], ['elsewhere', 12]]); // prettier-ignore
    expect(where.comparisons).toEqual([]);
    expect(resultOf(envelope, 'walks', 'hill').comparisons).toEqual([]);
    const chart = barChart(blocksOf([where])[0]!, tellingOf('pl'))!;
    expect(chart.groups.map(({ rows }) => rows.length)).toEqual([1, 1, 1, 2]);
    const other = envelopeOf(people('przemysl', 'hill'), {}, own);
    expect(resultOf(other, 'where').cells[0]!.distribution[1]).toEqual(expect.objectContaining({ value: 'hill', count: 12, share: 1 })); // prettier-ignore
    expect(resultOf(other, 'where').cells[0]!.distribution[1]).not.toHaveProperty('notOffered');
  });

  test('a query for a city or wave is a part of the same table', () => {
    const responses = randomResponses(600, 7);
    const all = resultOf(envelopeOf(responses), 'rate').cells;
    expect(resultOf(envelopeOf(responses, { city: 'krosno' }), 'rate').cells).toEqual(
      all.filter(({ city }) => city === 'krosno'),
    );
    expect(resultOf(envelopeOf(responses, { wave: 'after' }), 'rate').cells).toEqual(
      all.filter(({ wave }) => wave === 'after'),
    );
  });
});

const only = (comparisons: Comparison[], contrast: string) =>
  comparisons.filter((comparison) => comparison.contrast === contrast);

describe('comparisons', () => {
  const sixEach = [
    ...[4, 5, 5, 4, 5, 5].map((rate) => ({ city: 'krosno', rate })),
    ...[1, 2, 3, 2, 1, 3].map((rate) => ({ city: 'przemysl', rate })),
  ].map(({ city, rate }, index) => response(`r${index}`, { city, consent: { cityLevel: true }, answers: { rate } }));

  test('six against six of a group that is not small are too few to compare answer by answer', () => {
    const [city] = only(resultOf(envelopeOf(sixEach), 'rate').comparisons, 'city');
    expect(city).toMatchObject({ n: [null, null], method: 'none', p: null, effect: null });
    expect(city!.notes).toContain('withheld');
  });

  test('six against six who all agreed say how small their p can get', () => {
    const own = { ...definition, group: 'participant' };
    const [city] = only(resultOf(envelopeOf(sixEach, {}, own), 'rate').comparisons, 'city');
    // R: coin::wilcox_test(distribution = "exact")
    expect(city).toMatchObject({
      of: ['krosno', 'przemysl'],
      method: 'mann_whitney_exact',
      exact: true,
      n: [6, 6],
      p: expect.closeTo(0.0021645021645, 12),
    });
    expect(city!.notes).toEqual(expect.arrayContaining(['small_sample', 'floor_p', 'census']));
    expect(city!.floorP).toBeCloseTo(2 / 924, 12);
  });

  test('six paired people: the notes say what six can show', () => {
    const own = { ...definition, group: 'participant' };
    const before = [2, 3, 2, 3, 2, 3];
    const after = [4, 3, 4, 4, 2, 5];
    const code = (index: number) => ({ respondentCode: `p${index}` });
    const responses = [
      ...place(
        'krosno',
        'before',
        before.map((rate) => ({ rate })),
        code,
      ),
      ...place(
        'krosno',
        'after',
        after.map((rate) => ({ rate })),
        code,
      ),
    ];
    const { cells, comparisons } = resultOf(envelopeOf(responses, {}, own), 'rate');
    expect(cells.map(({ city, n, median }) => [city, n, median])).toEqual([
      [null, 6, 2.5],
      [null, 6, 4],
    ]);
    expect(cells.every(({ distribution }) => distribution.every(({ count }) => count === null))).toBe(true);
    const [wave] = only(comparisons, 'wave');
    // four non-zero pairs cannot go below .125
    expect(wave).toMatchObject({
      design: 'paired',
      basis: 'complete',
      method: 'wilcoxon_pratt_exact',
      n: [6],
      p: 0.125,
      floorP: 0.125,
    });
    expect(wave!.paths).toEqual({ better: 4, same: 2, worse: 0, people: null });
    expect(wave!.notes).toEqual(expect.arrayContaining(['complete_pairs', 'small_sample', 'floor_p', 'census']));
    expect(wave!.estimate).toMatchObject({ name: 'hodges_lehmann', value: 1 });
  });

  test('a code that stands twice in a wave is flagged and not averaged', () => {
    const code = (index: number) => ({ respondentCode: `p${index}` });
    const responses = [
      ...place('krosno', 'before', times(20, { rate: 2 }), code),
      ...place('krosno', 'after', times(20, { rate: 4 }), code),
      response('again', { wave: 'after', respondentCode: 'p3', answers: { rate: 4 } }),
    ];
    const [wave] = only(resultOf(envelopeOf(responses), 'rate').comparisons, 'wave');
    expect(wave).toMatchObject({ design: 'paired', n: [19] });
    expect(wave!.notes).toContain('duplicates');
  });

  test('different people in both waves and cities: independent, HC2, and a word on two cities', () => {
    const { comparisons } = resultOf(
      envelopeOf(randomResponses(2000, 3).map((one) => ({ ...one, respondentCode: null }))),
      'rate',
    );
    const waves = only(comparisons, 'wave').filter(({ basis }) => basis === 'all');
    expect(waves.map(({ design, basis }) => [design, basis])).toEqual([
      ['independent', 'all'],
      ['independent', 'all'],
    ]);
    const did = only(comparisons, 'cityByWave').find(({ basis }) => basis === 'all');
    expect(did).toMatchObject({ design: 'independent', method: 'hc2', of: ['krosno', 'przemysl'] });
    expect(did!.notes).toContain('two_cities');
    expect(did!.beside).toMatchObject({ method: 'cliff_delta_difference' });
  });

  test.each([
    ['at least half of the smaller wave', 0.5, ['complete', 'all']],
    ['fewer', 0.4, ['all', 'complete']],
  ])('partly paired data lead with the pairs where these are %s, and show both', (_, share, expected) => {
    const wave = (name: string, from: number) =>
      place('krosno', name, times(20, { rate: 3 })).map((one, index) => ({
        ...one,
        id: `${name}${index}`,
        respondentCode: `K${index < 20 * share ? index : from + index}`,
        answers: { rate: 1 + ((index * from) % 4) },
      }));
    const { comparisons } = resultOf(envelopeOf([...wave('before', 103), ...wave('after', 207)]), 'rate');
    const waves = only(comparisons, 'wave').filter(({ design }) => design !== 'recalled');
    expect(waves.map(({ basis }) => basis)).toEqual(expected);
    expect(waves.find(({ basis }) => basis === 'all')!.notes).toContain('all_available');
    // Only the one that leads counts among the many.
    expect(waves.map(({ pAdjusted }) => pAdjusted === null)).toEqual([false, true]);
  });

  test('recalled change is paired within the response and labelled', () => {
    const responses = place('krosno', 'after', [
      ...times(10, { rate: 4, rate_then: 2 }),
      ...times(10, { rate: 5, rate_then: 3 }),
    ]);
    const recalled = resultOf(envelopeOf(responses), 'rate').comparisons.filter(({ design }) => design === 'recalled');
    expect(recalled).toHaveLength(1);
    expect(recalled[0]).toMatchObject({
      contrast: 'wave',
      of: ['before', 'after'],
      n: [20],
      paths: { better: 20, same: 0, worse: 0, people: null },
    });
    expect(recalled[0]!.estimate!.value).toBe(2);
    expect(recalled[0]!.notes).toContain('recalled');
  });

  test('indicators are adjusted by Holm, the rest by Benjamini and Hochberg', () => {
    const envelope = envelopeOf(randomResponses(3000, 5));
    const method = (question: string, part: string | null = null) =>
      resultOf(envelope, question, part).comparisons[0]!.adjustment;
    expect([method('rate'), method('trust'), method('years'), method('places', 'park')]).toEqual([
      'holm',
      'holm',
      'bh',
      'holm',
    ]);
    for (const { comparisons } of envelope.results) {
      for (const { p, pAdjusted } of comparisons) if (pAdjusted !== null) expect(pAdjusted).toBeGreaterThanOrEqual(p!);
    }
  });
});

describe('whatever is answered', () => {
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} at ${path}`);
    if (value === undefined) throw new Error(`undefined at ${path}`);
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  test.each([0, 1, 2, 5, 11, 30, 120, 500])('%i random responses never give NaN, Infinity or undefined', (count) => {
    for (let seed = 1; seed <= 3; seed++) {
      const responses = randomResponses(count, seed * 100 + count);
      for (const group of ['resident', 'participant']) {
        const queries: ResultsQuery[] = [
          {},
          { city: 'krosno' },
          { filter: { name: 'sex', value: 'f' } },
          { filter: { name: 'paired', value: 'yes' } },
        ];
        for (const query of queries) walk(envelopeOf(responses, query, { ...definition, group }), 'envelope');
      }
    }
    expect(count).toBeGreaterThanOrEqual(0);
  });
});
