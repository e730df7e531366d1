/**
 * Puts values on whole numbers, when they all are multiples of one common fraction (as ratings, their differences and the means
 * of scales are): `whole` holds value·q for the first q that fits, null when none does. Whole numbers make permutation tests
 * countable by dynamic programming, and free of rounding.
 * @example
 * lattice([0.5, 2, -1]) // => { q: 2, whole: [1, 4, -2] }
 */
export function lattice(values: ArrayLike<number>): { q: number; whole: number[] } | null {
  for (const q of [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 18, 20, 24, 25, 28, 30, 36, 40, 42, 45, 50, 60, 100,
  ]) {
    const whole = Array.from(values, (value) => Math.round(value * q) + 0);
    const fits = whole.every((at, i) => {
      const exact = values[i]! * q;
      return Math.abs(exact) < 1e6 && Math.abs(exact - at) <= 1e-9;
    });
    if (fits) return { q, whole: whole.map((at) => (at === 0 ? 0 : at)) };
  }
  return null;
}
