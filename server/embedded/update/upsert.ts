/** The document an upsert begins with: what the filter asks to be equal. */
import type { Doc } from '../bson/codec.ts';
import { RANK, rank } from '../bson/values.ts';
import { clausesOf } from '../query/matcher.ts';
import { read, write } from './path.ts';

/** Builds it; the `_id` of the filter comes first, none is made here. */
export function seedOf(filter: Doc, replaces: boolean): Doc {
  const seed: Doc = {};
  const { clauses } = clausesOf(filter);
  for (const { path, operator, value } of [...clauses].sort(
    (a, b) => Number(b.path === '_id') - Number(a.path === '_id'),
  )) {
    if (replaces && path !== '_id') continue;
    const single = operator === '$in' && Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
    const equals = operator === '$eq' || (operator === '$in' && single !== value);
    if (equals && rank(single) !== RANK.regex && read(seed, path) === undefined) write(seed, path, single);
  }
  return seed;
}
