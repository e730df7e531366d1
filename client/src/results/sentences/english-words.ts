/** Turns of phrase that several English sentences share. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import type { AmountWords } from './amount.ts';

export const englishAmount: AmountWords = {
  interval: '95% interval',
  range: (low, high) => `${low} to ${high}`,
  less: 'less than',
};

/** Who was asked, where that is not everybody. */
export function among({ notes, design, basis }: Pick<Comparison, 'notes' | 'design' | 'basis'>): string {
  if (design === 'paired' && basis === 'complete') return 'among those who answered twice, ';
  return notes.includes('convenience_sample') ? 'among those who answered, ' : '';
}

/** "closer to “Fully”", "higher", "closer to first place". */
export function towards(up: boolean, { ends, places }: Pick<About, 'ends' | 'places'>): string {
  if (places) return up ? 'further from first place' : 'closer to first place';
  if (ends === null) return up ? 'higher' : 'lower';
  return `closer to “${up ? ends[1] : ends[0]}”`;
}

/** "1 person", "5 people". */
export const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
