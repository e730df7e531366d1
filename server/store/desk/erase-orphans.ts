/** Codings whose open answers are gone: what going live deletes takes its codings along. */
import type { Store } from '../store.ts';

const atOnce = 1000;

/** Empties codings on responses that are no longer there or were withdrawn. @returns how many responses they were on */
export async function eraseOrphanCodings(store: Pick<Store, 'codings' | 'responses'>, now: Date): Promise<number> {
  const coded = new Set<string>();
  for await (const { source } of store.codings.all()) if (source.response !== null) coded.add(source.response);
  const ids = [...coded];
  let gone = 0;
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce);
    const there = new Set(await store.responses.completeAmong(some));
    for (const id of some) {
      if (there.has(id)) continue;
      await store.codings.erase({ response: id }, now);
      gone += 1;
    }
  }
  return gone;
}
