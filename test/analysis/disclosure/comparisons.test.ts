/** Comparisons give no hidden count back: they follow from the cells as they are shown. */
import { analyse, ColumnStore, type Result, type TableDefinition } from '../../../analysis/index.ts';
import { response, seeded, study } from '../synthetic.ts';

const questions = {
  'a rating': { type: 'rating', name: 'rate', rateMin: 1, rateMax: 5 },
  'a recommendation': { type: 'rating', name: 'rate', rateMin: 1, rateMax: 5, measure: 'interval' },
  names: { type: 'radiogroup', name: 'rate', choices: [1, 2, 3, 4, 5] },
};
const places = [
  ['krosno', 'before'],
  ['krosno', 'after'],
  ['przemysl', 'before'],
  ['przemysl', 'after'],
] as const;

/** What is shown of one question. */
function shownOf(question: object, counts: readonly (readonly number[])[]): Result {
  const definition = {
    key: 's',
    version: 1,
    kind: 'questionnaire',
    group: 'resident',
    pages: [{ elements: [question] }],
  };
  const store = new ColumnStore([definition as TableDefinition]);
  let id = 0;
  const people = counts.flatMap((levels, place) =>
    levels.flatMap((count, level) =>
      Array.from({ length: count }, () => {
        const [city, wave] = places[place]!;
        return response(`r${id++}`, { city, wave, answers: { rate: level + 1 } });
      }),
    ),
  );
  store.apply(people);
  const outcome = analyse(store, study, {});
  if (outcome.kind !== 'results') throw new Error(outcome.kind);
  return outcome.envelope.results[0]!;
}

/** Everywhere one person moved from one hidden answer to another. */
function* movedWithinHidden(counts: readonly (readonly number[])[], shown: Result): Generator<number[][]> {
  for (const [place, levels] of counts.entries()) {
    const [city, wave] = places[place]!;
    const cell = shown.cells.find((one) => one.city === city && one.wave === wave);
    const hidden = cell?.distribution.flatMap(({ count }, level) => (count === null ? [level] : [])) ?? [];
    for (const from of hidden) {
      for (const to of hidden) {
        if (from === to || levels[from] === 0) continue;
        yield counts.map((own, at) =>
          own.map((count, level) => count + (at !== place ? 0 : level === to ? 1 : level === from ? -1 : 0)),
        );
      }
    }
  }
}

test.each(Object.entries(questions))('of %s: where cells look the same, so do the comparisons', (_, question) => {
  const random = seeded(7);
  let looked = 0;
  for (let table = 0; table < 12; table++) {
    const counts = places.map(() => {
      const own = [0, 0, 0, 0, 0];
      const skew = 0.3 + random();
      const people = 15 + Math.floor(random() * 40);
      for (let person = 0; person < people; person++) own[Math.floor(random() ** skew * 5)]!++;
      return own;
    });
    const shown = shownOf(question, counts);
    for (const other of movedWithinHidden(counts, shown)) {
      const alike = shownOf(question, other);
      if (JSON.stringify(alike.cells) !== JSON.stringify(shown.cells)) continue;
      looked++;
      expect(alike.comparisons).toEqual(shown.comparisons);
    }
  }
  expect(looked).toBeGreaterThan(20);
});
