/** Regular expressions that cannot be read, or that could take for ever on some answer. */
import type { Definition } from '../../domain/instrument.ts';
import { everyValue } from './walk.ts';

/** Problems of every `regex` in the definition. */
export function regexProblems(definition: Definition): string[] {
  const problems: string[] = [];
  everyValue(definition, (value, path, key) => {
    if (key !== 'regex' || typeof value !== 'string') return;
    try {
      new RegExp(value);
    } catch {
      problems.push(`${path}: the regular expression cannot be read: ${value}`);
      return;
    }
    if (isDangerous(value))
      problems.push(`${path}: the regular expression can take for ever on some answers: ${value}`);
  });
  return problems;
}

/**
 * Conservative: a repeated group that itself repeats something, or offers alternatives; a back reference; more than 500
 * characters. What it lets through by mistake is stopped by the time limit of the workers.
 * @example isDangerous('^(a+)+$') // true
 * @example isDangerous('^\\d{2}-\\d{3}$') // false
 */
export function isDangerous(source: string): boolean {
  if (source.length > 500) return true;
  const bare = source
    .replace(/\\[1-9]|\\k</g, '\u0000')
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x');
  if (bare.includes('\u0000')) return true;
  const open: { repeats: boolean }[] = [];
  for (let at = 0; at < bare.length; at++) {
    const character = bare[at]!;
    if (character === '(') open.push({ repeats: false });
    else if (character === ')') {
      const group = open.pop();
      const repeated = repeats(bare.slice(at + 1));
      if (repeated && group?.repeats) return true;
      const outer = open.at(-1);
      if (outer && (repeated || group?.repeats)) outer.repeats = true;
    } else if (open.length > 0 && (character === '|' || repeats(bare.slice(at)))) open.at(-1)!.repeats = true;
  }
  return false;
}

/** `*`, `+`, `{2,}` or a `{1,50}` that varies; `{3}` and `?` do not. */
function repeats(rest: string): boolean {
  const counted = /^\{(\d+)(,(\d*))?\}/.exec(rest);
  if (counted) return counted[2] !== undefined && (counted[3] === '' || Number(counted[3]) > 10);
  return rest[0] === '*' || rest[0] === '+';
}
