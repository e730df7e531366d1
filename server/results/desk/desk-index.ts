/** What counting and reading need of interviews and codings, kept in memory and never older than the data. No words are in it. */
import { standingCode, type Codebook } from '../../domain/desk/codebook.ts';
import type { CodingRow } from '../../store/desk/codings.ts';
import type { InterviewRow } from '../../store/desk/interviews.ts';
import type { Store } from '../../store/store.ts';
import { Freshness } from '../freshness.ts';
import { SharedRun } from '../shared-run.ts';

/** The present state; another `state` number means that something has changed. */
export interface DeskState {
  state: number;
  interviews: ReadonlyMap<string, InterviewRow>;
  codings: ReadonlyMap<string, CodingRow>;
  codebook: Codebook;
  /** The code that stands for each key. */
  standing: ReadonlyMap<string, string>;
}

/** Interviews that can be coded and counted. */
export function isCodable({ state }: Pick<InterviewRow, 'state'>): boolean {
  return state === 'complete' || state === 'approved';
}

/** Follows the store. Each `current()` has everything that was stored before it was called. */
export class DeskIndex {
  private readonly store: Store;
  private readonly refresh = new SharedRun(() => this.read());
  private epoch: string | null = null;
  private state = 0;
  private interviews = new Map<string, InterviewRow>();
  private codings = new Map<string, CodingRow>();
  private codebook: Codebook | null = null;
  private standing = new Map<string, string>();
  private fresh = { interviews: new Freshness(), codings: new Freshness() };

  constructor(store: Store) {
    this.store = store;
  }

  async current(): Promise<DeskState> {
    await this.refresh.run();
    const { state, interviews, codings, standing } = this;
    return { state, interviews, codings, standing, codebook: this.codebook! };
  }

  private async read(): Promise<void> {
    const epoch = await this.store.epoch.current();
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.interviews = new Map();
      this.codings = new Map();
      this.fresh = { interviews: new Freshness(), codings: new Freshness() };
      this.state += 1;
    }
    await this.follow(this.interviews, this.fresh.interviews, (since) => this.store.interviews.changedSince(since));
    await this.follow(this.codings, this.fresh.codings, (since) => this.store.codings.changedSince(since));
    const codebook = await this.store.codebook.read();
    if (codebook.revision !== this.codebook?.revision) {
      this.codebook = codebook;
      this.standing = new Map(codebook.codes.map(({ key }) => [key, standingCode(codebook, key)!.key]));
      this.state += 1;
    }
  }

  private async follow<T extends { _id: string; changedAt: Date }>(
    known: Map<string, T>,
    fresh: Freshness,
    changes: (since: Date | null) => AsyncIterable<T>,
  ): Promise<void> {
    for await (const row of changes(fresh.begin(Date.now()))) {
      const changedAt = row.changedAt.getTime();
      fresh.saw(changedAt);
      if (known.get(row._id)?.changedAt.getTime() !== changedAt) this.state += 1;
      known.set(row._id, row);
    }
    fresh.end();
  }
}
