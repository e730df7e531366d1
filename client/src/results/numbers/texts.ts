/** What the table of full numbers says. */
import type { Comparison, Contrast } from '../../../../analysis/compare/result.ts';

const pl = {
  head: [
    'Co porównano',
    'Układ',
    'n',
    'Metoda',
    'Różnica (95% przedział)',
    'Siła (95% przedział)',
    'p surowe',
    'p skorygowane',
    'Uwagi',
  ],
  part: 'Stwierdzenie lub odpowiedź',
  contrast: {
    city: (first: string, second: string, within: string) => `${second} − ${first}, ${within}`,
    wave: (first: string, second: string, within: string) => `${within}: ${second} − ${first}`,
    cityByWave: (first: string, second: string) => `zmiana: ${second} − ${first}`,
  } satisfies Record<Contrast, (first: string, second: string, within: string) => string>,
  design: {
    paired: 'te same osoby',
    independent: 'różne osoby',
    recalled: 'z pamięci, te same osoby',
  } satisfies Record<Comparison['design'], string>,
  all: 'wszystkie odpowiedzi, jak od różnych osób',
  exact: 'dokładny',
  approximate: 'przybliżony',
  adjusted: { holm: 'Holm', bh: 'Benjamini-Hochberg' },
  beside: 'obok',
  hidden: 'ukryte',
  census: 'nie dotyczy',
  showP: 'Pokaż wartości p',
  hideP: 'Ukryj wartości p',
  censusWhy: 'Pytano całą grupę, a nie próbę, dlatego wartości p nie są potrzebne i są schowane.',
  paths: (better: string, same: string, worse: string) => `wyżej ${better}, tak samo ${same}, niżej ${worse}`,
  methods: 'Jak to liczymy',
  first: 'Plus znaczy: wyżej po stronie nazwanej jako pierwsza.',
};

export type NumbersTexts = typeof pl;

const en: NumbersTexts = {
  head: [
    'What was compared',
    'Design',
    'n',
    'Method',
    'Difference (95% interval)',
    'Effect size (95% interval)',
    'p raw',
    'p adjusted',
    'Notes',
  ],
  part: 'Statement or answer',
  contrast: {
    city: (first, second, within) => `${second} − ${first}, ${within}`,
    wave: (first, second, within) => `${within}: ${second} − ${first}`,
    cityByWave: (first, second) => `change: ${second} − ${first}`,
  },
  design: { paired: 'the same people', independent: 'different people', recalled: 'recalled, the same people' },
  all: 'all answers, as from different people',
  exact: 'exact',
  approximate: 'approximate',
  adjusted: { holm: 'Holm', bh: 'Benjamini–Hochberg' },
  beside: 'beside it',
  hidden: 'withheld',
  census: 'not needed',
  showP: 'Show p-values',
  hideP: 'Hide p-values',
  censusWhy: 'The whole group was asked, not a sample: p-values are not needed and are put away.',
  paths: (better, same, worse) => `higher ${better}, the same ${same}, lower ${worse}`,
  methods: 'How it is computed',
  first: 'A plus means: higher on the side named first.',
};

export const numbersTexts = { pl, en };
