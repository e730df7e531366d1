/** A list of whole numbers that grows in a typed array, doubling when full. */
export class Growing {
  values: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** Keeps only the given rows, in their order. */
  keep(rows: Int32Array): void {
    const kept = new Int32Array(Math.max(1024, rows.length * 2));
    for (let i = 0; i < rows.length; i++) kept[i] = this.values[rows[i]!]!;
    this.values = kept;
    this.length = rows.length;
  }
}

/** Words written down once and known by number. */
export class Words {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  /** The word's number, given now when it is new; −1 for `null`. */
  code(word: string | null): number {
    if (word === null) return -1;
    let code = this.known.get(word);
    if (code === undefined) {
      code = this.list.length;
      this.known.set(word, code);
      this.list.push(word);
    }
    return code;
  }

  /** The word's number, −1 when it never occurred. */
  find(word: string): number {
    return this.known.get(word) ?? -1;
  }
}
