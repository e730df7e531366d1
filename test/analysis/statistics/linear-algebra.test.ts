import fc from 'fast-check';
import {
  cholesky,
  choleskyInverse,
  choleskySolve,
  product,
  times,
} from '../../../analysis/statistics/linear-algebra.ts';

test('a matrix that is not positive definite has no factor', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
  expect(cholesky(Float64Array.of(0), 1)).toBeNull();
  expect(cholesky(Float64Array.of(NaN), 1)).toBeNull();
});

test('solving and inverting undo multiplying', () => {
  const matrix = fc
    .integer({ min: 1, max: 6 })
    .chain((n) =>
      fc.tuple(fc.constant(n), fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n * n, maxLength: n * n })),
    );
  fc.assert(
    fc.property(matrix, ([n, values]) => {
      const b = Float64Array.from(values);
      const transposed = b.map((_, i) => b[(i % n) * n + Math.floor(i / n)]!);
      const a = product(b, transposed, n).map((value, i) => (i % (n + 1) === 0 ? value + 1 : value));
      const l = cholesky(a, n)!;
      const x = Float64Array.from({ length: n }, (_, i) => i - 2);
      choleskySolve(l, n, times(a, n, x)).forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 6));
      product(a, choleskyInverse(l, n), n).forEach((value, i) =>
        expect(value).toBeCloseTo(i % (n + 1) === 0 ? 1 : 0, 6),
      );
    }),
  );
});
