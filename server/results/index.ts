/** Results of instruments: keeps their columns fresh in a worker thread and answers questions about them. */
import type { CrosstabOutcome, CrosstabQuery, MonitoringSums, ResultsOutcome } from '../../analysis/index.ts';
import type { Definition } from '../domain/instrument.ts';
import type { Study } from '../domain/study.ts';
import { AnalysisThread } from './analysis-thread.ts';
import { FollowedInstrument } from './followed-instrument.ts';
import { SharedRun } from './shared-run.ts';

export interface ResultsSource {
  /**
   * Responses of an instrument changed at `since` or later (`null`: all), tombstones included, in the order of change: batches of
   * documents as BSON.
   */
  read: (instrument: string, since: Date | null) => AsyncIterable<readonly Uint8Array[]>;
  /** All published versions of an instrument, at least one. */
  definitions: (instrument: string) => Promise<Definition[]>;
  study: Study;
}

export interface InstrumentQuery {
  instrument: string;
  city?: string;
  wave?: string;
  filter?: { name: string; value: string };
  weighted?: boolean;
}

export interface Results {
  /** The envelope, or why there is none; rejects when reading or analysis fails. */
  results: (query: InstrumentQuery) => Promise<ResultsOutcome>;
  /** Two questions crossed, or why they cannot be. */
  crosstab: (query: CrosstabQuery & { instrument: string }) => Promise<CrosstabOutcome>;
  /** Sums of a monitoring sheet by city and round, as far as they may be shown. */
  monitoring: (instrument: string) => Promise<MonitoringSums>;
  stop: () => Promise<void>;
}

/** Starts keeping results; the thread itself starts with the first question. */
export function startResults(source: ResultsSource): Results {
  const followed = new Map<string, { instrument: FollowedInstrument; refresh: SharedRun<void> }>();
  const thread = new AnalysisThread(source.study, () => followed.clear());

  async function fresh(key: string): Promise<FollowedInstrument> {
    const { instrument, refresh } = follow(key);
    await refresh.run();
    return instrument;
  }

  function follow(key: string) {
    let known = followed.get(key);
    if (!known) {
      const instrument = new FollowedInstrument(key, source, thread);
      known = { instrument, refresh: new SharedRun(() => instrument.refresh()) };
      followed.set(key, known);
    }
    return known;
  }

  return {
    results: async ({ instrument, ...query }) => (await fresh(instrument)).ask(query),
    crosstab: async ({ instrument, ...query }) => (await fresh(instrument)).askCrosstab(query),
    monitoring: async (instrument) => (await fresh(instrument)).askMonitoring(),
    stop: () => thread.stop(),
  };
}
