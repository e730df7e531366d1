/** Results that are never older than the data: after a restore or a purge the column store starts anew. */
import type { Study } from '../domain/study.ts';
import type { Store } from '../store/store.ts';
import { startResults } from './index.ts';

type Results = ReturnType<typeof startResults>;

/** Results over the store, started at the first question and again whenever the data's epoch changed. */
export function currentResults(store: Store, study: Study): Results {
  let running: { epoch: string; results: Results } | null = null;

  async function current(): Promise<Results> {
    const epoch = await store.epoch.current();
    if (running && running.epoch !== epoch) {
      const old = running.results;
      running = null;
      await old.stop();
    }
    running ??= {
      epoch,
      results: startResults({
        read: (instrument, since) => store.responses.changedAsBson(instrument, since),
        definitions: async (instrument) => (await store.instruments.versionsOf(instrument)).map((v) => v.definition),
        study,
      }),
    };
    return running.results;
  }

  return {
    async results(query) {
      return (await current()).results(query);
    },
    async crosstab(query) {
      return (await current()).crosstab(query);
    },
    async monitoring(instrument) {
      return (await current()).monitoring(instrument);
    },
    async stop() {
      await running?.results.stop();
    },
  };
}
