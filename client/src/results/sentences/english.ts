/** Comparisons in plain English. */
import type { Comparison, Interval } from '../../../../analysis/compare/result.ts';
import type { Reading, Size } from './reading.ts';
import { capital, pText, sidesOf, type Names, type Speaker } from './speaker.ts';

const sizes: Record<Size, string> = {
  tiny: 'very slightly',
  small: 'a little',
  medium: 'clearly',
  large: 'much',
};

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

function among({ notes, design, basis }: Comparison): string {
  if (design === 'paired' && basis === 'complete') return 'among those who answered twice, ';
  return notes.includes('convenience_sample') ? 'among those who answered, ' : '';
}

function within(amount: Interval, scale: number, decimals: number, unit: string, { number }: Names): string {
  const value = number(Math.abs((amount.value ?? 0) * scale), decimals);
  if (amount.low === null || amount.high === null) return `by ${value}${unit}`;
  const [low, high] = [amount.low, amount.high].map((end) => number(end * scale, decimals));
  return `by ${value}${unit} (95% interval: ${low} to ${high})`;
}

function howMuch({ kind, amount }: Reading, names: Names): string {
  if (amount === null) return '';
  if (kind === 'share') return within(amount, 100, 0, ' percentage points', names);
  return within(amount, 1, kind === 'net' ? 0 : 2, kind === 'net' ? ' points' : '', names);
}

function difference(comparison: Comparison, reading: Reading, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const base = `${among(comparison)}${place === null ? '' : `${place} `}${second}`;
  const { kind, direction, size } = reading;
  const up = direction === 'higher';
  if (kind === 'names')
    return reading.sure === 'clear'
      ? `${base} answers were spread differently than ${first}`
      : `${base} answers were spread much like ${first}, or a little differently`;
  if (direction === 'none')
    return kind === 'share'
      ? `${base} and ${first} this answer was given equally often`
      : `${base} and ${first} answers were the same`;
  if (kind === 'order')
    return `${base} answers were ${size === null ? '' : `${sizes[size]} `}${up ? 'higher' : 'lower'} than ${first}`;
  if (kind === 'share')
    return `${base} this answer was given ${up ? 'more' : 'less'} often than ${first}, ${howMuch(reading, names)}`;
  const what = kind === 'net' ? 'the recommendation score' : 'the mean';
  return `${base} ${what} was ${up ? 'higher' : 'lower'} than ${first}, ${howMuch(reading, names)}`;
}

function changes(comparison: Comparison, reading: Reading, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  if (reading.direction === 'none') return `${among(comparison)}the change ${first} and ${second} was the same`;
  const [more, less] = reading.direction === 'higher' ? [second, first] : [first, second];
  const by = howMuch(reading, names);
  return `${among(comparison)}${more} the change went further up (or less far down) than ${less}${by === '' ? '' : `, ${by}`}`;
}

export const english: Speaker = {
  main: (comparison, reading, names) => {
    const text =
      comparison.contrast === 'cityByWave'
        ? changes(comparison, reading, names)
        : difference(comparison, reading, names);
    return `${capital(comparison.design === 'recalled' ? `from memory: ${text}` : text)}.`;
  },
  sure: ({ sure, p, direction, kind }, names) => {
    const value = p === null ? '' : ` (p ${pText(p, names)})`;
    switch (sure) {
      case 'described':
        return 'These are all the people of the group: the result describes how things were and generalises nothing.';
      case 'clear':
        return direction === 'none' && kind !== 'names' ? null : `This is hard to explain by chance alone${value}.`;
      case 'many':
        return `Among so many comparisons this may have been chance${value}.`;
      case 'open':
        if (direction === 'none' && kind !== 'names') return `That does not rule out a difference${value}.`;
        return `These answers do not settle whether there is a difference, and which way${value}. That does not mean there is none.`;
      case 'unknown':
        return null;
    }
  },
  paths: ({ paths }) =>
    paths === null
      ? null
      : `The answer rose for ${people(paths.better)}, stayed the same for ${people(paths.same)} and fell for ${people(paths.worse)}.`,
  limits: ({ notes, floorP }, { number }) => [
    ...(notes.includes('recalled') ? ['“Before” was rated only afterwards, and memory can mislead.'] : []),
    ...(notes.includes('two_cities') ? ['Two cities are too few to point to a cause.'] : []),
    ...(notes.includes('small_sample') && !notes.includes('census')
      ? ['This is a small group: only large differences can be seen with confidence.']
      : []),
    ...(floorP !== null && !notes.includes('census')
      ? [`With so few people p cannot be below ${number(floorP, 3)}.`]
      : []),
    ...(notes.includes('duplicates') ? ['Codes that stood twice were left out.'] : []),
    ...(notes.includes('levels_joined')
      ? ['Answers that only a few people gave are taken together with others, so that nobody can be recognised.']
      : []),
  ],
  silence: (comparison, why, names) => {
    const { first, second, place } = sidesOf(comparison, names);
    const what = capital(`${place === null ? '' : `${place}, `}${first} and ${second}: `);
    const texts = {
      withheld: 'the comparison is withheld, since somebody could be recognised.',
      not_computable: 'too few answers for a figure.',
      all_same: 'everybody answered the same.',
      nobody_changed: 'nobody’s answer changed.',
    };
    return what + texts[why];
  },
};
