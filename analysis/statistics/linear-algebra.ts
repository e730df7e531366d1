/** Small symmetric matrices, stored row by row in one Float64Array of n × n. */

/**
 * Cholesky factor L of a symmetric matrix (A = LLᵀ, lower triangle), or null when A is not positive definite.
 * @example
 * Array.from(cholesky(Float64Array.of(4, 2, 2, 5), 2)) // => [2, 0, 1, 2]
 */
export function cholesky(a: Float64Array, n: number): Float64Array | null {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (i === j) {
        if (!(sum > 1e-14 * Math.abs(a[i * n + i]!)) || !Number.isFinite(sum)) return null;
        l[i * n + i] = Math.sqrt(sum);
      } else {
        l[i * n + j] = sum / l[j * n + j]!;
      }
    }
  }
  return l;
}

/**
 * Solves Ax = b from the Cholesky factor of A.
 * @example
 * Array.from(choleskySolve(Float64Array.of(2, 0, 1, 2), 2, [8, 12])) // => [1, 2]
 */
export function choleskySolve(l: Float64Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}

/**
 * Inverse of A from its Cholesky factor.
 * @example
 * Array.from(choleskyInverse(Float64Array.of(2, 0, 0, 4), 2)) // => [0.25, 0, 0, 0.0625]
 */
export function choleskyInverse(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = choleskySolve(l, n, unit);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!;
  }
  return inverse;
}

/**
 * Logarithm of the determinant of A from its Cholesky factor.
 * @example
 * logDeterminant(Float64Array.of(2, 0, 1, 2), 2) // => 2.772588722239781
 */
export function logDeterminant(l: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(l[i * n + i]!);
  return 2 * sum;
}

/**
 * Matrix times vector.
 * @example
 * Array.from(times(Float64Array.of(1, 2, 3, 4), 2, Float64Array.of(1, 1))) // => [3, 7]
 */
export function times(a: Float64Array, n: number, x: Float64Array): Float64Array {
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) y[i]! += a[i * n + j]! * x[j]!;
  return y;
}

/**
 * Product of two square matrices.
 * @example
 * Array.from(product(Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 1, 1, 0), 2)) // => [2, 1, 4, 3]
 */
export function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const aik = a[i * n + k]!;
      for (let j = 0; j < n; j++) c[i * n + j]! += aik * b[k * n + j]!;
    }
  }
  return c;
}
