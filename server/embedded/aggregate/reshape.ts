/** Setting and unwinding paths of documents without changing the ones given. */
import type { Doc } from '../bson/codec.ts';
import { isObject, typeName } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { own } from '../query/paths.ts';

/** A copy with a path set; an array on the way has it set in each element. An undefined value removes the field. */
export function setPath(value: unknown, parts: string[], to: unknown): unknown {
  if (parts.length === 0) return to;
  if (Array.isArray(value)) return value.map((item) => setPath(item, parts, to));
  const [part, ...rest] = parts as [string, ...string[]];
  const base = isObject(value) ? value : {};
  const out = { ...base, [part]: setPath(own(base, part), rest, to) };
  if (out[part] === undefined) delete out[part];
  return out;
}

function at(doc: Doc, parts: string[]): unknown {
  return parts.reduce<unknown>((value, part) => (isObject(value) ? own(value, part) : undefined), doc);
}

/** What `$unwind` makes of a document: one per element. A value that is no array stands for itself. */
export function unwindPath(specification: unknown): (doc: Doc) => Doc[] {
  const options = isObject(specification) ? specification : { path: specification };
  const { path, preserveNullAndEmptyArrays: preserve, includeArrayIndex: position } = options;
  if (typeof path !== 'string')
    throw new MongoError(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!path.startsWith('$'))
    throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const parts = path.slice(1).split('.');
  const numbered = (doc: Doc, index: number | null): Doc =>
    typeof position === 'string' ? (setPath(doc, position.split('.'), index) as Doc) : doc;
  return (doc) => {
    const value = at(doc, parts);
    if (Array.isArray(value) && value.length > 0) {
      return value.map((item, i) => numbered(setPath(doc, parts, item) as Doc, i));
    }
    if (value === null || value === undefined || Array.isArray(value)) {
      if (preserve !== true) return [];
      return [numbered(Array.isArray(value) ? (setPath(doc, parts, undefined) as Doc) : doc, null)];
    }
    return [numbered(doc, null)];
  };
}
