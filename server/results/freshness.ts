/** From which change on the store must be read so that nothing is missed and little is read twice. */

/** Clocks of several writers may differ by this much, in milliseconds. */
const skew = 5000;
/** So many responses with one and the same time of change (an import) are not read again and again. */
const crowd = 500;

/** Follows the changes of one instrument. Reading again what is known does no harm: the columns recognise it. */
export class Freshness {
  private newest: number | null = null;
  private lastRead: number | null = null;
  /** A crowd carries the newest time of change. */
  private crowded = false;
  private startedAt = 0;
  private atNewest = 0;

  /** A read begins at this time, in milliseconds. @returns from which time of change on; `null`: everything */
  begin(now: number): Date | null {
    this.startedAt = now;
    this.atNewest = 0;
    if (this.newest === null || this.lastRead === null) return null;
    const recent = this.lastRead - skew;
    return new Date(this.crowded ? recent : Math.min(this.newest, recent));
  }

  /** The read came upon a response that changed at this time, in milliseconds; in the order of change. */
  saw(changedAt: number): void {
    if (this.newest !== null && changedAt < this.newest) return;
    if (changedAt !== this.newest) this.crowded = false;
    this.atNewest = changedAt === this.newest ? this.atNewest + 1 : 1;
    this.newest = changedAt;
  }

  /** The read came to its end. */
  end(): void {
    this.lastRead = this.startedAt;
    if (this.atNewest > crowd) this.crowded = true;
  }
}
