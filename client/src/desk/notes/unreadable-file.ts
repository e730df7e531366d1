/** Why a file was not read. */
export class UnreadableFile extends Error {
  readonly reason: 'broken' | 'too_large';
  constructor(reason: 'broken' | 'too_large') {
    super(reason);
    this.reason = reason;
  }
}
