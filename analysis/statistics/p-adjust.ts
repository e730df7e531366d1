export type Adjustment = 'holm' | 'hochberg' | 'bonferroni' | 'BH' | 'BY';

/**
 * Adjusts p-values for how many were looked at. Same length and order; a missing p stays null and does not count.
 *
 * With p sorted and m values: Holm max_{j≤i} (m−j+1)p(j); Hochberg min_{j≥i} (m−j+1)p(j); Bonferroni m·p;
 * Benjamini–Hochberg min_{j≥i} m·p(j)/j; Benjamini–Yekutieli the same times Σ1/j. Capped at 1.
 *
 * Reference: Holm 1979, Scandinavian Journal of Statistics 6; Hochberg 1988, Biometrika 75; Benjamini & Hochberg 1995,
 * JRSS B 57; Benjamini & Yekutieli 2001, Annals of Statistics 29.
 * @throws RangeError for a p outside [0, 1]
 * @example
 * pAdjust([0.01, null, 0.02, 0.04], 'holm') // => [0.03, null, 0.04, 0.04]
 */
export function pAdjust(p: readonly (number | null)[], method: Adjustment): readonly (number | null)[] {
  const present: { p: number; at: number }[] = [];
  p.forEach((value, at) => {
    if (value === null) return;
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p[${at}] must be between 0 and 1, not ${value}`);
    present.push({ p: value, at });
  });
  present.sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = p.map(() => null);
  const factor = factors(method, present.length);
  if (method === 'holm' || method === 'bonferroni') {
    let largest = 0;
    present.forEach((one, i) => {
      largest = Math.max(largest, Math.min(1, factor(i + 1) * one.p));
      adjusted[one.at] = largest;
    });
  } else {
    let smallest = 1;
    for (let i = present.length; i >= 1; i--) {
      const one = present[i - 1]!;
      smallest = Math.min(smallest, factor(i) * one.p);
      adjusted[one.at] = smallest;
    }
  }
  return adjusted;
}

/** What the i-th smallest of m p-values is multiplied by. */
function factors(method: Adjustment, m: number): (i: number) => number {
  switch (method) {
    case 'holm':
    case 'hochberg':
      return (i) => m - i + 1;
    case 'bonferroni':
      return () => m;
    case 'BH':
      return (i) => m / i;
    case 'BY': {
      let harmonic = 0;
      for (let i = 1; i <= m; i++) harmonic += 1 / i;
      return (i) => (m * harmonic) / i;
    }
    default:
      throw new RangeError(`method must be holm, hochberg, bonferroni, BH or BY, not ${String(method)}`);
  }
}
