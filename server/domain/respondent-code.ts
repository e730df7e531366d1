/** Respondent codes: they pair before with after, and are never names. */

export type CodeProblem = 'format' | 'looks_like_name' | 'duplicate' | 'taken';

/** A line of pasted codes and what is wrong with it; `null` for nothing. */
export interface CodeLine {
  /** From 1, as an editor counts. */
  line: number;
  code: string;
  problem: CodeProblem | null;
}

const allowed = /^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/;

/** Words without any digit that could be a name: a capital and small letters, or four letters in a row. */
export function looksLikeName(code: string): boolean {
  return !/\d/.test(code) && /\p{Lu}\p{Ll}{2}|\p{L}{4}/u.test(code);
}

/** Like "Kowalski1": a code with a digit that still holds a word as names are written. Worth a second look, not an error. */
export function mayHoldName(code: string): boolean {
  return /\d/.test(code) && /\p{Lu}\p{Ll}{2}/u.test(code);
}

/** Words divided by blanks are several codes when each has a digit; else they stay together, as in a list of names. */
function apart(part: string): string[] {
  const words = part.split(/\s+/);
  return words.every((word) => /\d/.test(word)) ? words : [part];
}

/**
 * Reads pasted codes: one a line, or several divided by commas, semicolons, tabs or blanks.
 * @param taken codes that already have an invitation
 * @example readCodes('K-01\nJan Kowalski') // [{ line: 1, code: 'K-01', problem: null }, { …, problem: 'looks_like_name' }]
 */
export function readCodes(text: string, taken: ReadonlySet<string> = new Set()): CodeLine[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((row, index) =>
    row
      .split(/[,;\t]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap(apart)
      .map((code): CodeLine => {
        const problem = problemOf(code, seen, taken);
        seen.add(code);
        return { line: index + 1, code, problem };
      }),
  );
}

function problemOf(code: string, seen: ReadonlySet<string>, taken: ReadonlySet<string>): CodeProblem | null {
  if (looksLikeName(code)) return 'looks_like_name';
  if (!allowed.test(code)) return 'format';
  if (seen.has(code)) return 'duplicate';
  return taken.has(code) ? 'taken' : null;
}
