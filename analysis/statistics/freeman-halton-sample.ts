import { logFactorial } from './distributions/gamma.ts';
import { randomStream, type RandomStream } from './random.ts';

/**
 * Freeman–Halton p from random tables with the given margins: (b + 1)/(B + 1), where b of B tables have a log Π 1/cell! of at most
 * `observed`.
 *
 * Reference: Davison & Hinkley 1997, Bootstrap Methods and their Application, section 4.2.
 * @example
 * sampleFreemanHalton([3, 3], [3, 3], 0, 99, 1) // => 1
 */
export function sampleFreemanHalton(
  rows: readonly number[],
  columns: readonly number[],
  observed: number,
  resamples: number,
  seed: number,
): number {
  const random = randomStream(seed);
  const total = rows.reduce((sum, row) => sum + row, 0);
  const table = Float64Array.from({ length: Math.min(total, 1e6) + 1 }, (_, n) => logFactorial(n));
  const factorial = (n: number) => table[n] ?? logFactorial(n);
  let asUnlikely = 0;
  for (let b = 0; b < resamples; b++) {
    const left = Float64Array.from(columns);
    let value = 0;
    let people = total;
    for (const row of rows) {
      let toPlace = row;
      let others = people;
      for (let j = 0; j < left.length; j++) {
        const cell = hypergeometricDraw(random, factorial, left[j]!, others - left[j]!, toPlace);
        others -= left[j]!;
        left[j]! -= cell;
        toPlace -= cell;
        value -= factorial(cell);
      }
      people -= row;
    }
    if (value <= observed) asUnlikely++;
  }
  return (asUnlikely + 1) / (resamples + 1);
}

/** One hypergeometric number, by inversion from the mode outwards. */
function hypergeometricDraw(
  random: RandomStream,
  factorial: (n: number) => number,
  marked: number,
  unmarked: number,
  drawn: number,
): number {
  const low = Math.max(0, drawn - unmarked);
  const high = Math.min(marked, drawn);
  if (low >= high) return low;
  const mode = Math.min(high, Math.max(low, Math.floor(((drawn + 1) * (marked + 1)) / (marked + unmarked + 2))));
  const total = marked + unmarked;
  const log = (n: number, k: number) => factorial(n) - factorial(k) - factorial(n - k);
  const atMode = Math.exp(log(marked, mode) + log(unmarked, drawn - mode) - log(total, drawn));
  const ratio = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (unmarked - drawn + k + 1));
  let u = random.next() - atMode;
  let up = mode;
  let down = mode;
  let pUp = atMode;
  let pDown = atMode;
  while (u > 0 && (up < high || down > low)) {
    if (up < high) {
      pUp *= ratio(up++);
      u -= pUp;
      if (u <= 0) return up;
    }
    if (down > low) {
      pDown /= ratio(--down);
      u -= pDown;
      if (u <= 0) return down;
    }
  }
  return mode;
}
