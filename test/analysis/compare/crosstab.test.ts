/** Two questions crossed: what must not be shown, then what is. */
import {
  ColumnStore,
  crosstab,
  type Crosstab,
  type CrosstabQuery,
  type TableResponse,
} from '../../../analysis/index.ts';
import { definition, randomResponses, response, study } from '../synthetic.ts';

function outcomeOf(responses: TableResponse[], query: CrosstabQuery, own = definition, where = study) {
  const store = new ColumnStore([own]);
  store.apply(responses);
  return crosstab(store, where, query);
}

function tableOf(...given: Parameters<typeof outcomeOf>): Crosstab {
  const outcome = outcomeOf(...given);
  if (outcome.kind !== 'crosstab') throw new Error(JSON.stringify(outcome));
  return outcome.crosstab;
}

/** People by sex (f, m, x) and rating (1–5). */
function people(table: number[][], part: Partial<TableResponse> = {}): TableResponse[] {
  let id = 0;
  return table.flatMap((row, sex) =>
    row.flatMap((count, rate) =>
      Array.from({ length: count }, () =>
        response(`${JSON.stringify(part)} ${id++}`, {
          answers: { sex: ['f', 'm', 'x'][sex], rate_then: rate + 1 },
          ...part,
        }),
      ),
    ),
  );
}

const query = { rows: 'sex', columns: 'rate_then' };
const counts = ({ cells }: Crosstab) => cells.map((row) => row.map(({ count }) => count));
const labels = ({ rows, columns }: Crosstab) => [rows, columns].map(({ entries }) => entries.map(({ value }) => value));

describe('refused', () => {
  const none = randomResponses(50, 1);
  test.each([
    [
      { rows: 'nothing', columns: 'rate' },
      { field: 'rows', reason: 'unknown', offered: [] },
    ],
    [
      { rows: 'sex', columns: 'remark' },
      { field: 'columns', reason: 'open_text' },
    ],
    [
      { rows: 'bonds', columns: 'sex' },
      { field: 'rows', reason: 'has_parts', offered: ['bonds.help', 'bonds.alone'] },
    ],
    [
      { rows: 'sex', columns: 'sex' },
      { field: 'columns', reason: 'same_question' },
    ],
    [
      { rows: 'wishes.jobs', columns: 'wishes.green' },
      { field: 'columns', reason: 'same_question' },
    ],
  ])('%j', (asked, expected) => {
    expect(outcomeOf(none, asked)).toMatchObject({ kind: 'not_crossable', ...expected });
  });

  test('a city or a wave that does not exist', () => {
    expect(outcomeOf(none, { ...query, city: 'atlantis' })).toMatchObject({ kind: 'invalid', field: 'city' });
    expect(outcomeOf(none, { ...query, wave: 'tomorrow' })).toMatchObject({ kind: 'invalid', field: 'wave' });
  });
});

describe('withheld', () => {
  test('a small group whose cities are pooled shows no table, and no number of people', () => {
    const table = tableOf(people([[6, 6, 6, 6, 6], [6, 6, 6, 6, 6]]), query, { ...definition, group: 'participant' }); // prettier-ignore
    expect(table).toMatchObject({
      base: null,
      n: null,
      missing: null,
      cells: [],
      rowTotals: [],
      test: null,
      effect: null,
    });
    expect(table.notes).toContain('withheld');
  });

  test('a monitoring sheet, whoever agreed', () => {
    const own = { ...definition, kind: 'monitoring' as const };
    expect(tableOf(people([[9, 9, 9, 9, 9], [9, 9, 9, 9, 9]]), query, own).notes).toContain('withheld'); // prettier-ignore
  });

  test('a table that cannot be told without telling of a few', () => {
    const table = tableOf(people([[20, 0, 0, 0, 2], [0, 0, 0, 0, 20]]), query); // prettier-ignore
    expect(table.notes).toContain('withheld');
    expect(table.cells).toEqual([]);
  });

  test('a place with few people is left out of all tables', () => {
    const responses = [
      ...people([[9, 0, 9, 0, 9], [9, 0, 9, 0, 9]]), // prettier-ignore
      ...people([[1, 0, 1, 0, 1]], { city: 'przemysl' }), // prettier-ignore
    ];
    const all = tableOf(responses, query);
    expect(all).toMatchObject({ n: 54, base: 54, suppressed: true });
    expect(all.notes).toContain('places_left_out');
    expect(tableOf(responses, { ...query, city: 'przemysl' })).toMatchObject({ n: null, base: null, cells: [] });
  });
});

