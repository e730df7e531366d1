/** Comparisons in plain Polish. */
import type { Comparison, Interval } from '../../../../analysis/compare/result.ts';
import type { About } from './about.ts';
import { amountText } from './amount.ts';
import { polishDigest } from './polish-digest.ts';
import { genitivePeople } from './polish-numerals.ts';
import { among, polishAmount, towards } from './polish-words.ts';
import type { Caveat, Reading, Size } from './reading.ts';
import { capital, pText, sidesOf, type Names, type Speaker } from './speaker.ts';

const sizes: Record<Size, string> = { tiny: 'minimalnie', small: 'trochę', medium: 'wyraźnie', large: 'dużo' };

function orderNumbers(amount: Interval | null, names: Names): string {
  if (amount === null || amount.value === null) return '';
  const say = (value: number) => names.number(value, 2);
  const range =
    amount.low === null || amount.high === null ? '' : `; przedział 95%: od ${say(amount.low)} do ${say(amount.high)}`;
  const name =
    amount.name === 'hodges_lehmann'
      ? 'środkowe przesunięcie'
      : amount.name === 'cliff_delta'
        ? 'delta Cliffa'
        : 'przesunięcie';
  return ` (${name} ${say(amount.value)}${range})`;
}

function sharesText(
  up: boolean,
  first: string,
  base: string,
  reading: Reading,
  comparison: Comparison,
  about: About,
  names: Names,
): string {
  const answer = about.answer === null ? 'tę odpowiedź' : `odpowiedź „${about.answer}”`;
  const start = `${base} ${answer} wybierano ${up ? 'częściej' : 'rzadziej'} niż ${first}`;
  if (comparison.n.some((n) => n === null || n < 20)) {
    const counts = about.counts(comparison);
    if (counts === null) return start;
    return `${start}: ${counts.second.count} z ${counts.second.of} osób wobec ${counts.first.count} z ${counts.first.of}`;
  }
  return `${start}, o ${amountText(reading, 100, 0, (text) => `${text} p.p.`, polishAmount, names)}`;
}

function pathsText({ paths }: Comparison): string {
  if (paths === null) return '';
  return `: u ${genitivePeople(paths.better)} wyżej, u ${genitivePeople(paths.same)} tak samo, u ${genitivePeople(paths.worse)} niżej`;
}

function difference(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const base = `${among(comparison)}${place === null ? '' : `${place} `}${second}`;
  const { kind, direction, size, amount } = reading;
  const up = direction === 'higher';
  if (kind === 'names') {
    const strength = amount?.value == null ? '' : ` (V Craméra ${names.number(amount.value, 2)})`;
    if (amount?.value === 0)
      return `${base} i ${first} odpowiedzi różniły się nie bardziej, niż różniłyby się przypadkiem${strength}`;
    return `${base} odpowiedzi rozłożyły się inaczej niż ${first}${strength}`;
  }
  if (direction === 'none') {
    if (kind === 'share') {
      const answer = about.answer === null ? 'tę odpowiedź' : `odpowiedź „${about.answer}”`;
      return `${base} i ${first} ${answer} wybierano tak samo często`;
    }
    if (kind === 'order')
      return `${base} odpowiedzi nie były przesunięte w żadną stronę wobec tych ${first}${orderNumbers(amount, names)}${pathsText(comparison)}`;
    return `${base} i ${first} ${kind === 'net' ? 'wskaźnik poleceń był taki sam' : 'średnia była taka sama'}`;
  }
  if (kind === 'order') {
    const grade = size === null ? '' : `${sizes[size]} `;
    return `${base} odpowiadano ${grade}${towards(up, about)} niż ${first}${orderNumbers(amount, names)}${pathsText(comparison)}`;
  }
  if (kind === 'share') return sharesText(up, first, base, reading, comparison, about, names);
  const unit = (text: string) => (kind === 'net' ? `${text} pkt` : text);
  const what = kind === 'net' ? 'wskaźnik poleceń był' : 'średnia była';
  const word = kind === 'net' ? (up ? 'wyższy' : 'niższy') : up ? 'wyższa' : 'niższa';
  const by = amountText(reading, 1, kind === 'net' ? 0 : 2, unit, polishAmount, names);
  return `${base} ${what} ${word} niż ${first}, o ${by}${pathsText(comparison)}`;
}

