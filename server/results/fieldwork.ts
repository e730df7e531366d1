/** Fieldwork's counts of responses, kept in memory and brought up to date before each question by what changed since. */
import { ResponseTallies, type Tally } from '../domain/fieldwork/response-tallies.ts';
import type { Store } from '../store/store.ts';
import { Freshness } from './freshness.ts';
import { SharedRun } from './shared-run.ts';

export interface Fieldwork {
  /** The present tallies by slug of the collector; nobody is left out who answered before this call. */
  tallies: () => Promise<(collector: string) => Tally>;
}

/** The counts of one state of the data: after a restore or a purge they start anew. */
interface Counted {
  epoch: string;
  tallies: ResponseTallies;
  freshness: Map<string, Freshness>;
}

/** Follows the responses of all instruments. */
export function followFieldwork(store: Store): Fieldwork {
  let counted: Counted | null = null;

  async function readChanges({ tallies, freshness }: Counted, instrument: string): Promise<void> {
    const known = freshness.get(instrument) ?? new Freshness();
    freshness.set(instrument, known);
    for await (const head of store.fieldwork.headsSince(instrument, known.begin(Date.now()))) {
      tallies.take(head);
      known.saw(head.changedAt.getTime());
    }
    known.end();
  }

  const refresh = new SharedRun(async (): Promise<ResponseTallies> => {
    const epoch = await store.epoch.current();
    if (counted?.epoch !== epoch) counted = { epoch, tallies: new ResponseTallies(), freshness: new Map() };
    const now = counted;
    for (const instrument of await store.instruments.keys()) await readChanges(now, instrument);
    return now.tallies;
  });

  return {
    async tallies() {
      const tallies = await refresh.run();
      return (collector) => tallies.of(collector);
    },
  };
}
