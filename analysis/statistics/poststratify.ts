import { effectiveSample } from './weights.ts';

export interface Poststratification {
  /** One weight per person; null for nobody. */
  readonly weights: readonly number[] | null;
  readonly kishDeff: number | null;
  readonly kishNeff: number | null;
  /** Population in cells where nobody answered: the weights do not stand for these people. */
  readonly uncovered: number;
}

/**
 * Weights that make the sample's cells as large as the population's: population of the cell / people of the sample in it.
 * A cell is given by its labels in every variable, such as `['18-34', 'F']`.
 *
 * Reference: Holt & Smith 1979, JRSS A 142.
 * @throws RangeError for a person in a cell without a population, a cell given twice, a negative population
 * @example
 * poststratify([['F'], ['F'], ['M']], [{ labels: ['F'], total: 50 }, { labels: ['M'], total: 40 }]).weights // => [25, 25, 40]
 */
export function poststratify(
  people: readonly (readonly string[])[],
  cells: readonly { readonly labels: readonly string[]; readonly total: number }[],
): Poststratification {
  const known = new Map<string, { total: number; people: number }>();
  for (const { labels, total } of cells) {
    const key = JSON.stringify(labels);
    if (!(total >= 0) || !Number.isFinite(total)) throw new RangeError(`cells: the total of ${key} is ${total}`);
    if (known.has(key)) throw new RangeError(`cells: ${key} is given twice`);
    known.set(key, { total, people: 0 });
  }
  const own = people.map((labels, i) => {
    const cell = known.get(JSON.stringify(labels));
    if (!cell) throw new RangeError(`cells: there is no total for ${JSON.stringify(labels)}, person ${i}`);
    cell.people += 1;
    return cell;
  });
  const uncovered = [...known.values()].reduce((sum, cell) => sum + (cell.people === 0 ? cell.total : 0), 0);
  if (own.length === 0) return { weights: null, kishDeff: null, kishNeff: null, uncovered };
  const weights = own.map((cell) => cell.total / cell.people);
  return { weights, ...effectiveSample(weights), uncovered };
}
