/** What a comparison says, before it is put into words: a direction, a size, and how sure it is. */
import type { Comparison, Interval, MeasureKey } from '../../../../analysis/compare/result.ts';

/** What the difference is measured in. `order`: which answers stand higher. */
export type Kind = 'order' | 'mean' | 'net' | 'share' | 'names';
/** `none`: exactly no difference in these answers. */
export type Direction = 'higher' | 'lower' | 'none';
/** Of a shift in order, after Romano et al. 2006: |δ| under .147, .33, .474. */
export type Size = 'tiny' | 'small' | 'medium' | 'large';
/**
 * `described`: a census, nothing is inferred · `clear`: p under .05, adjusted where it is, and the interval agrees · `many`: alone
 * p or the interval would show a difference, not among so many comparisons · `mixed`: p and the interval disagree · `open`: these
 * answers do not settle it · `unknown`: no p.
 */
export type Sureness = 'described' | 'clear' | 'many' | 'mixed' | 'open' | 'unknown';

export interface Reading {
  kind: Kind;
  direction: Direction;
  /** `null` where it has no name: paired changes are told by how many people moved. */
  size: Size | null;
  /** What is read out with its interval: points of the answers, shares 0–1, δ of order, V of names; `null`: nothing. */
  amount: Interval | null;
  sure: Sureness;
  /** The p that `sure` rests on. */
  p: number | null;
  /** True when that p allows for many comparisons. */
  adjusted: boolean;
}

/** Why nothing can be said. */
export type Silence = 'withheld' | 'not_computable' | 'all_same' | 'nobody_changed';

const kinds: Record<MeasureKey, Kind> = {
  hodges_lehmann: 'order',
  cliff_delta: 'order',
  cliff_delta_of_changes: 'order',
  cliff_delta_difference: 'order',
  matched_rank_biserial: 'order',
  mean_difference: 'mean',
  weighted_mean_difference: 'mean',
  difference_of_mean_changes: 'mean',
  hedges_g: 'mean',
  net_score_difference: 'net',
  difference_of_net_score_changes: 'net',
  difference_of_shares: 'share',
  difference_of_share_changes: 'share',
  cramers_v_corrected: 'names',
  log_odds_ratio: 'share',
};

const level = 0.05;
/** Under this a difference is an artefact of binary fractions. */
const noise = 1e-9;

function sizeOf(delta: number): Size {
  const size = Math.abs(delta);
  return size < 0.147 ? 'tiny' : size < 0.33 ? 'small' : size < 0.474 ? 'medium' : 'large';
}

/** Whether an interval leaves out "no difference"; `null` where there is none. */
function excludesZero(interval: Interval | null): boolean | null {
  if (interval === null || interval.low === null || interval.high === null) return null;
  return interval.low > 0 || interval.high < 0;
}

function surenessOf(
  { p, pAdjusted, notes }: Comparison,
  told: Interval | null,
): Pick<Reading, 'sure' | 'p' | 'adjusted'> {
  if (notes.includes('census')) return { sure: 'described', p: null, adjusted: false };
  if (p === null) return { sure: 'unknown', p: null, adjusted: false };
  const deciding = pAdjusted ?? p;
  const excluded = excludesZero(told);
  const own = { p: deciding, adjusted: pAdjusted !== null };
  if (deciding < level) return { sure: excluded === false ? 'mixed' : 'clear', ...own };
  if (p < level || (excluded === true && deciding > p)) return { sure: 'many', ...own };
  return { sure: excluded === true ? 'mixed' : 'open', ...own };
}

/**
 * Reads a comparison. The direction follows the sign of what is read out: of the effect for order, of the estimate otherwise.
 * @returns why there is nothing to say, where there is nothing
 */