describe('shown', () => {
  test('neighbours on a scale are taken together, and a cell holds nobody or enough', () => {
    const table = tableOf(people([[2, 9, 20, 20, 8], [7, 9, 10, 20, 6]]), query); // prettier-ignore
    expect(labels(table)).toEqual([['f', 'm', 'x'], ['1 | 2', '3', '4', '5']]); // prettier-ignore
    expect(counts(table)).toEqual([[11, 20, 20, 8], [16, 10, 20, 6], [0, 0, 0, 0]]); // prettier-ignore
    expect(table.columns.entries[0]!.levels.map(({ value }) => value)).toEqual([1, 2]);
    expect(table.notes).toContain('levels_joined');
    expect(table.suppressed).toBe(true);
  });

  test('shares by row, by column and of all', () => {
    const table = tableOf(people([[10, 0, 0, 0, 30], [30, 0, 0, 0, 30]]), query); // prettier-ignore
    expect(table.cells[0]![0]).toMatchObject({ count: 10, rowShare: 0.25, columnShare: 0.25, share: 0.1 });
    expect(table.rowTotals.slice(0, 2)).toEqual([{ count: 40, share: 0.4 }, { count: 60, share: 0.6 }]); // prettier-ignore
    expect(table.columnTotals[4]).toEqual({ count: 60, share: 0.6 });
    expect(table.cells[2]![0]).toMatchObject({ count: 0, rowShare: null, columnShare: 0, residual: null });
    // R: chisq.test(matrix(c(10, 30, 30, 30), 2, byrow = TRUE), correct = FALSE); $stdres
    expect(table.test).toMatchObject({ method: 'chi_square', df: 1, p: expect.closeTo(0.0124193306515523, 12) });
    expect(table.cells[0]![0]!.residual).toBeCloseTo(-2.5, 1);
  });

  test('turned, the same table', () => {
    const responses = randomResponses(1500, 11);
    const table = tableOf(responses, { rows: 'member', columns: 'rate_then' });
    const turned = tableOf(responses, { rows: 'rate_then', columns: 'member' });
    expect(labels(turned)).toEqual([...labels(table)].reverse());
    expect(counts(turned)).toEqual(counts(table)[0]!.map((_, j) => counts(table).map((row) => row[j])));
    expect(turned.test!.p).toBeCloseTo(table.test!.p!, 12);
  });

  test('cities and waves are finer tables of the same: what they take together adds up to all', () => {
    const responses = randomResponses(6000, 12);
    const two = { rows: 'member', columns: 'rate_then' };
    const all = tableOf(responses, two);
    const sets = [
      ['krosno', 'przemysl'].map((city) => ({ city })),
      ['before', 'after'].map((wave) => ({ wave })),
      ['krosno', 'przemysl'].flatMap((city) => ['before', 'after'].map((wave) => ({ city, wave }))),
    ];
    for (const set of sets) {
      const parts = set.map((place) => tableOf(responses, { ...two, ...place }));
      for (const part of parts) expect(labels(part)).toEqual(labels(parts[0]!));
      const { rows, columns } = parts[0]!;
      const within = ({ levels }: { levels: { value: unknown }[] }, one: { levels: { value: unknown }[] }) =>
        one.levels.every(({ value }) => levels.some((level) => level.value === value));
      rows.entries.forEach((row, i) =>
        columns.entries.forEach((column, j) => {
          const own = all.rows.entries.flatMap((one, r) =>
            all.columns.entries.flatMap((other, c) =>
              within(row, one) && within(column, other) ? [all.cells[r]![c]!.count] : [],
            ),
          );
          const sum = (list: number[]) => list.reduce((total, count) => total + count, 0);
          expect(sum(parts.map(({ cells }) => cells[i]![j]!.count))).toBe(sum(own));
        }),
      );
    }
    expect(all.notes).toEqual(expect.arrayContaining(['convenience_sample', 'all_available']));
  });

  test('everybody of a small group agreed: as it is', () => {
    const own = { ...definition, group: 'participant' };
    const six = people([[1, 0, 2, 0, 0], [0, 0, 2, 1, 0]], { consent: { cityLevel: true } }); // prettier-ignore
    const table = tableOf(six, query, own);
    expect(counts(table)[0]).toEqual([1, 0, 2, 0, 0]);
    expect(table).toMatchObject({ n: 6, suppressed: false });
    expect(table.notes).toEqual(expect.arrayContaining(['census', 'small_sample']));
  });

  test('who left one of the two out is told by kind, and weights are told apart from people', () => {
    const extra = (answers: Record<string, unknown>, name: string) =>
      Array.from({ length: 8 }, (_, i) => response(`${name}${i}`, { answers }));
    const responses = [
      ...people([[20, 0, 0, 0, 20], [20, 0, 0, 0, 40]]), // prettier-ignore
      ...extra({ sex: 'f' }, 'no rate '),
      ...extra({ rate_then: 5 }, 'no sex '),
      ...extra({}, 'nothing '),
    ];
    expect(tableOf(responses, query)).toMatchObject({
      base: 124,
      n: 100,
      missing: { rowsOnly: 8, columnsOnly: 8, both: 8 },
      weighted: false,
      weightable: false,
    });
    const margins = [{ group: 'resident', city: 'krosno', question: 'sex', values: { f: 3, m: 1 } }];
    const weighted = tableOf(responses, query, definition, { ...study, margins });
    expect(weighted).toMatchObject({ weighted: true, weightable: true, n: 100, test: { method: 'rao_scott' } });
    expect(weighted.cells[0]![0]).toMatchObject({ count: 20, rowShare: expect.closeTo(0.5, 9), share: expect.closeTo(0.375, 1) }); // prettier-ignore
    expect(tableOf(responses, { ...query, weighted: false }, definition, { ...study, margins }).weighted).toBe(false);
  });
});

