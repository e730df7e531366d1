/** Removes documents whose time has come, by the indexes that carry `expireAfterSeconds`. */
import type { Doc } from './bson/codec.ts';
import { findNow } from './query/find.ts';
import type { Engine } from './commands/context.ts';

const AT_ONCE = 500;

/** Removes everything that is due at `now` (milliseconds). Returns how many documents went. */
export async function removeExpired(
  { store, catalogue }: Pick<Engine, 'store' | 'catalogue'>,
  now: number,
): Promise<number> {
  let removed = 0;
  for (const { spec } of catalogue.list(null)) {
    for (const index of spec.indexes) {
      if (index.expireAfterSeconds === null) continue;
      const due: Doc = { [index.fields[0]!.path]: { $lt: new Date(now - index.expireAfterSeconds * 1000) } };
      const filter = index.partial ? { $and: [due, index.partial] } : due;
      for (let n = AT_ONCE; n === AT_ONCE; removed += n) {
        n = await store.write(() => {
          const collection = catalogue.find(spec.namespace);
          if (!collection) return 0;
          const found = findNow(store, collection, { filter, sort: [], skip: 0, limit: AT_ONCE });
          for (const { key, bytes } of found) collection.remove(key, bytes);
          return found.length;
        });
      }
    }
  }
  return removed;
}
