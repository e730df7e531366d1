/** 100,000 people × 40 items in two cities and two waves, expanded from the counts of the reference run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LikertItem {
  readonly item: string;
  /** City fastest, then wave, then level 1–5 and 99. */
  readonly counts: readonly number[];
  readonly city: { readonly p: number; readonly delta: number };
  readonly wave: { readonly p: number; readonly delta: number };
}

export interface LikertExpected {
  readonly items: readonly LikertItem[];
  /** Of the cities' p-values, then the waves'. */
  readonly holm: readonly number[];
}

export interface LikertColumns {
  readonly city: Uint8Array;
  readonly wave: Uint8Array;
  /** Answers 1–5, and 99 for "don't know". */
  readonly items: readonly Uint8Array[];
}

/** What R computed (likert-reference.R) on its own workload (likert-workload.R). */
export function likertExpected(): LikertExpected {
  return JSON.parse(readFileSync(join(process.cwd(), 'test/fixtures/likert-expected.json'), 'utf8')) as LikertExpected;
}

const LEVELS = [1, 2, 3, 4, 5, 99];

/** Columns that give exactly these counts, people in a mixed order that is the same in every run. */
export function likertColumns(items: readonly LikertItem[]): LikertColumns {
  const random = generator(20261123);
  const sizes = [0, 1, 2, 3].map((cell) => sum(LEVELS.map((_, level) => items[0]!.counts[4 * level + cell]!)));
  const cells = Uint8Array.from(sizes.flatMap((size, cell) => Array.from({ length: size }, () => cell)));
  shuffle(cells, random);
  const columns = items.map(({ counts }) => {
    const answers = sizes.map((size, cell) => {
      const own = Uint8Array.from(
        LEVELS.flatMap((value, level) => Array<number>(counts[4 * level + cell]!).fill(value)),
      );
      if (own.length !== size) throw new Error('every item must have the same people');
      return shuffle(own, random);
    });
    const next = [0, 0, 0, 0];
    return cells.map((cell) => answers[cell]![next[cell]!++]!);
  });
  return { city: cells.map((cell) => cell & 1), wave: cells.map((cell) => cell >> 1), items: columns };
}

/** The same as a CSV file of the workload's layout. */
export function likertCsv({ city, wave, items }: LikertColumns): string {
  const lines = [['id', 'city', 'wave', ...items.map((_, j) => `q${j + 1}`)].join(',')];
  city.forEach((value, i) => lines.push([i + 1, value, wave[i], ...items.map((item) => item[i])].join(',')));
  return `${lines.join('\n')}\n`;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function shuffle(values: Uint8Array, random: () => number): Uint8Array {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return values;
}

/** A small generator with a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
