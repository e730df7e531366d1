/** What the respondent's script says, Polish and English. Nothing here has a grammatical gender. */
import type { Locale } from './keep.ts';

const pl = {
  keptTitle: 'Na tym urządzeniu jest zaczęta ankieta',
  keptText: (when: string) => `Zaczęto ją: ${when}. Odpowiedzi pokażemy dopiero po wybraniu „Kontynuuj”.`,
  keptServer: 'Z tego zaproszenia zaczęto już odpowiadać. Można dokończyć w miejscu, w którym przerwano.',
  continue: 'Kontynuuj',
  startOver: 'Zacznij od nowa',
  sentTitle: 'Z tego urządzenia odpowiedzi już do nas dotarły',
  sentText: 'Kod potwierdzenia:',
  sentOther: 'Jeśli odpowiada teraz inna osoba, może zacząć poniżej nową ankietę.',
  loading: 'Wczytujemy pytania…',
  loadFailed: 'Nie udało się wczytać pytań. Prosimy sprawdzić połączenie i spróbować ponownie. Nic nie przepadło.',
  again: 'Spróbuj ponownie',
  progress: (at: number, of: number) => `Temat ${at} z ${of}`,
  progressStart: 'Temat 1',
  noStorage: 'Ta przeglądarka nie pozwala zapamiętać odpowiedzi. Prosimy nie zamykać strony przed ich wysłaniem.',
  changed: 'Ankieta zmieniła się od ostatniego razu. Odpowiedzi na pytania, które zostały, są zachowane.',
  saved: 'Odpowiedzi zapamiętujemy na tym urządzeniu.',
  send: 'Wyślij odpowiedzi',
  sending: 'Wysyłamy odpowiedzi…',
  waiting: 'Nie ma połączenia',
  waitingText: (seconds: number) =>
    `Odpowiedzi są bezpieczne na tym urządzeniu. Spróbujemy znowu za ${seconds} s oraz gdy tylko wróci sieć.`,
  waitingMemory: (seconds: number) =>
    `Prosimy nie zamykać tej strony. Spróbujemy znowu za ${seconds} s oraz gdy tylko wróci sieć.`,
  sendNow: 'Wyślij teraz',
  thanks: 'Dziękujemy!',
  thanksText: 'Odpowiedzi bezpiecznie do nas dotarły.',
  thanksIneligible:
    'Dziękujemy za poświęcony czas. Ta ankieta jest dla innej grupy osób, więc odpowiedzi nie zachowujemy.',
  receiptTitle: 'Kod potwierdzenia',
  receiptText:
    'Z tym kodem można później wycofać swoje odpowiedzi. Bez niego nie da się ich odnaleźć, więc warto go zachować.',
  withdrawPage: 'Strona „Wycofanie odpowiedzi”',
  copy: 'Kopiuj kod',
  copied: 'Skopiowano.',
  notCopied: 'Nie udało się skopiować. Prosimy przepisać kod albo zapisać plik.',
  save: 'Zapisz jako plik',
  receiptFile: (code: string, study: string, title: string, day: string, address: string) =>
    `${study}\n${title}\n${day}\n\nKod potwierdzenia: ${code}\n\nZ tym kodem można wycofać odpowiedzi: ${address}\n`,
  receiptFileName: 'potwierdzenie.txt',
  forget: 'Usuń ten kod z urządzenia',
  forgotten: 'Na tym urządzeniu nic już nie zostało.',
  kioskNext: 'Następna osoba',
  kioskIn: (seconds: number) => `Ekran wróci do początku za ${seconds} s.`,
  kioskWaiting: 'Można już oddać urządzenie: odpowiedzi wyślą się same, gdy wróci sieć.',
  problems: {
    closed: [
      'Ankieta została zamknięta',
      'Zamknięto ją, zanim odpowiedzi dotarły. Zostają na tym urządzeniu przez 48 godzin: jeśli ankieta zostanie otwarta ponownie, można je wysłać.',
    ],
    token_used: [
      'Z tego zaproszenia już odpowiedziano',
      'Jedna odpowiedź już do nas dotarła i jest bezpieczna. Tej drugiej nie zapisujemy.',
    ],
    id_used: [
      'Ta odpowiedź już do nas dotarła',
      'Wysłano ją wcześniej, być może z innej karty. Późniejszych zmian nie zapisujemy.',
    ],
    gone: [
      'Ten link już nie działa',
      'Zaproszenie wycofano albo zastąpiono nowym. Odpowiedzi zostają na tym urządzeniu przez 48 godzin. O nowe zaproszenie prosimy pytać osobę, która przekazała link.',
    ],
    too_large: ['Odpowiedzi są za długie', 'Prosimy skrócić najdłuższe z nich i wysłać ponownie.'],
    taken: [
      'Ankieta jest otwarta w innej karcie',
      'Zaczęto ją tam od nowa. Prosimy dokończyć ją tam albo odświeżyć tę stronę.',
    ],
  } as Record<string, [string, string]>,
  backToAnswers: 'Wróć do odpowiedzi',
  toStart: 'Wróć do początku',
  check: 'Prosimy sprawdzić zaznaczone odpowiedzi i wysłać ponownie.',
  otherLanguage: 'English',
  languageLabel: 'Switch to English',
  idle: 'Czy ktoś tu jeszcze jest? Bez odpowiedzi ekran wróci do początku i nic nie zostanie zapisane.',
  stillHere: 'Odpowiadam dalej',
  withdrawn: 'Odpowiedzi zostały usunięte. Dziękujemy.',
  withdrawUnknown: 'Nie znamy takiego kodu. Prosimy sprawdzić, czy jest przepisany dokładnie.',
  withdrawFailed: 'Nie udało się. Prosimy sprawdzić połączenie i spróbować ponownie.',
};

