/** Comparisons in plain English. */
import type { Comparison, Interval } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import { amountText } from './amount.ts';
import { englishDigest } from './english-digest.ts';
import { among, englishAmount, people, towards } from './english-words.ts';
import type { Caveat, Reading, Size } from './reading.ts';
import { capital, pText, sidesOf, type Names, type Speaker } from './speaker.ts';

const sizes: Record<Size, string> = {
  tiny: 'very slightly',
  small: 'a little',
  medium: 'clearly',
  large: 'much',
};

function orderNumbers(amount: Interval | null, names: Names): string {
  if (amount === null || amount.value === null) return '';
  const say = (value: number) => names.number(value, 2);
  const range =
    amount.low === null || amount.high === null ? '' : `; 95% interval: ${say(amount.low)} to ${say(amount.high)}`;
  const name =
    amount.name === 'hodges_lehmann' ? 'median shift' : amount.name === 'cliff_delta' ? 'Cliff’s delta' : 'shift';
  return ` (${name} ${say(amount.value)}${range})`;
}

const answerText = ({ answer }: About): string => (answer === null ? 'this answer' : `“${answer}”`);

function pathsText({ paths }: Comparison): string {
  if (paths === null) return '';
  return `: higher for ${people(paths.better)}, the same for ${people(paths.same)}, lower for ${people(paths.worse)}`;
}

function sharesText(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const base = `${among(comparison)}${place === null ? '' : `${place} `}${second}`;
  const often = reading.direction === 'higher' ? 'more' : 'less';
  const start = `${base} ${answerText(about)} was chosen ${often} often than ${first}`;
  if (comparison.n.some((n) => n === null || n < 20)) {
    const counts = about.counts(comparison);
    if (counts === null) return start;
    return `${start}: by ${counts.second.count} of ${people(counts.second.of)} against ${counts.first.count} of ${counts.first.of}`;
  }
  return `${start}, by ${amountText(reading, 100, 0, (text) => `${text} percentage points`, englishAmount, names)}`;
}

function noDifference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const base = `${among(comparison)}${place === null ? '' : `${place} `}${second}`;
  const { kind, amount } = reading;
  if (kind === 'share') return `${base} and ${first} ${answerText(about)} was chosen equally often`;
  if (kind === 'order')
    return `${base} answers were not shifted either way from those ${first}${orderNumbers(amount, names)}${pathsText(comparison)}`;
  const what = kind === 'net' ? 'the recommendation score' : 'the mean';
  return `${base} and ${first} ${what} was the same`;
}

function difference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const base = `${among(comparison)}${place === null ? '' : `${place} `}${second}`;
  const { kind, direction, size, amount } = reading;
  const up = direction === 'higher';
  if (kind === 'names') {
    const strength = amount?.value == null ? '' : ` (Cramér’s V ${names.number(amount.value, 2)})`;
    if (amount?.value === 0)
      return `${base} and ${first} answers differed no more than they would by chance${strength}`;
    return `${base} answers were spread differently than ${first}${strength}`;
  }
  if (direction === 'none') return noDifference(comparison, reading, about, names);
  if (kind === 'order') {
    const grade = size === null ? '' : `${sizes[size]} `;
    return `${base} answers were ${grade}${towards(up, about)} than ${first}${orderNumbers(amount, names)}${pathsText(comparison)}`;
  }
  if (kind === 'share') return sharesText(comparison, reading, about, names);
  const what = kind === 'net' ? 'the recommendation score' : 'the mean';
  const unit = (text: string) => (kind === 'net' ? `${text} points` : text);
  const by = amountText(reading, 1, kind === 'net' ? 0 : 2, unit, englishAmount, names);
  return `${base} ${what} was ${up ? 'higher' : 'lower'} than ${first}, by ${by}${pathsText(comparison)}`;
}

