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
