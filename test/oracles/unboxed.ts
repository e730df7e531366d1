/** R writes a vector of one value as the bare value. Puts it back in a list where a family wants one. */

/** Inputs of a family that are vectors. */
const VECTORS: Readonly<Record<string, readonly string[]>> = {
  t: ['x', 'y', 'after', 'before'],
  equivalence: ['x', 'y'],
  wilcoxon_signed_rank: ['x', 'y', 'after', 'before'],
  mann_whitney: ['x', 'y'],
  cliff_delta: ['x', 'y'],
  brunner_munzel: ['x', 'y'],
  brunner_munzel_permutation: ['x', 'y'],
  hedges_g: ['x', 'y'],
  p_adjust: ['p'],
  reliability: ['reversed'],
  correlation: ['x', 'y'],
  weighted: ['y', 'w', 'binary'],
  raking: ['age', 'sex'],
  poststratification: ['age', 'sex'],
  weighted_tests: ['y', 'g', 'w'],
  did_partially_paired: ['id', 'city', 'wave', 'y'],
  permutation_paired: ['diff'],
  nps: ['score'],
  bootstrap: ['x'],
  trend: ['x', 'n'],
};

/** Inputs that hold vectors themselves, in a list or by name. */
const NESTED: Readonly<Record<string, readonly string[]>> = {
  reliability: ['items'],
  kruskal_wallis: ['groups'],
  ranking: ['rows'],
  did_panel: ['krosno', 'przemysl'],
  did_independent: ['cells'],
  did_ordinal: ['cells'],
};

/** The inputs with every vector a list again. */
export function boxed(family: string, inputs: unknown): unknown {
  if (inputs === null || typeof inputs !== 'object') return inputs;
  const whole: Record<string, unknown> = { ...inputs };
  for (const key of VECTORS[family] ?? []) if (key in whole) whole[key] = list(whole[key]);
  for (const key of NESTED[family] ?? []) {
    const inner = whole[key];
    if (Array.isArray(inner)) whole[key] = inner.map(list);
    else if (inner !== null && typeof inner === 'object') {
      whole[key] = Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, list(value)]));
    }
  }
  return whole;
}

function list(value: unknown): unknown {
  return Array.isArray(value) || (value !== null && typeof value === 'object') ? value : [value];
}