/** The second city's change minus the first's. */
function changes(comparison: Comparison, reading: Reading, about: About, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  const base = among(comparison);
  const what = reading.kind === 'share' && about.answer !== null ? ` odpowiedzi „${about.answer}”` : '';
  if (reading.direction === 'none') return `${base}zmiana${what} ${first} i ${second} była taka sama`;
  const more = reading.direction === 'higher' ? second : first;
  const less = reading.direction === 'higher' ? first : second;
  const few = reading.kind === 'share' && comparison.n.some((n) => n === null || n < 20);
  const unit = (text: string) =>
    reading.kind === 'share' ? `${text} p.p.` : reading.kind === 'net' ? `${text} pkt` : text;
  const decimals = reading.kind === 'mean' || reading.kind === 'order' ? 2 : 0;
  const by =
    reading.amount === null || few
      ? ''
      : `, o ${amountText(reading, reading.kind === 'share' ? 100 : 1, decimals, unit, polishAmount, names)}`;
  const way = about.places
    ? 'w stronę dalszych miejsc (albo mniej w stronę pierwszego)'
    : about.ends === null
      ? 'w górę (albo mniej w dół)'
      : `w stronę „${about.ends[1]}” (albo mniej w stronę „${about.ends[0]}”)`;
  return `${base}${more} zmiana${what} poszła bardziej ${way} niż ${less}${by}`;
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
        return direction === 'none' && kind !== 'names' ? null : `Trudno to wyjaśnić samym przypadkiem${value}.`;
      case 'many':
        return `Przy tylu porównaniach naraz mógł to być przypadek${value}.`;
      case 'mixed':
        return `To wynik na granicy: przedział i p mówią co innego${value}.`;
      case 'open':
        if (direction === 'none' && kind !== 'names') return `Różnicy to jednak nie wyklucza${value}.`;
        if (kind === 'names' && amount?.value === 0) return `To nie znaczy, że różnicy nie ma${value}.`;
        return `Te odpowiedzi nie rozstrzygają, czy jest różnica${kind === 'names' ? '' : ' i w którą stronę'}${value}. To nie znaczy, że jej nie ma.`;
      case 'unknown':
        return null;
    }
  },
  digest: polishDigest,
  askedOnce: (wave) =>
    `Odpowiedzi na to pytanie są tylko z jednego etapu (${wave}), więc nie widać tu zmiany w czasie.`,
  silence: (comparison, why, names) => {
    const { first, second, place } = sidesOf(comparison, names);
    const what = capital(`${place === null ? '' : `${place}, `}${first} i ${second}: `);
    const texts = {
      withheld: 'porównanie jest ukryte, bo można by kogoś rozpoznać.',
      not_computable: 'z tych odpowiedzi nie da się tego policzyć.',
      all_same: 'wszyscy odpowiedzieli tak samo.',
      nobody_changed: 'u nikogo odpowiedź się nie zmieniła.',
    };
    return what + texts[why];
  },
  caveat: (caveat: Caveat, { number }: Names) => {
    switch (caveat.kind) {
      case 'census':
        return 'Pytano całą grupę, a nie próbę: to opis osób, które odpowiedziały, i niczego nie uogólnia.';
      case 'convenience':
        return 'To wyniki osób, które same zdecydowały się odpowiedzieć; o pozostałych niczego nie mówią.';
      case 'different_people':
        return 'Odpowiedzi z obu etapów nie są połączone w pary, więc nie widać tu, jak zmieniła się ta sama osoba.';
      case 'recalled':
        return 'Stan „przed” oceniono dopiero po fakcie, a pamięć bywa zawodna.';
      case 'two_cities':
        return 'Dwa miasta to za mało, by wskazać przyczynę.';
      case 'small_sample':
        return 'To mała grupa: z pewnością da się zobaczyć tylko duże różnice.';
      case 'some_small':
        return 'Część porównań dotyczy mniej niż 20 osób: tam z pewnością da się zobaczyć tylko duże różnice.';
      case 'floor_p':
        return caveat.p > 0.05
          ? 'W najmniejszej z porównywanych grup zmieniło się coś u tak niewielu osób, że nawet największej różnicy nie dałoby się odróżnić od przypadku.'
          : `W najmniejszej z porównywanych grup p nie może być mniejsze niż ${number(caveat.p, 3)}.`;
      case 'duplicates':
        return 'Kody, które wystąpiły dwa razy, pominięto.';
      case 'levels_joined':
        return 'Odpowiedzi, które wybrało tylko kilka osób, połączono z innymi, żeby nikogo nie dało się rozpoznać.';
    }
  },
};
