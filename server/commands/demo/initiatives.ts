/** The local initiatives of the demo: what the monthly sheets of all organisers agree on. */
import type { Occasion } from './people.ts';

interface Initiative {
  /** Place of the city in the study. */
  town: number;
  /** Its number in the city's list, from 1. */
  number: number;
  /** Organisers by their place in the city, from 0; the first one records it. */
  organisers: readonly number[];
  /** Rounds, from 0; null: it goes on. */
  begins: number;
  ends: number | null;
  givenUp: boolean;
  inclusive: boolean;
}

const one = (
  [town, number]: [number, number],
  organisers: number[],
  [begins, ends]: [number, number | null],
  more: Partial<Initiative> = {},
): Initiative => ({ town, number, organisers, begins, ends, givenUp: false, inclusive: true, ...more });

/** Seven in all: five completed, one given up, one going on; three are joint. */
export const initiatives: readonly Initiative[] = [
  one([0, 1], [0, 1], [0, 2]),
  one([0, 2], [2], [1, 3]),
  one([0, 3], [3, 4, 5], [2, 4]),
  one([0, 4], [1], [3, null], { inclusive: false }),
  one([1, 1], [0, 1, 2], [1, 4]),
  one([1, 2], [3], [0, 2], { givenUp: true, inclusive: false }),
  one([1, 3], [4], [2, 3]),
];

const placeIn = ({ person }: Occasion): number => Number(person.facts['place']);
const isOf = (occasion: Occasion, { town }: Initiative): boolean => town === occasion.person.facts['town'];

/** What the organiser works on in the month of the occasion. */
export function workedOn(occasion: Occasion): Initiative[] {
  const round = occasion.round ?? 0;
  return initiatives.filter(
    (initiative) =>
      isOf(occasion, initiative) &&
      initiative.organisers.includes(placeIn(occasion)) &&
      initiative.begins <= round &&
      round <= (initiative.ends ?? Infinity),
  );
}

/** How many begin, or end well, in the month and are recorded on this sheet: a joint one on the sheet of the first organiser. */
export function recorded(occasion: Occasion, what: 'begins' | 'ends'): number {
  return workedOn(occasion).filter(
    (initiative) =>
      initiative.organisers[0] === placeIn(occasion) &&
      initiative[what] === occasion.round &&
      !(what === 'ends' && initiative.givenUp),
  ).length;
}

/** The shared code, `k_01` in Krosno. */
export const codeOf = (occasion: Occasion, { number }: Initiative): string =>
  `${occasion.person.city.charAt(0)}_${String(number).padStart(2, '0')}`;

/** What happened to it in the month. */
export function stateOf({ round }: Occasion, { begins, ends, givenUp }: Initiative): string {
  if (ends === round) return givenUp ? 'given_up' : begins === round ? 'begun_finished' : 'finished';
  return begins === round ? 'begun' : 'going_on';
}
