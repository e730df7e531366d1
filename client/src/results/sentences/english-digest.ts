/** Several statements, answers or items at once, in English. */
import type { Digest } from './digest.ts';
import { among, towards } from './english-words.ts';
import { capital, sidesOf, type Names } from './speaker.ts';

/** So many titles are named; of more the number is given. */
const mostNamed = 4;

const nouns = { agreement: 'statements', choices: 'answers', rest: 'items' };

function list(titles: readonly string[]): string {
  const named = titles.slice(0, mostNamed).map((title) => `“${title.replace(/[.]$/, '')}”`);
  const rest = titles.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What stands higher, what lower, and for how many these answers settle nothing. */
export function englishDigest(digest: Digest, names: Names): string {
  const { comparison, kind, higher, lower, open, silent, all, described } = digest;
  const { first, second, place } = sidesOf(comparison, names);
  const recalled = comparison.design === 'recalled' ? 'from memory: ' : '';
  const change = comparison.contrast === 'cityByWave';
  const head = place === null ? second : `${place} ${second}`;
  const noun = kind === 'agreement' || kind === 'choices' ? nouns[kind] : nouns.rest;
  const word = (up: boolean): string => {
    if (change) return up ? 'further up (or less far down)' : 'further down (or less far up)';
    if (kind === 'choices') return up ? 'more often' : 'less often';
    return towards(up, { ends: digest.ends, places: kind === 'ranking' });
  };
  const subject = change
    ? `the change ${second} went`
    : `${head} ${kind === 'choices' ? 'people chose' : 'answers were'}`;
  const directions = [
    ...(higher.length > 0 ? [{ up: true, titles: higher }] : []),
    ...(lower.length > 0 ? [{ up: false, titles: lower }] : []),
  ];
  const said = directions.map(({ up, titles }) => `${word(up)} than ${first} for: ${list(titles)}`);
  const start = `${recalled}${among(comparison)}`;
  const question = change
    ? `whether the change ${second} was different from ${first}`
    : `whether answers ${head} were different from ${first}`;
  const sentences: string[] = [];
  if (said.length > 0) sentences.push(`${start}${subject} ${said.join('; ')}`);
  if (open > 0 && described)
    sentences.push(`${said.length > 0 ? '' : start}for ${open} of ${all} ${noun} no shift either way is seen`);
  else if (open > 0 && said.length > 0)
    sentences.push(`for ${open} of ${all} ${noun} these data do not settle whether there is a difference`);
  else if (open > 0) {
    const where =
      open === all
        ? `for none of the ${all} ${noun} do these data settle`
        : `for ${open} of ${all} ${noun} these data do not settle`;
    sentences.push(`${start}${where} ${question}`, 'that does not mean there is no difference');
  }
  if (silent > 0) sentences.push(`for ${silent} of ${all} ${noun} the comparison is withheld or cannot be computed`);
  return sentences.map((text) => `${capital(text)}.`).join(' ');
}
