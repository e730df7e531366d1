/** Steps of the codebook: pure, so that they can be tried, repeated after a conflict, and undone. Nothing loses codings. */
import { branchOf, codeOf, inTree, keptChanges, pathOf, type Change, type Code, type Codebook } from './codebook.ts';
import { undone } from './codebook-undo.ts';

/** Texts, colour and aims of a code. */
export type CodeTexts = Pick<
  Code,
  'name' | 'definition' | 'whenToUse' | 'whenNotToUse' | 'example' | 'colour' | 'aims'
>;

/** A step somebody wants to take. */
export type Step =
  | { kind: 'create'; key: string; parent: string | null; before?: string | null; texts: CodeTexts }
  | { kind: 'edit'; key: string; texts: Partial<CodeTexts> }
  /** `before`: the sibling it is put in front of; null: to the end. */
  | { kind: 'move'; key: string; parent: string | null; before?: string | null }
  | { kind: 'merge'; from: string[]; into: string }
  | { kind: 'split'; key: string; into: { key: string; texts: CodeTexts }[] }
  | { kind: 'retire' | 'revive'; key: string }
  | { kind: 'undo'; change: string };

/** Why a step is not taken. */
export type Refusal =
  | { reason: 'unknown_code' | 'key_taken' | 'cycle' | 'merged' | 'retired' | 'into_itself'; key: string }
  /** Later steps stand on the one to undo. */
  | { reason: 'superseded' | 'unknown_change'; key: string };

export type Outcome = { ok: true; codebook: Codebook; change: Change } | { ok: false; refusal: Refusal };

/** Takes one step. @param stamp id, time and name for the history */
export function takeStep(codebook: Codebook, step: Step, stamp: { id: string; at: Date; by: string }): Outcome {
  const repeated = codebook.changes.find(({ id }) => id === stamp.id);
  if (repeated) return { ok: true, codebook, change: repeated };
  const after = step.kind === 'undo' ? undone(codebook, step.change) : touched(codebook, step);
  if (!Array.isArray(after)) return { ok: false, refusal: after };
  const keys = new Set(after.map(({ key }) => key));
  const change: Change = {
    ...stamp,
    kind: step.kind,
    before: codebook.codes.filter(({ key }) => keys.has(key)),
    after,
    undoes: step.kind === 'undo' ? step.change : null,
  };
  const next: Codebook = {
    ...codebook,
    revision: codebook.revision + 1,
    codes: [
      ...codebook.codes.map((code) => after.find(({ key }) => key === code.key) ?? code),
      ...after.filter(({ key }) => !codeOf(codebook, key)),
    ],
    changes: [...codebook.changes, change].slice(-keptChanges),
  };
  return { ok: true, codebook: next, change };
}

/** The touched codes as the step leaves them. */
function touched(codebook: Codebook, step: Exclude<Step, { kind: 'undo' }>): Code[] | Refusal {
  switch (step.kind) {
    case 'create':
      return created(codebook, step);
    case 'edit': {
      const code = standing(codebook, step.key);
      return 'reason' in code ? code : [{ ...code, ...step.texts, edited: true }];
    }
    case 'move':
      return moved(codebook, step);
    case 'merge':
      return merged(codebook, step);
    case 'split':
      return split(codebook, step);
    case 'retire':
    case 'revive': {
      const code = standing(codebook, step.key);
      return 'reason' in code ? code : [{ ...code, state: step.kind === 'retire' ? 'retired' : 'active' }];
    }
  }
}

/** A code of the tree, or why it is none. */
function standing(codebook: Codebook, key: string): Code | Refusal {
  const code = codeOf(codebook, key);
  if (!code || code.state === 'removed') return { reason: 'unknown_code', key };
  return code.mergedInto === null ? code : { reason: 'merged', key };
}

const isRefusal = (value: Code | Refusal | null): value is Refusal => value !== null && 'reason' in value;

