/** Comparisons behind the gate: withheld, or made of what is shown. */
import { isSmall } from '../disclosure/hide-levels.ts';
import type { Analysis } from './analyse.ts';
import { joinScores, type JoinedScores, type Standing } from './joined-scores.ts';
import { linesOf, type Pairs } from './pairs.ts';
import type { Comparison, Note } from './result.ts';
import { finding, type Finding } from './sample.ts';

type Frame = Pick<Comparison, 'contrast' | 'within' | 'of' | 'design' | 'basis' | 'n'>;

const few = 20;
const worthSaying = 0.001;

/**
 * Puts a finding into its frame as far as the gate lets it. Where a cell is withheld so is the comparison. Where a cell takes levels
 * together, the method runs on answers that take them together as well. Better, same and worse show when none of them is small, and
 * always in a group that is small or agreed.
 * @param parts the subject and place of everything that entered
 * @param find the method, given the scores to compare by; it does not run when the comparison is withheld
 * @param pairs the same people's answers: their lines are shown where everybody agreed to showing at city level
 */
export function passComparison(
  analysis: Analysis,
  frame: Frame,
  parts: readonly Standing[],
  find: (joined: JoinedScores) => Finding,
  pairs: Pairs | null = null,
): Comparison {
  const { threshold, pooled, agreed } = analysis.rules;
  const sizes = frame.n.map((n) => n ?? 0);
  const tooFew = sizes.some((n) => n > 0 && n < threshold);
  if (tooFew || parts.some(({ subject, place }) => subject.built.verdicts[place]!.all))
    return withheld(frame, analysis);
  const joined = joinScores(parts);
  if (!joined) return withheld(frame, analysis);
  const found = find(joined);
  // Nobody left beside the levels taken together: nothing to compare, which is not "everybody answered the same".
  if (joined.joined && found.notes.includes('all_same')) return withheld(frame, analysis);
  const notes = new Set<Note>([...found.notes, ...standingNotes(analysis, frame)]);
  if (sizes.some((n) => n < few)) notes.add('small_sample');
  if (found.floorP !== null && found.floorP > worthSaying) notes.add('floor_p');
  if (joined.joined) notes.add('levels_joined');
  const comparison: Comparison = { ...frame, ...found, ...unadjusted, notes: [...notes] };
  if (!notes.has('floor_p')) comparison.floorP = null;
  if (agreed && found.paths && pairs) return { ...comparison, paths: { ...found.paths, people: linesOf(pairs) } };
  if (pooled || agreed || !hasSmall(found.paths, threshold)) return comparison;
  return { ...comparison, paths: null };
}

function hasSmall(paths: Comparison['paths'], threshold: number): boolean {
  return paths !== null && [paths.better, paths.same, paths.worse].some((count) => isSmall(count, threshold));
}

const unadjusted = { pAdjusted: null, adjustment: null };

/** A comparison of which only stands that it was made. */
export function withheld(frame: Frame, analysis: Analysis): Comparison {
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
