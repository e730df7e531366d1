/** Every method that analysis may name: what it is called, what it does, and where it comes from. */
import type { MethodKey } from '../../../../analysis/compare/result.ts';
import type { Texts } from '../../../../server/domain/study.ts';

export interface MethodName {
  /** As it stands in a sentence or a table. */
  name: Texts;
  /** What it does, for somebody who is no statistician. */
  about: Texts;
  reference: string;
}

/** By the key in `Comparison.method` or `Comparison.beside.method`. */
export const methodNames: Record<MethodKey, MethodName> = {
  mann_whitney_exact: {
    name: { pl: 'test Manna-Whitneya, dokładny', en: 'Mann–Whitney test, exact' },
    about: {
      pl: 'Układa odpowiedzi obu grup w jednym szeregu i sprawdza, czy jedna z nich stoi w nim częściej wyżej. Wartość p liczona jest dokładnie, z uwzględnieniem jednakowych odpowiedzi.',
      en: 'Puts the answers of both groups in one order and checks whether one of them stands higher more often. The p-value is exact and allows for equal answers.',
    },
    reference:
      'Mann & Whitney 1947, Annals of Mathematical Statistics 18; Streitberg & Röhmel 1986, Statistical Software Newsletter 12',
  },
  mann_whitney_tie_corrected: {
    name: { pl: 'test Manna-Whitneya z poprawką na odpowiedzi jednakowe', en: 'Mann–Whitney test, corrected for ties' },
    about: {
      pl: 'Ten sam test dla większych grup: rozkład przybliżony normalnym, z poprawką na odpowiedzi jednakowe.',
      en: 'The same test for larger groups: a normal approximation, corrected for equal answers.',
    },
    reference: 'Mann & Whitney 1947, Annals of Mathematical Statistics 18',
  },
  brunner_munzel: {
    name: { pl: 'test Brunnera-Munzela', en: 'Brunner–Munzel test' },
    about: {
      pl: 'Jak test Manna-Whitneya, ale nie zakłada, że odpowiedzi w obu grupach są tak samo rozproszone. Pokazywany obok.',
      en: 'Like the Mann–Whitney test, but without assuming that answers spread alike in both groups. Shown beside it.',
    },
    reference: 'Brunner & Munzel 2000, Biometrical Journal 42',
  },
  welch_t: {
    name: { pl: 'test t Welcha', en: 'Welch’s t-test' },
    about: {
      pl: 'Porównuje średnie dwóch grup i nie zakłada, że odpowiedzi są w nich tak samo rozproszone.',
      en: 'Compares the means of two groups without assuming that answers spread alike in them.',
    },
    reference: 'Welch 1947, Biometrika 34',
  },
  welch_t_net_score: {
    name: { pl: 'test t Welcha na wskaźniku poleceń', en: 'Welch’s t-test on the net score' },
    about: {
      pl: 'Każda ocena 0–6 liczy się jako −100, 7–8 jako 0, 9–10 jako 100; porównuje średnie tych wartości.',
      en: 'Each rating of 0–6 counts as −100, 7–8 as 0, 9–10 as 100; the means of these are compared.',
    },
    reference: 'Welch 1947, Biometrika 34; Rocks 2016, Journal of the Royal Statistical Society C 65',
  },
  fisher_exact: {
    name: { pl: 'dokładny test Fishera', en: 'Fisher’s exact test' },
    about: {
      pl: 'Porównuje odsetki w małych grupach; liczy prawdopodobieństwo każdej możliwej tabeli o tych samych sumach.',
      en: 'Compares shares in small groups; it takes the probability of every possible table with the same sums.',
    },
    reference: 'Fisher 1935, Journal of the Royal Statistical Society 98',
  },
  chi_square: {
    name: { pl: 'test chi kwadrat', en: 'χ² test' },
    about: {
      pl: 'Porównuje rozkład odpowiedzi z tym, jakiego należałoby się spodziewać, gdyby grupy się nie różniły.',
      en: 'Compares the answers with those to be expected if the groups did not differ.',
    },
    reference: 'Pearson 1900, Philosophical Magazine 50',
  },
  wilcoxon_pratt_exact: {
    name: {
      pl: 'dokładny test znakowanych rang Wilcoxona (zera według Pratta)',
      en: 'exact Wilcoxon signed-rank test (Pratt zeros)',
    },
    about: {
      pl: 'Patrzy na zmianę u każdej osoby: czy zmian w górę jest więcej i czy są większe niż zmian w dół. Osoby bez zmiany też się liczą.',
      en: 'Looks at each person’s change: whether moves up are more and larger than moves down. People without a change count, too.',
    },
    reference: 'Wilcoxon 1945, Biometrics Bulletin 1; Pratt 1959, JASA 54',
  },
  wilcoxon_pratt: {
    name: { pl: 'test znakowanych rang Wilcoxona (zera według Pratta)', en: 'Wilcoxon signed-rank test (Pratt zeros)' },
    about: {
      pl: 'Ten sam test dla większej liczby osób: rozkład przybliżony normalnym.',
      en: 'The same test for more people: a normal approximation.',
    },
    reference: 'Wilcoxon 1945, Biometrics Bulletin 1; Pratt 1959, JASA 54',
  },
  paired_t: {
    name: { pl: 'test t dla tych samych osób', en: 'paired t-test' },
    about: {
      pl: 'Porównuje średnią zmianę u tych samych osób z brakiem zmiany.',
      en: 'Compares the mean change of the same people with no change.',
    },
    reference: 'Student 1908, Biometrika 6',
  },
  paired_t_net_score: {
    name: { pl: 'test t dla tych samych osób na wskaźniku poleceń', en: 'paired t-test on the net score' },
    about: {
      pl: 'Średnia zmiana u tych samych osób, liczona na wartościach −100, 0 i 100.',
      en: 'The mean change of the same people, taken on −100, 0 and 100.',
    },
    reference: 'Student 1908, Biometrika 6; Rocks 2016, Journal of the Royal Statistical Society C 65',
  },
  mcnemar_mid_p: {
    name: { pl: 'test McNemara (mid-p)', en: 'McNemar’s test (mid-p)' },
    about: {
      pl: 'Porównuje, u ilu tych samych osób odpowiedź zmieniła się na „tak”, a u ilu na „nie”.',
      en: 'Compares how many of the same people moved to “yes” with how many moved to “no”.',
    },
    reference: 'McNemar 1947, Psychometrika 12; Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13',
  },
  mcnemar_exact: {
    name: { pl: 'dokładny test McNemara', en: 'exact McNemar test' },
    about: {
      pl: 'To samo, ostrożniejsza wartość p. Pokazywana obok.',
      en: 'The same with a more cautious p-value. Shown beside it.',
    },
    reference: 'McNemar 1947, Psychometrika 12',
  },
  stuart_maxwell: {
    name: { pl: 'test Stuarta-Maxwella', en: 'Stuart–Maxwell test' },
    about: {
      pl: 'Sprawdza, czy te same osoby rozłożyły odpowiedzi inaczej niż poprzednio, gdy odpowiedzi nie mają kolejności.',
      en: 'Checks whether the same people spread their answers differently than before, where answers have no order.',
    },
    reference: 'Stuart 1955, Biometrika 42; Maxwell 1970, British Journal of Psychiatry 116',
  },
  permutation_of_changes: {
    name: { pl: 'test permutacyjny zmian', en: 'permutation test of changes' },
    about: {
      pl: 'Sprawdza, jak często przypadkowy podział tych samych osób na dwa miasta dałby różnicę zmian co najmniej tak dużą.',
      en: 'Checks how often a random split of the same people into two cities would give a difference of changes at least as large.',
    },
    reference:
      'Pitman 1937, Supplement to the Journal of the Royal Statistical Society 4; Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9',
  },
  welch_t_of_changes: {
    name: { pl: 'test t Welcha na zmianach', en: 'Welch’s t-test of changes' },
    about: {
      pl: 'Porównuje średnie zmiany tych samych osób w dwóch miastach.',
      en: 'Compares the mean changes of the same people in two cities.',
    },
    reference: 'Welch 1947, Biometrika 34',
  },
  change_scores: {
    name: { pl: 'porównanie zmian tych samych osób', en: 'comparison of change scores' },
    about: {
      pl: 'Za mało osób odpowiedziało dwa razy, aby policzyć.',
      en: 'Too few people answered twice for a figure.',
    },
    reference: 'Pitman 1937, Supplement to the Journal of the Royal Statistical Society 4',
  },
  hc2: {
    name: { pl: 'model liniowy z błędami HC2', en: 'linear model with HC2 errors' },
    about: {
      pl: 'Różnica zmian średnich w dwóch miastach, gdy w każdym etapie odpowiadały inne osoby; błędy nie zakładają jednakowego rozproszenia.',
      en: 'The difference of the two cities’ changes of means where different people answered in each wave; errors do not assume equal spread.',
    },
    reference: 'MacKinnon & White 1985, Journal of Econometrics 29; Satterthwaite 1946, Biometrics Bulletin 2',
  },
  cr2: {
    name: { pl: 'model liniowy z błędami CR2 według osób', en: 'linear model with CR2 errors by person' },
    about: {
      pl: 'To samo, gdy część osób odpowiedziała w obu etapach, a część tylko w jednym.',
      en: 'The same where some people answered in both waves and some in one.',
    },
    reference:
      'Bell & McCaffrey 2002, Survey Methodology 28; Pustejovsky & Tipton 2018, Journal of Business & Economic Statistics 36',
  },
  mover: {
    name: {
      pl: 'przedział MOVER dla różnicy zmian odsetków',
      en: 'MOVER interval for the difference of share changes',
    },
    about: {
      pl: 'Różnica zmian odsetków w dwóch miastach, złożona z przedziałów każdego z czterech odsetków.',
      en: 'The difference of the two cities’ changes of shares, put together from the intervals of the four shares.',
    },
    reference: 'Zou & Donner 2008, Statistics in Medicine 27',
  },
  difference_of_changes: {
    name: { pl: 'różnica zmian', en: 'difference of changes' },
    about: {
      pl: 'Dla odpowiedzi bez kolejności nie da się jej wyrazić jedną liczbą.',
      en: 'For answers without an order it cannot be put into one number.',
    },
    reference: 'Agresti 2002, Categorical Data Analysis',
  },
  cliff_delta_difference: {
    name: { pl: 'różnica delt Cliffa', en: 'difference of Cliff’s deltas' },
    about: {
      pl: 'O ile bardziej przesunęły się odpowiedzi w drugim mieście, liczone na kolejności odpowiedzi. Pokazywana obok.',
      en: 'How much further answers moved in the second city, taken on their order. Shown beside.',
    },
    reference: 'Cliff 1996, Ordinal Methods for Behavioral Data Analysis',
  },
  weighted_rank_test: {
    name: { pl: 'ważony test rangowy', en: 'weighted rank test' },
    about: {
      pl: 'Test rangowy dla odpowiedzi ważonych; błędy liczone z planu doboru.',
      en: 'A rank test for weighted answers; errors follow from the design.',
    },
    reference: 'Lumley & Scott 2013, Biometrika 100',
  },
  rao_scott: {
    name: { pl: 'test chi kwadrat Rao-Scotta', en: 'Rao–Scott χ² test' },
    about: {
      pl: 'Test chi kwadrat z poprawką na wagi.',
      en: 'A χ² test corrected for weights.',
    },
    reference: 'Rao & Scott 1984, Annals of Statistics 12',
  },
  weighted_t: {
    name: { pl: 'ważony test t', en: 'weighted t-test' },
    about: {
      pl: 'Porównuje średnie ważone, z błędami z linearyzacji.',
      en: 'Compares weighted means with linearised errors.',
    },
    reference: 'Lumley 2010, Complex Surveys',
  },
  paired: {
    name: { pl: 'porównanie tych samych osób', en: 'comparison of the same people' },
    about: {
      pl: 'Nikt nie odpowiedział w obu etapach, więc nie ma czego policzyć.',
      en: 'Nobody answered in both waves, so there is nothing to compute.',
    },
    reference: 'Wilcoxon 1945, Biometrics Bulletin 1',
  },
  none: {
    name: { pl: 'ukryte', en: 'withheld' },
    about: {
      pl: 'Porównania nie pokazujemy, bo mogłoby zdradzić odpowiedzi pojedynczych osób.',
      en: 'The comparison is not shown, since it could give away single people’s answers.',
    },
    reference: 'Cox 1980, Journal of the American Statistical Association 75',
  },
};
