/** What analysis says of an instrument: the envelope of `GET /api/instruments/{key}/results`. Missing is `null`, never NaN. */

/** A text in the languages of the study. */
export interface ResultTexts {
  pl: string;
  en: string;
}

export type Measure = 'nominal' | 'ordinal' | 'interval';
export type ResultKind = 'question' | 'option' | 'row' | 'scale';

/** A way in which the results may be narrowed, one at a time. */
export interface FilterOffer {
  /** A question marked `filter`, or `area`, `channel`, `paired`. */
  name: string;
  title: ResultTexts;
  values: { value: string; label: ResultTexts }[];
}

/** How many gave an answer, or fell into a class of a number. */
export interface DistributionEntry {
  /** The answer's value; for classes of numbers `low–high`. */
  value: string | number | boolean;
  label: ResultTexts;
  /** `null`: withheld by disclosure control. */
  count: number | null;
  /** Of those who answered (0–1), weighted where weights are given; `null` where the count is withheld. Screens show counts, not percentages, under 20 people. */
  share: number | null;
  /** `true`: people here were not offered this answer, and nobody gave it; left out otherwise. */
  notOffered?: true;
}

/** Levels of one distribution that are known together only: none of their own counts is shown. */
export interface JoinedEntries {
  values: (string | number | boolean)[];
  count: number;
  share: number | null;
}

/** Three kinds of missing, kept apart; `null`: withheld. */
export interface MissingCounts {
  notAsked: number | null;
  noAnswer: number | null;
  declared: number | null;
}

/** One city in one wave. */
export interface Cell {
  /** `null`: cities pooled (small groups). */
  city: string | null;
  wave: string;
  /** Valid answers, unweighted; `null`: the whole cell is withheld. */
  n: number | null;
  missing: MissingCounts;
  distribution: DistributionEntry[];
  /** What the withheld entries hold together, group by group; empty where nothing, or everything, is withheld. */
  joined: JoinedEntries[];
  mean: number | null;
  median: number | null;
  sd: number | null;
  /** Sum over those who reported; only for numbers of monitoring sheets. */
  sum: number | null;
  /** Net recommendation score in points (−100…100); only for 0–10 ratings, from 30 answers up. */
  net: { value: number; low: number | null; high: number | null } | null;
  /** Kish's effective n; `null` without weights. */
  nEffective: number | null;
  /** Kish's design effect; `null` without weights. */
  deff: number | null;
  /** True when anything of this cell is withheld. */
  suppressed: boolean;
}

export type Contrast = 'city' | 'wave' | 'cityByWave';
export type Design = 'independent' | 'paired' | 'recalled';

/** What an estimate or an effect is measured in. */
export type MeasureKey =
  | 'hodges_lehmann'
  | 'mean_difference'
  | 'net_score_difference'
  | 'difference_of_shares'
  | 'difference_of_mean_changes'
  | 'difference_of_share_changes'
  | 'difference_of_net_score_changes'
  | 'cliff_delta'
  | 'cliff_delta_of_changes'
  | 'cliff_delta_difference'
  | 'matched_rank_biserial'
  | 'hedges_g'
  | 'cramers_v_corrected'
  | 'log_odds_ratio'
  | 'weighted_mean_difference';

