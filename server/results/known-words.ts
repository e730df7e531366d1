/** Words that come again and again in stored responses: names and chosen values, made from their bytes once. */

/** A word with its bytes in UTF-8. */
export interface KnownWord {
  text: string;
  bytes: Uint8Array;
}

/** Longer texts hardly come twice. */
const longest = 40;
/** No more words are remembered than this: what people write themselves must not fill the memory. */
const most = 4096;

/** Remembers words by a hash of their bytes. */
export class KnownWords {
  private readonly words = new Map<number, KnownWord[]>();
  private size = 0;

  /** The word of the bytes from `start` up to `end`. */
  read(bytes: Buffer, start: number, end: number): KnownWord {
    if (end - start > longest) return wordAt(bytes, start, end);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const alike = this.words.get(hash);
    const known = alike?.find((word) => isAt(word.bytes, bytes, start, end));
    if (known) return known;
    const word = wordAt(bytes, start, end);
    if (this.size >= most) return word;
    this.size += 1;
    if (alike) alike.push(word);
    else this.words.set(hash, [word]);
    return word;
  }
}

/** The bytes are copied: those of a batch are let go. */
const wordAt = (bytes: Buffer, start: number, end: number): KnownWord => ({
  text: bytes.toString('utf8', start, end),
  bytes: Uint8Array.prototype.slice.call(bytes, start, end),
});

function isAt(word: Uint8Array, bytes: Buffer, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word[i] !== bytes[start + i]) return false;
  return true;
}
