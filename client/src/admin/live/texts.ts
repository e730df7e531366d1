/** Texts of going live, Polish and English. */
import type { Locale } from '../../i18n/index.ts';

const pl = {
  title: 'Od próby do badania',
  trial: 'Teraz trwa próba. Każda strona to mówi, a odpowiedzi z próby znikną, gdy zacznie się właściwe badanie.',
  steps: 'Trzy kroki',
  stepNotice: 'Uzupełnić informację o prywatności',
  stepBackup: 'Zrobić kopię zapasową',
  stepLive: 'Rozpocząć badanie',
  todo: 'do zrobienia',
  done: 'gotowe',
  places: (n: number) => `Miejsca do uzupełnienia w informacji o prywatności: ${n}`,
  placesMean:
    'Te miejsca są oznaczone w pliku surveys/study.json podwójnym nawiasem [[…]]. Treść ustalcie z administratorem danych i z inspektorem ochrony danych, wpiszcie ją w obu językach i uruchomcie serwer ponownie. Ta strona zauważy to sama.',
  notice: (version: string) => `Informacja o prywatności jest pełna (wersja ${version}).`,
  languages: { pl: 'po polsku', en: 'po angielsku' },
  sentence: 'Zdanie',
  backupMeans:
    'Zachowuje także odpowiedzi z próby. To polecenie wpisuje się na serwerze; działa też, gdy serwer pracuje:',
  backupCommand: 'npm run admin -- backup przed-badaniem.backup',
  copy: 'Kopiuj polecenie',
  lost: 'Co zniknie',
  responses: (n: string) => `Odpowiedzi z próby: ${n} – także wpisane z papieru i wczytane z plików.`,
  invitations: (n: string) => `Zaproszenia, które zaczną od nowa: ${n} – bez szkiców i notatek o kontaktach.`,
  kept: 'Co zostanie',
  keptMeans: 'Zbierania z terminami, kody i linki zaproszeń, konta, ankiety i dziennik zdarzeń.',
  waiting: 'Badanie można rozpocząć dopiero z pełną informacją o prywatności.',
  start: 'Rozpocznij właściwe badanie',
  ask: 'Rozpocząć właściwe badanie?',
  askMeans: (n: string) => `Usuniemy odpowiedzi z próby (${n}). Tego nie da się cofnąć inaczej niż z kopii zapasowej.`,
  word: 'USUŃ PRÓBĘ',
  type: (word: string) => `Żeby potwierdzić, wpisz: ${word}`,
  confirm: 'Usuń próbę i rozpocznij',
  stale:
    'W międzyczasie przyszły odpowiedzi albo zmieniła się informacja. Liczby są już nowe: sprawdź je i potwierdź jeszcze raz.',
  live: 'Właściwe badanie trwa',
  liveSince: (when: string, by: string) => `Rozpoczęto je ${when}; konto: ${by}.`,
  liveNotice: (version: string) => `Informacja o prywatności przy rozpoczęciu: wersja ${version}.`,
  erased: (responses: string, invitations: string) =>
    `Usunięto odpowiedzi z próby: ${responses}. Zaproszenia, które zaczęły od nowa: ${invitations}.`,
  onceMeans: 'Badanie rozpoczyna się raz. Do próby nie da się wrócić.',
};

export type LiveTexts = typeof pl;

const en: LiveTexts = {
  title: 'From trial to study',
  trial: 'This is still a trial. Every page says so, and the trial’s answers go when the real study begins.',
  steps: 'Three steps',
  stepNotice: 'Fill in the privacy notice',
  stepBackup: 'Make a backup',
  stepLive: 'Go live',
  todo: 'to do',
  done: 'done',
  places: (n) => `Places to fill in the privacy notice: ${n}`,
  placesMean:
    'These places are marked with double brackets [[…]] in the file surveys/study.json. Settle the wording with the data controller and the data protection officer, write it in both languages, and restart the server. This page will notice.',
  notice: (version) => `The privacy notice is complete (version ${version}).`,
  languages: { pl: 'in Polish', en: 'in English' },
  sentence: 'Sentence',
  backupMeans:
    'It keeps the trial’s answers as well. This command is typed on the server; it works beside a running server:',
  backupCommand: 'npm run admin -- backup before-the-study.backup',
  copy: 'Copy the command',
  lost: 'What goes',
  responses: (n) => `Answers of the trial: ${n} – those typed in from paper and imported from files as well.`,
  invitations: (n) => `Invitations that begin anew: ${n} – without drafts and notes of contacts.`,
  kept: 'What stays',
  keptMeans: 'Collectors with their dates, codes and links of invitations, accounts, questionnaires and the audit log.',
  waiting: 'The study can go live only with a complete privacy notice.',
  start: 'Go live',
  ask: 'Begin the real study?',
  askMeans: (n) => `The trial’s answers (${n}) will be deleted. Only a backup can bring them back.`,
  word: 'DELETE TRIAL',
  type: (word) => `To confirm, type: ${word}`,
  confirm: 'Delete the trial and go live',
  stale: 'Answers arrived or the notice changed meanwhile. The numbers are new now: check them and confirm again.',
  live: 'The study is live',
  liveSince: (when, by) => `It went live on ${when}; account: ${by}.`,
  liveNotice: (version) => `Privacy notice it went live with: version ${version}.`,
  erased: (responses, invitations) =>
    `Answers of the trial that were deleted: ${responses}. Invitations that began anew: ${invitations}.`,
  onceMeans: 'A study goes live once. There is no way back to the trial.',
};

export const liveTexts: Record<Locale, LiveTexts> = { pl, en };
