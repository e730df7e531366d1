/** Reads the codes of surveys/codebook.json into the codebook. Again changes nothing, and what the team changed stays. */
import type { Code, Codebook } from './codebook.ts';

/** A code as the file has it. */
export type SeedCode = Omit<Code, 'position' | 'state' | 'mergedInto' | 'edited'>;

/**
 * Adds codes that are missing. A file of a higher version also brings its texts to codes whose texts nobody has changed; places
 * in the tree, merges and retirements are the team's.
 * @returns the same object when nothing changes
 */
export function seeded(codebook: Codebook, file: { version: number; codes: readonly SeedCode[] }): Codebook {
  const newer = file.version > codebook.seeded;
  const known = new Map(codebook.codes.map((code) => [code.key, code]));
  let changed = newer;
  const codes = [...codebook.codes];
  file.codes.forEach((seed, index) => {
    const { key, parent, ...texts } = seed;
    const code = known.get(key);
    if (!code) {
      codes.push({ key, parent, position: index + 1, ...texts, state: 'active', mergedInto: null, edited: false });
      changed = true;
    } else if (newer && !code.edited) {
      const refreshed: Code = { ...code, ...texts };
      codes[codes.indexOf(code)] = refreshed;
    }
  });
  if (!changed) return codebook;
  return { ...codebook, revision: codebook.revision + 1, codes, seeded: Math.max(file.version, codebook.seeded) };
}
