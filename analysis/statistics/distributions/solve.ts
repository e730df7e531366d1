/**
 * Root of an increasing function on [low, high] by Newton's method, kept inside a shrinking bracket: a step that leaves the
 * bracket, or a slope that is not usable, is replaced by halving. `f` returns the value and its slope at u.
 * @example
 * solveIncreasing((u) => [u * u - 2, 2 * u], 1, 0, 2) // 1.4142135623730951
 */
export function solveIncreasing(
  f: (u: number) => readonly [number, number],
  guess: number,
  low: number,
  high: number,
): number {
  let at = Math.min(high, Math.max(low, guess));
  for (let k = 0; k < 400; k++) {
    const [value, slope] = f(at);
    if (value === 0) return at;
    if (value < 0) low = at;
    else high = at;
    let next = at - value / slope;
    // Halving from a far bracket is slow, so an unusable step first moves by growing strides.
    if (!(next > low && next < high)) {
      const stride = 2 ** k;
      next = value < 0 ? Math.min((low + high) / 2, at + stride) : Math.max((low + high) / 2, at - stride);
    }
    if (Math.abs(next - at) <= 4e-16 * Math.abs(next) || next === low || next === high) return next;
    at = next;
  }
  return at;
}
