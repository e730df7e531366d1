/** Every sentence of the poster and the paper form, Polish and English. */
import type { Locale } from '../../domain/study.ts';

const pl = {
  print: 'Aby wydrukować: Ctrl + P (na Macu ⌘ + P). Format A4, skala 100%, tła włączone lub nie.',
  trial: 'PRÓBA',
  trialMeans: 'wersja próbna – odpowiedzi zostaną usunięte przed właściwym badaniem',
  synthetic: 'POKAZ',
  syntheticMeans: 'próba na danych pokazowych – wszystkie odpowiedzi są zmyślone',
  poster: 'Plakat',
  headline: (group: string, inCity: string) => `Badanie ${inCity}: ${group}`,
  call: 'Powiedz, co myślisz.',
  scan: 'Zeskanuj kod telefonem',
  orType: 'albo wpisz ten adres:',
  qr: (link: string) => `Kod QR prowadzący do ${link}`,
  minutes: (n: number) => `Około ${n} minut`,
  fewMinutes: 'Kilka minut',
  minutesMore: 'możesz przerwać i dokończyć później',
  minutesShared: 'najlepiej od razu, do końca',
  voluntary: 'Dobrowolnie',
  voluntaryMore: 'możesz pominąć pytanie albo przestać',
  anonymous: 'Bez nazwiska',
  anonymousMore: 'nie pytamy, kim jesteś',
  until: (day: string) => `Odpowiedzi zbieramy do ${day}.`,
  areas: 'Chodzi o te części miasta:',
  area: 'Chodzi o tę część miasta:',
  invitationOnly: 'Masz od nas list z zaproszeniem? Otwórz osobisty link albo zeskanuj kod z listu.',
  invitationMore: 'W tej ankiecie odpowiada się tylko z zaproszenia.',
  onPaper: 'Wolisz na papierze? Zapytaj tu, na miejscu, o ankietę papierową.',

  form: 'Ankieta papierowa',
  sheet: 'Arkusz nr',
  version: (n: number) => `wersja ${n}`,
  intro: 'Jak wypełniać',
  free: 'Udział jest dobrowolny.',
  freeMore: 'Każde pytanie można pominąć i w każdej chwili można przestać. Nie pytamy o imię ani nazwisko.',
  howLong: (n: number | null) =>
    n === null ? 'Wypełnienie zajmuje kilka minut.' : `Wypełnienie zajmuje około ${n} minut.`,
  instructions: [
    'Prosimy pisać długopisem i stawiać krzyżyk w kratce:',
    'Pomyłka? Prosimy zamalować kratkę i zaznaczyć inną:',
    'Zwykle zaznacza się jedną odpowiedź, a w tabeli jedną w każdym wierszu.',
    'Strzałka → mówi, do którego pytania przejść.',
    'Prosimy nie pisać nazwisk: ani swojego, ani cudzych.',
    'Małe literki są dla osoby, która przepisze ankietę do komputera.',
  ],
  consent: 'Zgoda',
  consentBefore:
    'Pełna informacja o prywatności jest na końcu, razem z odcinkiem do zachowania. Prosimy przeczytać ją przed zaznaczeniem zgody.',
  consentPart: 'konieczne, żeby wziąć udział',
  optional: 'nieobowiązkowe',
  consentCityHint: 'Grupa jest mała. Bez tej zgody odpowiedzi policzymy tylko razem dla wszystkich miast.',
  respondentCode: 'Kod osoby (z zaproszenia)',
  required: 'Na to pytanie prosimy koniecznie odpowiedzieć.',
  several: 'Można zaznaczyć kilka odpowiedzi.',
  atMost: (n: number) => `Prosimy zaznaczyć najwyżej tyle odpowiedzi: ${n}.`,
  number: (min: string | null, max: string | null) =>
    min !== null && max !== null
      ? `Prosimy wpisać liczbę od ${min} do ${max}:`
      : min !== null
        ? `Prosimy wpisać liczbę, co najmniej ${min}:`
        : max !== null
          ? `Prosimy wpisać liczbę, co najwyżej ${max}:`
          : 'Prosimy wpisać liczbę:',
  date: ['rok', 'miesiąc', 'dzień'],
  rank: (n: number | null) =>
    n === null
      ? 'W kratkach prosimy wpisać kolejność: 1 – najważniejsze, 2 – następne i tak dalej.'
      : `W kratkach prosimy wpisać kolejność: 1 – najważniejsze, i dalej najwyżej do ${n}. Reszta kratek zostaje pusta.`,
  comment: 'Uwagi do tego pytania:',
  openAnswer: 'Miejsce na odpowiedź:',
  onlyIf: (said: string) => `tylko jeśli ${said}`,
  ends: '→ dziękujemy, to już koniec. Prosimy oddać arkusz.',
  thanks: 'Dziękujemy za odpowiedzi!',
  thanksMore: 'Prosimy oddać strony z odpowiedziami, a informację o prywatności z odcinkiem zachować.',
  typist: 'Wypełnia zespół',
  typistFields: ['Wpisano do systemu dnia', 'Kto wpisał', 'Kod wycofania (pokaże się po wpisaniu)'],
  keep: 'Te strony prosimy zachować',
  notice: 'Informacja o prywatności',
  receipt: 'Odcinek do zachowania',
  cut: 'tu odciąć',
  receiptWithdraw:
    'Jak wycofać odpowiedzi: prosimy podać ten numer arkusza osobie do kontaktu z informacji o prywatności. Po tym numerze zespół znajdzie i usunie odpowiedzi. Nazwisko nie jest potrzebne. Termin jest w informacji o prywatności.',
  receiptLost:
    'Na papierze ten numer zastępuje kod wycofania. Bez niego nie da się znaleźć odpowiedzi, bo są bez nazwiska.',
  page: 'strona',
  of: 'z',
};

