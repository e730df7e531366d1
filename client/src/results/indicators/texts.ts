/** What the page of indicators says. */
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { ComparedWaves } from '../compared-waves.ts';

export const indicatorTexts = {
  pl: {
    title: 'Wskaźniki: co się zmieniło',
    lead: ({ before, after }: ComparedWaves) =>
      `Zmiana każdego wskaźnika: jak odpowiadano ${before}, a jak ${after}. W kolejności celów badania.`,
    how: 'Jak to czytać',
    reading: ({ before, after }: ComparedWaves) => [
      `Znak pokazuje zmianę: na prawo od linii zera odpowiadano wyżej niż ${before}, na lewo niżej.`,
      'Kreska to przedział ufności 95%. Jeśli przecina zero, te odpowiedzi nie rozstrzygają, w którą stronę poszła zmiana.',
      `Koło to pierwsze miasto, romb drugie, kwadrat miasta razem. Znak pusty w środku to zmiana z pamięci: ocena „przed” podana dopiero ${after}.`,
      'Miasta stoją obok siebie, ale nie tworzą rankingu: różnica między nimi opisuje i nie dowodzi przyczyny.',
    ],
    target: (target: string, unit: string) => `Cel: ${target} ${unit}`,
    rest: 'Skale poza wskaźnikami',
    restText: 'Skale ankiet, które nie są wskaźnikami celów, ale mówią, co zmieniło się wokół.',
    unit: {
      order: 'Przesunięcie odpowiedzi (od −1 do 1)',
      deviations: 'Zmiana średniej w odchyleniach standardowych (g Hedgesa)',
    },
    lower: 'niżej niż przed',
    higher: 'wyżej niż przed',
    hidden: 'ukryte',
    unknown: 'nie da się policzyć',
    design: {
      paired: 'te same osoby',
      independent: 'różne osoby',
      recalled: 'z pamięci',
    } satisfies Record<Comparison['design'], string>,
    everyone: 'wszystkie odpowiedzi',
    none: 'Nie ma jeszcze odpowiedzi z obu etapów ani zmian z pamięci, więc nie ma czego porównać.',
    loading: (done: number, all: number) => `Liczymy wyniki: ${done} z ${all} ankiet…`,
    picture: (title: string, rows: number) =>
      `Wykres zmian, ${title}: ${rows === 1 ? '1 wskaźnik' : `wskaźników ${rows}`}. Te same liczby są w tabeli pod wykresem.`,
    table: 'Liczby',
    head: ['Wskaźnik', 'Miasto', 'Kogo porównano', 'n', 'Zmiana (95%)', 'Siła (95%)', 'Wyżej / tak samo / niżej', 'p'],
    methods: 'Jak to liczymy',
    question: 'Zobacz pytanie',
  },
  en: {
    title: 'Indicators: what changed',
    lead: ({ before, after }: ComparedWaves) =>
      `The change of each indicator: how people answered ${before} and how ${after}. In the order of the study’s aims.`,
    how: 'How to read this',
    reading: ({ before, after }: ComparedWaves) => [
      `The mark shows the change: right of the zero line answers were higher than ${before}, left of it lower.`,
      'The line is the 95% confidence interval. Where it crosses zero, these answers do not settle which way the change went.',
      `A circle is the first city, a diamond the second, a square the cities together. A hollow mark is recalled change: “before” rated only ${after}.`,
      'The cities stand beside each other and are not ranked: a difference between them describes, it does not prove a cause.',
    ],
    target: (target: string, unit: string) => `Target: ${target} ${unit}`,
    rest: 'Scales beside the indicators',
    restText: 'Scales of the questionnaires that are no indicators of an aim but tell what changed around.',
    unit: {
      order: 'Shift of the answers (from −1 to 1)',
      deviations: 'Change of the mean in standard deviations (Hedges’ g)',
    },
    lower: 'lower than before',
    higher: 'higher than before',
    hidden: 'withheld',
    unknown: 'cannot be computed',
    design: {
      paired: 'the same people',
      independent: 'different people',
      recalled: 'recalled',
    } satisfies Record<Comparison['design'], string>,
    everyone: 'all answers',
    none: 'There are no answers from both waves yet and no recalled changes, so there is nothing to compare.',
    loading: (done: number, all: number) => `Computing results: ${done} of ${all} questionnaires…`,
    picture: (title: string, rows: number) =>
      `Chart of changes, ${title}: ${rows === 1 ? '1 indicator' : `${rows} indicators`}. The same numbers are in the table below.`,
    table: 'Numbers',
    head: ['Indicator', 'City', 'Who was compared', 'n', 'Change (95%)', 'Size (95%)', 'Higher / same / lower', 'p'],
    methods: 'How it is computed',
    question: 'See the question',
  },
};

export type IndicatorTexts = (typeof indicatorTexts)['pl'];