/** A value with its 95 % interval. */
export interface Interval {
  name: MeasureKey;
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Why a comparison says less than it seems to.
 * `small_sample` under 20 in a part · `floor_p` the smallest p such a sample can give is above .001 (see `floorP`) · `ties` ·
 * `complete_pairs` only people who answered in both waves · `all_available` everybody, as if independent · `duplicates` a code
 * stood twice in one wave and was left out · `census` everybody there is: p is hidden unless asked for · `convenience_sample`
 * among those who answered · `recalled` change by memory · `two_cities` a difference of changes describes, and proves no cause ·
 * `not_computable` · `weighted` · `withheld` by disclosure control · `all_same` no variation · `approximate` · `permutation` ·
 * `levels_joined` by disclosure control: answers that too few gave are compared together with their neighbours.
 */
export type Note =
  | 'small_sample'
  | 'floor_p'
  | 'ties'
  | 'complete_pairs'
  | 'all_available'
  | 'duplicates'
  | 'census'
  | 'convenience_sample'
  | 'recalled'
  | 'two_cities'
  | 'not_computable'
  | 'weighted'
  | 'withheld'
  | 'all_same'
  | 'approximate'
  | 'permutation'
  | 'levels_joined';

/** The method that ran; `paired`: no pairs to compare, `none`: withheld. */
export type MethodKey =
  | 'mann_whitney_exact'
  | 'mann_whitney_tie_corrected'
  | 'brunner_munzel'
  | 'welch_t'
  | 'welch_t_net_score'
  | 'fisher_exact'
  | 'chi_square'
  | 'wilcoxon_pratt_exact'
  | 'wilcoxon_pratt'
  | 'paired_t'
  | 'paired_t_net_score'
  | 'mcnemar_mid_p'
  | 'mcnemar_exact'
  | 'stuart_maxwell'
  | 'permutation_of_changes'
  | 'welch_t_of_changes'
  | 'change_scores'
  | 'hc2'
  | 'cr2'
  | 'mover'
  | 'difference_of_changes'
  | 'cliff_delta_difference'
  | 'weighted_rank_test'
  | 'rao_scott'
  | 'weighted_t'
  | 'paired'
  | 'none';

/** Change of the same people. */
export interface Paths {
  better: number;
  same: number;
  worse: number;
  /**
   * Each person's line, in the order of the values, without code or anything else that tells whose it is; `null` unless everybody
   * in the group agreed to showing at city level.
   */
  people: { before: number; after: number }[] | null;
}

/** A comparison between two cities, two waves, or of two cities' changes. */
export interface Comparison {
  contrast: Contrast;
  /** What is held fixed: the wave of a city contrast, the city of a wave contrast. */
  within: { city?: string; wave?: string };
  /** The two things compared; every estimate and effect is the second minus the first. */
  of: [string, string];
  design: Design;
  /** Only complete pairs, or everybody who answered. */
  basis: 'complete' | 'all';
  method: MethodKey;
  exact: boolean;
  /** People in each part, in the order of `of`; pairs as one number; for changes one number per city. */
  n: (number | null)[];
  statistic: number | null;
  p: number | null;
  pAdjusted: number | null;
  adjustment: 'holm' | 'bh' | null;
  /** The smallest p this sample could give, where that is worth saying (`floor_p`). */
  floorP: number | null;
  /** A second method on the same people, for comparison: it does not enter the adjustment. */
  beside: { method: MethodKey; statistic: number | null; p: number | null } | null;
  estimate: Interval | null;
  effect: Interval | null;
  /** How many went up, stayed, went down; only where paired. */
  paths: Paths | null;
  notes: Note[];
}

/** A coefficient for the whole question or scale: Cronbach's alpha of a scale, Kendall's W of a ranking. */
export interface Reliability {
  name: 'cronbach_alpha' | 'kendall_w';
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
}

/**
 * McDonald's omega of a scale: which part of the differences between people on it all items have in common. `missing` says why there
 * is none: `few_people` under 100 · `few_items` under three · `no_fit` the answers do not follow one common factor.
 */
export interface Omega {
  value: number | null;
  n: number;
  missing: 'few_people' | 'few_items' | 'no_fit' | null;
}

/** One item of a scale, from the people who answered all of its items. */
export interface ScaleItemResult {
  question: string;
  part: string | null;
  title: ResultTexts;
  partTitle: ResultTexts | null;
  /** Turned round when it enters the scale; `mean` is of the item turned round. */
  reversed: boolean;
  /** Valid answers in the shown cells, those of people who left out other items included; `null`: withheld. */
  n: number | null;
  mean: number | null;
  /** Correlation with the sum of the other items. */
  itemRest: number | null;
  /** Cronbach's alpha of the scale without this item. */
  alphaIfDropped: number | null;
  /** Omega of the scale without this item; `null` where it has none, as of three items or fewer. */
  omegaIfDropped: number | null;
}

/** A question, one option of it, one row of a matrix, or a scale. */
export interface Result {
  /** Name of the question or scale. */
  question: string;
  kind: ResultKind;
  /** Option or row key. */
  part: string | null;
  title: ResultTexts;
  /** Text of the option or row. */
  partTitle: ResultTexts | null;
  measure: Measure;
  /** Lowest and highest value that can be given; `null` for names, places of a ranking and numbers without ends. */
  range: [number, number] | null;
  /** `true` for open text: only the number of answers is given. */
  open: boolean;
  /** Key of the aim this is an indicator of. */
  indicator: string | null;
  /** Name of the "now" item when this one asks about the time before. */
  recalls: string | null;
  /** Describes whoever answered and is no outcome (screening, age, kind of institution): compared, but no change to be told. */
  background: boolean;
  /** All who answered in the shown cells; `null`: withheld. */
  base: number | null;
  reliability: Reliability | null;
  /** Beside alpha; `null` of anything but a scale, and where no coefficient may be shown. */
  omega: Omega | null;
  /** The items of a scale in its order; `null` for anything else. */
  items: ScaleItemResult[] | null;
  cells: Cell[];
  comparisons: Comparison[];
}

/** Everything analysis says of one instrument. */
export interface ResultsEnvelope {
  instrument: string;
  versions: number[];
  filters: FilterOffer[];
  /** True when shares and means are weighted to the study's margins. */
  weighted: boolean;
  /** True when the study has margins to weight this instrument by, so that weights can be turned on and off. */
  weightable: boolean;
  /** Complete responses behind the shown cells; `null`: withheld. */
  responses: number | null;
  results: Result[];
}
