/** What the page of change says. */
import type { ComparedWaves } from '../compared-waves.ts';

export const changePageTexts = {
  pl: {
    title: 'Zmiana',
    lead: ({ before, after }: ComparedWaves) =>
      `Jak odpowiadano ${before}, a jak ${after}: ile osób odpowiedziało wyżej, tak samo i niżej, o ile, i czy w miastach inaczej.`,
    sources: {
      collected: () => 'Zebrane w obu etapach',
      recalled: ({ after }: ComparedWaves) => `Z pamięci, ${after}`,
    },
    sourceNotes: {
      collected: ({ before, after }: ComparedWaves) => `Ludzie odpowiadali ${before} i ${after}.`,
      recalled: ({ after }: ComparedWaves) =>
        `Stan „przed” oceniono dopiero ${after}. Tych zmian nie mieszamy z zebranymi.`,
    },
    noChart:
      'Wykresu nie ma: porównanie jest ukryte, odpowiedzi jest za mało albo to nazwy, które nie mają góry i dołu.',
    numbers: 'Pełne liczby porównań',
    none: 'Nie ma jeszcze odpowiedzi z obu etapów ani ocen z pamięci, więc nie ma czego porównać.',
    only: 'Tylko pytania, które są wskaźnikami',
    shown: (n: number, all: number) => `Pytania: ${n} z ${all}`,
    question: 'Zobacz odpowiedzi na to pytanie',
    indicators: 'Wszystkie wskaźniki razem',
  },
  en: {
    title: 'Change',
    lead: ({ before, after }: ComparedWaves) =>
      `How people answered ${before} and how ${after}: how many answered higher, the same and lower, by how much, and whether the cities differ.`,
    sources: {
      collected: () => 'Collected in both waves',
      recalled: ({ after }: ComparedWaves) => `Recalled, ${after}`,
    },
    sourceNotes: {
      collected: ({ before, after }: ComparedWaves) => `People answered ${before} and ${after}.`,
      recalled: ({ after }: ComparedWaves) =>
        `“Before” was rated only ${after}. These changes are never mixed with collected ones.`,
    },
    noChart:
      'There is no chart: the comparison is withheld, there are too few answers, or these are names, which have no up and down.',
    numbers: 'Full numbers of the comparisons',
    none: 'There are no answers from both waves yet and no recalled ratings, so there is nothing to compare.',
    only: 'Only questions that are indicators',
    shown: (n: number, all: number) => `Questions: ${n} of ${all}`,
    question: 'See the answers to this question',
    indicators: 'All indicators together',
  },
};
