/** The attacker: from everything that is offered of a question, unfiltered and in the parts of a filter, what can be worked out? */
import type { Cell, Result, ResultsEnvelope } from '../../../analysis/compare/result.ts';
import { tellsTooMuch } from '../../../analysis/disclosure/hide-levels.ts';
import { rangesOf, type Constraint } from '../../../analysis/disclosure/linear-program.ts';

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
 * Audits what one filter offers beside the unfiltered results of one city and wave. The attacker knows all that is shown, how many
 * people there are in all and in each part, who left a question out, that counts are whole and not negative, that parts (and those
 * who belong to none) add up to the whole, and how means are rounded. A hidden count leaks when it is certain to be somewhere that
 * includes small numbers and is narrower than the threshold, and than what is known without the parts' results.
 * @param whole unfiltered results of one city and wave
 * @param parts results there of every offered value of the filter; none audits the unfiltered results alone
 * @param filter the question that is filtered by; left out where the filter is none
 */
export function auditResults(
  whole: ResultsEnvelope,
  parts: readonly FilteredResults[],
  threshold: number,
  filter?: string,
): Leak[] {
  // Choices of a multiple choice do not add up to its people: they are audited option by option.
  const inOptions = new Set(whole.results.flatMap(({ kind, question }) => (kind === 'option' ? [question] : [])));
  const people = [whole.responses, ...parts.map(({ envelope }) => envelope.responses)];
  const by = whole.results.find(({ question }) => question === filter)?.cells[0] ?? null;
  return whole.results.flatMap((result, index) => {
    const [cell] = result.cells;
    if (!cell || (result.kind === 'question' && inOptions.has(result.question))) return [];
    if (result.open || cell.distribution.length === 0 || cell.n === null) return [];
    const filtered = parts.map(({ value, envelope }) => ({ value, cell: envelope.results[index]!.cells[0] ?? null }));
    return new CellAudit(
      { result, cell, filtered, people, by: result.question === filter ? null : by },
      threshold,
    ).leaks();
  });
}

interface AuditedCell {
  result: Result;
  cell: Cell;
  filtered: readonly { value: string; cell: Cell | null }[];
  /** In all, and of each part. */
  people: readonly (number | null)[];
  /** What the filter's own question says. */
  by: Cell | null;
}

type Seeker = (unknowns: readonly number[]) => { low: number; high: number };

/** One question in one city and wave: row 0 is the whole, then the parts, then those who belong to no part. */
class CellAudit {
  private readonly rows: readonly (Cell | null)[];
  private readonly levels: number;
  private readonly scores: readonly number[] | null;
  private readonly constraints: Constraint[] = [];
  /** Those that hold without the parts' results. */
  private readonly anyway: Constraint[] = [];

  private readonly audited: AuditedCell;
  private readonly threshold: number;
  private readonly rangeNow: Seeker;
  private readonly rangeAnyway: Seeker;

  constructor(audited: AuditedCell, threshold: number) {
    this.audited = audited;
    this.threshold = threshold;
    const { result, cell, filtered } = audited;
    this.rows = [cell, ...filtered.map((part) => part.cell), null];
    this.levels = cell.distribution.length;
    this.scores = scoresOf(result, cell);
    this.know(this.ofCell(cell, 0), true);
    this.know(this.ofPeople(), true);
    this.know(filtered.flatMap((part, index) => (part.cell ? this.ofCell(part.cell, index + 1) : [])));
    this.rangeNow = this.seeker(this.constraints);
    this.rangeAnyway = this.seeker(this.anyway);
  }

  leaks(): Leak[] {
    const parts = this.audited.filtered;
    const own = this.rows.slice(0, parts.length + 1).flatMap((row, index) => {
      if (!row) return [];
      const filter = index === 0 ? null : parts[index - 1]!.value;
      return row.distribution.flatMap(({ count }, level) =>
        count === null ? this.look([this.at(index, level)], filter, level) : [],
      );
    });
    return [...own, ...this.leaksOfRest()];
  }

  /** The parts that are withheld and those who belong to none, taken together. */
  private leaksOfRest(): Leak[] {
    const hidden = this.rows.flatMap((row, index) => (index > 0 && (row === null || row.n === null) ? [index] : []));
    if (hidden.length < 2) return []; // Who did not answer the filter is reported.
    const levels = Array.from({ length: this.levels }, (_, level) => level);
    const of = (some: readonly number[]) => hidden.flatMap((row) => some.map((level) => this.at(row, level)));
    return [
      ...this.look(of(levels), 'rest', null),
      ...levels.flatMap((level) => this.look(of([level]), 'rest', level)),
    ];
  }

