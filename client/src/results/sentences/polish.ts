/** Comparisons in plain Polish. */
import type { Comparison, Interval } from '../../../../analysis/compare/result.ts';
import type { Reading, Size } from './reading.ts';
import { capital, pText, sidesOf, type Names, type Speaker } from './speaker.ts';

const sizes: Record<Size, string> = { tiny: 'minimalnie', small: 'trochę', medium: 'wyraźnie', large: 'dużo' };

/** "4 osób", "1 osoby": after "u". */
const ofPeople = (n: number): string => (n === 1 ? '1 osoby' : `${n} osób`);

/** Who was asked, where that is not everybody. */
function among({ notes, design, basis }: Comparison): string {
  const same = design === 'paired' && basis === 'complete' ? 'wśród osób, które odpowiedziały dwa razy, ' : '';
  if (same !== '') return same;
  return notes.includes('convenience_sample') ? 'wśród osób, które odpowiedziały, ' : '';
}

function within(amount: Interval, scale: number, decimals: number, unit: string, { number }: Names): string {
  const value = number(Math.abs((amount.value ?? 0) * scale), decimals);
  if (amount.low === null || amount.high === null) return `o ${value}${unit}`;
  const [low, high] = [amount.low, amount.high].map((end) => number(end * scale, decimals));
  return `o ${value}${unit} (przedział 95%: od ${low} do ${high})`;
}

/** "o 12 punktów procentowych (…)". */
function howMuch({ kind, amount }: Reading, names: Names): string {
  if (amount === null) return '';
  if (kind === 'share') return within(amount, 100, 0, ' p.p.', names);
  return within(amount, 1, kind === 'net' ? 0 : 2, kind === 'net' ? ' pkt' : '', names);
}

function difference(comparison: Comparison, reading: Reading, names: Names): string {
  const { first, second, place } = sidesOf(comparison, names);
  const head = place === null ? '' : `${place} `;
  const base = `${among(comparison)}${head}${second}`;
  const { kind, direction, size } = reading;
  const up = direction === 'higher';
  if (kind === 'names')
    return reading.sure === 'clear'
      ? `${base} odpowiedzi rozłożyły się inaczej niż ${first}`
      : `${base} odpowiedzi rozłożyły się podobnie jak ${first} albo trochę inaczej`;
  if (direction === 'none')
    return kind === 'share'
      ? `${base} i ${first} odpowiedź ta padała tak samo często`
      : `${base} i ${first} odpowiadano tak samo`;
  if (kind === 'order')
    return `${base} odpowiadano ${size === null ? '' : `${sizes[size]} `}${up ? 'wyżej' : 'niżej'} niż ${first}`;
  if (kind === 'share')
    return `${base} odpowiedź ta padała ${up ? 'częściej' : 'rzadziej'} niż ${first}, ${howMuch(reading, names)}`;
  const what = kind === 'net' ? 'wskaźnik poleceń był' : 'średnia była';
  const word = kind === 'net' ? (up ? 'wyższy' : 'niższy') : up ? 'wyższa' : 'niższa';
  return `${base} ${what} ${word} niż ${first}, ${howMuch(reading, names)}`;
}

/** The second city's change minus the first's. */
function changes(comparison: Comparison, reading: Reading, names: Names): string {
  const { first, second } = sidesOf(comparison, names);
  if (reading.direction === 'none') return `${among(comparison)}zmiana ${first} i ${second} była taka sama`;
  const [more, less] = reading.direction === 'higher' ? [second, first] : [first, second];
  const by = howMuch(reading, names);
  return `${among(comparison)}${more} zmiana poszła bardziej w górę (albo mniej w dół) niż ${less}${by === '' ? '' : `, ${by}`}`;
}

export const polish: Speaker = {
  main: (comparison, reading, names) => {
    const text =
      comparison.contrast === 'cityByWave'
        ? changes(comparison, reading, names)
        : difference(comparison, reading, names);
    const recalled = comparison.design === 'recalled' ? 'z pamięci: ' : '';
    return `${capital(recalled + text)}.`;
  },
  sure: ({ sure, p, direction, kind }, names) => {
    const value = p === null ? '' : ` (p ${pText(p, names)})`;
    switch (sure) {
      case 'described':
        return 'To wszystkie osoby z tej grupy, więc wynik opisuje, jak było, i niczego nie uogólnia.';
      case 'clear':
        return direction === 'none' && kind !== 'names' ? null : `Trudno to wyjaśnić samym przypadkiem${value}.`;
      case 'many':
        return `Przy tylu porównaniach naraz mógł to być przypadek${value}.`;
      case 'open':
        if (direction === 'none' && kind !== 'names') return `Różnicy to jednak nie wyklucza${value}.`;
        return `Te odpowiedzi nie rozstrzygają, czy jest różnica i w którą stronę${value}. To nie znaczy, że jej nie ma.`;
      case 'unknown':
        return null;
    }
  },
  paths: ({ paths }) => {
    if (paths === null) return null;
    return `Odpowiedź wzrosła u ${ofPeople(paths.better)}, została taka sama u ${ofPeople(paths.same)}, spadła u ${ofPeople(paths.worse)}.`;
  },
  limits: ({ notes, floorP }, { number }) => [
    ...(notes.includes('recalled') ? ['Stan „przed” oceniono dopiero po fakcie, a pamięć bywa zawodna.'] : []),
    ...(notes.includes('two_cities') ? ['Dwa miasta to za mało, by wskazać przyczynę.'] : []),
    ...(notes.includes('small_sample') && !notes.includes('census')
      ? ['To mała grupa: pewne są tylko duże różnice.']
      : []),
    ...(floorP !== null && !notes.includes('census')
      ? [`Przy tylu osobach p nie może być mniejsze niż ${number(floorP, 3)}.`]
      : []),
    ...(notes.includes('duplicates') ? ['Kody, które wystąpiły dwa razy, pominięto.'] : []),
    ...(notes.includes('levels_joined')
      ? ['Odpowiedzi, które wybrało tylko kilka osób, połączono z innymi, żeby nikogo nie dało się rozpoznać.']
      : []),
  ],
  silence: (comparison, why, names) => {
    const { first, second, place } = sidesOf(comparison, names);
    const what = capital(`${place === null ? '' : `${place}, `}${first} i ${second}: `);
    const texts = {
      withheld: 'porównanie jest ukryte, bo można by kogoś rozpoznać.',
      not_computable: 'za mało odpowiedzi, żeby to policzyć.',
      all_same: 'wszyscy odpowiedzieli tak samo.',
      nobody_changed: 'u nikogo odpowiedź się nie zmieniła.',
    };
    return what + texts[why];
  },
};
