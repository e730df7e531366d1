/** Several statements, answers or items at once, in English. */
import type { Digest, Titled } from './digest.ts';
import { comparedIn, headOf, moved, ratedIn, towards } from './english-words.ts';
import { capital, pText, sidesOf, type Names } from './speaker.ts';

/** So many titles are named; of more the number is given. */
const mostNamed = 4;

function list(titles: readonly Titled[], up: boolean): string {
  const named = titles
    .slice(0, mostNamed)
    .map(({ title, moved: by }) => `“${title}”${by === null ? '' : ` (${moved(up, by.own, by.other, by.all)})`}`);
  const rest = titles.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What stands higher, what lower, how sure that is, and for how many these answers settle nothing. */
export function englishDigest(digest: Digest, names: Names): string {
  const { comparison, kind, higher, lower, open, withheld, unknown, all, described, p } = digest;
  const { first, second } = sidesOf(comparison, names);
  const start = `${comparison.design === 'recalled' ? 'from memory: ' : ''}${headOf(comparison, names)}`;
  const change = comparison.contrast === 'cityByWave';
  const choices = kind === 'choices';
  const noun = choices ? 'answers' : 'items';
  const word = (up: boolean): string => {
    if (change && digest.ends !== null) {
      const [far, near] = up ? [digest.ends[1], digest.ends[0]] : digest.ends;
      return `moved more towards “${far}” (or less towards “${near}”)`;
    }
    if (change) return up ? 'rose more (or fell less)' : 'fell more (or rose less)';
    if (choices) return up ? 'more often' : 'less often';
    return towards(up, { ends: digest.ends, places: kind === 'ranking' });
  };
  const rising = choices ? 'the share who chose it' : 'answers';
  const { answers, other } = ratedIn(comparison, names);
  const chosen = higher.length + lower.length === 1 ? 'this was chosen' : 'these were chosen';
  const subject = change ? `${rising} ${second}` : choices ? chosen : answers;
  const tell = (up: boolean, titles: readonly Titled[]): string[] =>
    titles.length === 0
      ? []
      : [
          choices && !change
            ? `${word(up)} ${second} than ${first}: ${list(titles, up)}`
            : `${word(up)} than ${change ? first : other} for: ${list(titles, up)}`,
        ];
  const said = [...tell(true, higher), ...tell(false, lower)];
  const question = change
    ? `whether the change ${second} was different from that ${first}`
    : choices
      ? `whether it was chosen more or less often ${second} than ${first}`
      : comparison.design === 'recalled'
        ? `whether ${answers} differently from ${other}`
        : `whether ${answers} different from those ${first}`;
  const sentences: string[] = [];
  if (said.length > 0) sentences.push(`${start}${subject} ${said.join('; ')}`);
  if (said.length > 0 && p !== null)
    sentences.push(
      `this is hard to explain by chance alone (${digest.adjusted ? 'adjusted ' : ''}p ${pText(p, names).replace('=', higher.length + lower.length > 1 ? 'at most' : '=')})`,
    );
  const shift = comparison.contrast === 'wave' && !choices ? 'shift' : 'difference';
  const some = `for ${open} of ${all} ${noun}`;
  if (open > 0 && described)
    sentences.push(
      `${said.length > 0 ? '' : start}${some} ${change ? 'the change was on average the same in both cities' : `no ${shift} either way is seen`}`,
    );
  else if (open > 0 && said.length > 0)
    sentences.push(`${some} these data do not settle whether there is a difference`);
  else if (open > 0) {
    const which = open === all ? `for any of the ${all} ${noun}` : some;
    sentences.push(
      `${start}these data do not settle ${which} ${question}`,
      'that does not mean there is no difference',
    );
  }
  const lead = sentences.length > 0 ? '' : comparedIn(comparison, names);
  if (withheld > 0)
    sentences.push(
      `${lead}for ${withheld} of ${all} ${noun} the comparison is withheld, since somebody could be recognised`,
    );
  if (unknown > 0) sentences.push(`for ${unknown} of ${all} ${noun} this cannot be computed`);
  return sentences.map((text) => `${capital(text)}.`).join(' ');
}
