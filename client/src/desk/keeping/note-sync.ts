/** Writing one interview: each change goes to the device at once and to the server after a pause, whatever happens between. */
import type { InterviewReply } from '../../../../server/http/contract.ts';
import { call, CallProblem } from '../../api/call.ts';
import { claimOf, type Claim } from './claim.ts';
import type { Device } from './device.ts';
import {
  acknowledged,
  decided,
  holdsMore,
  isWaiting,
  keptOf,
  markOfSave,
  met,
  savingOf,
  type Decision,
  type Facts,
  type KeptNotes,
} from './kept-notes.ts';
import type { Notes } from './merge-notes.ts';
import { stateOf, type View } from './sync-state.ts';

const pause = 1200;
const longestWait = 6000;
const retryAfter = 4000;
const halfDay = 12 * 60 * 60 * 1000;

const path = (id: string): string => `/api/interviews/${id}`;

export class NoteSync {
  private view: View;
  private readonly device: Device;
  private readonly listeners = new Set<() => void>();
  private readonly claim: Claim;
  private timer: number | null = null;
  private firstUnsent: number | null = null;
  private busy = false;
  private closed = false;

  private constructor(kept: KeptNotes, device: Device, problem: CallProblem | null) {
    this.device = device;
    const state = problem === null ? (isWaiting(kept) ? 'waiting' : 'saved') : stateOf(problem);
    const common = { savedAt: null, elsewhere: false, clockOff: false, lasting: device.lasting };
    this.view = { kept, state, problem: state === 'stopped' ? problem : null, ...common };
    this.claim = claimOf(kept.id, () => this.show({ elsewhere: true }));
    addEventListener('online', this.retry);
    if (isWaiting(kept) && state !== 'stopped') this.schedule(0);
  }

