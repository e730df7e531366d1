/** Ids for responses that come without one: the same row always gets the same id, so that a repeat is recognised. */
import { createHash } from 'node:crypto';

/** The namespace of imported responses (RFC 9562, section 5.5). */
const namespace = Buffer.from('6f1d5c0b9a7e4c3fb2d4817e5a90c6f3', 'hex');
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a UUID of any version. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** A UUID of version 5 from names: the same names give the same id, on any machine. */
export function derivedId(...names: string[]): string {
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(names)).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Which response a record belongs to. */
export type Identify = (
  head: { id: string | null; city: string; wave: string },
  cells: readonly string[],
  row: number,
) => {
  id: string;
  /** The row of the file that had the same id before; null for none. */
  duplicateOf: number | null;
};

/**
 * Gives each record of a file its id: the one it carries when that is a UUID; else one derived from it, with instrument, city
 * and wave; else one derived from all of its cells. Two records that are alike in every cell are told apart by their order.
 * @param source tells files apart whose own ids overlap
 */
export function identifier(header: readonly string[], instrument: string, source: string): Identify {
  const rowOf = new Map<string, number>();
  const repeats = new Map<string, number>();
  return ({ id, city, wave }, cells, row) => {
    if (id !== null) {
      const own = isUuid(id) ? id.toLowerCase() : derivedId('id', instrument, source, city, wave, id);
      const duplicateOf = rowOf.get(own) ?? null;
      rowOf.set(own, row);
      return { id: own, duplicateOf };
    }
    const named = header.map((name, place) => [name, cells[place] ?? '']).filter(([, cell]) => cell !== '');
    const content = JSON.stringify(named);
    const repeat = repeats.get(content) ?? 0;
    repeats.set(content, repeat + 1);
    return { id: derivedId('row', instrument, source, content, String(repeat)), duplicateOf: null };
  };
}
