import { oneFactor } from '../../../analysis/statistics/one-factor.ts';

const items = [
  [4, 3, 5, 2, 4, 3, 5, 1, 4, 2, 3, 4],
  [4, 2, 5, 2, 3, 3, 4, 2, 5, 2, 3, 4],
  [5, 3, 4, 1, 4, 2, 5, 2, 4, 3, 2, 5],
  [4, 2, 5, 2, 4, 3, 5, 1, 4, 2, 3, 4],
];
const none = { loadings: null, uniquenesses: null, omegaTotal: null, proper: null };

test('refuses items of different people', () => {
  expect(() => oneFactor([[1, 2], [1], [2, 1]])).toThrow(RangeError);
});

test('is undefined where it is not identified or the covariance matrix is singular', () => {
  expect(oneFactor(items.slice(0, 2))).toEqual(none);
  expect(oneFactor([])).toEqual(none);
  expect(oneFactor([items[0]!, items[0]!, items[1]!])).toEqual(none);
  expect(oneFactor([items[0]!, items[1]!, Array(12).fill(3)])).toEqual(none);
  expect(oneFactor(items.map((item) => item.slice(0, 4)))).toEqual(none);
});

test('R lavaan::cfa, one factor, ML, std.lv', () => {
  const fit = oneFactor(items);
  expect(fit.omegaTotal).toBeCloseTo(0.949065496967766, 6);
  [1.14947154031943, 0.963066207103159, 1.01553205257333, 1.23244093060249].forEach((l, i) =>
    expect(fit.loadings![i]).toBeCloseTo(l, 5),
  );
  [0.067604140115635, 0.260003562787167, 0.690916874490644, 0.00192278439368908].forEach((u, i) =>
    expect(fit.uniquenesses![i]).toBeCloseTo(u, 6),
  );
  expect(fit.proper).toBe(true);
});

test('three items have a closed solution: the first uniqueness is s11 − s12·s13/s23', () => {
  const three = [
    [1, 2, 3, 4, 5, 6],
    [2, 1, 3, 4, 6, 5],
    [3, 1, 2, 6, 4, 5],
  ];
  const s = (a: number, b: number) => three[a]!.reduce((sum, x, i) => sum + (x - 3.5) * (three[b]![i]! - 3.5), 0) / 6;
  const first = (s(0, 1) * s(0, 2)) / s(1, 2);
  const fit = oneFactor(three);
  expect(fit.loadings![0]! ** 2).toBeCloseTo(first, 10);
  expect(fit.uniquenesses![0]).toBeCloseTo(s(0, 0) - first, 10);
  // One negative correlation among three: no loadings have such signs, and no minimum exists.
  expect(oneFactor([three[0]!, [1, 2, 3, 4, 6, 5], [6, 1, 2, 4, 3, 5]])).toEqual(none);
});

test('a Heywood case shows as a negative uniqueness and is called improper', () => {
  const fit = oneFactor([
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 2, 4, 3, 6, 5, 8, 7],
    [1, 3, 2, 4, 5, 7, 6, 8],
    [4, 1, 3, 2, 8, 5, 7, 6],
  ]);
  expect(fit.proper).toBe(false);
  [-0.28998956, 0.92721889, 0.65775701, 3.66765511].forEach((u, i) => expect(fit.uniquenesses![i]).toBeCloseTo(u, 5));
});

test('loadings turn to a positive sum, and scale with the items', () => {
  const flipped = oneFactor(items.map((item) => item.map((x) => -100 * x)));
  const fit = oneFactor(items);
  flipped.loadings!.forEach((l, i) => expect(l).toBeCloseTo(100 * fit.loadings![i]!, 6));
  expect(flipped.omegaTotal).toBeCloseTo(fit.omegaTotal!, 10);
});

test('twenty items of 5,000 people have a proper solution', () => {
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const factor = Array.from({ length: 5000 }, random);
  const many = Array.from({ length: 20 }, (_, j) => factor.map((f) => Math.round(1 + 2 * f + (2 + j / 10) * random())));
  expect(oneFactor(many).proper).toBe(true);
});
