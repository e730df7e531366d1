/** Says what changed in a version that must not change any more. */
import type { Definition } from '../domain/instrument.ts';

const mostNamed = 8;

/**
 * Compares a published version with the file that claims to be the same version; the order of keys does not matter.
 * @returns `null` when they are equal, otherwise a message with the JSON paths that changed, were added or removed
 * @example publicationConflict(v1, { ...v1, title: 'New' }) // 'changed: title'
 */
export function publicationConflict(published: Definition, current: Definition): string | null {
  const differences: string[] = [];
  compare(published, current, '', differences);
  if (differences.length === 0) return null;
  const more = differences.length - mostNamed;
  return `${differences.slice(0, mostNamed).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

function compare(before: unknown, after: unknown, path: string, differences: string[]): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined) differences.push(`added: ${path}`);
  else if (after === undefined) differences.push(`removed: ${path}`);
  else if (Array.isArray(before) && Array.isArray(after)) {
    for (let at = 0; at < Math.max(before.length, after.length); at++) {
      compare(before[at], after[at], `${path}[${at}]`, differences);
    }
  } else if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(own(before, key), own(after, key), path === '' ? key : `${path}.${key}`, differences);
    }
  } else if (before !== after) differences.push(`changed: ${path}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
