/** Comparisons in plain Polish. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import { amountText, shiftText } from './amount.ts';
import { polishCaveat } from './polish-caveats.ts';
import { polishDigest } from './polish-digest.ts';
import { genitivePeople, somePeople } from './polish-numerals.ts';
import { among, comparedIn, polishAmount, ratedIn, towards } from './polish-words.ts';
import type { Reading, Size } from './reading.ts';
import { capital, pText, sidesOf, type Names, type Speaker } from './speaker.ts';

const sizes: Record<Size, string> = { tiny: 'minimalnie', small: 'trochę', medium: 'umiarkowanie', large: 'dużo' };

const answerText = ({ answer }: About): string => (answer === null ? 'tę odpowiedź' : `odpowiedź „${answer}”`);

/** Of whom, where and when. @param state what of it is rated: "stan ", "stanu ", or nothing where it was answered then */
function headOf(comparison: Comparison, names: Names, state = ''): string {
  const { second, place } = sidesOf(comparison, names);
  return `${among(comparison)}${place === null ? '' : `${place} `}${state}${second}`;
}

/** How many people moved which way: of an answer, who chose it in one wave only. */
function pathsText(comparison: Comparison, { kind }: Reading, { places }: About, names: Names): string {
  const { paths } = comparison;
  if (paths === null) return '';
  const { first, second } = sidesOf(comparison, names);
  if (kind === 'share')
    return ` (tylko ${second}: ${somePeople(paths.better)}, tylko ${first}: ${somePeople(paths.worse)}, bez zmiany: ${somePeople(paths.same)})`;
  const [up, down] = places ? ['dalej', 'bliżej'] : ['wyżej', 'niżej'];
  return `: u ${genitivePeople(paths.better)} ${up}, u ${genitivePeople(paths.same)} tak samo, u ${genitivePeople(paths.worse)} ${down}`;
}

function sharesText(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first } = sidesOf(comparison, names);
  const often = reading.direction === 'higher' ? 'częściej' : 'rzadziej';
  const start = `${headOf(comparison, names)} ${answerText(about)} wybierano ${often} niż ${first}`;
  const counts = comparison.notes.includes('weighted') ? null : about.counts(comparison);
  const told =
    counts === null
      ? pathsText(comparison, reading, about, names)
      : `: ${names.number(counts.second.count, 0)} z ${names.number(counts.second.of, 0)} osób wobec ${names.number(counts.first.count, 0)} z ${names.number(counts.first.of, 0)}`;
  if (comparison.n.some((n) => n === null || n < 20)) return start + told;
  return `${start}, o ${amountText(reading, about, polishAmount, names)}${told}`;
}

function noDifference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first } = sidesOf(comparison, names);
  const head = headOf(comparison, names);
  const paths = pathsText(comparison, reading, about, names);
  const { ofState, rated, mean } = ratedIn(comparison);
  switch (reading.kind) {
    case 'share':
      return `${head} i ${first} ${answerText(about)} wybierano tak samo często${paths}`;
    case 'order':
      return `${headOf(comparison, names, ofState)} nie ${rated} na ogół ani ${towards(true, about)}, ani ${towards(false, about)} niż ${ofState}${first}${shiftText(reading, about, polishAmount, names)}${paths}`;
    case 'net':
      return `${head} i ${first} wskaźnik poleceń był taki sam${paths}`;
    default:
      if (mean !== '') return `${headOf(comparison, names, mean)} i ${ofState}${first} była taka sama${paths}`;
      return `${head} i ${first} średnia była taka sama${paths}`;
  }
}

function difference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first } = sidesOf(comparison, names);
  const head = headOf(comparison, names);
  const { kind, direction, size, amount } = reading;
  const up = direction === 'higher';
  if (kind === 'names') {
    const strength =
      amount?.value == null ? '' : ` (wielkość różnicy: ${names.number(amount.value, 2)} w skali od 0 do 1)`;
    if (amount?.value === 0)
      return `${head} i ${first} odpowiedzi nie różniły się bardziej, niż mogłyby przez przypadek${strength}`;
    return `${head} odpowiedzi rozłożyły się inaczej niż ${first}${strength}`;
  }
  if (direction === 'none') return noDifference(comparison, reading, about, names);
  const paths = pathsText(comparison, reading, about, names);
  const { state, ofState, rated, mean } = ratedIn(comparison);
  if (kind === 'order') {
    const grade = size === null ? '' : `${sizes[size]} `;
    return `${headOf(comparison, names, state)} ${rated} ${grade}${towards(up, about)} niż ${state}${first}${shiftText(reading, about, polishAmount, names)}${paths}`;
  }
  if (kind === 'share') return sharesText(comparison, reading, about, names);
  const by = `, o ${amountText(reading, about, polishAmount, names)}${paths}`;
  if (kind === 'net') return `${head} wskaźnik poleceń był ${up ? 'wyższy' : 'niższy'} niż ${first}${by}`;
  const what = mean === '' ? `${head} średnia` : headOf(comparison, names, mean);
  return `${what} była ${up ? 'wyższa' : 'niższa'} niż ${ofState}${first}${by}`;
}

