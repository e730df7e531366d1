/** What the methods page says around its sections. */
export const methodsTexts = {
  pl: {
    title: 'Jak to liczymy',
    lead: 'Każda liczba na tych stronach ma swoją metodę, a metoda źródło. Tu są wszystkie, zwykłym językiem.',
    contents: 'Spis treści',
    methods: 'Testy i modele',
    measures: 'Miary różnic',
    name: 'Nazwa',
    about: 'Co robi',
    source: 'Źródło',
    sources: 'Źródła',
    checked:
      'Wszystkie obliczenia są sprawdzane z programem R: zestaw wyników wzorcowych jest częścią testów i musi się zgadzać przy każdej zmianie.',
  },
  en: {
    title: 'How it is computed',
    lead: 'Every number on these pages has its method, and every method its source. Here are all of them, in plain words.',
    contents: 'Contents',
    methods: 'Tests and models',
    measures: 'Measures of difference',
    name: 'Name',
    about: 'What it does',
    source: 'Source',
    sources: 'Sources',
    checked:
      'All computations are checked against R: a set of reference results is part of the tests and has to agree at every change.',
  },
};
