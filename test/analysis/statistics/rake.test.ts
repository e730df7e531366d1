import fc from 'fast-check';
import { poststratify } from '../../../analysis/statistics/poststratify.ts';
import { rake } from '../../../analysis/statistics/rake.ts';

const age = [...Array(7).fill('18-34'), ...Array(8).fill('35-59'), ...Array(5).fill('60+')] as string[];
const sex = [...'FFMFMFFMFMFFMFMFFMFM'];
const totals = { age: { '18-34': 300, '35-59': 420, '60+': 280 }, sex: { F: 530, M: 470 } };
const margins = [
  { name: 'age', labels: age, totals: totals.age },
  { name: 'sex', labels: sex, totals: totals.sex },
];

describe('raking', () => {
  test('refuses labels without a total, negative totals, margins of different sums', () => {
    const one = (labels: string[], t: Record<string, number>) => () => rake([{ name: 'sex', labels, totals: t }]);
    expect(one(['F', 'X'], { F: 1 })).toThrow('sex: there is no total for "X"');
    expect(one(['constructor'], { F: 1 })).toThrow('sex: there is no total for "constructor"');
    expect(one(['F'], { F: -1 })).toThrow('sex: the total of "F" is -1');
    expect(one(['F'], { F: 0 })).toThrow('sex: the totals add up to 0');
    expect(() => rake([margins[0]!, { ...margins[1]!, totals: { F: 500, M: 400 } }])).toThrow(
      'age adds up to 1000 and sex to 900; raking needs one total',
    );
    expect(() => rake([margins[0]!, { ...margins[1]!, labels: ['F'] }])).toThrow(/expected 20 labels/);
  });

  test('says why margins cannot be reached', () => {
    expect(rake([]).reason).toBe('empty');
    expect(rake([{ name: 'sex', labels: ['F', 'F'], totals: { F: 1, M: 1 } }]).reason).toBe('label_without_people');
    // Every woman is young and every man old, but the margins differ.
    const apart = rake([
      { name: 'age', labels: ['y', 'y', 'o'], totals: { y: 60, o: 40 } },
      { name: 'sex', labels: ['F', 'F', 'M'], totals: { F: 50, M: 50 } },
    ]);
    expect(apart).toEqual({ weights: null, kishDeff: null, kishNeff: null, reason: 'not_reachable' });
    // Only weights of zero for old women would do.
    const edge = rake([
      { name: 'age', labels: ['y', 'o', 'o'], totals: { y: 50, o: 50 } },
      { name: 'sex', labels: ['F', 'F', 'M'], totals: { F: 50, M: 50 } },
    ]);
    expect(edge.reason).toBe('not_reachable');
  });

  test('R survey::rake(epsilon = 1e-12)', () => {
    const { weights, kishDeff, kishNeff } = rake(margins);
    expect(weights![0]).toBeCloseTo(39.4749697552983, 10);
    expect(weights![2]).toBeCloseTo(51.312575611754, 10);
    expect(weights![7]).toBeCloseTo(59.3453696479107, 10);
    expect(weights![8]).toBeCloseTo(45.6546303520895, 10);
    expect(weights![19]).toBeCloseTo(64.9966850924246, 10);
    expect(kishDeff).toBeCloseTo(1.02864001689678, 12);
    expect(kishNeff).toBeCloseTo(19.4431479151826, 11);
  });

  test('reaches margins where sweeps alone take forever: a thin chain of cells', () => {
    const cells = [[0, 2, 79.04], [0, 3, 0.0753], [0, 6, 112.03], [1, 6, 11.71], [2, 0, 64.39], [3, 1, 45.4], [3, 3, 0.0074], [3, 4, 0.123], [4, 3, 35.2], [4, 4, 30.81], [4, 6, 0.077], [5, 3, 2.76], [5, 4, 8.05], [6, 0, 0.011], [6, 1, 0.0468], [6, 3, 0.048], [6, 4, 0.0186], [6, 5, 0.188]]; // prettier-ignore
    const total = (part: 0 | 1, level: number) =>
      cells.reduce((sum, cell) => sum + (cell[part] === level ? cell[2]! : 0), 0);
    const margin = (name: string, part: 0 | 1) => ({
      name,
      labels: cells.map((cell) => String(cell[part])),
      totals: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((level) => [level, total(part, level)])),
    });
    const { weights } = rake([margin('a', 0), margin('b', 1)]);
    for (const level of [0, 1, 2, 3, 4, 5, 6]) {
      const reached = cells.reduce((sum, cell, i) => sum + (cell[0] === level ? weights![i]! : 0), 0);
      expect(Math.abs(reached / total(0, level) - 1)).toBeLessThan(1e-11);
    }
  });

  test('a total of zero takes its people out; one margin is post-stratification', () => {
    const sorted = rake([{ name: 'sex', labels: ['F', 'M', 'M', 'X'], totals: { F: 10, M: 30, X: 0 } }]);
    expect(sorted.weights).toEqual([10, 15, 15, 0]);
  });

  test('reaches every margin within 1e-12, whatever the sample, when cells are not empty', () => {
    const sample = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('F', 'M')), { maxLength: 60 });
    const share = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(sample, share, share, (extra, f, a) => {
        const people = [...['a', 'b', 'c'].flatMap((x) => ['F', 'M'].map((s) => [x, s] as [string, string])), ...extra];
        const ages = { a, b: 100 - a, c: 7 };
        const sexes = { F: (f * 107) / 100, M: ((100 - f) * 107) / 100 };
        const { weights } = rake([
          { name: 'age', labels: people.map(([x]) => x), totals: ages },
          { name: 'sex', labels: people.map(([, s]) => s), totals: sexes },
        ]);
        const reached = (part: 0 | 1, label: string) =>
          people.reduce((sum, person, i) => sum + (person[part] === label ? weights![i]! : 0), 0);
        for (const [label, total] of Object.entries(ages))
          expect(Math.abs(reached(0, label) / total - 1)).toBeLessThan(1e-12);
        for (const [label, total] of Object.entries(sexes))
          expect(Math.abs(reached(1, label) / total - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });

  test('100,000 people with three margins are weighted', () => {
    const labels = (names: string[], step: number) =>
      Array.from({ length: 100_000 }, (_, i) => names[Math.floor(i / step) % names.length]!);
    const { weights } = rake([
      {
        name: 'age',
        labels: labels(['a', 'b', 'c', 'd', 'e', 'f'], 1),
        totals: { a: 9, b: 20, c: 25, d: 21, e: 15, f: 10 },
      },
      { name: 'sex', labels: labels(['F', 'M'], 5), totals: { F: 52, M: 48 } },
      { name: 'school', labels: labels(['1', '2', '3'], 11), totals: { 1: 20, 2: 50, 3: 30 } },
    ]);
    expect(weights!.length).toBe(100_000);
  });
});

describe('post-stratification', () => {
  const cells = [
    { labels: ['18-34', 'F'], total: 150 },
    { labels: ['35-59', 'F'], total: 230 },
    { labels: ['60+', 'F'], total: 150 },
    { labels: ['18-34', 'M'], total: 150 },
    { labels: ['35-59', 'M'], total: 190 },
    { labels: ['60+', 'M'], total: 130 },
  ];
  const people = age.map((label, i) => [label, sex[i]!]);

  test('refuses a person without a cell, a cell twice, a negative total', () => {
    expect(() => poststratify([['x']], [{ labels: ['y'], total: 1 }])).toThrow(/there is no total for \["x"\]/);
    expect(() => poststratify([], [cells[0]!, cells[0]!])).toThrow(/given twice/);
    expect(() => poststratify([], [{ labels: ['y'], total: -1 }])).toThrow(/total/);
  });

  test('R survey::postStratify(design, ~age + sex, cells)', () => {
    const { weights, uncovered } = poststratify(people, cells);
    expect(weights).toEqual([
      30, 30, 75, 30, 75, 30, 30, 47.5, 57.5, 47.5, 57.5, 57.5, 47.5, 57.5, 47.5, 50, 50, 65, 50, 65,
    ]);
    expect(uncovered).toBe(0);
  });

  test('says how many nobody stands for; nobody has no weights', () => {
    expect(poststratify(people.slice(0, 2), cells).uncovered).toBe(850);
    expect(poststratify([], cells).weights).toBeNull();
  });
});
