/** Which element of an array a filter found: what `$` stands for in an update or a projection. */
import type { Doc } from '../bson/codec.ts';
import { isObject } from '../bson/values.ts';
import { clausesOf } from './matcher.ts';
import { own, someValue } from './paths.ts';
import { compilePredicate, elementTest, type Test } from './predicates.ts';

/**
 * The position of the first element of the array at `arrayPath` that satisfies one of the filter's conditions on it,
 * or null when the filter says nothing about this array.
 */
export function matchedPosition(filter: Doc, doc: Doc, arrayPath: string): number | null {
  let array: unknown = doc;
  for (const part of arrayPath.split('.'))
    array = isObject(array) || Array.isArray(array) ? own(array, part) : undefined;
  if (!Array.isArray(array)) return null;
  let found: number | null = null;
  for (const { path, operator, value } of conditions(filter)) {
    if (path !== arrayPath && !path.startsWith(`${arrayPath}.`)) continue;
    const rest = path === arrayPath ? [] : path.slice(arrayPath.length + 1).split('.');
    const test: Test =
      operator === '$elemMatch' && rest.length === 0 ? elementTest(value) : compilePredicate({ [operator]: value });
    const position = array.findIndex((item) => someValue(item, rest, 0, test));
    if (position >= 0) found = position;
  }
  return found;
}

function conditions(filter: Doc): { path: string; operator: string; value: unknown }[] {
  const { clauses } = clausesOf(filter);
  const or = Array.isArray(filter.$or) ? filter.$or.flatMap((part) => conditions(part as Doc)) : [];
  return [...or, ...clauses].filter(({ operator }) => operator !== '$options');
}
