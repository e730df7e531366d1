/** The attacker over crosstabs of every city and wave, beside the results of both questions, whole and filtered by one of them. */
import { analyse, ColumnStore, crosstab, type Result } from '../../../analysis/index.ts';
import { tellsTooMuch } from '../../../analysis/disclosure/hide-levels.ts';
import { rangesOf, type Constraint } from '../../../analysis/disclosure/linear-program.ts';
import { definition, randomResponses, study } from '../synthetic.ts';

const threshold = 5;
const places = ['krosno', 'przemysl'].flatMap((city) => ['before', 'after'].map((wave) => ({ city, wave })));
/** To which a mean beside hidden counts may be rounded. */
const steps = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
const asked = [{}, { city: 'krosno' }, { city: 'przemysl' }, { wave: 'before' }, { wave: 'after' }, ...places];

interface Attack {
  /** Small counts that come out too exactly. */
  leaks: string[];
  shown: number;
}

function attack(count: number, seed: number, [rows, columns]: [string, string], planted = false): Attack {
  const store = new ColumnStore([definition]);
  store.apply(randomResponses(count, seed));
  const resultsOf = (filter?: { name: string; value: string }): Map<string, Result> => {
    const outcome = analyse(store, study, filter ? { filter } : {});
    if (outcome.kind !== 'results') throw new Error(outcome.kind);
    return new Map(
      outcome.envelope.results.map((one) => [one.part ? `${one.question}.${one.part}` : one.question, one]),
    );
  };
  const values = [rows, columns].map((key) => store.columns.get(key)!.plan.levels.map(({ value }) => value));
  const [height, width] = values.map((list) => list.length + 1) as [number, number];
  const at = (place: number, row: number, column: number) => (place * height + row) * width + column;
  const constraints: Constraint[] = [];
  const every = (list: readonly unknown[]) => list.map((_, index) => index);
  const unknownsOf = (those: number[], axis: number, own: number[], others: number[]) =>
    those.flatMap((place) =>
      own.flatMap((level) => others.map((other) => (axis === 0 ? at(place, level, other) : at(place, other, level)))),
    );
  const know = (those: number[], own: number[], others: number[], value: number | null) => {
    if (value === null) return;
    constraints.push({
      terms: unknownsOf(those, 0, own, others).map((unknown) => ({ unknown, coefficient: 1 })),
      low: value,
      high: value,
    });
  };
  const missingToo = (axis: number) => [...every(values[axis]!), values[axis]!.length];
  /** What cells of one question tell: `others` are the levels of the other question that they are confined to. */
  const knowResult = (result: Result, axis: number, others: number[]) => {
    for (const cell of result.cells) {
      const place = places.findIndex(({ city, wave }) => cell.city === city && cell.wave === wave);
      const learn = (levels: number[], value: number | null) =>
        axis === 0 ? know([place], levels, others, value) : know([place], others, levels, value);
      learn(every(values[axis]!), cell.n);
      cell.distribution.forEach((entry, level) => learn([level], entry.count));
      for (const group of cell.joined) learn(group.values.map((value) => values[axis]!.indexOf(value)), group.count); // prettier-ignore
      const scores = values[axis]!.map(Number);
      if (cell.mean === null || cell.n === null || cell.distribution.every(({ count }) => count !== null)) continue;
      const [mean, n] = [cell.mean, cell.n];
      const step = steps.find((size) => Math.abs(mean / size - Math.round(mean / size)) < 1e-6) ?? 1e-6;
      const terms = scores.flatMap((score, level) => unknownsOf([place], axis, [level], others).map((unknown) => ({ unknown, coefficient: score }))); // prettier-ignore
      constraints.push({ terms, low: (mean - step / 2 - 1e-9) * n, high: (mean + step / 2 + 1e-9) * n });
    }
  };
  // How many people answered at all stands above the results of a city and wave.
  places.forEach((place, index) => {
    const outcome = analyse(store, study, place);
    know([index], missingToo(0), missingToo(1), outcome.kind === 'results' ? outcome.envelope.responses : null);
  });
  const whole = resultsOf();
  knowResult(whole.get(rows)!, 0, missingToo(1));
  knowResult(whole.get(columns)!, 1, missingToo(0));
  if (store.columns.get(rows)!.plan.filter) {
    values[0]!.forEach((value, row) => knowResult(resultsOf({ name: rows, value: String(value) }).get(columns)!, 1, [row])); // prettier-ignore
  }
  const before = [...constraints];
  let shown = 0;
  for (const place of asked) {
    const outcome = crosstab(store, study, { rows, columns, ...place });
    if (outcome.kind !== 'crosstab') throw new Error(outcome.kind);
    const table = outcome.crosstab;
    if (table.n !== null) shown++;
    const those = places.flatMap(({ city, wave }, index) => {
      const own: { city?: string; wave?: string } = place;
      return (own.city ?? city) === city && (own.wave ?? wave) === wave ? [index] : [];
    });
    const levels = (axis: number) =>
      (axis === 0 ? table.rows : table.columns).entries.map((entry) =>
        entry.levels.map(({ value }) => values[axis]!.indexOf(value)),
      );
    table.cells.forEach((line, i) => line.forEach((cell, j) => know(those, levels(0)[i]!, levels(1)[j]!, cell.count)));
  }
  if (planted) {
    const [row, column, few] = smallCell(store, [rows, columns], values);
    know([0], [row], [column], few);
  }
  const leaks: string[] = [];
  const reader = (those: readonly Constraint[]) => {
    const range = rangesOf(places.length * height * width, those);
    if (!range) throw new Error('What is shown contradicts itself');
    return (sum: readonly number[]) => {
      const { low, high } = range(sum);
      return { low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) };
    };
  };
  const [rangeNow, rangeBefore] = [reader(constraints), reader(before)];
  const look = (those: number[], rows: number[], columns: number[]) => {
    const sum = those.flatMap((place) => rows.flatMap((row) => columns.map((column) => at(place, row, column))));
    const { low, high } = rangeNow(sum);
    if (!tellsTooMuch(low, high, threshold)) return;
    // What is known without any crosstab is not told by one.
    const anyway = rangeBefore(sum);
    if (low > anyway.low || high < anyway.high) leaks.push(`${those} ${rows} ${columns}: ${low}–${high}`);
  };
  // Answers; how many left a question out is reported.
  for (const those of [every(places), ...every(places).map((place) => [place])]) {
    for (const row of every(values[0]!)) {
      look(those, [row], missingToo(1));
      for (const column of every(values[1]!)) look(those, [row], [column]);
    }
    for (const column of every(values[1]!)) look(those, missingToo(0), [column]);
  }
  return { leaks, shown };
}

