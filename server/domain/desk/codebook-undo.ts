/** Taking a step of the codebook back. */
import { canonicalJson } from '../submission.ts';
import type { Refusal } from './codebook-change.ts';
import { codeOf, inTree, standingCode, type Code, type Codebook } from './codebook.ts';

/**
 * Everything that a step changed as it was before. What it made anew is not lost: codes of a split stand for the one that was
 * split, and a created code is taken out of the tree, though passages that carry it keep it.
 */
export function undone(codebook: Codebook, id: string): Code[] | Refusal {
  const change = codebook.changes.find((one) => one.id === id);
  if (!change) return { reason: 'unknown_change', key: id };
  const former = (key: string) => change.before.find((code) => code.key === key) ?? null;
  const changed = change.after.filter((code) => !same(code, former(code.key)));
  for (const code of changed) {
    const later = !same(code, codeOf(codebook, code.key));
    if (later || (!former(code.key) && hasChildren(codebook, code.key))) return { reason: 'superseded', key: code.key };
  }
  const restored = changed.map((code): Code => {
    const before = former(code.key);
    if (before) return before;
    if (change.kind === 'split') return { ...code, mergedInto: change.before[0]!.key };
    return { ...code, state: 'removed' };
  });
  const codes = codebook.codes.map((code) => restored.find(({ key }) => key === code.key) ?? code);
  const astray = restored.find((code) => inTree(code) && !reachesRoot(codes, code));
  const unsettled = codes.find(({ key }) => standingCode({ codes }, key)!.mergedInto !== null);
  const wrong = astray ?? unsettled;
  return wrong ? { reason: 'superseded', key: wrong.key } : restored;
}

const same = (one: Code, other: Code | null): boolean => canonicalJson(one) === canonicalJson(other);

/** True when the parents of a code lead to the root, all of them in the tree. */
function reachesRoot(codes: readonly Code[], code: Code): boolean {
  let steps = 0;
  for (let one: Code | undefined = code; one; steps += 1) {
    if (steps > codes.length || !inTree(one)) return false;
    const { parent }: Code = one;
    if (parent === null) return true;
    one = codes.find(({ key }) => key === parent);
  }
  return false;
}

function hasChildren(codebook: Codebook, key: string): boolean {
  return codebook.codes.some((code) => inTree(code) && code.parent === key);
}
