import { didClustered } from '../../../analysis/statistics/did-clustered.ts';
import { didIndependent } from '../../../analysis/statistics/did-independent.ts';

const id = [
  1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 11, 12, 13, 14, 15, 18, 19, 20,
];
const city = [...Array(16).fill(0), ...Array(15).fill(1)] as number[];
const wave = [...Array(8).fill(0), ...Array(8).fill(1), ...Array(7).fill(0), ...Array(8).fill(1)] as number[];
const y = [2, 3, 3, 1, 4, 2, 3, 4, 4, 3, 5, 2, 4, 4, 4, 3, 3, 2, 4, 3, 2, 3, 1, 3, 3, 4, 2, 2, 4, 3, 2];

test('refuses unequal columns and other cities than 0 and 1', () => {
  expect(() => didClustered(id.slice(1), city, wave, y)).toThrow(/id/);
  expect(() => didClustered([1], [2], [0], [3])).toThrow(/city: 0 or 1 expected/);
});

test('is undefined with an empty cell', () => {
  const before = wave.map(() => 0);
  expect(didClustered(id, city, before, y)).toEqual({
    did: null,
    seCR2: null,
    t: null,
    df: null,
    p: null,
    ci: null,
    lonely: false,
  });
});

test("R clubSandwich::coef_test(lm(y ~ city * wave), vcov = 'CR2', cluster = id, test = 'Satterthwaite')", () => {
  const got = didClustered(id, city, wave, y);
  expect(got.did).toBeCloseTo(-0.57142857142857, 13);
  expect(got.seCR2).toBeCloseTo(0.535108038901032, 12);
  expect(got.t).toBeCloseTo(-1.06787513901329, 11);
  expect(got.df).toBeCloseTo(15.9449272091186, 9);
  expect(got.p).toBeCloseTo(0.301478591436994, 11);
  expect(got.lonely).toBe(false);
});

test('codes may be words, and the order of answers does not matter', () => {
  const back = <T>(list: readonly T[]) => [...list].reverse();
  const words = back(id).map((code) => `KR-${code}`);
  const got = didClustered(words, back(city), back(wave), back(y));
  expect(got.p).toBeCloseTo(0.301478591436994, 11);
});

test('without pairs it is HC2 of the independent design', () => {
  const alone = didClustered(
    y.map((_, i) => i),
    city,
    wave,
    y,
  );
  const cell = (c: number, t: number) => y.filter((_, i) => city[i] === c && wave[i] === t);
  const independent = didIndependent({
    firstBefore: cell(0, 0),
    firstAfter: cell(0, 1),
    secondBefore: cell(1, 0),
    secondAfter: cell(1, 1),
  });
  expect(alone.seCR2).toBeCloseTo(independent.seHC2!, 13);
});

test('says when one person alone is a cell', () => {
  const got = didClustered([1, 2, 3, 4, 5, 6, 7], [0, 0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 0, 0, 1], [1, 2, 3, 5, 2, 4, 3]);
  expect(got.lonely).toBe(true);
  expect(got.did).toBe(-2.5);
});
