/** What the main thread and a checking worker say to each other. */
import type { Definition } from '../domain/instrument.ts';
import type { CheckOutcome } from './check-outcome.ts';

export interface Batch {
  /** Versions the worker has not seen; `job` is the first job that needs it. */
  versions: { id: string; definition: Definition; job: number }[];
  /** `input` is a CheckInput as JSON: cheaper to hand over than an object, and it arrives with plain prototypes. */
  jobs: { job: number; version: string; input: string }[];
}

export type BatchResult = { job: number } & ({ outcome: CheckOutcome } | { failure: string });
