/** Turns of phrase that several Polish sentences share. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import type { AmountWords } from './amount.ts';
import { genitivePeople, plural } from './polish-numerals.ts';
import { capital, sidesOf, type Names } from './speaker.ts';

export const polishAmount: AmountWords = {
  interval: 'przedział 95%',
  range: (low, high) => `od ${low} do ${high}`,
  less: 'mniej niż',
  typical: 'typowe przesunięcie: ',
  unit: (unit, text, size, range) => {
    switch (unit) {
      case 'percent':
        return `${text} ${plural(size, 'punkt procentowy', 'punkty procentowe', 'punktów procentowych')}`;
      case 'net':
        return `${text} ${plural(size, 'punkt', 'punkty', 'punktów')}`;
      case 'points':
        return range === null ? text : `${text} punktu na skali od ${range[0]} do ${range[1]}`;
      case 'steps':
        return `${text} stopnia skali`;
      case 'places':
        return `${text} miejsca`;
      case 'strength':
        return `wielkość różnicy: ${text} w skali od −1 do 1`;
      case 'bare':
        return text;
    }
  },
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

/** "wyżej u 5 z 6 osób, niżej u 1". */
export function moved(up: boolean, own: number, other: number, all: number): string {
  const [one, another] = up ? ['wyżej', 'niżej'] : ['niżej', 'wyżej'];
  return `${one} u ${own} z ${genitivePeople(all)}${other > 0 ? `, ${another} u ${other}` : ''}`;
}

/** What is compared, and how it is said to be rated: of recalled change both states were rated on the same day. */
export const ratedIn = ({ design }: Pick<Comparison, 'design'>) =>
  design === 'recalled'
    ? { state: 'stan ', ofState: 'stanu ', rated: 'oceniano', mean: 'średnia ocena stanu ' }
    : { state: '', ofState: '', rated: 'odpowiadano', mean: '' };

/** "Po testowaniu, w Krośnie i w Przemyślu: ": what is compared, where nothing is said of it. */
export function comparedIn(comparison: Comparison, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const where = place === null ? '' : place.endsWith(':') ? `${place} ` : `${place}, `;
  const from = comparison.design === 'recalled' ? 'z pamięci: ' : '';
  return capital(`${from}${where}${first} i ${second}: `);
}