/** What changes: by itself, and in the genitive. */
function changingOf(kind: Reading['kind'], about: About): [what: string, ofWhat: string] {
  const answer = about.answer === null ? 'tej odpowiedzi' : `odpowiedzi „${about.answer}”`;
  if (kind === 'share') return [`odsetek ${answer}`, `odsetka ${answer}`];
  if (kind === 'net') return ['wskaźnik poleceń', 'wskaźnika poleceń'];
  const answers = kind !== 'mean' || about.places || about.ends !== null;
  return answers ? ['odpowiedzi', 'odpowiedzi'] : ['średnia', 'średniej'];
}

/** In which words it moves further. */
function movedFurther(kind: Reading['kind'], about: About): string {
  if (kind === 'share' || kind === 'net') return 'wzrósł bardziej (albo spadł mniej)';
  if (about.places) return 'przesunęły się bardziej w stronę dalszych miejsc (albo mniej w stronę pierwszego)';
  if (about.ends !== null)
    return `przesunęły się bardziej w stronę „${about.ends[1]}” (albo mniej w stronę „${about.ends[0]}”)`;
  return kind === 'mean' ? 'wzrosła bardziej (albo spadła mniej)' : 'wzrosły bardziej (albo spadły mniej)';
}

/** The second city's change minus the first's. */
function changes(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const base = among(comparison);
  const { kind, direction, amount } = reading;
  const [what, ofWhat] = changingOf(kind, about);
  if (direction === 'none') return `${base}zmiana ${ofWhat} była przeciętnie taka sama ${first} i ${second}`;
  const [more, less] = direction === 'higher' ? [second, first] : [first, second];
  const few = kind === 'share' && comparison.n.some((n) => n === null || n < 20);
  const by = amount === null || few ? '' : `, o ${amountText(reading, about, polishAmount, names)}`;
  return `${base}${more} ${what} ${movedFurther(kind, about)} niż ${less}${by}`;
}

export const polish: Speaker = {
  main: (comparison, reading, about, names) => {
    const tell = comparison.contrast === 'cityByWave' ? changes : difference;
    const recalled = comparison.design === 'recalled' ? 'z pamięci: ' : '';
    return `${capital(recalled + tell(comparison, reading, about, names))}.`;
  },
  sure: (reading, names) => {
    const { sure, p, adjusted, direction, kind, amount } = reading;
    const value = p === null ? '' : ` (p${adjusted ? ' skorygowane' : ''} ${pText(p, names)})`;
    switch (sure) {
      case 'described':
        return null;
      case 'clear':
        if (direction === 'none' && kind !== 'names') return null;
        return `Trudno to wyjaśnić samym przypadkiem${value}${adjusted ? '' : ', o ile patrzeć tylko na to jedno porównanie'}.`;
      case 'many':
        return `Przy tylu porównaniach naraz mógł to być przypadek${value}.`;
      case 'mixed':
        return `To wynik na granicy: jedna miara wskazuje na różnicę, druga jej nie potwierdza${value}.`;
      case 'open':
        if (direction === 'none' && kind !== 'names') return `Różnicy to jednak nie wyklucza${value}.`;
        if (kind === 'names' && amount?.value === 0) return `To nie znaczy, że różnicy nie ma${value}.`;
        return `Te odpowiedzi nie rozstrzygają, czy jest różnica${kind === 'names' ? '' : ' i w którą stronę'}${value}. To nie znaczy, że jej nie ma.`;
      case 'unknown':
        return null;
    }
  },
  digest: polishDigest,
  whoAnswered: (between) => {
    const where = { waves: 'etapami', cities: 'miastami', both: 'etapami albo miastami' }[between];
    return `To pytanie opisuje osoby, które odpowiedziały: różnica między ${where} mówi, kto odpowiedział, a nie co się zmieniło.`;
  },
  askedOnce: (wave) => `Na to pytanie odpowiadano tylko w jednym etapie (${wave}), więc etapów nie da się porównać.`,
  silence: (comparison, why, names) => {
    const texts = {
      withheld: 'porównanie jest ukryte, bo można by kogoś rozpoznać.',
      not_computable: 'z tych odpowiedzi nie da się tego policzyć.',
      all_same: 'wszyscy odpowiedzieli tak samo.',
      nobody_changed: 'u nikogo odpowiedź się nie zmieniła.',
    };
    return comparedIn(comparison, names) + texts[why];
  },
  caveat: polishCaveat,
};
