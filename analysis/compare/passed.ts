/** Comparisons behind the gate: withheld, coarse or as they are. */
import { roundTo } from '../disclosure/blur.ts';
import type { Analysis } from './analyse.ts';
import { linesOf, type Pairs } from './pairs.ts';
import type { Comparison, Interval, Note } from './result.ts';
import { finding, type Finding } from './sample.ts';
import type { Subject } from './add-comparisons.ts';

type Frame = Pick<Comparison, 'contrast' | 'within' | 'of' | 'design' | 'basis' | 'n'>;

const few = 20;
const worthSaying = 0.001;

/**
 * Puts a finding into its frame as far as the gate lets it. Where a cell is withheld so is the comparison. Where single counts are
 * withheld, estimates are rounded so that a step is more people than the threshold, p becomes an upper bound, and paths show
 * only when none of their counts is small.
 * @param parts the subject and place of everything that entered
 * @param find the method; it does not run when the comparison is withheld
 * @param pairs the same people's answers: their lines are shown where everybody agreed to showing at city level
 */
export function passComparison(
  analysis: Analysis,
  frame: Frame,
  parts: readonly { subject: Subject; place: number }[],
  find: () => Finding,
  pairs: Pairs | null = null,
): Comparison {
  const { threshold, pooled, agreed } = analysis.rules;
  const verdicts = parts.map(({ subject, place }) => subject.built.verdicts[place]!);
  const sizes = frame.n.map((n) => n ?? 0);
  const tooFew = verdicts.some(({ all }) => all) || sizes.some((n) => n > 0 && n < threshold);
  if (tooFew) return withheld(frame, analysis);
  const found = find();
  const notes = new Set<Note>([...found.notes, ...standingNotes(analysis, frame)]);
  if (sizes.some((n) => n < few)) notes.add('small_sample');
  if (found.floorP !== null && found.floorP > worthSaying) notes.add('floor_p');
  const comparison: Comparison = { ...frame, ...found, ...unadjusted, notes: [...notes] };
  if (!notes.has('floor_p')) comparison.floorP = null;
  if (agreed && found.paths && pairs) return { ...comparison, paths: { ...found.paths, people: linesOf(pairs) } };
  if (pooled || agreed) return comparison;
  const paths = hasSmall(found.paths, threshold) ? null : found.paths;
  const inClasses = parts.every(({ subject }) => subject.built.inClasses);
  // Ranks of changes say nothing of the counts before and after, which alone are hidden.
  const ofChanges = frame.basis === 'complete' && parts.every(({ subject }) => subject.yardstick === 'ordinal');
  const hiding = verdicts.map(({ levels }) => levels.includes(true));
  if (!hiding.includes(true) || inClasses || ofChanges) return { ...comparison, paths };
  return coarse({ ...comparison, paths }, Math.min(...sizes), hiding.includes(false) ? threshold : 1);
}

const unadjusted = { pAdjusted: null, adjustment: null };

function withheld(frame: Frame, analysis: Analysis): Comparison {
  const nothing = finding('none', ['withheld', ...standingNotes(analysis, frame)]);
  return { ...frame, ...nothing, ...unadjusted, n: frame.n.map(() => null) };
}

function standingNotes(analysis: Analysis, frame: Frame): Note[] {
  const notes: Note[] = [];
  if (frame.design === 'paired' && frame.basis === 'complete') notes.push('complete_pairs');
  if (frame.design === 'recalled') notes.push('recalled');
  if (frame.contrast === 'cityByWave') notes.push('two_cities');
  if (analysis.sampling === 'census') notes.push('census');
  if (analysis.sampling === 'convenience') notes.push('convenience_sample');
  return notes;
}

function hasSmall(paths: Comparison['paths'], threshold: number): boolean {
  return paths !== null && [paths.better, paths.same, paths.worse].some((count) => count > 0 && count < threshold);
}

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const wide = [0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const narrow = [...[0.001, 0.01, 0.1].flatMap((unit) => digits.map((times) => Number((unit * times).toFixed(3)))), 1];

/**
 * Rounds everything that hidden counts could be worked out from. Where every cell hides something, a comparison ties the hidden
 * counts to each other and gives none of them; where one cell is shown in full, the rounding must cover the other alone.
 * @param people how many people a step of rounding must cover
 */
function coarse(comparison: Comparison, n: number, people: number): Comparison {
  const step = steps.find((size) => size * n > people) ?? null;
  const bounds = people > 1 ? wide : narrow;
  const round = (value: number | null) => (step === null || value === null ? null : roundTo(value, step));
  const blunt = (interval: Interval | null): Interval | null =>
    interval && {
      name: interval.name,
      value: round(interval.value),
      low: round(interval.low),
      high: round(interval.high),
    };
  const bound = (p: number | null) => (p === null ? null : (bounds.find((limit) => p <= limit) ?? 1));
  return {
    ...comparison,
    ...{
      statistic: null,
      p: bound(comparison.p),
      estimate: blunt(comparison.estimate),
      effect: blunt(comparison.effect),
    },
    beside: comparison.beside && { method: comparison.beside.method, statistic: null, p: bound(comparison.beside.p) },
    notes: [...comparison.notes, 'rounded'],
  };
}