/** The second city's change minus the first's. */
function changes(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const base = among(comparison);
  const what = reading.kind === 'share' && about.answer !== null ? ` of “${about.answer}”` : '';
  if (reading.direction === 'none') return `${base}the change${what} ${first} and ${second} was the same`;
  const [more, less] = reading.direction === 'higher' ? [second, first] : [first, second];
  const few = reading.kind === 'share' && comparison.n.some((n) => n === null || n < 20);
  const unit = (text: string) =>
    reading.kind === 'share' ? `${text} percentage points` : reading.kind === 'net' ? `${text} points` : text;
  const decimals = reading.kind === 'mean' || reading.kind === 'order' ? 2 : 0;
  const scale = reading.kind === 'share' ? 100 : 1;
  const by =
    reading.amount === null || few ? '' : `, by ${amountText(reading, scale, decimals, unit, englishAmount, names)}`;
  const way = about.places
    ? 'further towards later places (or less far towards the first)'
    : about.ends === null
      ? 'further up (or less far down)'
      : `further towards “${about.ends[1]}” (or less far towards “${about.ends[0]}”)`;
  return `${base}${more} the change${what} went ${way} than ${less}${by}`;
}

export const english: Speaker = {
  main: (comparison, reading, about, names) => {
    const tell = comparison.contrast === 'cityByWave' ? changes : difference;
    const text = tell(comparison, reading, about, names);
    return `${capital(comparison.design === 'recalled' ? `from memory: ${text}` : text)}.`;
  },
  sure: (reading, names) => {
    const { sure, p, adjusted, direction, kind, amount } = reading;
    const own = p === null ? '' : `p ${pText(p, names)}`;
    const value = own === '' ? '' : ` (${adjusted ? 'adjusted ' : ''}${own})`;
    switch (sure) {
      case 'described':
        return null;
      case 'clear':
        return direction === 'none' && kind !== 'names' ? null : `This is hard to explain by chance alone${value}.`;
      case 'many':
        return `Among so many comparisons this may have been chance${value}.`;
      case 'mixed':
        return `This is on the border: the interval and p say different things${value}.`;
      case 'open':
        if (direction === 'none' && kind !== 'names') return `That does not rule out a difference${value}.`;
        if (kind === 'names' && amount?.value === 0) return `That does not mean there is no difference${value}.`;
        return `These answers do not settle whether there is a difference${kind === 'names' ? '' : ', and which way'}${value}. That does not mean there is none.`;
      case 'unknown':
        return null;
    }
  },
  digest: englishDigest,
  askedOnce: (wave) =>
    `Answers to this question are from one wave only (${wave}), so no change over time is seen here.`,
  silence: (comparison, why, names) => {
    const { first, second, place } = sidesOf(comparison, names);
    const what = capital(`${place === null ? '' : `${place}, `}${first} and ${second}: `);
    const texts = {
      withheld: 'the comparison is withheld, since somebody could be recognised.',
      not_computable: 'this cannot be computed from these answers.',
      all_same: 'everybody answered the same.',
      nobody_changed: 'nobody’s answer changed.',
    };
    return what + texts[why];
  },
  caveat: (caveat: Caveat, { number }: Names) => {
    switch (caveat.kind) {
      case 'census':
        return 'The whole group was asked, not a sample: this describes those who answered and generalises nothing.';
      case 'convenience':
        return 'These are people who chose to answer; of the others it says nothing.';
      case 'different_people':
        return 'Answers of the two waves are not joined in pairs, so this does not show how one and the same person changed.';
      case 'recalled':
        return '“Before” was rated only afterwards, and memory can mislead.';
      case 'two_cities':
        return 'Two cities are too few to point to a cause.';
      case 'small_sample':
        return 'This is a small group: only large differences can be seen with confidence.';
      case 'some_small':
        return 'Some comparisons are of fewer than 20 people: there only large differences can be seen with confidence.';
      case 'floor_p':
        return caveat.p > 0.05
          ? 'In the smallest of the groups compared so few people changed that even the largest difference could not be told from chance.'
          : `In the smallest of the groups compared p cannot be below ${number(caveat.p, 3)}.`;
      case 'duplicates':
        return 'Codes that stood twice were left out.';
      case 'levels_joined':
        return 'Answers that only a few people gave are taken together with others, so that nobody can be recognised.';
    }
  },
};
