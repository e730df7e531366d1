/** What the page of questions says. */
import type { Notice } from './notices.ts';

const pl = {
  view: 'Zestawienie',
  beside: { both: 'miasta i etapy', city: 'miasta obok siebie', wave: 'etapy obok siebie' },
  city: 'Miasto',
  wave: 'Etap',
  filter: 'Zawężenie',
  weights: 'Ważenie',
  weighted: { true: 'z wagami', false: 'bez wag' },
  weightedShown: 'udziały i średnie z wagami, n bez wag',
  all: 'wszystkie',
  clear: 'Usuń zawężenie',
  copyLink: 'Kopiuj link do tego widoku',
  linkCopied: 'Skopiowano link.',
  linkFailed: 'Nie udało się skopiować. Adres jest w pasku przeglądarki.',
  print: 'Drukuj',
  contents: 'Tematy i pytania',
  find: 'Szukaj w pytaniach',
  found: (shown: number, all: number) => `Pytania: ${shown} z ${all}`,
  foundNone: 'Nie ma pytania z tymi słowami. Sprawdź pisownię albo wyczyść wyszukiwanie.',
  clearFind: 'Wyczyść wyszukiwanie',
  scales: 'Skale',
  loading: 'Liczymy wyniki…',
  loadingWhat: 'To zwykle trwa mniej niż sekundę; przy bardzo wielu odpowiedziach kilka sekund.',
  none: 'Nie ma jeszcze odpowiedzi. Wykresy pojawią się tu same, gdy przyjdą pierwsze.',
  table: 'Tabela',
  numbers: 'Pełne liczby porównań',
  base: 'Kto odpowiedział',
  who: 'Kto',
  items: 'Pozycje skali',
  enlarge: 'Na cały ekran',
  shrink: 'Wróć',
  toTop: 'Do spisu pytań',
  otherTopic: 'Pozostałe pytania',
  inTopic: (n: number) => `Pytania: ${n}`,
  nextTopic: (title: string) => `Następny temat: ${title}`,
  link: (title: string) => `Link do pytania: ${title}`,
  open: 'Na to pytanie ludzie odpowiadali własnymi słowami, więc wykresu nie ma.',
  recalled: 'Oceniane z pamięci: tak, jak ludzie po fakcie wspominają czas przed testowaniem.',
  indicator: 'wskaźnik',
  nothing:
    'Wykresu nie ma: wszystkie odpowiedzi na to pytanie są ukryte, bo osób jest za mało, żeby nikogo nie dało się rozpoznać.',
  noAnswers: 'Nikt jeszcze nie odpowiedział na to pytanie.',
  filterNotOffered: 'Tego zawężenia ta ankieta nie ma, więc nic tu nie pokazujemy. Usuń je albo wybierz inne z listy.',
  notices: {
    pooled:
      'To mała grupa: wyniki jednego miasta dałyby się przypisać osobom, więc pokazujemy tylko miasta razem. Wybierz „wszystkie”.',
    filterTooFew:
      'Po tym zawężeniu zostaje tak mało osób, że można by je rozpoznać, więc nic tu nie pokazujemy. Wybierz inne albo usuń zawężenie.',
    filterSome:
      'Po tym zawężeniu miejscami zostaje tak mało osób, że można by je rozpoznać. Tam zamiast liczb jest „ukryte”.',
    nothing: 'Odpowiedziało tak mało osób, że można by je rozpoznać, więc jeszcze nic tu nie pokazujemy.',
    some: '„Ukryte” to liczby tak małe, że można by kogoś rozpoznać, albo takie, z których dałoby się je wyliczyć. Nie oznacza zera.',
    few: 'Przy mniej niż 20 osobach pokazujemy liczby osób, nie procenty.',
  } satisfies Record<Notice, string>,
};

export type QuestionTexts = typeof pl;

const en: QuestionTexts = {
  view: 'Side by side',
  beside: { both: 'cities and waves', city: 'cities', wave: 'waves' },
  city: 'City',
  wave: 'Wave',
  filter: 'Filter',
  weights: 'Weights',
  weighted: { true: 'weighted', false: 'unweighted' },
  weightedShown: 'shares and means weighted, n unweighted',
  all: 'all',
  clear: 'Remove the filter',
  copyLink: 'Copy a link to this view',
  linkCopied: 'The link was copied.',
  linkFailed: 'That did not work. The address stands in the browser’s bar.',
  print: 'Print',
  contents: 'Topics and questions',
  find: 'Search the questions',
  found: (shown: number, all: number) => `Questions: ${shown} of ${all}`,
  foundNone: 'No question has these words. Check the spelling or clear the search.',
  clearFind: 'Clear the search',
  scales: 'Scales',
  loading: 'Computing the results…',
  loadingWhat: 'This usually takes less than a second; with very many answers a few seconds.',
  none: 'There are no answers yet. Charts will appear here by themselves when the first come in.',
  table: 'Table',
  numbers: 'Full numbers of the comparisons',
  base: 'Who answered',
  who: 'Who',
  items: 'Items of the scale',
  enlarge: 'Full screen',
  shrink: 'Back',
  toTop: 'To the list of questions',
  otherTopic: 'Other questions',
  inTopic: (n: number) => `Questions: ${n}`,
  nextTopic: (title: string) => `Next topic: ${title}`,
  link: (title: string) => `Link to the question: ${title}`,
  open: 'This question was answered in people’s own words, so there is no chart.',
  recalled: 'Rated from memory: the time before testing as people recalled it afterwards.',
  indicator: 'indicator',
  nothing:
    'There is no chart: all answers to this question are withheld, since with so few people somebody could be recognised.',
  noAnswers: 'Nobody has answered this question yet.',
  filterNotOffered:
    'This questionnaire has no such filter, so nothing is shown. Remove it or choose another from the list.',
  notices: {
    pooled:
      'This is a small group: results of one city could be traced to people, so only the cities together are shown. Choose “all”.',
    filterTooFew:
      'With this filter so few people are left that they could be recognised, so nothing is shown. Choose another or remove it.',
    filterSome:
      'With this filter so few people are left in places that they could be recognised. There it says “withheld” instead of a number.',
    nothing: 'So few people have answered that they could be recognised, so nothing is shown yet.',
    some: '“Withheld” are numbers so small that somebody could be recognised, or from which such a number could be worked out. It does not mean zero.',
    few: 'Under 20 people numbers of people are shown instead of percentages.',
  },
};

export const questionTexts = { pl, en };
