import { marginalHomogeneity } from '../../../analysis/statistics/marginal-homogeneity.ts';

const insomnia = [
  [7, 4, 2, 1],
  [14, 5, 1, 0],
  [6, 9, 18, 2],
  [4, 11, 14, 22],
];

test('refuses a table that is not square or not of counts', () => {
  expect(() =>
    marginalHomogeneity([
      [1, 2, 3],
      [1, 2, 3],
    ]),
  ).toThrow(RangeError);
  expect(() =>
    marginalHomogeneity([
      [1, -2],
      [1, 2],
    ]),
  ).toThrow(/table/);
});

test('nobody moved: nothing to test', () => {
  expect(
    marginalHomogeneity([
      [5, 0],
      [0, 3],
    ]),
  ).toEqual({
    stuartMaxwellChi2: null,
    df: 0,
    p: null,
    ordinalScoresZ2: null,
    ordinalP: null,
    bowkerP: null,
  });
  expect(marginalHomogeneity([]).df).toBeNull();
});

test('R coin::mh_test, with scores, and mcnemar.test (Bowker): insomnia data (Agresti 2002)', () => {
  const got = marginalHomogeneity(insomnia);
  expect(got.stuartMaxwellChi2).toBeCloseTo(29.8998797075969, 10);
  expect(got.df).toBe(3);
  expect(got.p! / 0.00000144862568374204).toBeCloseTo(1, 10);
  expect(got.ordinalScoresZ2).toBeCloseTo(28.8545454545455, 10);
  expect(got.ordinalP! / 7.80225822961028e-8).toBeCloseTo(1, 10);
  expect(got.bowkerP! / 0.00000307516525445759).toBeCloseTo(1, 10);
});

test('a category never entered nor left takes a degree of freedom', () => {
  const wider = [...insomnia.map((row) => [...row, 0]), [0, 0, 0, 0, 9]];
  const got = marginalHomogeneity(wider);
  expect(got.df).toBe(3);
  expect(got.stuartMaxwellChi2).toBeCloseTo(29.8998797075969, 10);
  expect(got.bowkerP).toBeNull();
});

test('two groups of categories without moves between them add up', () => {
  const apart = [
    [1, 8, 0, 0],
    [2, 1, 0, 0],
    [0, 0, 5, 1],
    [0, 0, 7, 0],
  ];
  const { stuartMaxwellChi2, df } = marginalHomogeneity(apart);
  expect(df).toBe(2);
  expect(stuartMaxwellChi2).toBeCloseTo(36 / 10 + 36 / 8, 12);
});

test('two categories are McNemar without correction', () => {
  const { stuartMaxwellChi2, bowkerP, p, ordinalP } = marginalHomogeneity([
    [10, 2],
    [8, 5],
  ]);
  expect(stuartMaxwellChi2).toBeCloseTo(3.6, 13);
  expect([bowkerP, ordinalP]).toEqual([p, p]);
});

test('the upper tail is computed as such', () => {
  const { p } = marginalHomogeneity([
    [0, 1400],
    [10, 0],
  ]);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-290);
});