describe('tests and effects', () => {
  test('two scales: Kendall’s τ-b, χ² beside', () => {
    const table = tableOf(randomResponses(9000, 13), { rows: 'rate_then', columns: 'bonds.help' });
    expect(table.test!.method).toBe('kendall_tau_b');
    expect(table.beside!.method).toBe('chi_square');
    expect(table.effect!.name).toBe('kendall_tau_b');
    expect(table.effect!.low!).toBeLessThan(table.effect!.value!);
    expect(table.effect!.high!).toBeGreaterThan(table.effect!.value!);
  });

  test('two groups by a scale: a trend', () => {
    const table = tableOf(people([[10, 10, 20, 20, 30], [30, 20, 20, 10, 10]]), query); // prettier-ignore
    // R: prop.trend.test(c(10, 10, 20, 20, 30), c(40, 30, 40, 30, 40))$statistic
    expect(table.test).toMatchObject({
      method: 'cochran_armitage',
      df: 1,
      statistic: expect.closeTo(26.3157894736842, 10),
    });
  });

  test('one level that everybody gave is nothing to test', () => {
    const table = tableOf(people([[0, 0, 0, 0, 30], [0, 0, 0, 0, 30]]), query); // prettier-ignore
    expect(table.notes).toEqual(expect.arrayContaining(['withheld']));
  });
});
