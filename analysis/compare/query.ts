/** What can be asked of the results, and what comes back when it cannot. */
import type { ResultsEnvelope } from './result.ts';

export interface ResultsQuery {
  city?: string | undefined;
  wave?: string | undefined;
  filter?: { name: string; value: string } | undefined;
  /** Weights on (default) or off, where the study has margins. */
  weighted?: boolean | undefined;
}

/** The envelope, or why there is none. */
export type ResultsOutcome =
  | { kind: 'results'; envelope: ResultsEnvelope }
  | { kind: 'filter_not_offered'; offered: string[] }
  | { kind: 'invalid'; field: 'city' | 'wave' | 'filter'; value: string };
