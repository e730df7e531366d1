/** The sentences of a crosstab in both languages. */
import type { CrosstabEffect } from '../../../../analysis/compare/crosstab-result.ts';
import type { Locale } from '../../i18n/index.ts';
import type { CrosstabCaveat, Strength, Sureness } from './reading.ts';

/** Somebody who gave one answer, beside others. */
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
  effects: Record<CrosstabEffect['name'], string>;
  strengths: Record<Strength, string>;
  strength: (word: string, effect: string, interval: readonly [string, string] | null) => string;
  sure: Record<Sureness, (p: string) => string>;
  caveats: Record<CrosstabCaveat, string>;
}

const pl: CrosstabSpeech = {
  allSame: 'Na jedno z tych pytań wszyscy odpowiedzieli tak samo, więc nie ma czego porównać.',
  inThese: 'W zebranych odpowiedziach: ',
  none: (rows, columns) => `W zebranych odpowiedziach nie widać związku między „${rows}” a „${columns}”.`,
  order: (rows, rowEnd, columns, columnEnd) =>
    `Im bliżej „${rowEnd}” w pytaniu „${rows}”, tym częściej bliżej „${columnEnd}” w pytaniu „${columns}”.`,
  pair: (pair, more, less, other, end) =>
    `Osoby z odpowiedzią „${more}” w pytaniu „${pair}” odpowiadały na pytanie „${other}” częściej bliżej „${end}” niż osoby z odpowiedzią „${less}”.`,
  share: ({ question, here, other, asked, answer, shares }) =>
    `Odpowiedź „${answer}” na pytanie „${asked}” dało ${shares[0]} osób z odpowiedzią „${here}” w pytaniu „${question}”, a ${shares[1]} ${other === null ? 'pozostałych osób' : `osób z odpowiedzią „${other}”`}.`,
  counts: (count, of) => `${count} z ${of}`,
  effects: { cramers_v_corrected: 'V Craméra', kendall_tau_b: 'tau-b Kendalla' },
  strengths: { none: 'znikomy albo żaden', weak: 'słaby', medium: 'umiarkowany', strong: 'silny' },
  strength: (word, effect, interval) =>
    `Związek odpowiedzi na oba pytania: ${word} (${effect}${interval === null ? '' : `, przedział 95%: od ${interval[0]} do ${interval[1]}`}).`,
  sure: {
    described: () => 'Pytano całą grupę, a nie próbę: to opis osób, które odpowiedziały, i niczego nie uogólnia.',
    clear: (p) => `Trudno to wyjaśnić samym przypadkiem (p ${p}).`,
    mixed: (p) => `To wynik na granicy: przedział i p mówią co innego (p ${p}).`,
    open: (p) =>
      `Nie da się stąd wnioskować, czy te pytania mają ze sobą związek: tak mogło wyjść przypadkiem (p ${p}). To nie znaczy, że związku nie ma.`,
    unknown: () => 'Odpowiedzi jest za mało, żeby policzyć, czy to nie przypadek.',
  },
  caveats: {
    convenience: 'To wyniki osób, które same zdecydowały się odpowiedzieć; o pozostałych niczego nie mówią.',
    no_cause: 'Tabela pokazuje, co idzie w parze, a nie co jest przyczyną czego.',
    many_tables: 'Kto przejrzy wiele tabel, w co dwudziestej znajdzie taki związek przez sam przypadek.',
    twice: 'Kto odpowiadał w obu etapach, liczy się tu dwa razy.',
    left_out: 'Miasta lub etapy, w których odpowiedziało tylko kilka osób, pominięto.',
    joined: 'Odpowiedzi, które wybrało tylko kilka osób, połączono z innymi, żeby nikogo nie dało się rozpoznać.',
    small: 'To mała grupa: z pewnością da się zobaczyć tylko silne związki.',
    weighted: 'Procenty i test są z wagami, liczby osób i siła związku bez wag.',
  },
};

const en: CrosstabSpeech = {
  allSame: 'To one of these questions everybody gave the same answer, so there is nothing to compare.',
  inThese: 'In these answers: ',
  none: (rows, columns) => `In these answers no relation is to be seen between “${rows}” and “${columns}”.`,
  order: (rows, rowEnd, columns, columnEnd) =>
    `The nearer to “${rowEnd}” in “${rows}”, the more often nearer to “${columnEnd}” in “${columns}”.`,
  pair: (pair, more, less, other, end) =>
    `People who answered “${more}” to “${pair}” were more often nearer to “${end}” in “${other}” than people who answered “${less}”.`,
  share: ({ question, here, other, asked, answer, shares }) =>
    `“${answer}” in “${asked}” was the answer of ${shares[0]} of those who said “${here}” to “${question}”, and of ${shares[1]} of ${other === null ? 'the others' : `those who said “${other}”`}.`,
  counts: (count, of) => `${count} of ${of}`,
  effects: { cramers_v_corrected: 'Cramér’s V', kendall_tau_b: 'Kendall’s tau-b' },
  strengths: { none: 'negligible or none', weak: 'weak', medium: 'moderate', strong: 'strong' },
  strength: (word, effect, interval) =>
    `How strongly the two questions go together: ${word} (${effect}${interval === null ? '' : `, 95% interval: ${interval[0]} to ${interval[1]}`}).`,
  sure: {
    described: () =>
      'The whole group was asked, not a sample: this describes those who answered and generalises to nobody else.',
    clear: (p) => `Chance alone hardly explains this (p ${p}).`,
    mixed: (p) => `A borderline result: the interval and p disagree (p ${p}).`,
    open: (p) =>
      `Whether the answers to these questions are related cannot be told from this: chance could have done it (p ${p}). That does not mean they are unrelated.`,
    unknown: () => 'There are too few answers to compute whether this is chance.',
  },
  caveats: {
    convenience: 'These are results of people who chose to answer; of the others they say nothing.',
    no_cause: 'The table shows what goes together, not what causes what.',
    many_tables: 'Whoever looks through many tables finds such a relation by chance in one of twenty.',
    twice: 'Who answered in both waves counts twice here.',
    left_out: 'Cities or waves in which only a few people answered are left out.',
    joined: 'Answers that only a few people chose are joined with others so that nobody can be recognised.',
    small: 'This is a small group: only strong relations can be seen for certain.',
    weighted: 'Percentages and the test are weighted; numbers of people and the strength are not.',
  },
};

export const crosstabSpeech: Record<Locale, CrosstabSpeech> = { pl, en };
