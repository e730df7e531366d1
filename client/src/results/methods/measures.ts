/** The names of estimates and effect sizes that results carry. */
import type { MeasureKey } from '../../../../analysis/compare/result.ts';
import type { Texts } from '../../../../server/domain/study.ts';

export interface MeasureName {
  name: Texts;
  about: Texts;
  reference: string;
}

/** By `Interval.name` of an estimate or effect. */
export const measureNames: Record<MeasureKey, MeasureName> = {
  hodges_lehmann: {
    name: { pl: 'przesunięcie Hodgesa-Lehmanna', en: 'Hodges–Lehmann shift' },
    about: {
      pl: 'O ile stopni skali wyżej (albo niżej) odpowiadano: środkowa ze wszystkich różnic między odpowiedziami.',
      en: 'By how many steps of the scale answers were higher (or lower): the median of all differences between answers.',
    },
    reference: 'Hodges & Lehmann 1963, Annals of Mathematical Statistics 34',
  },
  mean_difference: {
    name: { pl: 'różnica średnich', en: 'difference of means' },
    about: { pl: 'Druga średnia minus pierwsza.', en: 'The second mean minus the first.' },
    reference: 'Welch 1947, Biometrika 34',
  },
  net_score_difference: {
    name: { pl: 'różnica wskaźników poleceń', en: 'difference of net scores' },
    about: { pl: 'W punktach od −200 do 200.', en: 'In points from −200 to 200.' },
    reference: 'Rocks 2016, Journal of the Royal Statistical Society C 65',
  },
  difference_of_shares: {
    name: { pl: 'różnica odsetków', en: 'difference of shares' },
    about: {
      pl: 'Drugi odsetek minus pierwszy, z przedziałem Newcombe’a.',
      en: 'The second share minus the first, with Newcombe’s interval.',
    },
    reference: 'Newcombe 1998, Statistics in Medicine 17',
  },
  difference_of_mean_changes: {
    name: { pl: 'różnica zmian średnich', en: 'difference of the changes of means' },
    about: {
      pl: 'Zmiana w drugim mieście minus zmiana w pierwszym.',
      en: 'The second city’s change minus the first’s.',
    },
    reference: 'MacKinnon & White 1985, Journal of Econometrics 29',
  },
  difference_of_share_changes: {
    name: { pl: 'różnica zmian odsetków', en: 'difference of the changes of shares' },
    about: {
      pl: 'Zmiana w drugim mieście minus zmiana w pierwszym.',
      en: 'The second city’s change minus the first’s.',
    },
    reference: 'Zou & Donner 2008, Statistics in Medicine 27',
  },
  difference_of_net_score_changes: {
    name: { pl: 'różnica zmian wskaźnika poleceń', en: 'difference of the changes of net scores' },
    about: {
      pl: 'Zmiana w drugim mieście minus zmiana w pierwszym.',
      en: 'The second city’s change minus the first’s.',
    },
    reference: 'MacKinnon & White 1985, Journal of Econometrics 29',
  },
  cliff_delta: {
    name: { pl: 'delta Cliffa', en: 'Cliff’s δ' },
    about: {
      pl: 'Od −1 do 1: o ile częściej osoba z drugiej grupy odpowiedziała wyżej niż osoba z pierwszej, niż odwrotnie. 0 oznacza tak samo często.',
      en: 'From −1 to 1: how much more often somebody of the second group answered higher than somebody of the first, than the other way round. 0 means equally often.',
    },
    reference:
      'Cliff 1993, Psychological Bulletin 114; Feng & Cliff 2004, Journal of Modern Applied Statistical Methods 3',
  },
  cliff_delta_of_changes: {
    name: { pl: 'delta Cliffa zmian', en: 'Cliff’s δ of changes' },
    about: {
      pl: 'Jak delta Cliffa, ale liczona na zmianach poszczególnych osób.',
      en: 'Like Cliff’s δ, taken on single people’s changes.',
    },
    reference: 'Cliff 1996, Ordinal Methods for Behavioral Data Analysis',
  },
  cliff_delta_difference: {
    name: { pl: 'różnica delt Cliffa', en: 'difference of Cliff’s δ' },
    about: { pl: 'Delta drugiego miasta minus delta pierwszego.', en: 'The second city’s δ minus the first’s.' },
    reference: 'Cliff 1996, Ordinal Methods for Behavioral Data Analysis',
  },
  matched_rank_biserial: {
    name: { pl: 'korelacja rangowo-dwuseryjna dla par', en: 'matched rank-biserial correlation' },
    about: {
      pl: 'Od −1 do 1: udział zmian w górę minus udział zmian w dół, ważone ich wielkością.',
      en: 'From −1 to 1: the share of moves up minus that of moves down, weighted by their size.',
    },
    reference: 'Kerby 2014, Comprehensive Psychology 3',
  },
  hedges_g: {
    name: { pl: 'g Hedgesa', en: 'Hedges’ g' },
    about: {
      pl: 'Różnica średnich w odchyleniach standardowych, z poprawką na małe grupy.',
      en: 'The difference of means in standard deviations, corrected for small groups.',
    },
    reference: 'Hedges 1981, Journal of Educational Statistics 6',
  },
  cramers_v_corrected: {
    name: { pl: 'V Craméra z poprawką', en: 'Cramér’s V, bias-corrected' },
    about: {
      pl: 'Od 0 (brak związku) do 1: jak mocno odpowiedź wiąże się z grupą.',
      en: 'From 0 (no relation) to 1: how strongly the answer goes with the group.',
    },
    reference: 'Bergsma 2013, Journal of the Korean Statistical Society 42',
  },
  log_odds_ratio: {
    name: { pl: 'logarytm ilorazu szans', en: 'log odds ratio' },
    about: {
      pl: 'Ile razy bardziej zmieniły się szanse w drugim mieście, w logarytmie; 0 oznacza tak samo.',
      en: 'How many times more the odds changed in the second city, as a logarithm; 0 means alike.',
    },
    reference: 'Agresti 2002, Categorical Data Analysis',
  },
  weighted_mean_difference: {
    name: { pl: 'różnica średnich ważonych', en: 'difference of weighted means' },
    about: {
      pl: 'Druga średnia ważona minus pierwsza; dla odsetków w częściach jedności.',
      en: 'The second weighted mean minus the first; for shares as a part of one.',
    },
    reference: 'Lumley 2010, Complex Surveys',
  },
};
