/** What stands around people's lines. */
export const peopleTexts = {
  pl: {
    fold: 'Zmiana każdej osoby',
    title: 'Drogi poszczególnych osób',
    agreed:
      'Widoczne, bo zgodziły się na to wszystkie osoby. Linia ciągła w górę: wyżej niż przed; przerywana: niżej; ×2: dwie osoby.',
    recalled: 'z pamięci',
    label: (n: number, up: number, down: number) =>
      `Wykres dróg: osób ${n}, w górę ${up}, w dół ${down}, bez zmiany ${n - up - down}.`,
    head: ['Przed', 'Po', 'Osób'],
  },
  en: {
    fold: 'Each person’s change',
    title: 'Single people’s ways',
    agreed:
      'Shown because everybody concerned agreed. A solid line upwards: higher than before; a dashed one: lower; ×2: two people.',
    recalled: 'recalled',
    label: (n: number, up: number, down: number) =>
      `Chart of ways: ${n} people, ${up} up, ${down} down, ${n - up - down} unchanged.`,
    head: ['Before', 'After', 'People'],
  },
};
