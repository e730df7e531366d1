/** Where the writing of notes stands, as the page shows it. */
import type { CallProblem } from '../../api/call.ts';
import type { KeptNotes } from './kept-notes.ts';

/** Where the writing stands. `stopped`: the server refuses it for good, and says why by `problem`. */
export type SyncState = 'saved' | 'waiting' | 'sending' | 'offline' | 'signed_out' | 'stopped';

export interface View {
  kept: KeptNotes;
  state: SyncState;
  problem: CallProblem | null;
  /** Milliseconds of the device's clock when the server last said that it has everything. */
  savedAt: number | null;
  /** Another tab of this device writes it now. */
  elsewhere: boolean;
  /** The device's clock differs from the server's by half a day or more. */
  clockOff: boolean;
  /** False when the browser keeps nothing. */
  lasting: boolean;
}

/** Refused with these, a save may succeed by itself later. */
const passing = new Set(['offline', 'unexpected', 'too_many']);

/** What a refusal means for the writing. */
export function stateOf({ code }: CallProblem): SyncState {
  if (passing.has(code)) return 'offline';
  return code === 'not_signed_in' || code === 'csrf' ? 'signed_out' : 'stopped';
}
