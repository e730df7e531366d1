/**
 * The standard normal distribution.
 * Reference: Cody 1969, Rational Chebyshev approximations for the error function (the coefficients of R's pnorm).
 */
const CENTRE = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTRE_BELOW = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const MIDDLE = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BELOW = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
  34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const FAR = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
  2.9112874951168792e-5,
];
const FAR_BELOW = [
  1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
];
const SQRT_TWO_PI = 2.5066282746310005024;

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** exp(−z²/2), with z cut in two so that squaring loses nothing. */
function gaussian(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (z - head) * (z + head));
}

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return gaussian(Math.abs(z)) / SQRT_TWO_PI;
}

/**
 * Upper tail P(Z > z), computed as such: accurate down to 1e-308.
 * @example
 * normalUpper(37) // 5.725571222524576e-300
 */
export function normalUpper(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 - (z * polynomial(CENTRE, square)) / polynomial(CENTRE_BELOW, square);
  }
  let tail: number;
  if (size <= 5.656854249492380195) {
    tail = (gaussian(size) * polynomial(MIDDLE, size)) / polynomial(MIDDLE_BELOW, size);
  } else if (size < 39) {
    const inverse = 1 / (size * size);
    const correction = (inverse * polynomial(FAR, inverse)) / polynomial(FAR_BELOW, inverse);
    tail = (gaussian(size) * (1 / SQRT_TWO_PI - correction)) / size;
  } else {
    tail = 0;
  }
  return z > 0 ? tail : 1 - tail;
}

/**
 * Distribution function P(Z ≤ z); the lower tail is as accurate as the upper.
 * @example
 * normalCdf(1.959963984540054) // 0.975
 */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/**
 * Two-sided tail P(|Z| ≥ |z|).
 * @example
 * normalTwoSided(1.959963984540054) // 0.05
 */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalUpper(Math.abs(z)));
}

/**
 * Quantile for 0 < p < 1; −Infinity at 0, Infinity at 1. Start: Abramowitz & Stegun 26.2.23; then Halley's method.
 * @example
 * normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  const tail = p < 0.5 ? p : 1 - p;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let k = 0; k < 3; k++) {
    const step = (normalUpper(z) - tail) / normalDensity(z);
    z += step / (1 - (z * step) / 2);
  }
  return p < 0.5 ? -z : z;
}
