/** Holds what a sentence claims against the numbers of its comparison; says what does not agree. */
import type { Comparison, Interval, Result } from '../../../analysis/compare/result.ts';
import type { Claim } from './read-claim.ts';

/** True when a shown number is the true one, rounded to as many digits as are shown. */
const shows = (shown: number, value: number, decimals: number): boolean =>
  Number(shown.toFixed(decimals)) === shown && Math.abs(shown - value) <= 0.5 * 10 ** -decimals + 1e-9;

const told: Record<string, { names: string[]; scale: number; decimals: number }> = {
  percent: { names: ['difference_of_shares', 'difference_of_share_changes'], scale: 100, decimals: 0 },
  points: { names: ['mean_difference', 'difference_of_mean_changes'], scale: 1, decimals: 2 },
  steps: { names: ['difference_of_mean_changes'], scale: 1, decimals: 2 },
  bare: { names: ['mean_difference', 'difference_of_mean_changes'], scale: 1, decimals: 2 },
  typical: { names: ['hodges_lehmann'], scale: 1, decimals: 1 },
  order: { names: ['cliff_delta', 'matched_rank_biserial'], scale: 1, decimals: 2 },
  names: { names: ['cramers_v_corrected'], scale: 1, decimals: 2 },
};

/** The measure by whose sign a direction is told, and whose interval says how sure it is. */
function leadingMeasure({ estimate, effect }: Comparison): Interval | null {
  const ranks = effect !== null && ['cliff_delta', 'matched_rank_biserial'].includes(effect.name);
  return ranks && estimate?.name === 'hodges_lehmann' ? effect : (estimate ?? effect);
}

/** Cities and waves in the order in which a true sentence names them. */
export function spotsOf({ contrast, within, of }: Comparison, silent: boolean, way: number): string[] {
  const [first, second] = of;
  if (contrast === 'cityByWave') return silent || way <= 0 ? [first, second] : [second, first];
  const place = contrast === 'wave' ? (within.city ?? 'together') : within.wave!;
  return silent ? [place, first, second] : [place, second, first];
}

/** How certain a comparison is by its own p and interval. */
export function certaintyOf(comparison: Comparison): 'clear' | 'many' | 'mixed' | 'open' | null {
  const { p, pAdjusted, notes } = comparison;
  if (notes.includes('census') || p === null) return null;
  const interval = leadingMeasure(comparison);
  const ends =
    interval?.name === 'cramers_v_corrected' ? [null, null] : [interval?.low ?? null, interval?.high ?? null];
  const known = ends[0] !== null && ends[1] !== null;
  const apart = known && (ends[0]! > 0 || ends[1]! < 0);
  const decides = pAdjusted ?? p;
  if (decides < 0.05) return known && !apart ? 'mixed' : 'clear';
  if (p < 0.05) return 'many';
  if (apart) return decides > p ? 'many' : 'mixed';
  return 'open';
}

/** 1: the second is higher, −1: lower, 0: neither. */
export function wayOf(comparison: Comparison): 1 | 0 | -1 {
  const value = leadingMeasure(comparison)?.value ?? 0;
  const { paths, estimate } = comparison;
  const balanced =
    paths !== null && paths.better === paths.worse && estimate?.name === 'hodges_lehmann' && estimate.value === 0;
  return balanced || Math.abs(value) < 1e-9 ? 0 : value > 0 ? 1 : -1;
}

function amountFaults(claim: Claim, comparison: Comparison, result: Result, way: number): string[] {
  const { amount } = claim;
  if (amount === null) return [];
  const { names, scale, decimals } = told[amount.unit]!;
  const measure = [comparison.estimate, comparison.effect].find((one) => one !== null && names.includes(one.name));
  if (measure?.value == null) return [`no ${amount.unit} in the result`];
  const turn = scale * (way < 0 ? -1 : 1);
  const faults: string[] = [];
  const value = measure.value * turn;
  if (amount.less ? !(value > 0 && value < amount.value / 2 + 1e-9) : !shows(amount.value, value, decimals))
    faults.push(`${amount.value} is told of ${value}`);
  const census = comparison.notes.includes('census');
  const ends =
    measure.low === null || measure.high === null || census
      ? null
      : [measure.low * turn, measure.high * turn].sort((a, b) => a - b);
  if ((ends === null) !== (amount.low === null))
    faults.push('an interval is there where there is none, or the other way round');
  else if (ends !== null && !(shows(amount.low!, ends[0]!, decimals) && shows(amount.high!, ends[1]!, decimals)))
    faults.push(`${amount.low} to ${amount.high} is told of ${ends.join(' to ')}`);
  if (amount.ends !== null) {
    const values = result.cells.flatMap(({ distribution }) => distribution.map((one) => Number(one.value)));
    const own = result.kind === 'scale' ? result.range! : [Math.min(...values), Math.max(...values)];
    if (own.join() !== amount.ends.join())
      faults.push(`a scale from ${amount.ends.join(' to ')} is told of ${own.join(' to ')}`);
  }
  return faults;
}

/** How many of a city and wave gave an answer. */
function countIn({ cells }: Result, city: string | null, wave: string): number[] {
  const cell = cells.find((one) => one.city === city && one.wave === wave);
  return [cell?.distribution[0]?.count ?? NaN, cell?.n ?? NaN];
}

