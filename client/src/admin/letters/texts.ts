/** Texts of the letters of invitation and of the panel that prints them, Polish and English. */
import type { Locale } from '../../i18n/index.ts';

interface LetterTexts {
  panel: {
    title: string;
    /** What the panel offers; `n` letters are ready. */
    ready: (n: number) => string;
    language: string;
    print: string;
    csv: string;
    preparing: string;
    failed: string;
    once: string;
  };
  trial: string;
  synthetic: string;
  greeting: string;
  /** Who is invited to what. */
  invitation: (survey: string, inCity: string) => string;
  /** Follows why the study asks. */
  needed: string;
  how: string;
  orType: string;
  qr: (code: string) => string;
  promises: string[];
  code: (code: string) => string;
  codeMeans: string;
  personal: string;
  closing: string;
  signature: (study: string) => string;
  /** Of a code that several people share; written in by hand. */
  sharedCode: (name: string) => string;
}

const pl: LetterTexts = {
  panel: {
    title: 'Listy z zaproszeniem',
    ready: (n) => `Gotowe do wydruku: ${n}. Każdy list zajmuje jedną stronę A4.`,
    language: 'Język listów',
    print: 'Drukuj listy',
    csv: 'Pobierz CSV do korespondencji seryjnej',
    preparing: 'Przygotowujemy kody QR…',
    failed: 'Nie udało się przygotować kodów QR. Prosimy odświeżyć stronę i wystawić linki ponownie.',
    once: 'Linki widać tylko teraz. Po zamknięciu tej strony trzeba wystawić nowe.',
  },
  trial: 'PRÓBA – odpowiedzi z tej wersji zostaną usunięte przed właściwym badaniem.',
  synthetic: 'POKAZ – próba na danych pokazowych, wszystkie odpowiedzi są zmyślone.',
  greeting: 'Szanowni Państwo,',
  invitation: (survey, inCity) =>
    `serdecznie zapraszamy do udziału w badaniu ${inCity}. Prosimy o wypełnienie ankiety „${survey}”.`,
  needed: 'Państwa zdanie jest nam bardzo potrzebne.',
  how: 'Prosimy zeskanować kod telefonem',
  orType: 'albo wpisać w przeglądarce ten adres:',
  qr: (code) => `Kod QR z osobistym linkiem dla kodu ${code}`,
  promises: [
    'Udział jest dobrowolny. Można pominąć pytanie i można przestać w każdej chwili.',
    'Nie pytamy o imię ani nazwisko. Pełna informacja o prywatności jest na początku ankiety.',
    'Ankietę można przerwać i dokończyć później, także na innym urządzeniu.',
  ],
  code: (code) => `Kod: ${code}`,
  codeMeans: 'Kod łączy odpowiedzi z różnych etapów badania. Nie ma w nim nazwiska.',
  personal: 'Ten link jest osobisty i można z niego odpowiedzieć raz. Prosimy nikomu go nie przekazywać.',
  closing: 'Z wyrazami szacunku i podziękowaniem',
  signature: (study) => `Zespół badania „${study}”`,
  sharedCode: (name) => `${name}, o który pyta ankieta (wpisuje zespół):`,
};

const en: LetterTexts = {
  panel: {
    title: 'Letters of invitation',
    ready: (n) => `Ready to print: ${n}. Each letter is one A4 page.`,
    language: 'Language of the letters',
    print: 'Print the letters',
    csv: 'Download CSV for mail merge',
    preparing: 'Preparing the QR codes…',
    failed: 'The QR codes could not be prepared. Please reload the page and issue the links again.',
    once: 'The links are shown only now. Once this page is closed, new ones must be issued.',
  },
  trial: 'TRIAL – answers to this version will be deleted before the real study.',
  synthetic: 'DEMO – a trial with demonstration data, all answers are made up.',
  greeting: 'Dear Sir or Madam,',
  invitation: (survey, inCity) =>
    `you are warmly invited to take part in our study ${inCity}. Please answer the questionnaire “${survey}”.`,
  needed: 'Your view matters to us.',
  how: 'Please scan the code with your phone',
  orType: 'or type this address into a browser:',
  qr: (code) => `QR code with the personal link for code ${code}`,
  promises: [
    'Taking part is voluntary. You may skip a question and you may stop at any moment.',
    'We do not ask for your name. The full privacy notice stands at the beginning of the questionnaire.',
    'You can stop and finish later, on another device too.',
  ],
  code: (code) => `Code: ${code}`,
  codeMeans: 'The code joins your answers from different stages of the study. It holds no name.',
  personal: 'This link is personal and can be answered once. Please do not pass it on.',
  closing: 'With kind regards and thanks',
  signature: (study) => `The research team of “${study}”`,
  sharedCode: (name) => `${name} that the questionnaire asks for (filled in by the team):`,
};

export const letterTexts: Record<Locale, LetterTexts> = { pl, en };