/** A combination of answers that only a few in the first place gave. */
function smallCell(store: ColumnStore, keys: string[], values: unknown[][]): [number, number, number] {
  const [a, b] = keys.map((key) => store.columns.get(key)!.codes.values);
  const [city, wave] = [store.words.cities.find(places[0]!.city), store.words.waves.find(places[0]!.wave)];
  const here = Array.from({ length: store.rows }, (_, row) => row).filter(
    (row) => store.city.values[row] === city && store.wave.values[row] === wave,
  );
  for (const row of values[0]!.keys()) {
    for (const column of values[1]!.keys()) {
      const few = here.filter((one) => a![one] === row && b![one] === column).length;
      if (few > 0 && few < threshold) return [row, column, few];
    }
  }
  throw new Error('No combination of answers is rare');
}

test.each([
  [300, 1, ['member', 'rate_then']],
  [900, 2, ['places.park', 'bonds.help']],
  [1200, 3, ['places.park', 'rate_then']],
  [4000, 3, ['sex', 'rate_then']],
  [1500, 4, ['rate_then', 'bonds.help']],
])('of %i synthetic residents (seed %i) crosstabs of %j give nothing small back', (count, seed, keys) => {
  const { leaks, shown } = attack(count, seed, keys as [string, string]);
  expect(shown).toBeGreaterThan(0);
  expect(leaks).toEqual([]);
});

test('where one part of a filter is withheld in one place, no total of a crosstab gives it back', () => {
  expect(attack(1500, 9, ['sex', 'bonds.help']).leaks).toEqual([]);
});

test('a planted leak is found', () => {
  expect(attack(300, 1, ['member', 'rate_then'], true).leaks).not.toEqual([]);
});
