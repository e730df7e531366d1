/** Turns of phrase that several English sentences share. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import type { AmountWords } from './amount.ts';
import { capital, sidesOf, type Names } from './speaker.ts';

export const englishAmount: AmountWords = {
  interval: '95% interval',
  range: (low, high) => `${low} to ${high}`,
  less: 'less than',
  typical: 'typical shift: ',
  unit: (unit, text, size, range) => {
    const points = size === 1 ? 'point' : 'points';
    switch (unit) {
      case 'percent':
        return `${text} percentage ${points}`;
      case 'net':
        return `${text} ${points}`;
      case 'points':
        return range === null ? text : `${text} points on the scale from ${range[0]} to ${range[1]}`;
      case 'steps':
        return `${text} steps of the scale`;
      case 'places':
        return `${text} places`;
      case 'strength':
        return `size of the difference: ${text} on a scale from −1 to 1`;
      case 'bare':
        return text;
    }
  },
};

/** Who was asked, where that is not everybody. */
function among({ notes, design, basis }: Pick<Comparison, 'notes' | 'design' | 'basis'>): string {
  if (design === 'paired' && basis === 'complete') return 'among those who answered twice';
  return notes.includes('convenience_sample') ? 'among those who answered' : '';
}

/** "among those who answered in Krosno, ", "after testing, ", "December 2019: ": of whom, and where or when. */
export function headOf(comparison: Comparison, names: Names): string {
  const { place } = sidesOf(comparison, names);
  const who = among(comparison);
  if (place?.endsWith(':') === true) return `${place} ${who === '' ? '' : `${who}, `}`;
  const head = [who, place ?? ''].filter((text) => text !== '').join(' ');
  return head === '' ? '' : `${head}, `;
}

/** "closer to “Fully”", "higher", "closer to first place". */
export function towards(up: boolean, { ends, places }: Pick<About, 'ends' | 'places'>): string {
  if (places) return up ? 'further from first place' : 'closer to first place';
  if (ends === null) return up ? 'higher' : 'lower';
  return `closer to “${up ? ends[1] : ends[0]}”`;
}

/** "1 person", "5 people", "nobody". */
export const people = (n: number): string => (n === 0 ? 'nobody' : n === 1 ? '1 person' : `${n} people`);

/** "higher for 5 of 6 people, lower for 1". */
export function moved(up: boolean, own: number, other: number, all: number): string {
  const [one, another] = up ? ['higher', 'lower'] : ['lower', 'higher'];
  return `${one} for ${own} of ${people(all)}${other > 0 ? `, ${another} for ${other}` : ''}`;
}

/** What is rated, and beside what: of recalled change both times were rated on the same day. */
export function ratedIn(comparison: Comparison, names: Names): { answers: string; mean: string; other: string } {
  const { first, second } = sidesOf(comparison, names);
  if (comparison.design !== 'recalled')
    return { answers: `answers ${second} were`, mean: `the mean ${second}`, other: first };
  const [before, after] = [`the time ${first}`, `the time ${second}`];
  return { answers: `${after} was rated`, mean: `the mean rating of ${after}`, other: before };
}

/** "After testing, in Krosno and in Przemyśl: ": what is compared, where nothing is said of it. */
export function comparedIn(comparison: Comparison, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const where = place === null ? '' : place.endsWith(':') ? `${place} ` : `${place}, `;
  const from = comparison.design === 'recalled' ? 'from memory: ' : '';
  return capital(`${from}${where}${first} and ${second}: `);
}
