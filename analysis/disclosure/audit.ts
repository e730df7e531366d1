/** The attacker: from everything that is offered of a question, unfiltered and in the parts of a filter, what can be worked out? */
import type { Cell, Result, ResultsEnvelope } from '../compare/result.ts';
import { tellsTooMuch } from './hide-levels.ts';
import { rangeOf, type Constraint } from './linear-program.ts';

/** A hidden count that can be worked out more closely than the threshold allows. */
export interface Leak {
  question: string;
  part: string | null;
  city: string | null;
  wave: string;
  /** What is known too well: a level, unfiltered or in a part; `null` level: the people of a part. */
  filter: string | null;
  level: string | null;
  low: number;
  high: number;
}

/** The results filtered to one value of a filter. */
export interface FilteredResults {
  value: string;
  envelope: ResultsEnvelope;
}

/**
 * Audits what one filter offers beside the unfiltered results. The attacker knows all that is shown, that counts are whole and
 * not negative, that parts (and those who belong to none) add up to the whole, and how means are rounded. A hidden count leaks
 * when it is certain to be somewhere that includes small numbers and is narrower than the threshold.
 * @param whole unfiltered results
 * @param parts results of every offered value of the filter; none audits the unfiltered results alone
 */
export function auditResults(whole: ResultsEnvelope, parts: readonly FilteredResults[], threshold: number): Leak[] {
  // Choices of a multiple choice do not add up to its people: they are audited option by option.
  const inOptions = new Set(whole.results.flatMap(({ kind, question }) => (kind === 'option' ? [question] : [])));
  return whole.results.flatMap((result, index) => {
    if (result.kind === 'question' && inOptions.has(result.question)) return [];
    if (result.open || result.cells.every(({ distribution }) => distribution.length === 0)) return [];
    const filtered = parts.map(({ value, envelope }) => ({ value, result: envelope.results[index]! }));
    return result.cells.flatMap((cell) => auditCell(result, cell, filtered, threshold));
  });
}

interface Unknowns {
  count: number;
  constraints: Constraint[];
}

function auditCell(
  result: Result,
  cell: Cell,
  filtered: readonly { value: string; result: Result }[],
  threshold: number,
): Leak[] {
  if (cell.n === null) return [];
  const levels = cell.distribution.length;
  const places = filtered.map((part) => {
    return part.result.cells.find(({ city, wave }) => city === cell.city && wave === cell.wave) ?? null;
  });
  // Unknown number row * levels + level: row 0 is the whole, then the parts, then those who belong to no part.
  const rows = [cell, ...places, null];
  const at = (row: number, level: number) => row * levels + level;
  const system: Unknowns = { count: rows.length * levels, constraints: [] };
  rows.forEach((shown, row) =>
    shown ? knowCell(system, shown, (level) => at(row, level), scoresOf(result, cell)) : undefined,
  );
  for (let level = 0; level < levels; level++) {
    const terms = rows.map((_, row) => ({ unknown: at(row, level), coefficient: row === 0 ? 1 : -1 }));
    if (filtered.length > 0) system.constraints.push({ terms, low: 0, high: 0 });
  }
  const leaks: Leak[] = [];
  const look = (unknowns: number[], filter: string | null, level: number | null) => {
    const range = rangeOf(system.count, system.constraints, unknowns);
    if (!range) throw new Error(`What is shown of ${result.question} contradicts itself`);
    const [low, high] = [Math.ceil(range.low - 1e-6), Math.floor(range.high + 1e-6)];
    if (!tellsTooMuch(low, high, threshold)) return;
    const { question, part } = result;
    const text = level === null ? null : String(cell.distribution[level]!.value);
    leaks.push({ question, part, city: cell.city, wave: cell.wave, filter, level: text, low, high });
  };
  const audited = filtered.length > 0 ? rows.length - 1 : 1;
  for (let row = 0; row < audited; row++) {
    const filter = row === 0 ? null : filtered[row - 1]!.value;
    const all = Array.from({ length: levels }, (_, level) => at(row, level));
    if (rows[row]?.n === null) look(all, filter, null);
    all.forEach((unknown, level) => {
      if ((rows[row]?.distribution[level]?.count ?? null) === null && rows[row]) look([unknown], filter, level);
    });
  }
  return filtered.length > 0 ? [...leaks, ...lookAtRest()] : leaks;

  /** The parts that are withheld and those who belong to none, taken together. */
  function lookAtRest(): Leak[] {
    const before = leaks.length;
    const hidden = rows.flatMap((shown, row) => (row > 0 && (shown === null || shown.n === null) ? [row] : []));
    if (hidden.length < 2) return []; // Who did not answer the filter is reported.
    look(
      hidden.flatMap((row) => Array.from({ length: levels }, (_, level) => at(row, level))),
      'rest',
      null,
    );
    for (let level = 0; level < levels; level++)
      look(
        hidden.map((row) => at(row, level)),
        'rest',
        level,
      );
    return leaks.splice(before);
  }
}

/** Scores of the levels where a mean is theirs; `null` for names and for numbers in classes. */
function scoresOf(result: Result, cell: Cell): number[] | null {
  if (result.measure === 'nominal') return null;
  const scores = cell.distribution.map(({ value }) => (typeof value === 'boolean' ? Number.NaN : Number(value)));
  return scores.every(Number.isFinite) ? scores : null;
}

const steps = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01];

function knowCell(system: Unknowns, cell: Cell, at: (level: number) => number, scores: readonly number[] | null): void {
  if (cell.n === null) return;
  const all = cell.distribution.map((_, level) => at(level));
  system.constraints.push({ terms: all.map((unknown) => ({ unknown, coefficient: 1 })), low: cell.n, high: cell.n });
  cell.distribution.forEach(({ count }, level) => {
    if (count !== null)
      system.constraints.push({ terms: [{ unknown: at(level), coefficient: 1 }], low: count, high: count });
  });
  for (const { values, count } of cell.joined) {
    const members = cell.distribution.flatMap(({ value }, level) => (values.includes(value) ? [at(level)] : []));
    system.constraints.push({
      terms: members.map((unknown) => ({ unknown, coefficient: 1 })),
      low: count,
      high: count,
    });
  }
  if (cell.mean === null || !scores) return;
  const mean = cell.mean;
  const step = steps.find((size) => Math.abs(mean / size - Math.round(mean / size)) < 1e-6) ?? 1e-6;
  const shown = cell.distribution.every(({ count }) => count !== null);
  const half = shown ? 1e-6 : step / 2 + 1e-9;
  const terms = scores.map((score, level) => ({ unknown: at(level), coefficient: score }));
  system.constraints.push({ terms, low: (mean - half) * cell.n, high: (mean + half) * cell.n });
}
