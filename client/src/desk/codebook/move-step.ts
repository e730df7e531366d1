/** Where a code goes when it is moved by one place with the keyboard. */
import type { CodeInfo } from '../../../../server/http/contract.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';
type Placed = Pick<CodeInfo, 'key' | 'parent' | 'state' | 'mergedInto'>;

/** The new parent and the sibling it is put in front of; null: at the end. */
export interface Target {
  parent: string | null;
  before: string | null;
}

/** Codes of the tree, in its order. */
export function inTree<T extends Pick<CodeInfo, 'state' | 'mergedInto'>>(codes: readonly T[]): T[] {
  return codes.filter(({ state, mergedInto }) => state !== 'removed' && mergedInto === null);
}

/** Codes under the same parent, in their order. */
export function siblingsOf<T extends Placed>(codes: readonly T[], parent: string | null): T[] {
  return inTree(codes).filter((code) => code.parent === parent);
}

/** A code and everything below it. */
export function branchOf(codes: readonly Placed[], key: string): string[] {
  return [key, ...siblingsOf(codes, key).flatMap((child) => branchOf(codes, child.key))];
}

/** @returns null where there is no such place @param codes in the order of the tree */
export function movedBy(codes: readonly Placed[], key: string, direction: Direction): Target | null {
  const code = codes.find((one) => one.key === key);
  if (code === undefined) return null;
  const { parent } = code;
  const siblings = siblingsOf(codes, parent).map((one) => one.key);
  const at = siblings.indexOf(key);
  if (direction === 'up') return at < 1 ? null : { parent, before: siblings[at - 1]! };
  if (direction === 'down') return at >= siblings.length - 1 ? null : { parent, before: siblings[at + 2] ?? null };
  if (direction === 'in') return at < 1 ? null : { parent: siblings[at - 1]!, before: null };
  if (parent === null) return null;
  const above = codes.find((one) => one.key === parent)!.parent;
  const uncles = siblingsOf(codes, above).map((one) => one.key);
  return { parent: above, before: uncles[uncles.indexOf(parent) + 1] ?? null };
}
