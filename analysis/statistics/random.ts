/**
 * A stream of reproducible random numbers: sfc32 (Doty-Humphrey 2010), seeded by splitmix32. The same seed gives the same
 * stream on every machine.
 */
export interface RandomStream {
  /** A number from 0 up to but not including 1, with 32 random bits. */
  next(): number;
  /** A whole number from 0 to n − 1, for n up to 2^32. */
  below(n: number): number;
}

/**
 * Opens the stream of a seed, a whole number.
 * @throws RangeError for a seed that is not whole
 * @example
 * randomStream(1).next() === randomStream(1).next() // => true
 */
export function randomStream(seed: number): RandomStream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed: expected a whole number, found ${String(seed)}`);
  let state = (seed ^ Math.floor(seed / 2 ** 32)) | 0;
  const split = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = split();
  let b = split();
  let c = split();
  let counter = 1;
  const bits = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let i = 0; i < 12; i++) bits();
  return { next: () => bits() / 2 ** 32, below: (n) => Math.floor((bits() / 2 ** 32) * n) };
}
