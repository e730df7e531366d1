/** What a scale says of its items. */
import {
  analyse,
  ColumnStore,
  type Result,
  type ScaleItemResult,
  type TableDefinition,
  type TableResponse,
} from '../../../analysis/index.ts';
import { definition, response, seeded, study } from '../synthetic.ts';

const scaled: TableDefinition = {
  ...definition,
  scales: [{ name: 'trust', title: 'Trust', items: ['m.a', 'm.b', 'm.c'], reversed: ['m.c'] }],
  pages: [{ elements: [{ type: 'matrix', name: 'm', columns: [1, 2, 3, 4, 5], rows: ['a', 'b', 'c'] }] }],
};

function scaleOf(responses: TableResponse[]): Result & { items: ScaleItemResult[] } {
  const store = new ColumnStore([scaled]);
  store.apply(responses);
  const outcome = analyse(store, study, {});
  if (outcome.kind !== 'results') throw new Error(outcome.kind);
  const found = outcome.envelope.results.find(({ kind }) => kind === 'scale')!;
  if (!found.items) throw new Error('A scale has items');
  expect(outcome.envelope.results.filter(({ items }) => items !== null)).toEqual([found]);
  return { ...found, items: found.items };
}

const people = (rows: number[][], extra: Partial<TableResponse> = {}) =>
  rows.map(([a, b, c], index) =>
    response(`${extra.city ?? ''}${index}`, { answers: { m: { a, b, ...(c === undefined ? {} : { c }) } }, ...extra }),
  );

test('items of people under the threshold say nothing', () => {
  const { items, reliability } = scaleOf(people([[1, 2, 5], [2, 2, 4], [3, 4, 2], [5, 4, 1]])); // prettier-ignore
  expect(reliability).toBeNull();
  expect(items.map(({ n, mean, itemRest, alphaIfDropped }) => [n, mean, itemRest, alphaIfDropped])).toEqual([
    [null, null, null, null],
    [null, null, null, null],
    [null, null, null, null],
  ]);
});

test('means are of everybody who answered the item, coefficients of those who answered all', () => {
  // R 4.2: a <- rep(c(1,2,3,4,5,3), each = 5); b <- rep(c(2,2,3,4,4,5), each = 5); c <- 6 - rep(c(4,5,3,2,1,2), each = 5)
  // cor(a, b + c); cor(b, a + c); cor(c, a + b); alpha of (b, c), (a, c), (a, b) by k/(k-1)*(1-sum(var)/var(sum))
  const rows = [[1, 2, 4], [2, 2, 5], [3, 3, 3], [4, 4, 2], [5, 4, 1], [3, 5, 2]].flatMap((row) => new Array<number[]>(5).fill(row)); // prettier-ignore
  const { items, reliability } = scaleOf(people([...rows, ...new Array<number[]>(5).fill([5, 5])]));
  expect(reliability).toMatchObject({ name: 'cronbach_alpha', n: 30 });
  expect(items.map(({ part, reversed, n }) => [part, reversed, n])).toEqual([
    ['a', false, 35],
    ['b', false, 35],
    ['c', true, 30],
  ]);
  expect(items[0]!.mean).toBeCloseTo((90 + 25) / 35, 12);
  expect(items[2]!.mean).toBeCloseTo(6 - 17 / 6, 12);
  const expected = [
    [0.81953754706223, 0.915422885572139],
    [0.809859262446715, 0.927038626609442],
    [0.934946990008457, 0.818181818181818],
  ];
  items.forEach(({ itemRest, alphaIfDropped }, index) => {
    expect(itemRest).toBeCloseTo(expected[index]![0]!, 12);
    expect(alphaIfDropped).toBeCloseTo(expected[index]![1]!, 12);
  });
});

test('where an item hides a count, its mean is the one its own result shows and coefficients have two digits', () => {
  const random = seeded(4);
  const score = () => 1 + Math.floor(random() * 5);
  const rows = Array.from({ length: 60 }, (_, index) => [index < 2 ? 1 : 2 + (index % 4), score(), score()]);
  const own = (city: string) => people(rows, { city });
  const { items, reliability } = scaleOf([...own('krosno'), ...own('przemysl')]);
  const store = new ColumnStore([scaled]);
  store.apply([...own('krosno'), ...own('przemysl')]);
  const outcome = analyse(store, study, {});
  const cells = outcome.kind === 'results' ? outcome.envelope.results[0]!.cells : [];
  expect(cells.some(({ distribution }) => distribution.some(({ count }) => count === null))).toBe(true);
  expect(items[0]!.mean).toBe(cells[0]!.mean);
  const shown = [reliability!.value, reliability!.low, ...items.flatMap(({ itemRest, alphaIfDropped }) => [itemRest, alphaIfDropped])]; // prettier-ignore
  for (const value of shown) expect(value).toBe(Number(value!.toFixed(2)));
});

test('omega of fewer than 100 people is not computed, and it is said that they are few', () => {
  const rows = [[1, 2, 5], [2, 1, 3], [3, 4, 4], [4, 3, 1], [5, 5, 2], [3, 3, 3]].flatMap((row) => new Array<number[]>(10).fill(row)); // prettier-ignore
  const { omega, items } = scaleOf(people(rows));
  expect(omega).toEqual({ value: null, n: 60, missing: 'few_people' });
  expect(items.every(({ omegaIfDropped }) => omegaIfDropped === null)).toBe(true);
});

test('omega is that of one common factor, from those who answered all; without one of three items there is none', () => {
  const a = [4, 3, 5, 2, 4, 3, 5, 1, 4, 2, 3, 4];
  const b = [4, 2, 5, 2, 3, 3, 4, 2, 5, 2, 3, 4];
  const c = [5, 3, 4, 1, 4, 2, 5, 2, 4, 3, 2, 5];
  // Three items have a closed solution: each squared loading is s12·s13/s23.
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const s = (x: number[], y: number[]) => mean(x.map((one, at) => (one - mean(x)) * (y[at]! - mean(y))));
  const loadings = [s(a, b) * s(a, c) / s(b, c), s(a, b) * s(b, c) / s(a, c), s(a, c) * s(b, c) / s(a, b)].map(Math.sqrt); // prettier-ignore
  const common = loadings.reduce((sum, one) => sum + one, 0) ** 2;
  const own = [a, b, c].reduce((sum, item, at) => sum + s(item, item) - loadings[at]! ** 2, 0);
  const rows = a.flatMap((one, at) => new Array<number[]>(10).fill([one, b[at]!, 6 - c[at]!]));
  const { omega, items, reliability } = scaleOf(people([...rows, ...new Array<number[]>(5).fill([5, 5])]));
  expect(omega).toEqual({ value: expect.closeTo(common / (common + own), 6), n: 120, missing: null });
  expect(reliability!.n).toBe(120);
  expect(items.map(({ omegaIfDropped }) => omegaIfDropped)).toEqual([null, null, null]);
});

test('where no common factor fits, omega is not given and says why', () => {
  // The third item is the sum of the others: a singular covariance matrix.
  const rows = [[1, 1, 4], [1, 2, 3], [2, 1, 3], [2, 2, 2], [3, 1, 2], [1, 3, 2]].flatMap((row) => new Array<number[]>(20).fill(row)); // prettier-ignore
  expect(scaleOf(people(rows)).omega).toEqual({ value: null, n: 120, missing: 'no_fit' });
});
