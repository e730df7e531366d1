/** The values that conditions see while one submission is checked. */
import type { CheckVariables } from '../check-outcome.ts';
import type { Locale } from '../../domain/study.ts';

interface PathItem {
  name: string;
  index?: number;
}

interface Found {
  isFound: boolean;
  value: unknown;
  requireStrictCompare?: boolean;
}

const notFound: Found = { isFound: false, value: undefined };

/**
 * Answers, variables and calculated values by lower-case name, read by survey-core's expression engine (it compares names
 * without regard to case). Holds what is currently believed: answers of hidden questions are taken out as they are found.
 */
export class Scope {
  readonly variables = new Map<string, unknown>();
  readonly answers = new Map<string, unknown>();
  /** What `{item}` and `{choice}` stand for while the condition of a choice, row or column runs. */
  item: unknown = undefined;
  /** What `{self}` stands for while a question's validators run. */
  self: unknown = undefined;
  private readonly known: ReadonlySet<string>;
  private readonly strict: ReadonlySet<string>;

  /**
   * @param known lower-case names of all questions
   * @param strict those whose values are compared in order (rankings)
   */
  constructor(known: ReadonlySet<string>, strict: ReadonlySet<string>, variables: CheckVariables, locale: Locale) {
    this.known = known;
    this.strict = strict;
    this.variables.set('wave', variables.wave);
    this.variables.set('city', variables.city);
    this.variables.set('area', variables.area ?? undefined);
    this.variables.set('locale', locale);
  }

  /** Called by survey-core for every `{name}` in an expression. */
  getValue({ path }: { path: PathItem[] }): Found {
    const first = path[0];
    if (!first) return notFound;
    const name = first.name.toLowerCase();
    if (path.length === 1 && (name === 'item' || name === 'choice') && this.item !== undefined) return found(this.item);
    if (path.length === 1 && name === 'self') return found(this.self);
    const variable = this.variables.get(name);
    if (variable !== undefined) return walk(variable, path);
    if (!this.known.has(name)) return notFound;
    const result = walk(this.answers.get(name), path);
    if (!result.isFound && path.length === 1) return { isFound: true, value: undefined };
    return this.strict.has(name) ? { ...result, requireStrictCompare: true } : result;
  }
}

function found(value: unknown): Found {
  return { isFound: value !== undefined, value };
}

/** Follows the rest of a path: `[0]` into lists, names into rows (without regard to case), `length` of a list or text. */
function walk(start: unknown, path: PathItem[]): Found {
  let value = start;
  for (let at = 0; at < path.length; at++) {
    const part = path[at]!;
    if (at > 0) value = property(value, part.name);
    if (part.index !== undefined) {
      // As in survey-core, `{q[0]}` of a question with a single answer is that answer.
      if (Array.isArray(value)) value = value[part.index < 0 ? value.length + part.index : part.index];
      else if (at > 0 || path.length > 1) value = undefined;
    }
    if (value === undefined || value === null) return notFound;
  }
  return { isFound: true, value };
}

function property(value: unknown, name: string): unknown {
  if (name === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.hasOwn(value, name)) return (value as Record<string, unknown>)[name];
  const lower = name.toLowerCase();
  for (const key of Object.keys(value)) {
    if (key.toLowerCase() === lower) return (value as Record<string, unknown>)[key];
  }
  return undefined;
}