export type PrintTexts = typeof pl;

const en: PrintTexts = {
  print: 'To print: Ctrl + P (⌘ + P on a Mac). Paper A4, scale 100%, backgrounds on or off.',
  trial: 'TRIAL',
  trialMeans: 'trial version – answers will be deleted before the real study',
  synthetic: 'DEMO',
  syntheticMeans: 'trial with demonstration data – all answers are made up',
  poster: 'Poster',
  headline: (group, inCity) => `A study ${inCity}: ${group}`,
  call: 'Tell us what you think.',
  scan: 'Scan the code with your phone',
  orType: 'or type this address:',
  qr: (link) => `QR code leading to ${link}`,
  minutes: (n) => `About ${n} minutes`,
  fewMinutes: 'A few minutes',
  minutesMore: 'you can stop and finish later',
  minutesShared: 'best in one go, to the end',
  voluntary: 'Voluntary',
  voluntaryMore: 'you may skip a question or stop',
  anonymous: 'No names',
  anonymousMore: 'we do not ask who you are',
  until: (day) => `We collect answers until ${day}.`,
  areas: 'It is about these parts of the city:',
  area: 'It is about this part of the city:',
  invitationOnly: 'Did you get a letter of invitation from us? Open your personal link or scan the code in the letter.',
  invitationMore: 'This questionnaire is answered by invitation only.',
  onPaper: 'Prefer paper? Ask here for the paper questionnaire.',

  form: 'Paper questionnaire',
  sheet: 'Sheet no.',
  version: (n) => `version ${n}`,
  intro: 'How to fill it in',
  free: 'Taking part is voluntary.',
  freeMore: 'You may skip any question and stop at any moment. We do not ask for your name.',
  howLong: (n) => (n === null ? 'It takes a few minutes.' : `It takes about ${n} minutes.`),
  instructions: [
    'Please use a pen and put a cross in the box:',
    'A mistake? Please fill in the box and cross another one:',
    'Usually there is one answer to tick; in a table, one in every row.',
    'An arrow → says which question to go to.',
    'Please do not write names: neither your own nor anyone else’s.',
    'The small letters are for the person who types the answers in.',
  ],
  consent: 'Consent',
  consentBefore:
    'The full privacy notice is at the end, with the slip for you to keep. Please read it before you tick your consent.',
  consentPart: 'needed to take part',
  optional: 'optional',
  consentCityHint: 'The group is small. Without this consent your answers are only counted for all cities together.',
  respondentCode: 'Respondent code (from the invitation)',
  required: 'Please do answer this question.',
  several: 'You may tick more than one answer.',
  atMost: (n) => `Please tick no more answers than ${n}.`,
  number: (min, max) =>
    min !== null && max !== null
      ? `Please write a number from ${min} to ${max}:`
      : min !== null
        ? `Please write a number, at least ${min}:`
        : max !== null
          ? `Please write a number, at most ${max}:`
          : 'Please write a number:',
  date: ['year', 'month', 'day'],
  rank: (n) =>
    n === null
      ? 'Please write the order in the boxes: 1 – most important, 2 – next, and so on.'
      : `Please write the order in the boxes: 1 – most important, and so on up to ${n} at most. Leave the other boxes empty.`,
  comment: 'Remarks on this question:',
  openAnswer: 'Space for your answer:',
  onlyIf: (said) => `only if ${said}`,
  ends: '→ thank you, this is the end. Please hand in the sheet.',
  thanks: 'Thank you for your answers!',
  thanksMore: 'Please hand in the pages with your answers and keep the privacy notice with the slip.',
  typist: 'For the team',
  typistFields: ['Typed in on', 'By', 'Withdrawal code (shown after typing in)'],
  keep: 'Please keep these pages',
  notice: 'Privacy notice',
  receipt: 'Slip to keep',
  cut: 'cut here',
  receiptWithdraw:
    'How to withdraw your answers: give this sheet number to the contact person named in the privacy notice. With it the team can find and delete the answers. No name is needed. The last day for this is in the privacy notice.',
  receiptLost:
    'On paper this number stands for the withdrawal code. Without it the answers cannot be found, because they carry no name.',
  page: 'page',
  of: 'of',
};

export const printTexts: Record<Locale, PrintTexts> = { pl, en };
