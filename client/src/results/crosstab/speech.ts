/** The sentences of a crosstab in both languages. */
import type { CrosstabEffect } from '../../../../analysis/compare/crosstab-result.ts';
import type { Locale } from '../../i18n/index.ts';
import type { CrosstabCaveat, Strength, Sureness } from './reading.ts';

/** Somebody who gave one answer, beside others; answers stand in their quotation marks. */
export interface ShareWords {
  question: string;
  here: string;
  /** `null`: everybody else together. */
  other: string | null;
  asked: string;
  answer: string;
  shares: [here: string, others: string];
}

export interface CrosstabSpeech {
  allSame: string;
  /** Before a sentence that these answers do not settle. */
  inThese: string;
  /** Nothing that goes together is to be seen. */
  none: (rows: string, columns: string) => string;
  order: (rows: string, rowEnd: string, columns: string, columnEnd: string) => string;
  pair: (pair: string, more: string, less: string, other: string, end: string) => string;
  share: (words: ShareWords) => string;
  counts: (count: string, of: string) => string;
  /** One of several answers that are taken together, in quotation marks. */
  quote: (labels: readonly string[]) => string;
  /** The ends between which a strength lies. */
  effects: Record<CrosstabEffect['name'], string>;
  strengths: Record<Strength, string>;
  /** A relation that is there, but hardly. */
  faint: string;
  strength: (word: string, effect: string, interval: readonly [string, string] | null) => string;
  sure: Record<Sureness, (p: string) => string>;
  caveats: Record<CrosstabCaveat, string>;
}

