/** The same comparison over several statements, options or items, gathered so that it can be told in a sentence or two. */
import type { Block } from '../../../../analysis/charts/blocks.ts';
import type { Comparison, Result } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';
import { aboutOf, type About } from './about.ts';
import { largestFirst, readComparison, type Reading } from './reading.ts';

/** A thing compared, and the comparison of each part that has one. */
export interface Thing {
  key: string;
  comparisons: { part: Result; comparison: Comparison }[];
}

/** A part that is told, and how many of how many people moved that way and the other; `null` where nobody is paired. */
export interface Titled {
  title: string;
  moved: { own: number; other: number; all: number } | null;
}

export interface Digest {
  /** Any of the comparisons: all are of the same two sides. */
  comparison: Comparison;
  kind: Block['kind'];
  ends: About['ends'];
  /** Parts that stand higher (more often chosen) in the second, and lower; the largest difference first. */
  higher: Titled[];
  lower: Titled[];
  /** Where these answers do not settle it, or show no difference; what is withheld, and what cannot be computed. */
  open: number;
  withheld: number;
  unknown: number;
  all: number;
  /** The largest p of what is told with a direction; `null` where none decides. */
  p: number | null;
  adjusted: boolean;
  /** True when directions are told without asking for certainty (a census). */
  described: boolean;
}

/** Comparisons by what they compare; of several designs of the same thing the leading one, recalled change apart. */
export function thingsOf(parts: readonly Result[]): Thing[] {
  const things = new Map<string, Thing>();
  for (const part of parts) {
    const seen = new Set<string>();
    for (const comparison of part.comparisons) {
      const { contrast, within, of, design } = comparison;
      const key = [contrast, within.city ?? '', within.wave ?? '', ...of, design === 'recalled'].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      const thing = things.get(key) ?? { key, comparisons: [] };
      thing.comparisons.push({ part, comparison });
      things.set(key, thing);
    }
  }
  return [...things.values()];
}

/** Gathers a thing over its parts. Without a census only what is clear is told with a direction. */
export function digestOf({ comparisons }: Thing, kind: Block['kind'], locale: Locale): Digest {
  const first = comparisons[0]!;
  const read = largestFirst(comparisons, (one) => one.comparison).map(({ part, comparison }) => ({
    ...{ part, comparison, reading: readComparison(comparison) },
  }));
  const said = read.filter(
    (one): one is { part: Result; comparison: Comparison; reading: Reading } => typeof one.reading !== 'string',
  );
  const described = said.some(({ reading }) => reading.sure === 'described');
  const told = said.filter(({ reading }) => described || reading.sure === 'clear');
  const titled = (direction: Reading['direction']): Titled[] =>
    told
      .filter(({ reading }) => reading.direction === direction)
      .map(({ part, comparison, reading }) => ({
        title: (part.partTitle ?? part.title)[locale].replace(/[.]$/, ''),
        moved: kind === 'ranking' || reading.kind === 'share' ? null : movedOf(comparison, direction === 'higher'),
      }));
  const [higher, lower] = [titled('higher'), titled('lower')];
  const withheld = read.filter(({ reading }) => reading === 'withheld').length;
  const unknown = read.filter(({ reading }) => reading === 'not_computable').length;
  const deciding = told.flatMap(({ reading }) => (reading.direction === 'none' || reading.p === null ? [] : [reading]));
  return {
    ...{ comparison: first.comparison, kind, ends: sharedEnds(first.part, kind, locale), higher, lower, described },
    open: read.length - higher.length - lower.length - withheld - unknown,
    ...{ withheld, unknown, all: read.length },
    p: deciding.length === 0 ? null : Math.max(...deciding.map(({ p }) => p!)),
    adjusted: deciding.some(({ adjusted }) => adjusted),
  };
}

function movedOf({ paths, n }: Comparison, up: boolean): Titled['moved'] {
  if (paths === null) return null;
  const [own, other] = up ? [paths.better, paths.worse] : [paths.worse, paths.better];
  return { own, other, all: n[0] ?? 0 };
}

const sharedEnds = (part: Result, kind: Block['kind'], locale: Locale) => aboutOf(part, { kind }, locale).ends;
