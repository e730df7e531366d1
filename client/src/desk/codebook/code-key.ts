/** The key of a new code, made of its Polish name. */
import { folded } from '../../ui/search-text.ts';

const longest = 32;

/** Snake case, 2–32 characters, and none of those taken. */
export function codeKeyOf(name: string, taken: readonly string[]): string {
  const words = folded(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, longest)
    .replace(/_+$/, '');
  const start = words.length < 2 ? `kod_${words}`.replace(/_$/, '') : words;
  let key = start;
  for (let n = 2; taken.includes(key); n += 1) key = `${start.slice(0, longest - 1 - String(n).length)}_${n}`;
  return key;
}
