/** From which change on the store must be read so that nothing is missed and little is read twice. */

/** Clocks of several writers may differ by this much, in milliseconds. */
const skew = 5000;

/** Follows the changes of one instrument. Reading again what is known does no harm: the columns recognise it. */
export class Freshness {
  private newest: number | null = null;
  private lastRead: number | null = null;

  /** Read everything changed at this time or later; `null`: everything. */
  since(): Date | null {
    if (this.newest === null || this.lastRead === null) return null;
    return new Date(Math.min(this.newest, this.lastRead - skew));
  }

  /**
   * A read came to its end.
   * @param startedAt when it began, in milliseconds
   * @param newest the latest change that it saw; `null` when there was none
   */
  read(startedAt: number, newest: number | null): void {
    this.lastRead = startedAt;
    if (newest !== null && (this.newest === null || newest > this.newest)) this.newest = newest;
  }
}
