/** What stands around answers in people's own words. */
const pl = {
  read: 'Przeczytaj odpowiedzi własnymi słowami',
  mayNot:
    'Odpowiedzi własnymi słowami czytają osoby z rolą badacza i administratora. Tu widać tylko ich liczbę, a w „Tematach” to, o czym mówią.',
  filtered:
    'Przy zawężeniu odpowiedzi własnymi słowami nie pokazujemy: z kilku cech i z treści można by kogoś rozpoznać. Usuń zawężenie, żeby je przeczytać.',
  find: 'Szukaj w odpowiedziach',
  findHint: 'Co najmniej dwie litery; znajduje też inne formy słowa.',
  loading: 'Wczytujemy odpowiedzi…',
  none: 'Nikt tu nie odpowiedział własnymi słowami.',
  foundNone: 'Żadna odpowiedź nie ma tych słów.',
  shown: (shown: string, all: string) => `Odpowiedzi: ${shown} z ${all}, najnowsze na górze`,
  more: 'Pokaż więcej',
  careful: 'Nie cytuj bez zgody: „można cytować” stoi przy odpowiedziach osób, które się na to zgodziły.',
  quotable: 'można cytować',
  notQuotable: 'bez zgody na cytowanie',
  desk: 'Koduj te odpowiedzi',
};

export type OpenTexts = typeof pl;

const en: OpenTexts = {
  read: 'Read the answers in people’s own words',
  mayNot:
    'Answers in people’s own words are read by researchers and administrators. Here you see their number only, and under “Themes” what they speak of.',
  filtered:
    'With a filter, answers in people’s own words are not shown: from a few traits and what is said somebody could be recognised. Remove the filter to read them.',
  find: 'Search the answers',
  findHint: 'At least two letters; other forms of a Polish word are found, too.',
  loading: 'Loading the answers…',
  none: 'Nobody has answered here in their own words.',
  foundNone: 'No answer has these words.',
  shown: (shown, all) => `Answers: ${shown} of ${all}, newest first`,
  more: 'Show more',
  careful: 'Do not quote without consent: “may be quoted” stands beside answers of people who agreed to it.',
  quotable: 'may be quoted',
  notQuotable: 'no consent to quote',
  desk: 'Code these answers',
};

export const openTexts = { pl, en };
