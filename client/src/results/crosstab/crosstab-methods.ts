/** Every method and measure that a crosstab may name: what it is called, what it does, and where it comes from. */
import type { CrosstabEffect, CrosstabMethod } from '../../../../analysis/compare/crosstab-result.ts';
import type { MeasureName } from '../methods/measures.ts';
import { measureNames } from '../methods/measures.ts';
import { methodNames, type MethodName } from '../methods/method-names.ts';

export const crosstabMethods: Record<CrosstabMethod, MethodName> = {
  fisher_exact: methodNames.fisher_exact,
  chi_square: methodNames.chi_square,
  rao_scott: methodNames.rao_scott,
  freeman_halton: {
    name: { pl: 'dokładny test Freemana-Haltona', en: 'Freeman–Halton exact test' },
    about: {
      pl: 'Test Fishera dla większych tabel: liczy prawdopodobieństwo każdej możliwej tabeli o tych samych sumach.',
      en: 'Fisher’s test for larger tables: it takes the probability of every possible table with the same sums.',
    },
    reference: 'Freeman & Halton 1951, Biometrika 38; Mehta & Patel 1983, JASA 78',
  },
  freeman_halton_sampled: {
    name: { pl: 'test Freemana-Haltona na tabelach losowych', en: 'Freeman–Halton test on random tables' },
    about: {
      pl: 'To samo, gdy możliwych tabel jest zbyt wiele: liczone na tabelach wylosowanych, za każdym razem tak samo.',
      en: 'The same where there are too many possible tables: taken on tables drawn at random, the same every time.',
    },
    reference: 'Freeman & Halton 1951, Biometrika 38; Patefield 1981, Applied Statistics 30',
  },
  kendall_tau_b: {
    name: { pl: 'test tau-b Kendalla', en: 'Kendall’s tau-b test' },
    about: {
      pl: 'Dla dwóch pytań, których odpowiedzi mają kolejność: sprawdza, czy wyższe odpowiedzi na jedno częściej idą z wyższymi na drugie.',
      en: 'For two questions whose answers have an order: checks whether higher answers to one go with higher ones to the other.',
    },
    reference: 'Kendall 1945, Biometrika 33; Agresti 2010, Analysis of Ordinal Categorical Data',
  },
  cochran_armitage: {
    name: { pl: 'test trendu Cochrana-Armitage’a', en: 'Cochran–Armitage trend test' },
    about: {
      pl: 'Dla pytania o dwóch odpowiedziach i pytania z kolejnością: sprawdza, czy odsetek stale rośnie albo maleje.',
      en: 'For a question with two answers and one with an order: checks whether the share rises or falls steadily.',
    },
    reference: 'Cochran 1954, Biometrics 10; Armitage 1955, Biometrics 11',
  },
};

export const crosstabMeasures: Record<CrosstabEffect['name'], MeasureName> = {
  cramers_v_corrected: measureNames.cramers_v_corrected,
  kendall_tau_b: {
    name: { pl: 'tau-b Kendalla', en: 'Kendall’s tau-b' },
    about: {
      pl: 'Od −1 do 1: jak często wyższa odpowiedź na jedno pytanie idzie z wyższą na drugie (plus) albo z niższą (minus).',
      en: 'From −1 to 1: how often a higher answer to one question goes with a higher one to the other (plus) or a lower one (minus).',
    },
    reference: 'Kendall 1945, Biometrika 33; Gilpin 1993, Educational and Psychological Measurement 53',
  },
};
