/** Turns of phrase that several Polish sentences share. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import type { AmountWords } from './amount.ts';

export const polishAmount: AmountWords = {
  interval: 'przedział 95%',
  range: (low, high) => `od ${low} do ${high}`,
  less: 'mniej niż',
};

/** Who was asked, where that is not everybody. */
export function among({ notes, design, basis }: Pick<Comparison, 'notes' | 'design' | 'basis'>): string {
  if (design === 'paired' && basis === 'complete') return 'wśród osób, które odpowiedziały dwa razy, ';
  return notes.includes('convenience_sample') ? 'wśród osób, które odpowiedziały, ' : '';
}

/** "bliżej „W pełni”", "wyżej", "bliżej pierwszego miejsca". */
export function towards(up: boolean, { ends, places }: Pick<About, 'ends' | 'places'>): string {
  if (places) return up ? 'dalej od pierwszego miejsca' : 'bliżej pierwszego miejsca';
  if (ends === null) return up ? 'wyżej' : 'niżej';
  return `bliżej „${up ? ends[1] : ends[0]}”`;
}
