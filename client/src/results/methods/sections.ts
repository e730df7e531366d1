/** How everything is computed, section by section, for readers without and with statistics. */
import type { Texts } from '../../../../server/domain/study.ts';

export interface MethodSection {
  /** Anchor in the address. */
  id: string;
  title: Texts;
  /** Paragraphs, the same number in every language. */
  text: { pl: string[]; en: string[] };
  references: string[];
}

export const methodSections: MethodSection[] = [
  {
    id: 'missing',
    title: { pl: 'Braki odpowiedzi', en: 'Missing answers' },
    text: {
      pl: [
        'Rozróżniamy trzy rodzaje braków: pytania nie zadano (bo nie pasowało do wcześniejszych odpowiedzi), pytanie zadano i pominięto, wybrano „nie wiem” albo odmowę. Żaden z nich nie wchodzi do średniej ani odsetka. Przy każdym wyniku stoi, ile osób odpowiedziało i ilu odpowiedzi brakuje.',
        'Podstawą odsetków w pytaniu z wieloma odpowiedziami są osoby, które na to pytanie odpowiedziały.',
      ],
      en: [
        'Three kinds of missing are kept apart: the question was not asked (earlier answers made it pointless), it was asked and skipped, or “don’t know” or a refusal was chosen. None of them enters a mean or a share. Beside each result stands how many answered and how many answers are missing.',
        'In a question with several answers, shares are taken among the people who answered that question.',
      ],
    },
    references: [],
  },
  {
    id: 'comparing',
    title: { pl: 'Porównanie miast i etapów', en: 'Comparing cities and waves' },
    text: {
      pl: [
        'Metodę wybieramy według rodzaju pytania i układu badania. Odpowiedzi na skali porównujemy na ich kolejności (testy rangowe), liczby i skale na średnich, odsetki na odsetkach.',
        'Kto ma kod i odpowiedział w obu etapach, jest porównywany sam ze sobą. Pokazujemy wtedy osobno pary kompletne i wszystkie dostępne odpowiedzi. Kod, który w jednym etapie wystąpił dwa razy, pomijamy i zgłaszamy.',
        'Zdania i wykresy zmiany mówią o parach, gdy jest ich co najmniej połowa mniejszego z etapów, a gdy par jest mniej, o wszystkich odpowiedziach. Decyduje liczba osób, nigdy wynik; do poprawki na wiele porównań wchodzi tylko to, co prowadzi. Pytania, które opisują odpowiadających (wiek, rodzaj instytucji, pytania wstępne), nie mają zmiany i poprawiane są osobno.',
        'Każda różnica to druga wartość minus pierwsza: „po” minus „przed”, drugie miasto minus pierwsze. Przy oszacowaniu stoi przedział ufności 95%.',
        'Różnicę odpowiedzi na skali nazywamy w zdaniach minimalną, małą („trochę”), umiarkowaną albo dużą: granice delty Cliffa to 0,147, 0,33 i 0,474. To wielkość różnicy, a nie pewność, że ona jest; o pewności mówi następne zdanie.',
      ],
      en: [
        'The method follows from the kind of question and the design. Answers on a scale are compared by their order (rank tests), numbers and scales by means, shares by shares.',
        'People who have a code and answered in both waves are compared with themselves. Complete pairs and all available answers are then shown apart. A code that stands twice in one wave is left out and reported.',
        'Sentences and charts of change speak of the pairs where these are at least half of the smaller wave, and of all answers where there are fewer pairs. Numbers of people decide this, never results; only what leads enters the adjustment for many comparisons. Questions that describe whoever answered (age, kind of institution, screening) have no change and are adjusted by themselves.',
        'Every difference is the second value minus the first: “after” minus “before”, second city minus first. Beside an estimate stands its 95% confidence interval.',
        'In sentences a difference of answers on a scale is called very slight, small (“a little”), moderate or large (“much”): the bounds of Cliff’s δ are 0.147, 0.33 and 0.474. This is the size of the difference, not the certainty that there is one; of that the next sentence speaks.',
      ],
    },
    references: ['Romano et al. 2006, Annual Meeting of the Florida Association of Institutional Research'],
  },
  {
    id: 'change',
    title: { pl: 'Różnica zmian', en: 'The difference of changes' },
    text: {
      pl: [
        'Czy w jednym mieście zmieniło się więcej? Liczymy zmianę w każdym z miast i odejmujemy jedną od drugiej. Gdy odpowiadały te same osoby, porównujemy ich zmiany; gdy różne, używamy modelu liniowego z błędami odpornymi na nierówne rozproszenie; gdy częściowo te same, błędy liczymy według osób.',
      ],
      en: [
        'Did one city change more? The change of each city is taken, and one subtracted from the other. Where the same people answered, their changes are compared; where different people did, a linear model with errors robust against unequal spread is used; where some are the same, errors are clustered by person.',
      ],
    },
    references: ['MacKinnon & White 1985, Journal of Econometrics 29', 'Bell & McCaffrey 2002, Survey Methodology 28'],
  },
  {
    id: 'recalled',
    title: { pl: 'Zmiana z pamięci', en: 'Recalled change' },
    text: {
      pl: [
        'Gdy w pierwszym z porównywanych etapów nie zbierano danych, osoba ocenia w drugim stan obecny, a potem dawny. Taka zmiana zależy od pamięci, od chęci dobrego wypadnięcia i od tego, że z czasem zmienia się miara, którą do siebie przykładamy. Nazywamy ją zawsze zmianą z pamięci i nigdy nie łączymy ze zmianą zmierzoną dwa razy.',
      ],
      en: [
        'Where nothing was collected in the first of the two waves, a person rates in the second the present and then the past. Such a change depends on memory, on the wish to do well, and on a yardstick that shifts with time. It is always called recalled and never pooled with a change measured twice.',
      ],
    },
    references: ['Howard 1980, Evaluation Review 4 (retrospective pre-test)'],
  },
  {
    id: 'sure',
    title: { pl: 'Jak pewny jest wynik', en: 'How sure a result is' },
    text: {
      pl: [
        'Przedział ufności pokazuje, jakie wartości pasują do zebranych odpowiedzi. Wartość p mówi, jak często tak duża różnica pojawiłaby się, gdyby naprawdę jej nie było. Duże p nie oznacza, że nie ma różnicy: tylko że te dane jej nie pokazują.',
        'Przy wielu pytaniach część różnic pojawia się przypadkiem. Wartości p wskaźników projektu poprawiamy metodą Holma, pozostałe metodą Benjaminiego-Hochberga; surowe p stoi zawsze obok.',
        '„Bez zmian” nie piszemy nigdzie: wymagałoby to granicy, którą badanie z góry uznało za nieistotną, i testu równoważności. Gdy dane niczego nie rozstrzygają, mówimy to wprost.',
      ],
      en: [
        'A confidence interval shows which values fit the answers collected. A p-value says how often a difference this large would turn up if there were none. A large p does not mean that there is no difference: only that these data do not show one.',
        'Among many questions some differences arise by chance. The p-values of the project’s indicators are adjusted by Holm’s method, the others by Benjamini and Hochberg’s; the raw p always stands beside.',
        '“No change” is written nowhere: that would take a margin which the study declared immaterial beforehand, and an equivalence test. Where the data settle nothing, we say so.',
      ],
    },
    references: [
      'Holm 1979, Scandinavian Journal of Statistics 6',
      'Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57',
      'Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15',
    ],
  },
  {
    id: 'small',
    title: { pl: 'Co może powiedzieć mała grupa', en: 'What a small group can say' },
    text: {
      pl: [
        'Przy sześciu osobach pytanych dwa razy najmniejsza możliwa wartość p to 0,031, a przy czterech osobach, u których coś się zmieniło, 0,125. Sześć osób przeciw sześciu nie zejdzie poniżej 0,002.',
        'Z mocą 80% sześć osób przeciw sześciu pokaże dopiero różnicę 1,8 odchylenia standardowego, sześć par 1,43, dwanaście par 0,89, a tysiąc osób przeciw tysiącowi już 0,125.',
        'Poniżej 20 osób pokazujemy liczby osób zamiast procentów, a wskaźnik poleceń dopiero od 30 odpowiedzi. W małych grupach najważniejsze są liczby: u ilu osób wyżej, tak samo, niżej.',
      ],
      en: [
        'With six people asked twice the smallest possible p is 0.031, and 0.125 with four people who changed at all. Six against six cannot go below 0.002.',
        'With 80% power six against six show a difference of 1.8 standard deviations or more, six pairs 1.43, twelve pairs 0.89, and a thousand against a thousand 0.125.',
        'Under 20 people counts are shown instead of percentages, and a net recommendation score from 30 answers up. In small groups counts matter most: for how many higher, the same, lower.',
      ],
    },
    references: ['Cohen 1988, Statistical Power Analysis for the Behavioral Sciences'],
  },
  {
    id: 'scales',
    title: { pl: 'Skale', en: 'Scales' },
    text: {
      pl: [
        'Skala to średnia z kilku pytań o to samo; pytania odwrócone są najpierw przeliczane. Rzetelność podajemy jako alfę Cronbacha z przedziałem Feldta. Od 100 osób i trzech pytań obok stoi omega McDonalda: część różnic między ludźmi, którą tłumaczy jeden czynnik wspólny wszystkim pytaniom (największa wiarygodność). Gdy model nie pasuje, omegi nie podajemy i mówimy dlaczego. Od 0,7 mówimy, że pytania pasują do siebie wystarczająco, od 0,8, że dobrze. Przy każdym pytaniu skali widać, jaka byłaby alfa i omega bez niego.',
        'Zgodność rankingu mierzy współczynnik W Kendalla: 0 to brak zgody, 1 pełna zgoda.',
      ],
      en: [
        'A scale is the mean of several questions on one thing; reversed questions are turned round first. Reliability is given as Cronbach’s alpha with Feldt’s interval. From 100 people and three items up McDonald’s omega stands beside it: the part of the differences between people that one factor common to all items explains (maximum likelihood). Where the model does not fit, omega is not given, and we say why. From 0.7 the items are said to go together well enough, from 0.8 well. For each question of a scale you see what alpha and omega would be without it.',
        'Agreement in a ranking is measured by Kendall’s W: 0 is none, 1 is complete.',
      ],
    },
    references: [
      'Cronbach 1951, Psychometrika 16',
      'Feldt 1965, Psychometrika 30',
      'McDonald 1999, Test Theory: A Unified Treatment',
      'Jöreskog 1967, Psychometrika 32',
      'Nunnally & Bernstein 1994, Psychometric Theory',
      'Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10',
    ],
  },
  {
    id: 'weights',
    title: { pl: 'Ważenie', en: 'Weighting' },
    text: {
      pl: [
        'Gdy w badaniu podano strukturę ludności (na przykład wiek i płeć), odpowiedzi są do niej dopasowywane metodą iteracyjną (raking). Obok stoi zawsze liczba odpowiedzi bez wag, liczebność efektywna i efekt planu. Błędy liczone są metodą linearyzacji.',
      ],
      en: [
        'Where the study gives the make-up of the population (age and sex, for example), answers are fitted to it by raking. Beside it always stand the unweighted number of answers, the effective number and the design effect. Errors are linearised.',
      ],
    },
    references: [
      'Deming & Stephan 1940, Annals of Mathematical Statistics 11',
      'Kish 1965, Survey Sampling',
      'Lumley 2010, Complex Surveys',
    ],
  },
  {
    id: 'monitoring',
    title: { pl: 'Sumy z monitoringu', en: 'Sums of the monitoring' },
    text: {
      pl: [
        'Sumę z miesiąca pokazujemy od dwóch osób, które oddały kartę, zawsze z ich liczbą. Karta, której nie ma, nie jest zerem: na wykresie jest tam przerwa. Inicjatywę prowadzoną wspólnie liczymy raz.',
      ],
      en: [
        'The sum of a month is shown from two people up who handed in their sheet, always with their number. A missing sheet is not a zero: the line has a gap there. An initiative run together is counted once.',
      ],
    },
    references: [],
  },
  {
    id: 'disclosure',
    title: { pl: 'Ochrona odpowiadających', en: 'Protecting those who answered' },
    text: {
      pl: [
        'W małym mieście wszyscy się znają. Liczby mniejsze od progu grupy (zwykle 5) ukrywamy, a razem z nim tyle innych, by nie dało się ich odtworzyć z sum, z porównania miast, etapów i zawężeń. Dlatego można wybrać tylko jedno zawężenie naraz. Ukrywamy odpowiedzi, a nie ich brak: ile osób pominęło pytanie, podajemy zawsze (poza małymi grupami).',
        'W małych grupach miasta pokazujemy razem. Rozkłady, wyniki miast i drogi pojedynczych osób widać tylko wtedy, gdy zgodziły się na to wszystkie osoby, których dotyczą. Odpowiedzi, które wybrało tylko kilka osób, łączymy z sąsiednimi i tak też porównujemy, a średnie obok nich są zaokrąglane albo ukryte.',
        'Ta sama ochrona obejmuje wykresy, tabele, pliki z wynikami, pobrane obrazy i zdania.',
      ],
      en: [
        'In a small town everybody knows everybody. Counts below the group’s threshold (usually 5) are hidden, and with them as many others as it takes that they cannot be worked out from sums or by comparing cities, waves and filters. This is why only one filter at a time is offered. Answers are kept, not their absence: how many left a question out is always told (except in small groups).',
        'In small groups the cities are shown together. Distributions, results by city and single people’s paths are shown only where everybody concerned has agreed. Answers that only a few people gave are taken together with their neighbours, and compared that way too; means beside them are rounded or hidden.',
        'The same protection covers charts, tables, files of results, downloaded pictures and sentences.',
      ],
    },
    references: ['Cox 1980, Journal of the American Statistical Association 75'],
  },
];
