/** What stands around the items of a scale. */
export const scaleTexts = {
  pl: {
    title: 'Pytania tej skali',
    head: ['Pytanie', 'n', 'Średnia', 'Związek z resztą skali', 'Alfa bez tego pytania'],
    omegaHead: 'Omega bez tego pytania',
    reversed: 'odwrócone',
    explain:
      'Związek z resztą skali to korelacja pytania z sumą pozostałych. Jeśli alfa (albo omega) bez pytania jest wyższa niż całej skali, pytanie słabo do niej pasuje.',
    hidden: 'ukryte',
  },
  en: {
    title: 'The items of this scale',
    head: ['Item', 'n', 'Mean', 'Item–rest correlation', 'Alpha without it'],
    omegaHead: 'Omega without it',
    reversed: 'reversed',
    explain:
      'The item–rest correlation is that of the item with the sum of the others. Where alpha (or omega) without the item is higher than that of the whole scale, the item fits poorly.',
    hidden: 'withheld',
  },
};

/** From these parts of common differences on items are said to go together enough, and well (Nunnally & Bernstein 1994). */
const [enough, well] = [0.7, 0.8];

/** What is said of alpha and omega. */
export const reliabilityTexts = {
  pl: {
    omega: 'omega McDonalda',
    says: (omega: number, percent: string) =>
      `Około ${percent}% różnic między ludźmi na tej skali jest wspólne wszystkim jej pytaniom: ${
        omega >= well
          ? 'pytania dobrze do siebie pasują.'
          : omega >= enough
            ? 'pytania wystarczająco do siebie pasują.'
            : 'pytania słabo do siebie pasują, więc wynik skali trzeba czytać ostrożnie.'
      }`,
    missing: {
      few_people: (n: string) =>
        `Omegi nie liczymy: potrzeba co najmniej 100 osób, które odpowiedziały na wszystkie pytania skali, a jest ich ${n}.`,
      few_items: () => 'Omegi nie liczymy: potrzeba co najmniej trzech pytań.',
      no_fit: () =>
        'Omegi nie da się policzyć: odpowiedzi nie układają się tak, jakby stało za nimi jedno wspólne źródło.',
    },
  },
  en: {
    omega: 'McDonald’s omega',
    says: (omega: number, percent: string) =>
      `About ${percent}% of the differences between people on this scale are shared by all its items: ${
        omega >= well
          ? 'the items go together well.'
          : omega >= enough
            ? 'the items go together well enough.'
            : 'the items go together poorly, so read the scale with care.'
      }`,
    missing: {
      few_people: (n: string) =>
        `Omega is not computed: it takes at least 100 people who answered every item of the scale, and there are ${n}.`,
      few_items: () => 'Omega is not computed: it takes at least three items.',
      no_fit: () => 'Omega cannot be computed: the answers do not look as if one common source stood behind them.',
    },
  },
};
