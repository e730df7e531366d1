/** Names of fields that come in the same order again and again: known by what stood there after the one before. */

/** A name with its bytes and its number; −1 for one that nobody asked for. */
interface KnownName {
  bytes: Uint8Array;
  number: number;
  /** What came after it the last time. */
  next: KnownName | null;
}

/** No more names that nobody asked for are remembered than this. */
const most = 4096;

/** The names of one kind of document. */
export class KnownNames {
  /** Behind the name read last. */
  end = 0;
  private readonly known = new Map<string, KnownName>();
  private readonly start: KnownName = { bytes: new Uint8Array(0), number: -1, next: null };
  private last = this.start;

  /** @param wanted the names asked for; each is given its place in this list as its number */
  constructor(wanted: readonly string[]) {
    wanted.forEach((name, number) => this.known.set(name, { bytes: Buffer.from(name), number, next: null }));
  }

  /** A document begins. */
  begin(): void {
    this.last = this.start;
  }

  /** Number of the name that begins here, and moves `end` behind it. */
  read(bytes: Buffer, at: number): number {
    let name = this.last.next;
    if (name !== null && standsAt(name.bytes, bytes, at)) this.end = at + name.bytes.length + 1;
    else {
      this.end = bytes.indexOf(0, at) + 1;
      name = this.find(bytes.subarray(at, this.end - 1));
      this.last.next = name;
    }
    this.last = name;
    return name.number;
  }

  private find(bytes: Buffer): KnownName {
    const text = bytes.toString('utf8');
    const known = this.known.get(text);
    if (known) return known;
    const name = { bytes: Uint8Array.from(bytes), number: -1, next: null };
    if (this.known.size < most) this.known.set(text, name);
    return name;
  }
}

/** With the 0 that closes it, so that a longer name is another one. */
function standsAt(name: Uint8Array, bytes: Buffer, at: number): boolean {
  const { length } = name;
  if (bytes[at + length] !== 0) return false;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}