/** "„A”, „B” lub „C”". */
const listed = (quoted: readonly string[], or: string): string =>
  quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)}`;

const pl: CrosstabSpeech = {
  allSame: 'Na jedno z tych pytań wszyscy odpowiedzieli tak samo, więc nie ma czego porównać.',
  inThese: 'W zebranych odpowiedziach: ',
  none: (rows, columns) => `W zebranych odpowiedziach nie widać związku między „${rows}” a „${columns}”.`,
  order: (rows, rowEnd, columns, columnEnd) =>
    `Im bliżej ${rowEnd} odpowiadano na pytanie „${rows}”, tym częściej bliżej ${columnEnd} odpowiadano na pytanie „${columns}”.`,
  pair: (pair, more, less, other, end) =>
    `Osoby z odpowiedzią ${more} na pytanie „${pair}” odpowiadały na pytanie „${other}” częściej bliżej ${end} niż osoby z odpowiedzią ${less}.`,
  share: ({ question, here, other, asked, answer, shares }) =>
    `Odpowiedź ${answer} na pytanie „${asked}” dało ${shares[0]} osób z odpowiedzią ${here} na pytanie „${question}”, a ${shares[1]} ${other === null ? 'pozostałych osób' : `osób z odpowiedzią ${other}`}.`,
  counts: (count, of) => `${count} z ${of}`,
  quote: (labels) =>
    listed(
      labels.map((label) => `„${label}”`),
      'lub',
    ),
  effects: { cramers_v_corrected: 'w skali od 0 do 1', kendall_tau_b: 'w skali od −1 do 1' },
  strengths: { none: 'znikomy albo żaden', weak: 'słaby', medium: 'umiarkowany', strong: 'silny' },
  faint: 'bardzo słaby',
  strength: (word, effect, interval) =>
    `Związek odpowiedzi na oba pytania: ${word} (${effect}${interval === null ? '' : `; przedział 95%: od ${interval[0]} do ${interval[1]}`}).`,
  sure: {
    described: () => 'Pytano całą grupę, a nie próbę: to opis osób, które odpowiedziały, i niczego nie uogólnia.',
    clear: (p) => `Trudno to wyjaśnić samym przypadkiem (p ${p}).`,
    mixed: (p) => `To wynik na granicy: jedna miara wskazuje na związek, druga go nie potwierdza (p ${p}).`,
    open: (p) =>
      `Nie da się stąd wnioskować, czy te pytania mają ze sobą związek: tak mogło wyjść przypadkiem (p ${p}). To nie znaczy, że związku nie ma.`,
    unknown: () => 'Odpowiedzi jest za mało, żeby policzyć, czy to nie przypadek.',
  },
  caveats: {
    convenience: 'To wyniki osób, które same zdecydowały się odpowiedzieć; o pozostałych niczego nie mówią.',
    no_cause: 'Tabela pokazuje, co idzie w parze, a nie co jest przyczyną czego.',
    many_tables: 'Kto przejrzy wiele tabel, mniej więcej w co dwudziestej znajdzie taki związek przez sam przypadek.',
    twice: 'Kto odpowiadał w obu etapach, liczy się tu dwa razy.',
    left_out: 'Miasta lub etapy, w których odpowiedziało tylko kilka osób, pominięto.',
    joined: 'Odpowiedzi, które wybrało tylko kilka osób, połączono z innymi, żeby nikogo nie dało się rozpoznać.',
    small: 'To mała grupa: z pewnością da się zobaczyć tylko silne związki.',
    weighted: 'Procenty i test są z wagami, liczby osób i siła związku bez wag.',
  },
};

const en: CrosstabSpeech = {
  allSame: 'Everybody gave the same answer to one of these questions, so there is nothing to compare.',
  inThese: 'In these answers: ',
  none: (rows, columns) => `In these answers no relation is to be seen between “${rows}” and “${columns}”.`,
  order: (rows, rowEnd, columns, columnEnd) =>
    `The closer answers to “${rows}” were to ${rowEnd}, the closer answers to “${columns}” tended to be to ${columnEnd}.`,
  pair: (pair, more, less, other, end) =>
    `The answers to “${other}” of people who answered ${more} to “${pair}” tended to be closer to ${end} than those of people who answered ${less}.`,
  share: ({ question, here, other, asked, answer, shares }) =>
    `Of those who answered ${here} to “${question}”, ${shares[0]} answered ${answer} to “${asked}”, and of ${other === null ? 'the others' : `those who answered ${other}`} ${shares[1]}.`,
  counts: (count, of) => `${count} of ${of}`,
  quote: (labels) =>
    listed(
      labels.map((label) => `“${label}”`),
      'or',
    ),
  effects: { cramers_v_corrected: 'on a scale from 0 to 1', kendall_tau_b: 'on a scale from −1 to 1' },
  strengths: { none: 'negligible or none', weak: 'weak', medium: 'moderate', strong: 'strong' },
  faint: 'very weak',
  strength: (word, effect, interval) =>
    `How strongly the two questions go together: ${word} (${effect}${interval === null ? '' : `; 95% interval: ${interval[0]} to ${interval[1]}`}).`,
  sure: {
    described: () =>
      'The whole group was asked, not a sample: this describes those who answered and says nothing of anybody else.',
    clear: (p) => `This is hard to explain by chance alone (p ${p}).`,
    mixed: (p) =>
      `This is a borderline result: one measure points to a relation, the other does not confirm it (p ${p}).`,
    open: (p) =>
      `Whether the answers to these questions are related cannot be told from this: chance could have produced it (p ${p}). That does not mean they are unrelated.`,
    unknown: () => 'There are too few answers to compute whether this is chance.',
  },
  caveats: {
    convenience: 'These are results of people who chose to answer; they say nothing of the others.',
    no_cause: 'The table shows what goes together, not what causes what.',
    many_tables: 'Of many tables about one in twenty shows such a relation by chance alone.',
    twice: 'People who answered in both waves count twice here.',
    left_out: 'Cities or waves in which only a few people answered are left out.',
    joined: 'Answers that only a few people chose are joined with others so that nobody can be recognised.',
    small: 'This is a small group: only strong relations can be seen for certain.',
    weighted: 'Percentages and the test are weighted; numbers of people and the strength are not.',
  },
};

export const crosstabSpeech: Record<Locale, CrosstabSpeech> = { pl, en };
