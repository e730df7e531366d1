/** The sentences of a crosstab in both languages. */
import type { CrosstabEffect } from '../../../../analysis/compare/crosstab-result.ts';
import type { Locale } from '../../i18n/index.ts';
import { plural } from '../sentences/polish-numerals.ts';
import type { CrosstabCaveat, Strength, Sureness } from './reading.ts';

/** An answer that somebody gave, in quotation marks. */
export interface Given {
  question: string;
  answer: string;
  /** Of one of several answers that could be chosen: whether it was; `null` of any other question. */
  chosen: boolean | null;
}

/** People who gave one answer to a question, beside others, and how many of each gave an answer to another question. */
export interface ShareWords {
  here: Given;
  /** `null`: everybody else together. */
  other: Given | null;
  told: Given;
  shares: [here: string, others: string];
  /** How many gave it, where the first share is no percentage. */
  people: number | null;
}

export interface CrosstabSpeech {
  allSame: string;
  /** All answers to one question stand in answers that are taken together. */
  allJoined: string;
  /** Before a sentence that these answers do not settle. */
  inThese: string;
  /** Nothing that goes together is to be seen. */
  none: (rows: string, columns: string) => string;
  /** Nor that answers to a question with an order stand higher or lower. */
  level: (question: string, by: string) => string;
  order: (rows: string, rowEnd: string, columns: string, columnEnd: string) => string;
  pair: (more: Given, less: Given, other: string, end: string) => string;
  share: (words: ShareWords) => string;
  counts: (count: string, of: string) => string;
  /** One of several answers that are taken together, in quotation marks. */
  quote: (labels: readonly string[]) => string;
  /** The ends of a ranking, to stand after "closer to". */
  places: [first: string, last: string];
  /** The ends between which a strength lies. */
  effects: Record<CrosstabEffect['name'], string>;
  strengths: Record<Strength, string>;
  /** A relation that is there, but hardly. */
  faint: string;
  strength: (word: string, effect: string, interval: readonly [string, string] | null) => string;
  sure: Record<Sureness, (p: string, beside: string) => string>;
  /** How sure it is that nothing is to be seen. */
  notSeen: (p: string) => string;
  caveats: Record<CrosstabCaveat, string>;
}