/** A position among the children of a parent, in front of a sibling or at the end. */
function positionIn(
  codebook: Codebook,
  parent: string | null,
  before: string | null | undefined,
  moving: string,
): number {
  const siblings = codebook.codes
    .filter((code) => inTree(code) && code.parent === parent && code.key !== moving)
    .map(({ key, position }) => ({ key, position }))
    .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
  const at = siblings.findIndex(({ key }) => key === before);
  if (at < 0) return (siblings.at(-1)?.position ?? 0) + 1;
  const previous = siblings[at - 1]?.position ?? siblings[at]!.position - 2;
  return (previous + siblings[at]!.position) / 2;
}

function created(codebook: Codebook, step: Extract<Step, { kind: 'create' }>): Code[] | Refusal {
  const known = codeOf(codebook, step.key);
  if (known && known.state !== 'removed') return { reason: 'key_taken', key: step.key };
  const parent = step.parent === null ? null : standing(codebook, step.parent);
  if (isRefusal(parent)) return parent;
  const position = positionIn(codebook, step.parent, step.before, step.key);
  return [newCode(step.key, step.parent, position, step.texts)];
}

/** A code as it is made by the team. */
export function newCode(key: string, parent: string | null, position: number, texts: CodeTexts): Code {
  return { key, parent, position, ...texts, state: 'active', mergedInto: null, edited: true };
}

function moved(codebook: Codebook, step: Extract<Step, { kind: 'move' }>): Code[] | Refusal {
  const code = standing(codebook, step.key);
  if (isRefusal(code)) return code;
  const parent = step.parent === null ? null : standing(codebook, step.parent);
  if (isRefusal(parent)) return parent;
  if (parent && branchOf(codebook.codes, step.key).includes(parent.key)) return { reason: 'cycle', key: parent.key };
  return [{ ...code, parent: step.parent, position: positionIn(codebook, step.parent, step.before, step.key) }];
}

/** The codes stand for `into` from now on; what was below them moves under it. */
function merged(codebook: Codebook, { from, into }: Extract<Step, { kind: 'merge' }>): Code[] | Refusal {
  const target = standing(codebook, into);
  if (isRefusal(target)) return target;
  if (target.state !== 'active') return { reason: 'retired', key: into };
  const after = new Map<string, Code>();
  const current = (code: Code): Code => after.get(code.key) ?? code;
  for (const key of from) {
    if (key === into) return { reason: 'into_itself', key };
    const code = standing(codebook, key);
    if (isRefusal(code)) return code;
    after.set(key, { ...code, mergedInto: into });
  }
  // The target climbs out of what is merged into it.
  const above = pathOf(codebook.codes, into).find(({ key }) => from.includes(key));
  if (above) after.set(into, { ...target, parent: above.parent });
  for (const child of codebook.codes) {
    if (child.key === into || child.parent === null || !from.includes(child.parent) || from.includes(child.key))
      continue;
    after.set(child.key, { ...current(child), parent: into });
  }
  return [...after.values()];
}

/** New codes beside the one that is split; which codings go to them is the store's work. */
function split(codebook: Codebook, step: Extract<Step, { kind: 'split' }>): Code[] | Refusal {
  const code = standing(codebook, step.key);
  if (isRefusal(code)) return code;
  const after: Code[] = [];
  let book = codebook;
  for (const { key, texts } of step.into) {
    if (codeOf(book, key)) return { reason: 'key_taken', key };
    const made = newCode(key, code.parent, positionAfter(book, after.at(-1) ?? code), texts);
    after.push(made);
    book = { ...book, codes: [...book.codes, made] };
  }
  return [{ ...code }, ...after];
}

function positionAfter(codebook: Codebook, code: Code): number {
  const next = codebook.codes
    .filter((one) => inTree(one) && one.parent === code.parent && one.position > code.position)
    .map(({ position }) => position);
  return next.length === 0 ? code.position + 1 : (code.position + Math.min(...next)) / 2;
}
