/** Reproducible draws: each is found again by its key, so that a new question changes no answer to another one. */
import { randomStream } from '../../../analysis/statistics/random.ts';

/** Draws from one stream. */
export interface Draw {
  /** A number from 0 up to but not including 1. */
  next(): number;
  chance(p: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** Standard normal (Box & Muller 1958). */
  normal(): number;
  /** One of a list that is not empty; with `weights`, in that proportion. */
  pick<T>(list: readonly T[], weights?: readonly number[]): T;
  /** A list in a drawn order. */
  shuffled<T>(list: readonly T[]): T[];
}

type Key = readonly (string | number)[];

/** FNV-1a over the characters of the key, begun with the seed. */
function hashOf(seed: number, key: Key): number {
  const text = key.join('\u0000');
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Opens the stream of a key.
 * @param seed of the whole demo, a whole number
 * @param key words and numbers that name what is drawn
 * @example drawOf(1, 'K-01', 'after').next() === drawOf(1, 'K-01', 'after').next() // => true
 */
export function drawOf(seed: number, ...key: Key): Draw {
  const stream = randomStream(hashOf(seed, key));
  return {
    next: () => stream.next(),
    chance: (p) => stream.next() < p,
    whole: (low, high) => low + stream.below(high - low + 1),
    normal: () => Math.sqrt(-2 * Math.log(1 - stream.next())) * Math.cos(2 * Math.PI * stream.next()),
    pick(list, weights) {
      if (!weights) return list[stream.below(list.length)]!;
      let left = stream.next() * weights.reduce((sum, weight) => sum + weight, 0);
      return list.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? list.at(-1)!;
    },
    shuffled(list) {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = stream.below(i + 1);
        [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
      }
      return mixed;
    },
  };
}

/** The version-4 UUID of a key. Four hashes, so that a hundred thousand of them do not meet. */
export function uuidOf(seed: number, ...key: Key): string {
  const hex = [1, 2, 3, 4]
    .map((part) =>
      randomStream(hashOf(seed * 4 + part, key))
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  const variant = '89ab'[parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
