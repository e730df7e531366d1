/** Several statements, answers or items at once, in Polish. */
import type { Digest } from './digest.ts';
import { among, towards } from './polish-words.ts';
import { capital, sidesOf, type Names } from './speaker.ts';

/** So many titles are named; of more the number is given. */
const mostNamed = 4;

const nouns = {
  agreement: { none: 'przy żadnym', many: 'stwierdzeń' },
  choices: { none: 'przy żadnej', many: 'odpowiedzi' },
  rest: { none: 'przy żadnej', many: 'pozycji' },
};

function list(titles: readonly string[]): string {
  const named = titles.slice(0, mostNamed).map((title) => `„${title.replace(/[.]$/, '')}”`);
  const rest = titles.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` i jeszcze ${rest}` : ''}`;
}

/** What stands higher, what lower, and for how many these answers settle nothing. */
export function polishDigest(digest: Digest, names: Names): string {
  const { comparison, kind, higher, lower, open, silent, all, described } = digest;
  const { first, second, place } = sidesOf(comparison, names);
  const recalled = comparison.design === 'recalled' ? 'z pamięci: ' : '';
  const change = comparison.contrast === 'cityByWave';
  const head = place === null ? second : `${place} ${second}`;
  const noun = kind === 'agreement' || kind === 'choices' ? nouns[kind] : nouns.rest;
  const word = (up: boolean): string => {
    if (change) return up ? 'bardziej w górę (albo mniej w dół)' : 'bardziej w dół (albo mniej w górę)';
    if (kind === 'choices') return up ? 'częściej' : 'rzadziej';
    return towards(up, { ends: digest.ends, places: kind === 'ranking' });
  };
  const verb = change ? `zmiana ${second} poszła` : `${head} ${kind === 'choices' ? 'wybierano' : 'odpowiadano'}`;
  const directions = [
    ...(higher.length > 0 ? [{ up: true, titles: higher }] : []),
    ...(lower.length > 0 ? [{ up: false, titles: lower }] : []),
  ];
  const said = directions.map(({ up, titles }) => `${word(up)} niż ${first} przy: ${list(titles)}`);
  const start = `${recalled}${among(comparison)}`;
  const question = change
    ? `czy zmiana ${second} była inna niż ${first}`
    : `czy ${head} odpowiadano inaczej niż ${first}`;
  const sentences: string[] = [];
  if (said.length > 0) sentences.push(`${start}${verb} ${said.join('; ')}`);
  if (open > 0 && described)
    sentences.push(
      `${said.length > 0 ? '' : start}przy ${open} z ${all} ${noun.many} nie widać przesunięcia w żadną stronę`,
    );
  else if (open > 0 && said.length > 0)
    sentences.push(`przy ${open} z ${all} ${noun.many} te dane nie rozstrzygają, czy jest różnica`);
  else if (open > 0) {
    const where = open === all ? `${noun.none} z ${all} ${noun.many}` : `przy ${open} z ${all} ${noun.many}`;
    sentences.push(`${start}${where} te dane nie rozstrzygają, ${question}`, 'to nie znaczy, że różnicy nie ma');
  }
  if (silent > 0)
    sentences.push(`przy ${silent} z ${all} ${noun.many} porównanie jest ukryte albo nie da się go policzyć`);
  return sentences.map((text) => `${capital(text)}.`).join(' ');
}
