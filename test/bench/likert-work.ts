/** The measured work: from columns to counts, Mann–Whitney, δ and Holm; and reading the columns from a CSV file. */
import { readFileSync } from 'node:fs';
import { cliffDeltaCounts } from '../../analysis/statistics/cliff-delta.ts';
import { levelCounts } from '../../analysis/statistics/level-counts.ts';
import { mannWhitneyCounts } from '../../analysis/statistics/mann-whitney.ts';
import { pAdjust } from '../../analysis/statistics/p-adjust.ts';
import type { LikertColumns } from './likert-columns.ts';

export interface Contrast {
  readonly p: number;
  readonly delta: number;
}

export interface LikertWork {
  readonly items: readonly { readonly counts: readonly number[]; readonly city: Contrast; readonly wave: Contrast }[];
  readonly holm: readonly (number | null)[];
}

const LEVELS = Float64Array.of(1, 2, 3, 4, 5);

/** Everything the reference computes, from columns in memory. */
export function likertWork({ city, wave, items }: LikertColumns): LikertWork {
  const cells = new Uint8Array(city.length);
  for (let i = 0; i < cells.length; i++) cells[i] = city[i]! + 2 * wave[i]!;
  const results = items.map((item) => ofCounts(levelCounts(cells, item, 4, 100)));
  const p = [...results.map(({ city: { p } }) => p), ...results.map(({ wave: { p } }) => p)];
  return { items: results, holm: pAdjust(p, 'holm') };
}

function ofCounts(all: Float64Array) {
  const at = (cell: number) => Array.from(LEVELS, (level) => all[4 * level + cell]!);
  const [a, b, c, d] = [at(0), at(1), at(2), at(3)];
  const add = (x: number[], y: number[]) => x.map((value, i) => value + y[i]!);
  return {
    counts: [1, 2, 3, 4, 5, 99].flatMap((level) => Array.from(all.subarray(4 * level, 4 * level + 4))),
    city: contrast(add(a, c), add(b, d)),
    wave: contrast(add(a, b), add(c, d)),
  };
}

/** Two groups by their counts, tie-corrected and never exact, as in the reference. */
export function contrast(x: readonly number[], y: readonly number[]): Contrast {
  return {
    p: mannWhitneyCounts(LEVELS, x, y).pAsymptotic!,
    delta: cliffDeltaCounts(LEVELS, x, y).delta!,
  };
}

/** Reads a CSV file of whole numbers below 256 (the id left out) into columns. */
export function readLikertCsv(file: string): LikertColumns {
  const bytes = readFileSync(file);
  let lines = 0;
  for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) lines++;
  const header = bytes.toString('latin1', 0, bytes.indexOf(10)).split(',');
  const columns = header.map(() => new Uint8Array(lines - 1));
  let row = 0;
  let column = 0;
  let value = 0;
  for (let i = bytes.indexOf(10) + 1; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 48) {
      value = value * 10 + byte - 48;
      continue;
    }
    columns[column]![row] = value;
    value = 0;
    if (byte === 44) {
      column++;
    } else {
      column = 0;
      row++;
    }
  }
  const [, city, wave, ...items] = columns;
  return { city: city!, wave: wave!, items };
}
