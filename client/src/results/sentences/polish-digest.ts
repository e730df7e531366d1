/** Several statements, answers or items at once, in Polish. */
import type { Digest, Titled } from './digest.ts';
import { among, comparedIn, moved, ratedIn, towards } from './polish-words.ts';
import { capital, pText, sidesOf, type Names } from './speaker.ts';

/** So many titles are named; of more the number is given. */
const mostNamed = 4;

function list(titles: readonly Titled[], up: boolean): string {
  const named = titles
    .slice(0, mostNamed)
    .map(({ title, moved: by }) => `„${title}”${by === null ? '' : ` (${moved(up, by.own, by.other, by.all)})`}`);
  const rest = titles.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` i jeszcze ${rest}` : ''}`;
}

/** What stands higher, what lower, how sure that is, and for how many these answers settle nothing. */
export function polishDigest(digest: Digest, names: Names): string {
  const { comparison, kind, higher, lower, open, withheld, unknown, all, described, p } = digest;
  const { first, second, place } = sidesOf(comparison, names);
  const start = `${comparison.design === 'recalled' ? 'z pamięci: ' : ''}${among(comparison)}`;
  const change = comparison.contrast === 'cityByWave';
  const { state, rated } = change ? ratedIn({ design: 'paired' }) : ratedIn(comparison);
  const head = place === null ? second : `${place} ${state}${second}`;
  const choices = kind === 'choices';
  const noun = choices ? 'odpowiedzi' : 'pozycji';
  const word = (up: boolean): string => {
    if (change && digest.ends !== null) {
      const [far, near] = up ? [digest.ends[1], digest.ends[0]] : digest.ends;
      return `przesunęły się bardziej w stronę „${far}” (albo mniej w stronę „${near}”)`;
    }
    if (change && choices) return up ? 'wzrósł bardziej (albo spadł mniej)' : 'spadł bardziej (albo wzrósł mniej)';
    if (change) return up ? 'wzrosły bardziej (albo spadły mniej)' : 'spadły bardziej (albo wzrosły mniej)';
    if (choices) return up ? 'częściej' : 'rzadziej';
    return towards(up, { ends: digest.ends, places: kind === 'ranking' });
  };
  const rising = choices ? 'odsetek wyborów' : 'odpowiedzi';
  const verb = change ? `${rising} ${second}` : `${head} ${choices ? 'wybierano' : rated}`;
  const by = choices && !change ? '' : ' przy';
  const tell = (up: boolean, titles: readonly Titled[]): string[] =>
    titles.length === 0 ? [] : [`${word(up)} niż ${state}${first}${by}: ${list(titles, up)}`];
  const said = [...tell(true, higher), ...tell(false, lower)];
  const question = change
    ? `czy zmiana ${second} była inna niż ${first}`
    : choices
      ? `czy ${head} wybierano ją częściej lub rzadziej niż ${first}`
      : `czy ${head} ${rated} inaczej niż ${state}${first}`;
  const sentences: string[] = [];
  if (said.length > 0) sentences.push(`${start}${verb} ${said.join('; ')}`);
  if (said.length > 0 && p !== null)
    sentences.push(
      `trudno to wyjaśnić samym przypadkiem (p${digest.adjusted ? ' skorygowane' : ''} ${pText(p, names).replace('=', higher.length + lower.length > 1 ? 'najwyżej' : '=')})`,
    );
  const shift = comparison.contrast === 'wave' && !choices ? 'przesunięcia' : 'różnicy';
  const some = `przy ${open} z ${all} ${noun}`;
  if (open > 0 && described)
    sentences.push(
      `${said.length > 0 ? '' : start}${some} ${change ? 'zmiana była w obu miastach przeciętnie taka sama' : `nie widać ${shift} w żadną stronę`}`,
    );
  else if (open > 0 && said.length > 0) sentences.push(`${some} te dane nie rozstrzygają, czy jest różnica`);
  else if (open > 0) {
    const where = open === all ? `przy żadnej z ${all} ${noun}` : some;
    sentences.push(`${start}${where} te dane nie rozstrzygają, ${question}`, 'to nie znaczy, że różnicy nie ma');
  }
  const lead = sentences.length > 0 ? '' : comparedIn(comparison, names);
  if (withheld > 0)
    sentences.push(`${lead}przy ${withheld} z ${all} ${noun} porównanie jest ukryte, bo można by kogoś rozpoznać`);
  if (unknown > 0) sentences.push(`przy ${unknown} z ${all} ${noun} nie da się tego policzyć`);
  return sentences.map((text) => `${capital(text)}.`).join(' ');
}