/** "„A”, „B” lub „C”". */
const listed = (quoted: readonly string[], or: string): string =>
  quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)}`;

/** "osób z odpowiedzią „A” na pytanie „Q”", "osób, które na pytanie „Q” nie wybrały odpowiedzi „A”". */
function peopleWith({ question, answer, chosen }: Given, people: string, withQuestion: boolean): string {
  if (chosen === null) return `${people} z odpowiedzią ${answer}${withQuestion ? ` na pytanie „${question}”` : ''}`;
  const to = withQuestion ? `na pytanie „${question}” ` : '';
  return `${people}, które ${to}${chosen ? 'wybrały odpowiedź' : 'nie wybrały odpowiedzi'} ${answer}`;
}

const pl: CrosstabSpeech = {
  allSame:
    'Wszyscy, którzy odpowiedzieli na oba pytania, na jedno z nich odpowiedzieli tak samo, więc nie ma czego porównać.',
  allJoined: 'Wszystkie odpowiedzi na jedno z tych pytań są tu połączone, więc nie ma czego porównać.',
  inThese: 'W zebranych odpowiedziach ',
  none: (rows, columns) => `W zebranych odpowiedziach nie widać związku między „${rows}” a „${columns}”.`,
  level: (question, by) =>
    `W zebranych odpowiedziach nie widać, żeby odpowiedzi na pytanie „${question}” były na swojej skali wyżej albo niżej zależnie od odpowiedzi na pytanie „${by}”.`,
  order: (rows, rowEnd, columns, columnEnd) =>
    `Im bliżej ${rowEnd} odpowiadano na pytanie „${rows}”, tym częściej bliżej ${columnEnd} odpowiadano na pytanie „${columns}”.`,
  pair: (more, less, other, end) =>
    `${peopleWith(more, 'Osoby', true)}${more.chosen === null ? '' : ','} odpowiadały na pytanie „${other}” częściej bliżej ${end} niż ${peopleWith(less, 'osoby', false)}.`,
  share: ({ here, other, told: { question, answer, chosen }, shares, people }) => {
    const ending = plural(people ?? 5, 'a', 'y', 'o');
    const gave = `${chosen === false ? 'nie ' : ''}${chosen === null ? 'dał' : 'wybrał'}${ending}`;
    const others = other === null ? 'pozostałych osób' : peopleWith(other, 'osób', false);
    return `${chosen === false ? 'Odpowiedzi' : 'Odpowiedź'} ${answer} na pytanie „${question}” ${gave} ${shares[0]} ${peopleWith(here, 'osób', true)}, a ${shares[1]} ${others}.`;
  },
  counts: (count, of) => `${count} z ${of}`,
  quote: (labels) =>
    listed(
      labels.map((label) => `„${label}”`),
      'lub',
    ),
  places: ['pierwszego miejsca', 'ostatniego miejsca'],
  effects: { cramers_v_corrected: 'w skali od 0 do 1', kendall_tau_b: 'w skali od −1 do 1' },
  strengths: { none: 'znikomy albo żaden', weak: 'słaby', medium: 'umiarkowany', strong: 'silny' },
  faint: 'bardzo słaby',
  strength: (word, effect, interval) =>
    `Związek odpowiedzi na oba pytania: ${word} (${effect}${interval === null ? '' : `; przedział 95%: od ${interval[0]} do ${interval[1]}`}).`,
  sure: {
    described: () => 'Pytano całą grupę, a nie próbę: to opis osób, które odpowiedziały, i niczego nie uogólnia.',
    clear: (p) => `Trudno to wyjaśnić samym przypadkiem (p ${p}).`,
    mixed: (p) => `To wynik na granicy: jedna miara wskazuje na związek, druga go nie potwierdza (p ${p}).`,
    uneven: (p, beside) =>
      `To wynik na granicy: nie widać, żeby jedne odpowiedzi rosły albo malały razem z drugimi (p ${p}), ale rozkładają się inaczej, niż gdyby związku nie było (p ${beside}).`,
    open: (p) =>
      `Nie da się stąd wnioskować, czy te pytania mają ze sobą związek: tak mogło wyjść przypadkiem (p ${p}). To nie znaczy, że związku nie ma.`,
    unknown: () => 'Odpowiedzi jest za mało, żeby policzyć, czy to nie przypadek.',
  },
  notSeen: (p) => `To nie znaczy, że związku nie ma (p ${p}).`,
  caveats: {
    convenience: 'To wyniki osób, które same zdecydowały się odpowiedzieć; o pozostałych niczego nie mówią.',
    no_cause: 'Tabela pokazuje, co idzie w parze, a nie co jest przyczyną czego.',
    many_tables: 'Kto przejrzy wiele tabel, mniej więcej w co dwudziestej znajdzie taki związek przez sam przypadek.',
    twice: 'Kto odpowiadał więcej niż raz, jest tu liczony za każdym razem.',
    overstated: 'Wynik może się przez to wydawać pewniejszy, niż jest.',
    left_out: 'Pominięto miasta lub etapy, w których na oba pytania odpowiedziało tylko kilka osób albo nikt.',
    joined: 'Niektóre odpowiedzi połączono z innymi, żeby nikogo nie dało się rozpoznać.',
    small: 'To mała grupa: tylko silne związki da się w niej odróżnić od przypadku.',
    weighted: 'Procenty i test są z wagami, liczby osób i siła związku bez wag.',
  },
};

/** "those who answered “A” to “Q”", "those who did not choose “A” in answer to “Q”". */
function those({ question, answer, chosen }: Given, who: string, withQuestion: boolean): string {
  if (chosen === null) return `${who} who answered ${answer}${withQuestion ? ` to “${question}”` : ''}`;
  return `${who} who ${chosen ? 'chose' : 'did not choose'} ${answer}${withQuestion ? ` in answer to “${question}”` : ''}`;
}

const en: CrosstabSpeech = {
  allSame: 'Everybody who answered both questions gave the same answer to one of them, so there is nothing to compare.',
  allJoined: 'All answers to one of these questions are joined here, so there is nothing to compare.',
  inThese: 'In these answers, ',
  none: (rows, columns) => `In these answers no relation is to be seen between “${rows}” and “${columns}”.`,
  level: (question, by) =>
    `In these answers nothing shows that answers to “${question}” stand higher or lower on their scale depending on the answer to “${by}”.`,
  order: (rows, rowEnd, columns, columnEnd) =>
    `The closer answers to “${rows}” were to ${rowEnd}, the closer answers to “${columns}” tended to be to ${columnEnd}.`,
  pair: (more, less, other, end) =>
    `The answers to “${other}” of ${those(more, 'people', true)} tended to be closer to ${end} than those of ${those(less, 'people', false)}.`,
  share: ({ here, other, told: { question, answer, chosen }, shares }) => {
    const gave =
      chosen === null
        ? `answered ${answer} to “${question}”`
        : `${chosen ? 'chose' : 'did not choose'} ${answer} in answer to “${question}”`;
    return `Of ${those(here, 'those', true)}, ${shares[0]} ${gave}, and of ${other === null ? 'the others' : those(other, 'those', false)} ${shares[1]}.`;
  },
  counts: (count, of) => `${count} of ${of}`,
  quote: (labels) =>
    listed(
      labels.map((label) => `“${label}”`),
      'or',
    ),
  places: ['first place', 'last place'],
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
    uneven: (p, beside) =>
      `This is a borderline result: nothing shows that the answers to one question rise or fall with those to the other (p ${p}), yet they are not spread as they would be without a relation (p ${beside}).`,
    open: (p) =>
      `Whether the answers to these questions are related cannot be told from this: chance could have produced it (p ${p}). That does not mean they are unrelated.`,
    unknown: () => 'There are too few answers to compute whether this is chance.',
  },
  notSeen: (p) => `That does not mean they are unrelated (p ${p}).`,
  caveats: {
    convenience: 'These are results of people who chose to answer; they say nothing of the others.',
    no_cause: 'The table shows what goes together, not what causes what.',
    many_tables: 'Of many tables about one in twenty shows such a relation by chance alone.',
    twice: 'People who answered more than once are counted each time.',
    overstated: 'That can make the result look surer than it is.',
    left_out: 'Cities or waves in which only a few people, or nobody, answered both questions are left out.',
    joined: 'Some answers are joined with others, so that nobody can be recognised.',
    small: 'This is a small group: only strong relations can be told from chance in it.',
    weighted: 'Percentages and the test are weighted; numbers of people and the strength are not.',
  },
};

export const crosstabSpeech: Record<Locale, CrosstabSpeech> = { pl, en };
