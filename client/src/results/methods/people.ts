/** Whom the results speak of: written from how the study's own groups came into it. */
import type { City, Group, Locale, Sampling, Texts } from '../../../../server/domain/study.ts';
import type { MethodSection } from './sections.ts';

const bySampling: Record<Sampling, Record<Locale, (names: string) => string>> = {
  census: {
    pl: (names) =>
      `Pytamy wszystkie osoby: ${names}. Wyniki opisują tę grupę, a nie większą zbiorowość, dlatego wartości p pokazujemy dopiero na życzenie.`,
    en: (names) =>
      `Everybody is asked: ${names}. The results describe this group and no larger one, so p-values are shown on request only.`,
  },
  probability: {
    pl: (names) =>
      `Losujemy, kogo pytamy: ${names}. Przedziały ufności mówią o wszystkich, spośród których losowano, o ile ci, którzy nie odpowiedzieli, nie różnią się od pozostałych.`,
    en: (names) =>
      `Drawn by lot: ${names}. The confidence intervals speak of everybody among whom lots were drawn, as far as those who did not answer are like the others.`,
  },
  convenience: {
    pl: (names) =>
      `Nikt nie losował, kto odpowie: ${names}. O tych grupach piszemy zawsze „wśród osób, które odpowiedziały”, nigdy o wszystkich. Ważenie tego zastrzeżenia nie usuwa.`,
    en: (names) =>
      `Not drawn by lot, they answered of their own accord or when asked: ${names}. Of these we always say “among those who answered”, never of everybody. Weighting does not remove this reservation.`,
  },
};

const cases: Record<Locale, (names: string) => string> = {
  pl: (names) =>
    `Miasta (${names}) to osobne przypadki, a nie próba miast. Różnica między nimi opisuje, co się wydarzyło, ale nie dowodzi przyczyny.`,
  en: (names) =>
    `The cities (${names}) are single cases, not a sample of cities. A difference between them describes what happened; it does not prove a cause.`,
};

/**
 * The section on people.
 * @param study its groups, each with how it was sampled; of one city alone nothing is said of comparing cities
 * @example aboutPeople({ groups: [{ sampling: 'census', name: { pl: 'uczniowie', en: 'pupils' } }], cities: [] }).text.en[0]
 * // => 'Everybody is asked: pupils. The results describe this group and no larger one, …'
 */
export function aboutPeople(study: {
  groups: readonly Pick<Group, 'name' | 'sampling'>[];
  cities: readonly Pick<City, 'name'>[];
}): MethodSection {
  const namesOf = (list: readonly { name: Texts }[], locale: Locale): string =>
    list.map(({ name }) => name[locale]).join(', ');
  const paragraphs = (locale: Locale): string[] => [
    ...(['census', 'probability', 'convenience'] as const).flatMap((sampling) => {
      const groups = study.groups.filter((group) => group.sampling === sampling);
      return groups.length === 0 ? [] : [bySampling[sampling][locale](namesOf(groups, locale))];
    }),
    ...(study.cities.length > 1 ? [cases[locale](namesOf(study.cities, locale))] : []),
  ];
  return {
    id: 'people',
    title: { pl: 'O kim mówią wyniki', en: 'Whom the results speak of' },
    text: { pl: paragraphs('pl'), en: paragraphs('en') },
    references: [],
  };
}
