/** Every sentence of the ready-made pages, Polish and English. */
import type { Locale } from '../domain/study.ts';
import type { MessageKind } from './data.ts';
import { bindShortWords } from './short-words.ts';

const pl = {
  skip: 'Przejdź do treści',
  otherLanguage: 'English',
  trial: 'Próba.',
  trialMeans: 'To wersja próbna: odpowiedzi zostaną usunięte przed właściwym badaniem.',
  synthetic: 'Próba na danych pokazowych.',
  syntheticMeans: 'Wszystkie odpowiedzi są zmyślone. To, co tu wpiszesz, nie trafi do żadnego badania.',
  homeTitle: 'Ankiety, które można teraz wypełnić',
  homeNone: 'Teraz nie trwa żadna ankieta. Zapraszamy później.',
  homeWhich: 'Prosimy wybrać miasto i ankietę. Nie pytamy o nazwisko.',
  homeInvited: 'Osobiste zaproszenie? Prosimy otworzyć link z tego zaproszenia.',
  team: 'Wejście dla zespołu',
  fill: 'Wypełnij',
  minutes: (n: number) => `około ${n} min`,
  whoAsks: 'Kto pyta i po co',
  howLong: 'Ile to zajmie',
  howLongText: (n: number | null) =>
    n === null
      ? 'Kilka minut. Można przerwać i dokończyć później na tym samym urządzeniu.'
      : `Około ${n} minut. Można przerwać i dokończyć później na tym samym urządzeniu.`,
  howLongInvited: (n: number | null) =>
    n === null
      ? 'Kilka minut. Można przerwać i dokończyć później, także na innym urządzeniu.'
      : `Około ${n} minut. Można przerwać i dokończyć później, także na innym urządzeniu.`,
  howLongShared: (n: number | null) =>
    `${n === null ? 'Kilka' : `Około ${n}`} minut. Prosimy odpowiedzieć od razu: na tym urządzeniu nic nie zostaje.`,
  free: 'Udział jest dobrowolny',
  freeText: 'Można pominąć pytanie albo przestać w każdej chwili. Nie pytamy o imię ani nazwisko.',
  notice: 'Informacja o prywatności',
  consentLegend: 'Zgoda',
  consentPart: 'Znam informację o prywatności i chcę wziąć udział.',
  consentPartMissing: 'Aby zacząć, prosimy zaznaczyć tę zgodę.',
  consentCity: 'Wyniki mojej grupy można pokazać osobno dla mojego miasta.',
  consentCityHint: 'Grupa jest mała. Bez tej zgody policzymy odpowiedzi tylko razem dla wszystkich miast.',
  consentQuote: 'Moje słowa z odpowiedzi można przytoczyć w raporcie, bez podawania, kto je napisał.',
  optional: 'nieobowiązkowe',
  start: 'Zaczynam',
  noScript:
    'Ankieta potrzebuje JavaScriptu, a w tej przeglądarce jest on wyłączony. Prosimy go włączyć i odświeżyć stronę albo poprosić zespół badania o ankietę na papierze.',
  oldBrowser:
    'Ta przeglądarka jest za stara, aby pokazać ankietę. Prosimy ją zaktualizować albo poprosić zespół badania o ankietę na papierze.',
  upcoming: 'Ta ankieta jeszcze się nie zaczęła.',
  upcomingOn: (day: string) => `Ta ankieta zacznie się ${day}.`,
  closed: 'Ta ankieta jest już zakończona. Dziękujemy za zainteresowanie.',
  answered: 'Z tego zaproszenia odpowiedź już do nas dotarła. Dziękujemy!',
  toList: 'Inne ankiety',
  withdraw: 'Chcą Państwo wycofać swoje odpowiedzi?',
  withdrawAction: 'Wycofaj odpowiedzi',
  withdrawTitle: 'Wycofanie odpowiedzi',
  withdrawText:
    'Prosimy wpisać kod potwierdzenia, który był na końcu ankiety. Usuniemy te odpowiedzi. Tego nie da się cofnąć.',
  withdrawNoScript:
    'Tu potrzebny jest JavaScript, a w tej przeglądarce jest on wyłączony. Można go włączyć i odświeżyć stronę albo podać kod osobie do kontaktu z informacji o prywatności: usunie te odpowiedzi.',
  withdrawField: 'Kod potwierdzenia',
  withdrawSend: 'Usuń moje odpowiedzi',
  teamTitle: 'Zespół',
  teamLoading: 'Wczytywanie…',
  teamNoScript: 'Panel zespołu potrzebuje JavaScriptu.',
};

type PageTexts = typeof pl;

