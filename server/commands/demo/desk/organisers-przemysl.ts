/** What two organisers in Przemyśl told; the second talk is not written up yet. */
import { agreed, unquoted, type NotedInterview } from './noted-interview.ts';

const hill: NotedInterview = {
  ...{ key: 'organiser hill', guide: 'guide-participant', town: 1, code: 'U-09', date: '2020-02-19' },
  ...{ place: 'outdoors', form: 'in_person', by: 'all', consents: unquoted, state: 'complete' },
  notes: {
    how_it_began: `
      Pracowała wcześniej w stowarzyszeniu. Do projektu weszła, bo <q>„w stowarzyszeniu robi się wnioski, a tu miałam robić
      ludzi”</q>.`,
    training: `
      Ze szkoleń zostało słuchanie i <new_skills>prowadzenie spotkania, na którym nikt nie mówi dłużej niż dwie minuty</new_skills>. Wizyta
      studyjna dała wiarę, że to jest zawód. <preparation_support>Zbędne były prezentacje o historii ruchu, zabrakło rozmowy o
      konflikcie</preparation_support>.`,
    individual_plan: `
      Plan powstał w dwa wieczory z doradcą. Połowa wypadła po pierwszym miesiącu, bo ludzie chcieli czego innego.`,
    first_contacts: `
      <reaching_out>Na schodach między kamienicami, przy noszeniu zakupów. Pomaga coś nieść razem</reaching_out>. Zamykały ludzi pytania z
      kartką w ręku. <inclusion>Do mężczyzn bez pracy trafiła dopiero przez naprawę roweru</inclusion>.`,
    one_initiative: `
      Wspólna kuchnia w piwnicy kamienicy: raz w tygodniu gotują dla siebie i dla trzech samotnych osób. <networks>Zaczęły cztery sąsiadki,
      teraz przychodzi jedenaście osób i układają grafik bez niej</networks>. <inclusion>Dołączyła matka opiekująca się dorosłym
      synem, która nigdzie dotąd nie chodziła</inclusion>.

      <barriers>Sanepid, zgoda wspólnoty i wilgoć: trzy miesiące na papiery, dwa na suszenie ścian</barriers>.`,
    leaders: `
      <local_leaders>Jedna z sąsiadek zapisuje dyżury i rozlicza zakupy, druga rozmawia ze wspólnotą</local_leaders>. Obie nie chcą, żeby
      nazywać je liderkami.`,
    institutions: `
      Ośrodek: <cooperation>pracownik socjalny przychodzi do kuchni raz w miesiącu, bez teczki</cooperation>. Urząd: <trust>obiecał lokal, potem
      oddał go komuś innemu i nikt nie wyjaśnił dlaczego</trust>.`,
    burden: `
      <burden>W listopadzie dwie osoby z kuchni pokłóciły się o pieniądze na zakupy i przez trzy tygodnie obie dzwoniły do niej
      wieczorami</burden>. <preparation_support>Brakowało kogoś, z kim można to przegadać tego samego dnia</preparation_support>.`,
    change_seen: `
      <visible_effect>Piwnica jest sucha i ma światło, na klatce wisi lista telefonów</visible_effect>. <influence>Ludzie zaczęli chodzić do
      zarządcy sami, po dwie, trzy osoby</influence>. Co by się stało i tak: wymiana pieców, była zapisana wcześniej.`,
    next: `
      <future>Kuchnia przetrwa, jeśli ktoś zapłaci za prąd</future>. W planie miasta: <future>lokale dla grup sąsiedzkich na jasnych
      zasadach</future>.`,
    interviewer_notes: `
      Rozmowa w drodze, na schodach i w piwnicy. Nie chce być cytowana: <q>„tu każdy pozna, że to ja”</q>.`,
  },
};

const river: NotedInterview = {
  ...{ key: 'organiser river', guide: 'guide-participant', town: 1, code: 'U-11', date: '2020-05-07' },
  ...{ place: 'other', form: 'phone', by: 'all', consents: agreed, state: 'draft' },
  notes: {
    how_it_began: `
      Z ogłoszenia w parafii. Obawy: czy na Zasaniu ktokolwiek będzie chciał rozmawiać. Nadzieja: <q>„że dzieciaki przestaną się
      bać skweru”</q>.`,
    training: `
      Przydało się: plan pierwszych stu rozmów. Dokończyć z nagrania – od 14. minuty.`,
    first_contacts: `
      Przy placu zabaw, z innymi rodzicami. Ktoś zawsze pytał: <q>„a kto pani za to płaci?”</q>.`,
  },
};

/** Organisers in the second city. */
export const organisersInPrzemysl: readonly NotedInterview[] = [hill, river];
