/** What a comparison says, before it is put into words: a direction, a size, and how sure it is. */
import type { Comparison, Interval, MeasureKey } from '../../../../analysis/compare/result.ts';

/** What the difference is measured in. `order`: which answers stand higher. */
export type Kind = 'order' | 'mean' | 'net' | 'share' | 'names';
/** `none`: exactly no difference in these answers. */
export type Direction = 'higher' | 'lower' | 'none';
/** Of a shift in order, after Romano et al. 2006: |δ| under .147, .33, .474. */
export type Size = 'tiny' | 'small' | 'medium' | 'large';
/**
 * `described`: everybody there is, nothing is inferred · `clear`: p under .05, adjusted where it is · `many`: under .05 alone,
 * not among so many comparisons · `open`: these answers do not settle it · `unknown`: no p.
 */
export type Sureness = 'described' | 'clear' | 'many' | 'open' | 'unknown';

export interface Reading {
  kind: Kind;
  direction: Direction;
  size: Size | null;
  /** The difference with its interval, in points of the answers (shares 0–1); `null` for order and names. */
  amount: Interval | null;
  sure: Sureness;
  /** The p that `sure` rests on. */
  p: number | null;
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

function sizeOf(delta: number): Size {
  const size = Math.abs(delta);
  return size < 0.147 ? 'tiny' : size < 0.33 ? 'small' : size < 0.474 ? 'medium' : 'large';
}

function surenessOf({ p, pAdjusted, notes }: Comparison): { sure: Sureness; p: number | null } {
  if (notes.includes('census')) return { sure: 'described', p: null };
  if (p === null) return { sure: 'unknown', p: null };
  const deciding = pAdjusted ?? p;
  if (deciding < level) return { sure: 'clear', p: deciding };
  return p < level ? { sure: 'many', p: deciding } : { sure: 'open', p: deciding };
}

/**
 * Reads a comparison. The direction follows the sign of what is read out: of the effect for order, of the estimate otherwise.
 * @returns why there is nothing to say, where there is nothing
 */
export function readComparison(comparison: Comparison): Reading | Silence {
  const { estimate, effect, notes } = comparison;
  if (notes.includes('withheld')) return 'withheld';
  if (notes.includes('all_same')) return comparison.paths === null ? 'all_same' : 'nobody_changed';
  const kind = kinds[estimate?.name ?? effect?.name ?? 'cramers_v_corrected'];
  const told = kind === 'order' ? effect : estimate;
  const certainty = surenessOf(comparison);
  if (kind === 'names' || (estimate === null && effect === null)) {
    if (comparison.p === null) return 'not_computable';
    return { kind: 'names', direction: 'none', size: null, amount: null, ...certainty };
  }
  if (told === null || told.value === null) return 'not_computable';
  return {
    kind,
    direction: told.value > 0 ? 'higher' : told.value < 0 ? 'lower' : 'none',
    size: kind === 'order' && told.name !== 'cliff_delta_difference' ? sizeOf(told.value) : null,
    amount: kind === 'order' ? null : told,
    ...certainty,
  };
}
