import { kendall } from '../../../analysis/statistics/kendall.ts';
import { kendallTable } from '../../../analysis/statistics/kendall-table.ts';
import { raoScott } from '../../../analysis/statistics/rao-scott.ts';
import { raoScottTable } from '../../../analysis/statistics/rao-scott-table.ts';

const table = [
  [10, 5, 3],
  [4, 12, 6],
  [2, 7, 15],
];

test('both refuse what is no table', () => {
  expect(() => kendallTable([[1, 2], [3]])).toThrow(RangeError);
  expect(() => kendallTable([[1, -2]])).toThrow(RangeError);
  expect(() => raoScottTable(3, [[{ weight: -1, squares: 1 }], [{ weight: 1, squares: 1 }]])).toThrow(RangeError);
  expect(() => raoScottTable(3, [[{ weight: NaN, squares: 1 }]])).toThrow(RangeError);
});

test('nothing to correlate is null', () => {
  const nothing = { estimate: null, p: null, ci: null };
  expect(kendallTable([])).toEqual(nothing);
  expect(kendallTable([[0, 0], [0, 0]])).toEqual(nothing); // prettier-ignore
  expect(kendallTable([[4, 3], [0, 0]])).toEqual(nothing); // prettier-ignore
  expect(kendallTable([[4, 0], [0, 3]])).toMatchObject({ estimate: 1, ci: null }); // prettier-ignore
});

test('R: cor.test(row(m), col(m), method = "kendall"), and the delta method by numerical derivatives', () => {
  const { estimate, p, ci } = kendallTable(table);
  expect(estimate).toBeCloseTo(0.437041353516166, 13);
  expect(p).toBeCloseTo(0.00010048445371592, 14);
  expect(ci![0]).toBeCloseTo(0.239213410568173, 8);
  expect(ci![1]).toBeCloseTo(0.634869296464158, 8);
  const people = table.flatMap((row, i) => row.flatMap((count, j) => new Array<[number, number]>(count).fill([i, j])));
  expect(kendall(people.map(([i]) => i), people.map(([, j]) => j)).p).toBeCloseTo(p!, 14); // prettier-ignore
});

test('a million people cost what ten do', () => {
  const many = kendallTable(table.map((row) => row.map((count) => count * 20_000)));
  expect(many.estimate).toBeCloseTo(0.437041353516166, 6);
  expect(many.ci![1] - many.ci![0]).toBeLessThan(0.01);
});

/** Weights 1 + (7i mod 5)/4 over the people of the table, column by column. */
const weighted = [
  [[15, 23.75], [7.5, 11.875], [4.75, 7.8125]],
  [[6.5, 10.875], [18.25, 29.3125], [9.25, 14.9375]],
  [[2.5, 3.25], [10.25, 15.9375], [22.5, 35.625]],
].map((row) => row.map(([weight, squares]) => ({ weight: weight!, squares: squares! }))); // prettier-ignore

test('R: survey::svychisq(statistic = "F"), its formula by hand', () => {
  const { F, df1, df2, p } = raoScottTable(64, weighted);
  expect(F).toBeCloseTo(4.59849415427014, 12);
  expect(df1).toBeCloseTo(3.98128831959067, 12);
  expect(df2).toBeCloseTo(250.821164134212, 10);
  expect(p).toBeCloseTo(0.00136313717301656, 14);
});

test('an empty cell is left out of the design effects, an empty row is null', () => {
  const gap = weighted.map((row, i) => row.map((cell, j) => (i === 0 && j === 2 ? { weight: 0, squares: 0 } : cell)));
  const { F, df1, p } = raoScottTable(61, gap);
  expect(F).toBeCloseTo(6.47469975448773, 12);
  expect(df1).toBeCloseTo(3.97231077289985, 12);
  expect(p).toBeCloseTo(6.08430088646854e-5, 14);
  const empty = weighted.map((row, i) => (i === 0 ? row.map(() => ({ weight: 0, squares: 0 })) : row));
  expect(raoScottTable(46, empty)).toEqual({ F: null, p: null, df1: null, df2: null });
});

test('of a 2 × 2 table what raoScott finds person by person', () => {
  const b = [0, 0, 1, 1, 1, 0, 0, 1];
  const g = [0, 0, 0, 1, 1, 1, 1, 0];
  const w = [1, 2, 1.5, 0.5, 1, 3, 1, 2];
  const cell = (i: number, j: number) => {
    const own = w.filter((_, k) => b[k] === i && g[k] === j);
    return { weight: own.reduce((sum, x) => sum + x, 0), squares: own.reduce((sum, x) => sum + x * x, 0) };
  };
  const { F, p } = raoScottTable(8, [0, 1].map((i) => [0, 1].map((j) => cell(i, j)))); // prettier-ignore
  const other = raoScott(b, g, w);
  expect(F).toBeCloseTo(other.F!, 12);
  expect(p).toBeCloseTo(other.p!, 12);
});
