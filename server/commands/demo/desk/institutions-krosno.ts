/** What people of two institutions in Krosno told; one talk is sealed. */
import { agreed, unquoted, type NotedInterview } from './noted-interview.ts';

const welfare: NotedInterview = {
  ...{ key: 'welfare centre', guide: 'guide-institution', town: 0, code: 'I-02-1', date: '2020-02-20' },
  ...{ place: 'institution', form: 'in_person', by: 'city', consents: agreed, state: 'approved' },
  recording: { where: 'sejf firmy badawczej, nośnik 3', until: '2020-12-31' },
  notes: {
    everyday_work: `
      Przychodzą ci, którzy już coś dostają. <needs>Kto jest samotny, ale ma emeryturę, ten nie trafia nigdzie</needs>. Skąd wiadomo, czego
      ludzie potrzebują: z wywiadów środowiskowych i od dzielnicowego.`,
    first_meeting: `
      Organizatorka przyszła sama, we wrześniu. Pierwsze wrażenie: <trust!><q>„Myśleliśmy, że będzie nas kontrolować”</q></trust>. Zmieniło się, gdy
      <cooperation>poszły razem na podwórko i pracownica usłyszała o sprawach, z którymi nikt do ośrodka nie przychodzi</cooperation>.`,
    good_and_bad: `
      Dobrze: <networks!><q>„Sąsiadki zrobiły sobie dyżury przy pani, do której my jeździliśmy dwa razy w tygodniu”</q></networks>. Źle:
      <barriers>wspólny festyn, na który ośrodek zamówił scenę, a mieszkańcy chcieli stołów; przyszło dwadzieścia osób</barriers>.`,
    stage: `
      <model_uptake!><q>„Od stycznia jedna osoba ma to wpisane w zakres obowiązków: cztery godziny tygodniowo poza
      budynkiem”</q></model_uptake>. Jest zarządzenie. Przed testowaniem wychodziło się tylko z wywiadem. Praca z partnerem zagranicznym:
      <new_skills>przejęli sposób prowadzenia pierwszej rozmowy, bez formularza</new_skills>.`,
    solution: `
      Dyżur na podwórku. Zaproponowała organizatorka i młodsza pracownica, opierała się kadra: <barriers><q>„a kto zrobi
      papiery”</q></barriers>. <model_uptake>Kosztuje jedną ósmą etatu, żadnych pieniędzy</model_uptake>. Korzystają starsi i kobiety z dziećmi;
      <inclusion>mężczyźni bez pracy nadal omijają dyżur</inclusion>.`,
    benefits: `
      <visible_effect>Cztery osoby trafiły do ośrodka przed eksmisją, a nie po niej</visible_effect>. Nikt tego nie badał, pracownica
      prowadzi zeszyt. Trudniej jest z czasem: <burden>dwie koleżanki przejęły jej wywiady</burden>.`,
    risks: `
      <trust!><q>„Jak zaczniemy na podwórku pytać o dochód, to po tygodniu nikt do nas nie podejdzie”</q></trust>.`,
    lasting: `
      Zostanie to, co zapisane. <future>Potrzebny jest zapis w strategii rozwiązywania problemów społecznych i pieniądze na
      zastępstwa</future>.`,
    recommend: `
      Zacząć od jednej ulicy i jednej osoby, która chce. <preparation_support!><q>„Niech dyrekcja pójdzie raz na podwórko, zanim coś
      podpisze”</q></preparation_support>. W pakiecie: <future>wzór zakresu obowiązków i zarządzenia</future>.`,
    interviewer_notes: `
      Rozmowa w pokoju z dwoma biurkami, druga osoba wyszła na prośbę rozmówczyni. Atmosfera otwarta.`,
  },
};

const office: NotedInterview = {
  ...{ key: 'town office', guide: 'guide-institution', town: 0, code: 'I-01-2', date: '2020-03-04' },
  ...{ place: 'office', form: 'in_person', by: 'all', consents: unquoted, state: 'complete', sealed: true },
  notes: {
    everyday_work: `
      Mieszkańcy pojawiają się w sprawach, które ktoś im popsuł. O potrzebach wiadomo z konsultacji, na które przychodzi sześć osób.`,
    first_meeting: `
      Polecenie z góry, żeby współpracować. <trust>Przez pierwsze miesiące w wydziale mówiono, że to kampania przed
      wyborami</trust>.`,
    good_and_bad: `
      Dobrze poszły ławki. Źle: <cooperation>dwa wydziały odpowiedziały organizatorom sprzecznie na to samo pytanie</cooperation>.`,
    stage: `
      <model_uptake>Nie ma jeszcze decyzji; jest projekt zapisu w planie na lata 2020–2022</model_uptake>. Przełożony nie chce stanowiska,
      chce konkursu dla organizacji.`,
    risks: `
      <barriers>Że po wyborach nikt nie będzie pamiętał, kto co obiecał</barriers>. Dla organizatorów: <burden>zostaną z obietnicami miasta na
      własnym podwórku</burden>.`,
    lasting: `
      <future>Tylko to, co trafi do uchwały budżetowej; reszta zależy od dwóch osób</future>.`,
    interviewer_notes: `
      Rozmowa zapieczętowana na prośbę rozmówcy: mówi o przełożonych, w wydziale łatwo go poznać.`,
  },
};

/** Institutions in the first city. */
export const institutionsInKrosno: readonly NotedInterview[] = [welfare, office];
