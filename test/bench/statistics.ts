/** How long the methods take that could grow with people: 100,000 of them, or a table as large as results ever make one. */
import { attackerIntervals } from '../../analysis/statistics/attacker-intervals.ts';
import { brunnerMunzelPermutation } from '../../analysis/statistics/brunner-munzel-permutation.ts';
import { cronbachAlpha } from '../../analysis/statistics/cronbach-alpha.ts';
import { didClustered } from '../../analysis/statistics/did-clustered.ts';
import { kendall } from '../../analysis/statistics/kendall.ts';
import { mannWhitney } from '../../analysis/statistics/mann-whitney.ts';
import { oneFactor } from '../../analysis/statistics/one-factor.ts';
import { rake, type Margin } from '../../analysis/statistics/rake.ts';
import { randomStream } from '../../analysis/statistics/random.ts';
import { spearman } from '../../analysis/statistics/spearman.ts';

const people = 100_000;
const column = (of: (i: number) => number, n = people) => Float64Array.from({ length: n }, (_, i) => of(i));
const labels = (names: string[], step: number) =>
  Array.from({ length: people }, (_, i) => names[Math.floor(i / step) % names.length]!);

/** A factor and twenty items that hang on it, 5,000 people. */
function twentyItems(): number[][] {
  const random = randomStream(1);
  const factor = Array.from({ length: 5000 }, () => random.below(1000) / 1000);
  return Array.from({ length: 20 }, (_, j) =>
    factor.map((f) => Math.round(1 + 2 * f + (2 + j / 10) * (random.below(1000) / 1000))),
  );
}

/** 40 × 40 small counts of which every second is hidden. */
function hiddenTable(): { counts: number[][]; hidden: [number, number][] } {
  const counts = Array.from({ length: 40 }, (_, i) => Array.from({ length: 40 }, (_, j) => (i * 7 + j * 13) % 9));
  const hidden = counts.flatMap((row, i) =>
    row.flatMap((_, j) => ((i + j) % 2 === 0 ? [[i, j] as [number, number]] : [])),
  );
  return { counts, hidden };
}

/** Each method with its input made beforehand. */
function methods(): Record<string, () => unknown> {
  const items = Array.from({ length: 6 }, (_, j) => column((i) => 1 + ((i * (j + 3)) % 5)));
  const cluster = Array.from({ length: people }, (_, i) => i >> 1);
  const city = column((i) => (i >> 2) & 1);
  const wave = column((i) => i & 1);
  const answers = column((i) => 1 + ((i * 7919) % 5));
  const one = column((i) => (i * 7919) % 100_003);
  const other = one.map((value, i) => (i % 100 < 4 ? value : (i * 104_729) % 100_003));
  const margins: Margin[] = [
    {
      name: 'age',
      labels: labels(['a', 'b', 'c', 'd', 'e', 'f'], 1),
      totals: { a: 9, b: 20, c: 25, d: 21, e: 15, f: 10 },
    },
    { name: 'sex', labels: labels(['F', 'M'], 5), totals: { F: 52, M: 48 } },
    { name: 'school', labels: labels(['1', '2', '3'], 11), totals: { 1: 20, 2: 50, 3: 30 } },
  ];
  const many = twentyItems();
  const { counts, hidden } = hiddenTable();
  const random = randomStream(2);
  const ratings = (n: number) => Array.from({ length: n }, () => 1 + random.below(5));
  const [few, fewer] = [ratings(25), ratings(25)];
  return {
    'Cronbach alpha, 100,000 people × 6 items': () => cronbachAlpha(items),
    'Difference in differences, 100,000 answers': () => didClustered(cluster, city, wave, answers),
    'Spearman, 100,000 pairs': () => spearman(one, other),
    'Kendall, 100,000 pairs': () => kendall(one, other),
    'Raking, 100,000 people × 3 margins': () => rake(margins),
    'One factor, 5,000 people × 20 items': () => oneFactor(many),
    'Intervals of an attacker, 40 × 40, half hidden': () => attackerIntervals(counts, hidden),
    'Mann–Whitney, 25 and 25 with ties': () => mannWhitney(few, fewer),
    'Brunner–Munzel, permutation of 924': () => brunnerMunzelPermutation([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]),
  };
}

/** Rows of the benchmark table: first run and the fastest of five, in milliseconds. */
export function statisticsBench(): { name: string; value: string }[] {
  return Object.entries(methods()).map(([name, run]) => {
    const [first, ...more] = Array.from({ length: 6 }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    });
    return { name, value: `${first!.toFixed(1)} ms first, ${Math.min(...more).toFixed(1)} ms fastest of five` };
  });
}