export function readComparison(comparison: Comparison): Reading | Silence {
  const { estimate, effect, notes, paths } = comparison;
  if (notes.includes('withheld')) return 'withheld';
  if (notes.includes('all_same')) return comparison.design === 'independent' ? 'all_same' : 'nobody_changed';
  const kind = kinds[estimate?.name ?? effect?.name ?? 'cramers_v_corrected'];
  if (kind === 'names' || (estimate === null && effect === null)) {
    if (comparison.p === null) return 'not_computable';
    const amount = effect?.value == null ? null : effect;
    return { kind: 'names', direction: 'none', size: null, amount, ...surenessOf(comparison, null) };
  }
  const told = kind === 'order' ? effect : estimate;
  if (told === null || told.value === null) return 'not_computable';
  const census = notes.includes('census');
  // Of paired changes the median shift has the interval; it is read out unless it is nothing beside people who moved, or points
  // elsewhere than they did.
  const shift = kind === 'order' && told.name === 'matched_rank_biserial' ? estimate : null;
  // As many up as down, and a median shift of nothing: a direction would contradict the numbers beside it.
  const balanced = paths !== null && paths.better === paths.worse && shift?.value === 0;
  const none = balanced || Math.abs(told.value) < noise;
  const agrees = shift?.value != null && (none ? shift.value === 0 : shift.value * told.value > 0);
  const shown = agrees ? shift : paths === null || shift === null ? told : null;
  return {
    kind,
    direction: none ? 'none' : told.value > 0 ? 'higher' : 'lower',
    size: told.name === 'cliff_delta' ? sizeOf(told.value) : null,
    amount: shown !== null && census ? { ...shown, low: null, high: null } : shown,
    ...surenessOf(comparison, told.low === null ? null : told),
  };
}

/** How far apart the two compared are: what several results are put in order by. */
function distanceOf({ design, estimate, effect }: Comparison): number {
  const ranks = design === 'independent' && effect?.name === 'cliff_delta';
  return Math.abs((ranks ? effect.value : (estimate?.value ?? effect?.value)) ?? 0);
}

/** The largest difference first; equal ones in the order of the questionnaire. */
export function largestFirst<T>(list: readonly T[], comparisonOf: (one: T) => Comparison): T[] {
  return [...list].sort((a, b) => distanceOf(comparisonOf(b)) - distanceOf(comparisonOf(a)));
}

/** A smallest possible p under this takes nothing away from what is said. */
const tellingFloor = 0.01;

/** What is said once under all sentences of a block. */
export type Caveat =
  | {
      kind:
        | 'census'
        | 'convenience'
        | 'recalled'
        | 'two_cities'
        | 'small_sample'
        | 'some_small'
        | 'different_people'
        | 'few_pairs'
        | 'duplicates'
        | 'levels_joined'
        | 'some_asked';
    }
  | { kind: 'floor_p'; p: number; alone: boolean };

/** The reservations of some comparisons, each once; of what describes people (`background`) nobody expects a change. */
export function caveatsOf(comparisons: readonly Comparison[], background = false): Caveat[] {
  const silent = ['withheld', 'not_computable', 'all_same'] as const;
  const said = comparisons.filter(({ notes }) => !silent.some((note) => notes.includes(note)));
  const has = (note: Comparison['notes'][number]) => said.some(({ notes }) => notes.includes(note));
  const census = has('census');
  const floors = said.flatMap(({ floorP }) => (floorP === null ? [] : [floorP]));
  const caveats: Caveat[] = [];
  if (census) caveats.push({ kind: 'census' });
  if (has('convenience_sample')) caveats.push({ kind: 'convenience' });
  const apart = said.filter(({ contrast, design }) => contrast === 'wave' && design === 'independent');
  if (apart.length > 0 && !background)
    caveats.push({
      kind: apart.some(({ notes }) => notes.includes('all_available')) ? 'few_pairs' : 'different_people',
    });
  if (has('recalled')) caveats.push({ kind: 'recalled' });
  if (has('two_cities')) caveats.push({ kind: 'two_cities' });
  if (has('small_sample') && !census) {
    const all = said.every(({ notes }) => notes.includes('small_sample'));
    caveats.push({ kind: all ? 'small_sample' : 'some_small' });
  }
  if (floors.length > 0 && !census && Math.max(...floors) >= tellingFloor)
    caveats.push({ kind: 'floor_p', p: Math.max(...floors), alone: said.length === 1 });
  if (has('duplicates')) caveats.push({ kind: 'duplicates' });
  if (has('levels_joined')) caveats.push({ kind: 'levels_joined' });
  return caveats;
}
