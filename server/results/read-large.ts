/** Reads instruments with many responses once the server serves, so that whoever first opens their results does not wait. */
import type { Store } from '../store/store.ts';
import type { Results } from './index.ts';

/** From so many responses on, reading them takes longer than a page may. */
const many = 5000;

/**
 * Reads the large instruments one after the other and computes the view that their page of results opens with, and one by a filter:
 * the first of its kind takes twice as long as those after it.
 * @param least responses from which an instrument is read
 * @returns keys of the instruments that were read
 * @throws what reading or analysis throws; whoever asks next reads anew
 */
export async function readLarge(store: Store, results: Results, least = many): Promise<string[]> {
  const read: string[] = [];
  for (const instrument of await store.instruments.keys()) {
    if ((await store.responses.countOf({ instrument })) < least) continue;
    const opened = await results.results({ instrument });
    read.push(instrument);
    const [offer] = opened.kind === 'results' ? opened.envelope.filters : [];
    const [first] = offer?.values ?? [];
    if (offer && first) await results.results({ instrument, filter: { name: offer.name, value: first.value } });
  }
  return read;
}