  /**
   * Opens an interview: what the device keeps, together with what the server has.
   * @throws CallProblem when neither has it
   */
  static async open(device: Device, id: string, user: string): Promise<NoteSync> {
    const found = await device.get(id);
    const kept = found !== null && found.user === user ? found : null;
    if (kept !== null && kept.made !== null) return new NoteSync(kept, device, null);
    try {
      const reply = await call<InterviewReply>('GET', path(id));
      const now = kept !== null && holdsMore(kept) ? met(kept, reply) : keptOf(reply, user, Date.now());
      await device.put(now);
      return new NoteSync(now, device, null);
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      const gone = error.code === 'not_found' && kept !== null && !holdsMore(kept);
      if (gone) await device.drop(id);
      if (kept === null || gone) throw error;
      return new NoteSync(kept, device, error);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): View => this.view;

  /** Changes the notes. */
  write(change: (notes: Notes) => Notes): void {
    this.change({ ...this.view.kept, notes: change(this.view.kept.notes) });
  }

  describe(facts: Facts): void {
    this.change({ ...this.view.kept, facts });
  }

  decide(question: string, decision: Decision): void {
    this.change(decided(this.view.kept, question, decision));
  }

  /** Takes what the server answered to another call on this interview, such as a step to another state. */
  took(reply: InterviewReply): void {
    const { kept } = this.view;
    const next = holdsMore(kept) ? met(kept, reply) : keptOf(reply, kept.user, Date.now());
    this.keep(next);
    this.show({ state: isWaiting(next) ? 'waiting' : 'saved', problem: null });
    if (isWaiting(next)) this.schedule(0);
  }

  /** Writes here from now on, with what another tab has written. */
  async takeOver(): Promise<void> {
    this.claim.take();
    const kept = (await this.device.get(this.view.kept.id)) ?? this.view.kept;
    this.show({ kept, elsewhere: false });
    if (isWaiting(kept)) this.schedule(0);
  }

  /** Looks what others have written, when nothing of one's own waits. */
  async look(): Promise<void> {
    const { kept, elsewhere } = this.view;
    if (this.busy || this.closed || elsewhere || holdsMore(kept)) return;
    const reply = await call<InterviewReply>('GET', path(kept.id)).catch(() => null);
    if (reply === null || this.view.kept !== kept || reply.revision < (kept.base?.revision ?? 0)) return;
    this.took(reply);
  }

  /** Tries now: the network is back, somebody has signed in, or asks for it. */
  readonly retry = (): void => {
    if (this.view.state !== 'saved') this.schedule(0);
  };

  /** Waits until the server has everything. False when it could not take it now. */
  async settled(): Promise<boolean> {
    await this.send();
    return !isWaiting(this.view.kept);
  }

  close(): void {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    removeEventListener('online', this.retry);
    this.claim.release();
    if (!this.view.elsewhere && isWaiting(this.view.kept)) void this.send();
  }

  private change(kept: KeptNotes): void {
    if (!this.mayWrite()) return this.show({ elsewhere: true });
    const next = { ...kept, changedAt: Date.now() };
    this.keep(next);
    const waiting = isWaiting(next);
    const quiet = this.view.state === 'offline' || this.view.state === 'signed_out';
    this.show({ problem: null, state: quiet ? this.view.state : waiting ? 'waiting' : 'saved' });
    if (waiting && !quiet) this.schedule(pause);
  }

  private schedule(delay: number): void {
    if (this.closed) return;
    this.firstUnsent ??= Date.now();
    const latest = Math.max(0, this.firstUnsent + longestWait - Date.now());
    if (this.timer !== null) clearTimeout(this.timer);
    const wait = delay === retryAfter ? delay : Math.min(delay, latest);
    this.timer = window.setTimeout(() => void this.send(), wait);
  }

  private async send(): Promise<void> {
    if (this.busy || this.view.elsewhere || !isWaiting(this.view.kept)) return;
    this.busy = true;
    this.firstUnsent = null;
    if (this.view.state !== 'offline') this.show({ state: 'sending' });
    try {
      if (this.view.kept.made !== null) {
        const reply = await call<InterviewReply>('POST', '/api/interviews', this.view.kept.made);
        this.keep(met(this.view.kept, reply));
      }
      if (isWaiting(this.view.kept)) await this.save();
      this.done();
    } catch (error) {
      this.failed(error instanceof CallProblem ? error : new CallProblem('unexpected'));
    } finally {
      this.busy = false;
    }
    if (this.view.state === 'waiting') this.schedule(pause);
  }

  private async save(): Promise<void> {
    const body = savingOf(this.view.kept);
    const mark = markOfSave(body.notes, this.view.kept.facts);
    this.keep({ ...this.view.kept, attempts: [...new Set([...this.view.kept.attempts, mark])] });
    try {
      const reply = await call<InterviewReply>('PUT', path(this.view.kept.id), body);
      const clockOff = Math.abs(Date.parse(reply.savedAt) - Date.now()) > halfDay;
      this.keep(acknowledged(this.view.kept, reply));
      this.show({ clockOff });
    } catch (error) {
      const current = error instanceof CallProblem && error.code === 'stale' ? error.document['current'] : undefined;
      if (current === undefined) throw error;
      this.keep(met(this.view.kept, current as InterviewReply));
    }
  }

  /** The tab that took the writing over has more on the device than this one knows. */
  private mayWrite(): boolean {
    return !this.view.elsewhere && this.claim.holds();
  }

  private keep(kept: KeptNotes): void {
    // A device that is full is told; the notes still go to the server.
    if (this.mayWrite()) this.device.put(kept).catch(() => this.show({ lasting: false }));
    this.show({ kept });
  }

  private done(): void {
    const waiting = isWaiting(this.view.kept);
    const saved = waiting ? {} : { savedAt: Date.now() };
    this.show({ state: waiting ? 'waiting' : 'saved', problem: null, ...saved });
  }

  private failed(problem: CallProblem): void {
    const state = stateOf(problem);
    this.show({ state, problem: state === 'stopped' ? problem : null });
    if (state === 'offline') this.schedule(retryAfter);
  }

  private show(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
