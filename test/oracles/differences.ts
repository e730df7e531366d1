/** Compares what was computed with what an oracle says. */

export interface Tolerance {
  /** Share of the wanted value. */
  readonly relative: number;
  /** Whether a wanted value as small as 1e-14 is what rounding left of 0; never for a p-value, whose tail counts. */
  readonly signed?: boolean;
  /** For values with randomness in them: an absolute distance instead. */
  readonly absolute?: number;
}

/**
 * Where two values differ beyond the tolerance, one line each; none when they agree. Null agrees with null only, lists and
 * objects element by element, a wanted 0 within 1e-12.
 */
export function differences(got: unknown, want: unknown, tolerance: Tolerance, path: string): string[] {
  if (Array.isArray(want)) {
    const list = got instanceof Float64Array ? Array.from(got) : got;
    if (!Array.isArray(list)) return [`${path}: got ${show(got)}, want a list of ${want.length}`];
    if (list.length !== want.length) return [`${path}: got ${list.length} values, want ${want.length}`];
    return want.flatMap((value, i) => differences(list[i], value, tolerance, `${path}[${i}]`));
  }
  if (want !== null && typeof want === 'object') {
    if (got === null || typeof got !== 'object') return [`${path}: got ${show(got)}, want an object`];
    return Object.entries(want).flatMap(([key, value]) =>
      differences((got as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`),
    );
  }
  // R writes a vector of one value as the bare value.
  if (Array.isArray(got) && got.length === 1) return differences(got[0], want, tolerance, path);
  if (typeof want !== 'number') return got === want ? [] : [`${path}: got ${show(got)}, want ${show(want)}`];
  if (typeof got !== 'number' || !Number.isFinite(got)) return [`${path}: got ${show(got)}, want ${want}`];
  const zero = want === 0 || (tolerance.signed === true && Math.abs(want) < 1e-14);
  const allowed = tolerance.absolute ?? (zero ? 1e-12 : tolerance.relative * Math.abs(want));
  const off = Math.abs(got - want);
  if (off <= allowed) return [];
  return [
    `${path}: got ${got}, want ${want} (off by ${want === 0 ? off : off / Math.abs(want)}, allowed ${tolerance.absolute ?? tolerance.relative})`,
  ];
}

function show(value: unknown): string {
  return typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
}