const en: PageTexts = {
  skip: 'Skip to content',
  otherLanguage: 'Polski',
  trial: 'Trial.',
  trialMeans: 'This is a trial version: answers will be deleted before the real study.',
  synthetic: 'Trial with demonstration data.',
  syntheticMeans: 'All answers are made up. What you enter here goes into no study.',
  homeTitle: 'Surveys you can answer now',
  homeNone: 'No survey is open at the moment. Please come back later.',
  homeWhich: 'Choose your city and survey. You answer without giving your name.',
  homeInvited: 'Do you have a personal invitation? Open the link we sent you.',
  team: 'Team sign-in',
  fill: 'Answer',
  minutes: (n) => `about ${n} min`,
  whoAsks: 'Who asks, and why',
  howLong: 'How long it takes',
  howLongText: (n) =>
    `${n === null ? 'A few' : `About ${n}`} minutes. You can stop and finish later on the same device.`,
  howLongInvited: (n) =>
    `${n === null ? 'A few' : `About ${n}`} minutes. You can stop and finish later, on another device too.`,
  howLongShared: (n) =>
    `${n === null ? 'A few' : `About ${n}`} minutes. Please answer in one go: nothing stays on this device.`,
  free: 'Taking part is voluntary',
  freeText: 'You may skip a question or stop at any time. We do not ask for your name.',
  notice: 'Privacy notice',
  consentLegend: 'Your consent',
  consentPart: 'I have read the privacy notice and want to take part.',
  consentPartMissing: 'Please tick your consent to start.',
  consentCity: 'Results of my group may be shown separately for my city.',
  consentCityHint: 'The group is small. Without this consent your answers are only counted for all cities together.',
  consentQuote: 'My words may be quoted in the report without saying who wrote them.',
  optional: 'optional',
  start: 'Start',
  noScript:
    'The survey needs JavaScript, which is switched off in this browser. Switch it on and reload the page, or ask the research team for a paper questionnaire.',
  oldBrowser: 'This browser is too old to show the survey. Please update it or ask for a paper questionnaire.',
  upcoming: 'This survey has not started yet.',
  upcomingOn: (day) => `This survey starts on ${day}.`,
  closed: 'This survey has ended. Thank you for your interest.',
  answered: 'We have already received an answer from this invitation. Thank you!',
  toList: 'See other surveys',
  withdraw: 'Do you want to withdraw your answers?',
  withdrawAction: 'Withdraw my answers',
  withdrawTitle: 'Withdrawing answers',
  withdrawText:
    'Enter the receipt code from the end of the survey. We will delete your answers. This cannot be undone.',
  withdrawNoScript:
    'This needs JavaScript, which is switched off in this browser. Switch it on and reload the page, or give the code to the contact person named in the privacy notice, who will delete the answers.',
  withdrawField: 'Receipt code',
  withdrawSend: 'Delete my answers',
  teamTitle: 'Team',
  teamLoading: 'Loading…',
  teamNoScript: 'The team pages need JavaScript.',
};

/** A text, or one made of values, with one-letter words bound to what follows. */
function bind(text: unknown): unknown {
  if (typeof text === 'string') return bindShortWords(text);
  return typeof text === 'function'
    ? (...values: unknown[]) => bind((text as (...values: unknown[]) => unknown)(...values))
    : text;
}

const bound = Object.fromEntries(Object.entries(pl).map(([name, text]) => [name, bind(text)])) as PageTexts;

export const pageTexts: Record<Locale, PageTexts> = { pl: bound, en };

/** Heading and sentence for every message page. */
export const messages: Record<Locale, Record<MessageKind, [heading: string, text: string]>> = {
  pl: {
    not_found: ['Nie ma takiej strony', 'Prosimy sprawdzić adres. Może zabrakło w nim ostatnich znaków.'],
    link_invalid: [
      'Ten link nie działa',
      'Zaproszenie zostało wycofane albo w adresie brakuje znaków. O nowe prosimy pytać osobę, która je przekazała.',
    ],
    too_many: ['Za dużo prób naraz', 'Prosimy odczekać minutę i odświeżyć stronę. Nic nie przepadło.'],
    unexpected: ['Coś się u nas zepsuło', 'Prosimy spróbować ponownie za chwilę. Nic nie przepadło.'],
  },
  en: {
    not_found: ['There is no such page', 'Please check the address. The last characters may be missing.'],
    link_invalid: [
      'This link does not work',
      'The invitation was withdrawn or the address is incomplete. Ask the person who gave it to you for a new one.',
    ],
    too_many: ['Too many attempts at once', 'Wait a minute and reload the page. Nothing is lost.'],
    unexpected: ['Something broke on our side', 'Please try again in a while. Nothing is lost.'],
  },
};
