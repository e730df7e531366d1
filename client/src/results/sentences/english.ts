/** Comparisons in plain English. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import { amountText, shiftText } from './amount.ts';
import { englishCaveat } from './english-caveats.ts';
import { englishDigest } from './english-digest.ts';
import { comparedIn, englishAmount, headOf, people, ratedIn, towards } from './english-words.ts';
import type { Reading, Size } from './reading.ts';
import { capital, pText, sidesOf, type Names, type Speaker } from './speaker.ts';

const sizes: Record<Size, string> = { tiny: 'very slightly', small: 'a little', medium: 'moderately', large: 'much' };

const answerText = ({ answer }: About): string => (answer === null ? 'this answer' : `“${answer}”`);

/** How many people moved which way: of an answer, who chose it in one wave only. */
function pathsText(comparison: Comparison, { kind }: Reading, { places }: About, names: Names): string {
  const { paths } = comparison;
  if (paths === null) return '';
  const { first, second } = sidesOf(comparison, names);
  if (kind === 'share')
    return ` (only ${second}: ${people(paths.better)}, only ${first}: ${people(paths.worse)}, unchanged: ${people(paths.same)})`;
  const [up, down] = places ? ['further from it', 'closer to it'] : ['higher', 'lower'];
  return `: ${up} for ${people(paths.better)}, the same for ${people(paths.same)}, ${down} for ${people(paths.worse)}`;
}

function sharesText(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const often = reading.direction === 'higher' ? 'more' : 'less';
  const start = `${headOf(comparison, names)}${answerText(about)} was chosen ${often} often ${second} than ${first}`;
  const counts = comparison.notes.includes('weighted') ? null : about.counts(comparison);
  const say = ({ count, of }: { count: number; of: number }) => `${names.number(count, 0)} of ${names.number(of, 0)}`;
  const told =
    counts === null
      ? pathsText(comparison, reading, about, names)
      : `: ${say(counts.second)} people against ${say(counts.first)}`;
  if (comparison.n.some((n) => n === null || n < 20)) return start + told;
  return `${start}, by ${amountText(reading, about, englishAmount, names)}${told}`;
}

function noDifference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const head = headOf(comparison, names);
  const { kind } = reading;
  const { answers, mean, other } = ratedIn(comparison, names);
  const paths = pathsText(comparison, reading, about, names);
  if (kind === 'share') return `${head}${answerText(about)} was chosen equally often ${second} and ${first}${paths}`;
  if (kind === 'order')
    return `${head}${answers} on the whole neither ${towards(true, about)} nor ${towards(false, about)} than ${other}${shiftText(reading, about, englishAmount, names)}${paths}`;
  const what = kind === 'net' ? `the recommendation score ${second}` : mean;
  return `${head}${what} and ${other} was the same${paths}`;
}

function difference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const head = headOf(comparison, names);
  const { kind, direction, size, amount } = reading;
  const up = direction === 'higher';
  if (kind === 'names') {
    const strength =
      amount?.value == null ? '' : ` (size of the difference: ${names.number(amount.value, 2)} on a scale from 0 to 1)`;
    if (amount?.value === 0)
      return `${head}answers ${second} and ${first} differed no more than they would by chance${strength}`;
    return `${head}the spread of answers ${second} differed from that ${first}${strength}`;
  }
  if (direction === 'none') return noDifference(comparison, reading, about, names);
  const paths = pathsText(comparison, reading, about, names);
  const { answers, mean, other } = ratedIn(comparison, names);
  if (kind === 'order') {
    const grade = size === null ? '' : `${sizes[size]} `;
    return `${head}${answers} ${grade}${towards(up, about)} than ${other}${shiftText(reading, about, englishAmount, names)}${paths}`;
  }
  if (kind === 'share') return sharesText(comparison, reading, about, names);
  const what = kind === 'net' ? `the recommendation score ${second}` : mean;
  const than = comparison.design === 'recalled' ? `that of ${other}` : other;
  return `${head}${what} was ${up ? 'higher' : 'lower'} than ${than}, by ${amountText(reading, about, englishAmount, names)}${paths}`;
}

/** The second city's change minus the first's. */
function changes(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const head = headOf(comparison, names);
  const { kind, direction, amount } = reading;
  const answers = about.places || about.ends !== null;
  const what = {
    share: `the share of ${answerText(about)}`,
    net: 'the recommendation score',
    mean: answers ? 'answers' : 'the mean',
    order: 'answers',
    names: 'answers',
  }[kind];
  if (direction === 'none') return `${head}the change in ${what} was on average the same ${first} and ${second}`;
  const [more, less] = direction === 'higher' ? [second, first] : [first, second];
  const few = kind === 'share' && comparison.n.some((n) => n === null || n < 20);
  const by = amount === null || few ? '' : `, by ${amountText(reading, about, englishAmount, names)}`;
  const moved = about.places
    ? 'moved more towards later places (or less towards the first)'
    : about.ends !== null
      ? `moved more towards “${about.ends[1]}” (or less towards “${about.ends[0]}”)`
      : 'rose more (or fell less)';
  return `${head}${what} ${more} ${kind === 'share' || kind === 'net' ? 'rose more (or fell less)' : moved} than ${less}${by}`;
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
        if (direction === 'none' && kind !== 'names') return null;
        return `This is hard to explain by chance alone${value}${adjusted ? '' : ', as long as this comparison is looked at by itself'}.`;
      case 'many':
        return `Among so many comparisons this may have been chance${value}.`;
      case 'mixed':
        return `This is a borderline result: one measure points to a difference, the other does not confirm it${value}.`;
      case 'open':
        if (direction === 'none' && kind !== 'names') return `That does not rule out a difference${value}.`;
        if (kind === 'names' && amount?.value === 0) return `That does not mean there is no difference${value}.`;
        return `These answers do not settle whether there is a difference${kind === 'names' ? '' : ', or which way'}${value}. That does not mean there is none.`;
      case 'unknown':
        return null;
    }
  },
  digest: englishDigest,
  whoAnswered: (between) => {
    const where = { waves: 'waves', cities: 'cities', both: 'waves or cities' }[between];
    return `This question describes the people who answered: a difference between ${where} says who answered, not what changed.`;
  },
  askedOnce: (wave) => `This question was answered in one wave only (${wave}), so the two waves cannot be compared.`,
  silence: (comparison, why, names) => {
    const texts = {
      withheld: 'the comparison is withheld, since somebody could be recognised.',
      not_computable: 'this cannot be computed from these answers.',
      all_same: 'everybody answered the same.',
      nobody_changed: 'nobody’s answer changed.',
    };
    return comparedIn(comparison, names) + texts[why];
  },
  caveat: englishCaveat,
};
