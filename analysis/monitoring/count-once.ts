/** Things that several people report under a shared id are counted once. */

/** What one sheet says of one thing. */
export interface ReportedThing {
  /** The shared id; `null` when it was left out. */
  id: string | null;
  /** Whether what happened to it is what is counted. */
  counts: boolean;
}

export interface CountedOnce {
  /** Different things. */
  things: number;
  /** Reports of things without an id: they may be the same things or others, and are not among `things`. */
  unnamed: number;
}

/**
 * Counts different ids among the reports that count. Who reported a thing, in how many months and how often, does not matter.
 * @example countOnce([{ id: 'k_01', counts: true }, { id: 'k_01', counts: true }, { id: null, counts: true }]) // { things: 1, unnamed: 1 }
 */
export function countOnce(reports: Iterable<ReportedThing>): CountedOnce {
  const ids = new Set<string>();
  let unnamed = 0;
  for (const { id, counts } of reports) {
    if (!counts) continue;
    if (id === null) unnamed += 1;
    else ids.add(id);
  }
  return { things: ids.size, unnamed };
}
