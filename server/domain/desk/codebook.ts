/** The codebook: a tree of codes, as one document that is changed step by step. */
import type { Texts } from '../study.ts';

/** `removed`: its making was undone; it shows only while passages carry it. */
export type CodeState = 'active' | 'retired' | 'removed';

export interface Code {
  /** Snake case, 2–32 characters; never changes. */
  key: string;
  parent: string | null;
  /** Order among its siblings: any number, smaller first. */
  position: number;
  name: Texts;
  definition: Texts;
  whenToUse: Texts;
  whenNotToUse: Texts;
  example: Texts | null;
  /** `#rrggbb`. */
  colour: string;
  /** Keys of the aims (study.json) that it speaks of. */
  aims: string[];
  state: CodeState;
  /** The code that stands for this one since a merge; its codings stay as they were made. */
  mergedInto: string | null;
  /** True once the team has changed its texts: the file no longer does. */
  edited: boolean;
}

export const changeKinds = ['create', 'edit', 'move', 'merge', 'split', 'retire', 'revive', 'undo'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One step, with what it touched before and after, so that it can be undone. */
export interface Change {
  id: string;
  at: Date;
  by: string;
  kind: ChangeKind;
  /** Touched codes as they were; new ones are missing here. */
  before: Code[];
  after: Code[];
  /** The step that an undo takes back. */
  undoes: string | null;
}

export interface Codebook {
  revision: number;
  codes: Code[];
  /** The latest steps, oldest first. */
  changes: Change[];
  /** Version of the file that was read into it last. */
  seeded: number;
}

/** As many steps are kept for undoing. */
export const keptChanges = 200;

export const emptyCodebook: Codebook = { revision: 0, codes: [], changes: [], seeded: 0 };

/** A code by its key. */
export function codeOf(codebook: Pick<Codebook, 'codes'>, key: string): Code | null {
  return codebook.codes.find((code) => code.key === key) ?? null;
}

/** The code that stands for a key: itself, or what it was merged into. Null for an unknown key. */
export function standingCode(codebook: Pick<Codebook, 'codes'>, key: string): Code | null {
  const seen = new Set<string>();
  let code = codeOf(codebook, key);
  while (code?.mergedInto && !seen.has(code.key)) {
    seen.add(code.key);
    code = codeOf(codebook, code.mergedInto);
  }
  return code;
}

/** Codes that are no longer part of the tree: merged away, or their making undone. */
export function inTree(code: Code): boolean {
  return code.mergedInto === null && code.state !== 'removed';
}

/** Keys of a code and everything below it. */
export function branchOf(codes: readonly Pick<Code, 'key' | 'parent'>[], key: string): string[] {
  const below = codes.filter(({ parent }) => parent === key).flatMap((child) => branchOf(codes, child.key));
  return [key, ...below];
}

/** Codes in the order of the tree, parents before their children, with their depth. */
export function treeOrder(codes: readonly Code[]): { code: Code; depth: number }[] {
  const shown = codes.filter(inTree);
  const keys = new Set(shown.map(({ key }) => key));
  const children = (parent: string | null, depth: number): { code: Code; depth: number }[] =>
    shown
      .filter((code) => (code.parent !== null && keys.has(code.parent) ? code.parent : null) === parent)
      .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
      .flatMap((code) => [{ code, depth }, ...children(code.key, depth + 1)]);
  return children(null, 0);
}

/** The names from the root down to a code. */
export function pathOf(codes: readonly Code[], key: string): Code[] {
  const path: Code[] = [];
  for (let code = codes.find((one) => one.key === key); code && !path.includes(code);) {
    path.unshift(code);
    const { parent } = code;
    code = parent === null ? undefined : codes.find((one) => one.key === parent);
  }
  return path;
}