function pFaults({ p, certainty, way, alone }: Claim, comparison: Comparison): string[] {
  const expected = certaintyOf(comparison);
  const faults: string[] = [];
  const same = way === 'none' ? [certainty === 'not_ruled_out', certainty === null] : [];
  const fits =
    expected === null
      ? certainty === null
      : way === 'none'
        ? expected === 'clear'
          ? same[1]
          : same[0] || certainty === expected
        : certainty === expected;
  if (alone !== (certainty === 'clear' && comparison.pAdjusted === null))
    faults.push('a claim without its reservation');
  if (fits !== true) faults.push(`${certainty ?? 'nothing'} is told of a certainty that is ${expected ?? 'none'}`);
  if (p !== null) {
    const value = comparison.pAdjusted ?? comparison.p!;
    if (p.adjusted !== (comparison.pAdjusted !== null))
      faults.push('p is called adjusted and is not, or the other way round');
    if (p.less ? value >= 0.001 : !shows(p.value, value, 3)) faults.push(`p ${p.value} is told of ${value}`);
  } else if (certainty !== null) faults.push('a certainty without its p');
  return faults;
}

/**
 * What of a claim is not true of its comparison.
 * @param levels labels of the answers from the lowest, in the language of the sentence; of an option its own label
 * @param answer label of the answer whose share is compared; `null` where there is none
 */
export function faultsOf(
  claim: Claim,
  comparison: Comparison,
  result: Result,
  levels: readonly string[],
  answer: string | null,
): string[] {
  const { notes, design, basis, contrast, within, of, paths } = comparison;
  const faults: string[] = [];
  const fault = (holds: boolean, text: string): void => {
    if (!holds) faults.push(text);
  };
  const silent = claim.way === null && claim.towards === null;
  const way = wayOf(comparison);
  fault(
    claim.spots.slice(0, contrast === 'cityByWave' ? 2 : 3).join() === spotsOf(comparison, silent, way).join(),
    `named are ${claim.spots.join(', ')}`,
  );
  fault(claim.recalled === (design === 'recalled'), 'memory is taken for what was collected, or the other way round');
  if (silent) {
    fault(claim.kind !== 'withheld' || notes.includes('withheld'), 'withheld is what is not');
    fault(claim.kind === 'withheld' || !notes.includes('withheld'), 'something is said of what is withheld');
    fault(
      !['all_same', 'same_people'].includes(claim.kind) || notes.includes('all_same'),
      'all are said to be the same',
    );
    fault(claim.kind !== 'same_people' || design !== 'independent', 'people are said not to have changed');
    fault(claim.kind !== 'not_computable' || comparison.p === null, 'cannot be computed what was');
    return faults;
  }
  fault(
    !notes.includes('withheld') && !notes.includes('all_same'),
    'something is said of what is withheld or all the same',
  );
  const who =
    design === 'paired' && basis === 'complete' ? 'twice' : notes.includes('convenience_sample') ? 'answered' : null;
  fault(claim.who === who, `told of ${claim.who}, not of ${who}`);
  if (claim.kind === 'names')
    fault(comparison.effect === null || comparison.effect.name === 'cramers_v_corrected', 'a way is known');
  else if (claim.kind === 'change')
    fault(contrast === 'cityByWave' && (claim.way === 'none') === (way === 0), 'a change is told the wrong way');
  else if (claim.towards !== null)
    fault(claim.towards === (way > 0 ? levels.at(-1) : levels[0]) && way !== 0, `closer to ${claim.towards}`);
  else fault(claim.way === (way === 0 ? 'none' : way > 0 ? 'up' : 'down'), `${claim.way} is told of ${way}`);
  if (claim.neither !== null)
    fault(claim.neither.join() === [levels.at(-1), levels[0]].join(), `neither ${claim.neither.join(' nor ')}`);
  if (claim.kind === 'change' && claim.towards !== null)
    fault(claim.towards === levels.at(-1), `a change towards ${claim.towards}`);
  if (claim.answer !== null) fault(claim.answer === answer, `the answer ${claim.answer}`);
  if (claim.grade !== null) {
    const size = Math.abs(comparison.effect!.value!);
    const [from, to] = { tiny: [0, 0.147], small: [0.147, 0.33], medium: [0.33, 0.474], large: [0.474, 2] }[
      claim.grade
    ] as [number, number];
    fault(size >= from && size < to, `${claim.grade} is told of ${size}`);
  }
  const few = comparison.n.some((n) => n === null || n < 20);
  const sized = {
    ...{ order: claim.paths === null, mean: way !== 0, net: way !== 0, names: comparison.effect !== null },
    ...{
      share: way !== 0 && !few,
      change: way !== 0 && !(few && comparison.estimate?.name === 'difference_of_share_changes'),
    },
  }[claim.kind as 'order'];
  fault(!sized || claim.amount !== null, 'nothing is said of how far');
  faults.push(...amountFaults(claim, comparison, result, way));
  if (claim.counts !== null) {
    const cityOf = (at: 0 | 1): string | null => (contrast === 'wave' ? (within.city ?? null) : of[at]);
    const waveOf = (at: 0 | 1): string => (contrast === 'wave' ? of[at] : within.wave!);
    const expected = [...countIn(result, cityOf(1), waveOf(1)), ...countIn(result, cityOf(0), waveOf(0))];
    fault(claim.counts.join() === expected.join(), `${claim.counts.join()} people are told of ${expected.join()}`);
    fault([claim.counts[3], claim.counts[1]].join() === comparison.n.join(), 'counts of others than were compared');
  }
  if (claim.paths !== null) {
    const { better, same, worse } = claim.paths;
    fault(
      paths !== null && better === paths.better && same === paths.same && worse === paths.worse,
      'people moved otherwise',
    );
  }
  if (paths !== null && claim.kind !== 'names' && claim.kind !== 'change')
    fault(claim.paths !== null || claim.counts !== null, 'nothing is said of how many moved which way');
  faults.push(...pFaults(claim, comparison));
  if (notes.includes('census'))
    fault(claim.p === null && claim.amount?.low == null, 'something is inferred from a census');
  return faults;
}
