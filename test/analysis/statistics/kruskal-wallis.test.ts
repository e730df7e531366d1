import { kruskalWallis } from '../../../analysis/statistics/kruskal-wallis.ts';

const groups = [
  [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 4, 2],
  [3, 4, 4, 5, 5, 3, 4, 2, 5, 4, 5, 5, 3, 4],
  [2, 3, 3, 4, 2, 3],
];

test('refuses what is no number, naming the group', () => {
  expect(() => kruskalWallis([[1, 2], [Infinity]])).toThrow(/^groups\[1\]/);
});

test('is undefined when all tie, a group is empty or alone', () => {
  expect(kruskalWallis([[2, 2], [2]])).toEqual({ H: null, df: 1, p: null, epsilonSq: null });
  expect(kruskalWallis([[1, 2], []]).H).toBeNull();
  expect(kruskalWallis([[1, 2]])).toEqual({ H: null, df: null, p: null, epsilonSq: null });
  expect(kruskalWallis([]).p).toBeNull();
});

test('R kruskal.test(list(...)); epsilon² = H/((n²−1)/(n+1))', () => {
  const { H, df, p, epsilonSq } = kruskalWallis(groups);
  expect(H).toBeCloseTo(5.96283739837398, 12);
  expect(df).toBe(2);
  expect(p).toBeCloseTo(0.0507208252041813, 12);
  expect(epsilonSq).toBeCloseTo(0.192349593495935, 13);
});

test('order of people and groups does not matter; p keeps its tail', () => {
  const shuffled = [groups[2]!, [...groups[0]!].reverse(), groups[1]!];
  expect(kruskalWallis(shuffled).H).toBeCloseTo(kruskalWallis(groups).H!, 12);
  const far = Array.from({ length: 900 }, (_, i) => i);
  const { p } = kruskalWallis([far, far.map((v) => v + 900)]);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-280);
});
