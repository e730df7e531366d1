/** How two questions are crossed, for the page of methods. */
import type { MethodSection } from '../methods/sections.ts';

export const crosstabSection: MethodSection = {
  id: 'crosstab',
  title: { pl: 'Tabele krzyżowe', en: 'Cross-tabulation' },
  text: {
    pl: [
      'W tabeli krzyżowej są osoby, które odpowiedziały na oba pytania. Obok stoi, ile osób nie dało odpowiedzi na jedno z nich albo na oba: pominęły je, nie wiedziały albo ich nie pytano. Procenty liczymy w wierszach albo w kolumnach, a poniżej 20 osób pokazujemy tylko liczby.',
      'Gdy odpowiedzi na oba pytania mają kolejność (albo jest ich po dwie), pytamy, czy wyższe idą z wyższymi: tau-b Kendalla z przedziałem, test tau-b albo trendu. Obok stoi test, który kolejności nie zna: gdy tylko on coś znajduje, mówimy o wyniku na granicy. Gdy kolejności nie mają, sprawdzamy, czy rozkłady różnią się bardziej niż przypadkiem: chi kwadrat, a przy małych liczbach test dokładny; siłę mówi V Craméra z poprawką. Z wagami używamy testu Rao-Scotta.',
      'Związek nazywamy znikomym, słabym, umiarkowanym albo silnym: dla tau-b granice to 0,064, 0,194 i 0,333 (odpowiadają korelacjom 0,1, 0,3 i 0,5), dla V to 0,1, 0,3 i 0,5 podzielone przez pierwiastek z liczby odpowiedzi krótszego pytania minus jeden. Wartości p nie są tu poprawiane na liczbę obejrzanych tabel.',
      'Komórka pokazuje zero albo co najmniej tyle osób, ile wynosi próg grupy. Gdzie byłoby ich mniej, łączymy sąsiednie odpowiedzi, a gdy i to nie wystarcza, całej tabeli nie pokazujemy. Wszystkie tabele jednej pary pytań (razem, dla miast, etapów i miasta w etapie) sprawdzamy tak, jak zrobiłby to ktoś ciekawski: odejmując je od siebie i od wyników obu pytań. Dopóki coś o kilku osobach dałoby się wyliczyć, łączymy dalej. Ile osób pominęło jedno z pytań, podajemy zawsze, bo nie mówi to o niczyjej odpowiedzi.',
    ],
    en: [
      'In a cross-tabulation stand the people who answered both questions. Beside it stands how many gave no answer to one or both: they left it out, did not know, or were not asked. Percentages are taken within rows or within columns, and under 20 people only numbers are shown.',
      'Where the answers to both questions have an order (or are two), we ask whether higher ones go with higher ones: Kendall’s tau-b with its interval, and the test of tau-b or of trend. Beside it stands a test that knows no order: where it alone finds something, we speak of a borderline result. Where they have none, we check whether the answers differ more than by chance: χ², or an exact test where numbers are small; strength is Cramér’s V, corrected. With weights the Rao–Scott test is used.',
      'A relation is called negligible, weak, moderate or strong: for tau-b the bounds are 0.064, 0.194 and 0.333 (as correlations 0.1, 0.3 and 0.5), for V they are 0.1, 0.3 and 0.5 divided by the root of the smaller number of answers less one. The p-values are not adjusted for the number of tables looked at.',
      'A cell shows nobody, or as many people as the group’s threshold. Where there would be fewer, neighbouring answers are joined, and where that does not do, the whole table is withheld. All tables of two questions (together, by city, by wave, and of a city in a wave) are tried as somebody curious would: by subtracting them from each other and from the results of both questions. While anything of a few people could be worked out, more is joined. How many left out one of the questions is always told, since it says nothing of anybody’s answer.',
    ],
  },
  references: [
    'Kendall 1945, Biometrika 33',
    'Bergsma 2013, Journal of the Korean Statistical Society 42',
    'Cohen 1988, Statistical Power Analysis for the Behavioral Sciences',
    'Gilpin 1993, Educational and Psychological Measurement 53',
    'Hundepool et al. 2012, Statistical Disclosure Control',
  ],
};
