/** What lies behind an answer: traits that a person keeps from wave to wave, chance, and the planted effects. */
import { drawOf } from './draws.ts';
import type { Push } from './effect.ts';
import type { Occasion } from './people.ts';
import { plantedEffects } from './planted-effects.ts';

/** `recalled`: what the person remembers, afterwards, of the time before. */
export type Moment = 'before' | 'after' | 'recalled' | null;

/** How an item hangs together with others. */
export interface Bearing {
  /** Items of one trait rise and fall together; without one nothing is shared. */
  trait?: string | undefined;
  /** Correlation with the trait, −1 to 1: negative for a reversed item. */
  loading: number;
}

/** Parts of the variance of a trait: what all traits share, what is its own and lasts, and what passes. They sum to 1. */
const [common, lasting, passing] = [0.25, 0.5, 0.25].map(Math.sqrt) as [number, number, number];
/** Parts of what is an item's own. What is remembered is judged in the mood of today. */
const [ownLasting, ownPassing] = [0.4, 0.6].map(Math.sqrt) as [number, number];

const pushes = new Map<string, readonly Push[]>();
for (const { instrument, pushes: own } of plantedEffects) {
  pushes.set(instrument, [...(pushes.get(instrument) ?? []), ...own]);
}

function pushed(occasion: Occasion, moment: Moment, on: Pick<Push, 'trait' | 'item'>): number {
  const { city, facts } = occasion.person;
  let sum = 0;
  for (const push of pushes.get(occasion.instrument) ?? []) {
    const here = push.trait === on.trait && push.item === on.item && (push.city === undefined || push.city === city);
    const now = push.wave === undefined || push.wave === moment;
    const them = push.among === undefined || push.among.values.includes(String(facts[push.among.fact]));
    if (here && now && them) sum += push.by;
  }
  return sum;
}

/** A trait of the person at a moment: standard normal over people, before anything was planted. */
export function traitOf(occasion: Occasion, trait: string, moment: Moment = occasion.phase): number {
  const { seed, person, wave } = occasion;
  return (
    common * drawOf(seed, person.key, 'common').normal() +
    lasting * drawOf(seed, person.key, 'trait', trait).normal() +
    passing * drawOf(seed, person.key, 'trait', trait, wave).normal() +
    pushed(occasion, moment, { trait })
  );
}

/**
 * What lies behind one item at a moment: standard normal over people, before anything was planted.
 * @param item `question`, `question.row` or `question.option`
 */
export function latentOf(occasion: Occasion, item: string, bearing: Bearing, moment: Moment = occasion.phase): number {
  const { seed, person, wave } = occasion;
  const { trait, loading } = bearing;
  const own =
    ownLasting * drawOf(seed, person.key, 'item', item).normal() +
    ownPassing * drawOf(seed, person.key, 'item', item, wave).normal() +
    pushed(occasion, moment, { item });
  return trait === undefined ? own : loading * traitOf(occasion, trait, moment) + Math.sqrt(1 - loading ** 2) * own;
}
