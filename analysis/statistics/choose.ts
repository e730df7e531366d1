/**
 * Number of ways to choose k of n. Exact below 2^53, else to rounding; `Infinity` beyond 1.8e308.
 * @example
 * choose(12, 6) // => 924
 */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  const fewer = Math.min(k, n - k);
  let ways = 1;
  for (let i = 1; i <= fewer && ways < Infinity; i++) ways = (ways * (n - fewer + i)) / i;
  return ways;
}