  private look(unknowns: number[], filter: string | null, level: number | null): Leak[] {
    const { result, cell } = this.audited;
    const { low, high } = this.rangeNow(unknowns);
    if (!tellsTooMuch(low, high, this.threshold)) return [];
    const before = this.rangeAnyway(unknowns);
    if (filter !== null && before.low === low && before.high === high) return [];
    const value = level === null ? null : String(cell.distribution[level]!.value);
    const { question, part } = result;
    return [{ question, part, city: cell.city, wave: cell.wave, filter, level: value, low, high }];
  }

  /** The whole numbers that a sum can be; solved when first asked. */
  private seeker(constraints: readonly Constraint[]): Seeker {
    let ranges: ReturnType<typeof rangesOf> | undefined;
    return (unknowns) => {
      ranges ??= rangesOf(this.rows.length * this.width, constraints);
      if (!ranges) throw new Error(`What is shown of ${this.audited.result.question} contradicts itself`);
      const { low, high } = ranges(unknowns);
      return { low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) };
    };
  }

  /** The levels, and the three kinds of missing. */
  private get width(): number {
    return this.levels + 3;
  }

  private at(row: number, level: number): number {
    return row * this.width + level;
  }

  private row(row: number): number[] {
    return Array.from({ length: this.width }, (_, level) => this.at(row, level));
  }

  private know(constraints: readonly Constraint[], anyway = false): void {
    this.constraints.push(...constraints);
    if (anyway) this.anyway.push(...constraints);
  }

  /** Who is in the whole and the parts, and that these add up to it. */
  private ofPeople(): Constraint[] {
    const { people, filtered, by } = this.audited;
    const sizes = people.flatMap((size, row) => exactly(this.row(row), size));
    if (filtered.length === 0) return sizes;
    const sums = this.row(0).map((_, level): Constraint => {
      const terms = this.rows.map((_, row) => ({ unknown: this.at(row, level), coefficient: row === 0 ? 1 : -1 }));
      return { terms, low: 0, high: 0 };
    });
    if (by === null || by.n === null || people[0] === null) return [...sizes, ...sums];
    const part = (value: unknown) => this.row(1 + filtered.findIndex((one) => one.value === String(value)));
    return [
      ...sizes,
      ...sums,
      ...by.distribution.flatMap(({ value, count }) => exactly(part(value), count)),
      ...by.joined.flatMap(({ values, count }) => exactly(values.flatMap(part), count)),
      ...exactly(this.row(this.rows.length - 1), people[0]! - by.n),
    ];
  }

  /** What one table says. */
  private ofCell(cell: Cell, row: number): Constraint[] {
    if (cell.n === null) return [];
    const levels = this.row(row).slice(0, this.levels);
    const { notAsked, noAnswer, declared } = cell.missing;
    return [
      ...exactly(levels, cell.n),
      ...cell.distribution.flatMap(({ count }, level) => exactly([levels[level]!], count)),
      ...cell.joined.flatMap(({ values, count }) =>
        exactly(
          cell.distribution.flatMap(({ value }, level) => (values.includes(value) ? [levels[level]!] : [])),
          count,
        ),
      ),
      ...[notAsked, noAnswer, declared].flatMap((count, kind) => exactly([this.at(row, this.levels + kind)], count)),
      ...this.ofMean(cell, levels),
    ];
  }

  private ofMean(cell: Cell, levels: readonly number[]): Constraint[] {
    const { mean, n } = cell;
    if (mean === null || n === null || !this.scores) return [];
    const step = steps.find((size) => Math.abs(mean / size - Math.round(mean / size)) < 1e-6) ?? 1e-6;
    const shown = cell.distribution.every(({ count }) => count !== null);
    const half = shown ? 1e-6 : step / 2 + 1e-9;
    const terms = this.scores.map((score, level) => ({ unknown: levels[level]!, coefficient: score }));
    return [{ terms, low: (mean - half) * n, high: (mean + half) * n }];
  }
}

/** A sum that is shown; nothing where it is not. */
function exactly(unknowns: readonly number[], value: number | null | undefined): Constraint[] {
  if (value === null || value === undefined) return [];
  return [{ terms: unknowns.map((unknown) => ({ unknown, coefficient: 1 })), low: value, high: value }];
}

/** Scores of the levels where a mean is theirs; `null` for names and for numbers in classes. */
function scoresOf(result: Result, cell: Cell): number[] | null {
  if (result.measure === 'nominal') return null;
  const scores = cell.distribution.map(({ value }) => (typeof value === 'boolean' ? Number.NaN : Number(value)));
  return scores.every(Number.isFinite) ? scores : null;
}

const steps = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
