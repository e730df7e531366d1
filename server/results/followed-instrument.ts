/** One instrument as the analysis thread knows it, brought up to date before each question. */
import type { CrosstabQuery } from '../../analysis/index.ts';
import type { Definition } from '../domain/instrument.ts';
import type { AnalysisThread } from './analysis-thread.ts';
import { packBatch } from './batch.ts';
import { Freshness } from './freshness.ts';
import type { ResultsSource } from './index.ts';
import type { Outcomes, Request } from './messages.ts';

const mostOutcomes = 64;
let opened = 0;

/** Reads what changed, ships it to the thread, and keeps the outcomes of the present state of the data. */
export class FollowedInstrument {
  private readonly instrument: string;
  private readonly source: ResultsSource;
  private readonly thread: AnalysisThread;
  /** Number of its columns in the thread. */
  private readonly columns = ++opened;
  private versions = '';
  private freshness = new Freshness();
  private revision = -1;
  /** Those under way as well: who asks the same meanwhile waits for the same. */
  private readonly outcomes = new Map<string, Promise<Outcomes[Request['kind']]>>();

  constructor(instrument: string, source: ResultsSource, thread: AnalysisThread) {
    this.instrument = instrument;
    this.source = source;
    this.thread = thread;
  }

  /** Takes in everything stored before this call. */
  async refresh(): Promise<void> {
    const definitions = await this.source.definitions(this.instrument);
    const versions = definitions.map(({ version }) => version).join(' ');
    if (versions !== this.versions) await this.open(definitions, versions);
    await this.readChanges();
  }

  /** The outcome of a question, from memory while the data are the same. */
  ask(query: {
    city?: string;
    wave?: string;
    filter?: { name: string; value: string };
    weighted?: boolean;
  }): Promise<Outcomes['analyse']> {
    const key = JSON.stringify([query.city, query.wave, query.filter?.name, query.filter?.value, query.weighted]);
    return this.remembered(key, { kind: 'analyse', columns: this.columns, query });
  }

  /** Two questions crossed. */
  askCrosstab(query: CrosstabQuery): Promise<Outcomes['crosstab']> {
    const { rows, columns, city, wave, weighted } = query;
    const key = JSON.stringify(['crosstab', rows, columns, city, wave, weighted]);
    return this.remembered(key, { kind: 'crosstab', columns: this.columns, query });
  }

  /** The sums of a monitoring sheet. */
  askMonitoring(): Promise<Outcomes['monitoring']> {
    return this.remembered('monitoring', { kind: 'monitoring', columns: this.columns });
  }

  private remembered<R extends Request>(key: string, request: R): Promise<Outcomes[R['kind']]> {
    const known = this.outcomes.get(key);
    if (known) return known as Promise<Outcomes[R['kind']]>;
    const outcome = this.outcomeOf(request);
    if (this.outcomes.size >= mostOutcomes) this.outcomes.clear();
    this.outcomes.set(key, outcome);
    outcome.catch(() => {
      if (this.outcomes.get(key) === outcome) this.outcomes.delete(key);
    });
    return outcome;
  }

  private async outcomeOf<R extends Request>(request: R): Promise<Outcomes[R['kind']]> {
    const { outcome, revision } = await this.thread.call(request);
    this.moveTo(revision);
    return outcome;
  }

  private async open(definitions: Definition[], versions: string): Promise<void> {
    this.freshness = new Freshness();
    this.outcomes.clear();
    await this.thread.call({ kind: 'open', columns: this.columns, definitions });
    this.versions = versions;
  }

  private async readChanges(): Promise<void> {
    let sent: Promise<void> = Promise.resolve();
    for await (const documents of this.source.read(this.instrument, this.freshness.begin(Date.now()))) {
      const batch = packBatch(documents);
      await sent;
      sent = this.send(batch);
      sent.catch(() => {});
    }
    await sent;
    this.freshness.end();
  }

  private async send(batch: Uint8Array<ArrayBuffer>): Promise<void> {
    const { revision, outcome } = await this.thread.call({ kind: 'apply', columns: this.columns, batch });
    for (const changedAt of outcome) this.freshness.saw(changedAt);
    this.moveTo(revision);
  }

  private moveTo(revision: number): void {
    if (revision === this.revision) return;
    this.revision = revision;
    this.outcomes.clear();
  }
}