export type RespondTexts = typeof pl;

const en: RespondTexts = {
  keptTitle: 'A survey was started on this device',
  keptText: (when) => `Started: ${when}. The answers are shown only when you choose “Continue”.`,
  keptServer: 'Somebody has started answering from this invitation. You can go on where it was left.',
  continue: 'Continue',
  startOver: 'Start over',
  sentTitle: 'We already have an answer from this device',
  sentText: 'Receipt code:',
  sentOther: 'If somebody else is answering now, they can start a new survey below.',
  loading: 'Loading the questions…',
  loadFailed: 'The questions could not be loaded. Check the connection and try again. Nothing is lost.',
  again: 'Try again',
  progress: (at, of) => `Topic ${at} of ${of}`,
  progressStart: 'Topic 1',
  noStorage: 'This browser does not let us keep your answers. Do not close the page before you send them.',
  changed: 'The survey has changed since last time. Answers to the questions that remain are kept.',
  saved: 'Your answers are kept on this device.',
  send: 'Send the answers',
  sending: 'Sending your answers…',
  waiting: 'No connection',
  waitingText: (seconds) =>
    `Your answers are safe on this device. We will try again in ${seconds} s and as soon as the network is back.`,
  waitingMemory: (seconds) =>
    `Please do not close this page. We will try again in ${seconds} s and as soon as the network is back.`,
  sendNow: 'Send now',
  thanks: 'Thank you!',
  thanksText: 'Your answers have reached us safely.',
  thanksIneligible: 'Thank you for your time. This survey is for another group of people, so no answers are stored.',
  receiptTitle: 'Receipt code',
  receiptText:
    'With this code you can withdraw your answers later. Without it they cannot be found, so it is worth keeping.',
  withdrawPage: 'Page “Withdrawing answers”',
  copy: 'Copy the code',
  copied: 'Copied.',
  notCopied: 'Copying failed. Write the code down or save the file.',
  save: 'Save as a file',
  receiptFile: (code, study, title, day, address) =>
    `${study}\n${title}\n${day}\n\nReceipt code: ${code}\n\nWith this code the answers can be withdrawn: ${address}\n`,
  receiptFileName: 'receipt.txt',
  forget: 'Remove this code from the device',
  forgotten: 'Nothing is left on this device.',
  kioskNext: 'Next person',
  kioskIn: (seconds) => `The screen returns to the start in ${seconds} s.`,
  kioskWaiting: 'You can hand the device over: the answers will send themselves when the network is back.',
  problems: {
    closed: [
      'The survey was closed',
      'It was closed before your answers arrived. They stay on this device for 48 hours: if the survey is opened again, you can send them.',
    ],
    token_used: [
      'This invitation has already been answered',
      'One answer has reached us and is safe. This second one is not stored.',
    ],
    id_used: [
      'This answer has already reached us',
      'It was sent before, perhaps from another tab. Later changes are not stored.',
    ],
    gone: [
      'This link no longer works',
      'The invitation was withdrawn or replaced. Your answers stay on this device for 48 hours. Ask the person who gave you the link for a new one.',
    ],
    too_large: ['The answers are too long', 'Please shorten the longest of them and send again.'],
    taken: ['The survey is open in another tab', 'It was started over there. Finish it there, or reload this page.'],
  },
  backToAnswers: 'Back to the answers',
  toStart: 'Back to the start',
  check: 'Please check the marked answers and send again.',
  otherLanguage: 'Polski',
  languageLabel: 'Przełącz na polski',
  idle: 'Is anybody still here? Without an answer the screen returns to the start and nothing is kept.',
  stillHere: 'I am still answering',
  withdrawn: 'The answers have been deleted. Thank you.',
  withdrawUnknown: 'We do not know this code. Please check that it is copied exactly.',
  withdrawFailed: 'That did not work. Check the connection and try again.',
};

export const respondTexts: Record<Locale, RespondTexts> = { pl, en };
