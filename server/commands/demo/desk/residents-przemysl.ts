/** What residents of Przemyśl told: one by phone in the epidemic, three together in a club. */
import { agreed, unquoted, type NotedInterview } from './noted-interview.ts';

const byPhone: NotedInterview = {
  ...{ key: 'resident by phone', guide: 'guide-resident', town: 1, code: 'M-P08', date: '2020-04-29' },
  ...{ place: 'home', form: 'phone', by: 'all', consents: agreed, state: 'complete' },
  notes: {
    living_here: `
      Zasanie, kamienica nad rzeką. Dobre: ludzie zasiedziali, każdy każdego zna. <needs>Uwiera pustka po siedemnastej i brak zajęć dla
      wnuków</needs>. Rok temu było podobnie, tylko bez maseczek.`,
    neighbours: `
      <neighbour_help!><q>„W marcu na drzwiach wisiała kartka: kto nie może wyjść, niech zadzwoni. Zadzwoniłam, pierwszy raz w
      życiu”</q></neighbour_help>. Lista telefonów powstała jesienią, przy innej okazji.`,
    contact: `
      Organizatorka zagadnęła ją na placu zabaw. Pytała, <q>„co bym zrobiła, gdybym mogła, a nie czego mi brak”</q>.
      <reaching_out>Wróciła drugi raz, po tygodniu, i pamiętała, co usłyszała</reaching_out>.`,
    taking_part: `
      W jesiennym czytaniu dla dzieci: <local_leaders>zaczęła od jednego popołudnia, potem prowadziła co tydzień i dobrała dwie
      koleżanki</local_leaders>. <barriers>Od marca nie ma gdzie</barriers>.`,
    change_seen: `
      Na lepsze: <neighbour_help>sąsiedzi robią zakupy pani z poddasza na zmianę</neighbour_help>. <young_people>Dzieci mówią jej na ulicy
      dzień dobry</young_people>. Na gorsze: epidemia. We własnym życiu: <influence!><q>„Wiem już, że jak coś zacznę, to ktoś
      przyjdzie”</q></influence>.`,
    influence: `
      Idzie się do radnego przed wyborami, a po wyborach do organizatorki. <trust>Odpowiedź z urzędu przyszła po dwóch miesiącach i była
      nie na temat</trust>.`,
    needs: `
      <needs!><q>„Jedna sala, otwarta po południu, bez opłaty. Resztę zrobimy same”</q></needs>.`,
  },
  former: [
    {
      change_seen: `
        Na lepsze: <neighbour_help>sąsiedzi robią zakupy pani z poddasza</neighbour_help>. Na gorsze: epidemia. We własnym życiu:
        <influence!><q>„Wiem już, że jak coś zacznę, to ktoś przyjdzie”</q></influence>.`,
    },
  ],
};

const inTheClub: NotedInterview = {
  ...{ key: 'residents in the club', guide: 'guide-resident', town: 1, code: null, date: '2020-02-18' },
  ...{ place: 'meeting_place', form: 'group', by: 'all', consents: agreed, state: 'complete' },
  speakers: [
    { code: 'M-P03', group: 'resident', consents: agreed },
    { code: 'M-P12', group: 'resident', consents: agreed },
    { code: 'M-P20', group: 'resident', consents: unquoted },
  ],
  notes: {
    living_here: `
      M-P03: <needs>Ładnie, tylko ciemno. Na schodach do rynku nie ma ani jednej poręczy</needs>.

      M-P12: <young_people>Syn nie ma tu kolegów, bo wszyscy siedzą w domach</young_people>.

      M-P20: Mnie się podoba. Cisza.`,
    neighbours: `
      M-P12: <networks!>Odkąd gotujemy w piwnicy, to wiem, kto co lubi i kto jest sam</networks>.

      M-P20: <trust>A ja do tej piwnicy nie pójdę, tam są ciągle te same osoby</trust>.

      M-P03: <inclusion!>Bo trzeba zaprosić za rękę, kartka na drzwiach nie wystarczy</inclusion>.`,
    taking_part: `
      M-P12: <local_leaders>Ja prowadzę grafik. Nikt mi nie kazał, po prostu zginęła kartka i zrobiłam nową</local_leaders>.

      M-P20: <barriers>Pilnuję wnuków, nie mam kiedy</barriers>.`,
    change_seen: `
      M-P03: <visible_effect!>Piwnica. Przedtem stała tam woda</visible_effect>.

      M-P12: <networks>Lista telefonów na klatce. I ludzie jej używają</networks>.

      M-P20: Nic takiego nie widzę.`,
    influence: `
      M-P03: <influence!>Poszłyśmy do zarządcy we trzy. Jedną by odesłał, trzech nie wypadało</influence>.

      M-P20: <influence>Mają swoje plany, nas tylko zapraszają do zdjęcia</influence>.`,
    needs: `
      M-P12: <needs>Prąd do piwnicy, opłacony przez miasto</needs>.

      M-P20: <needs>Żeby ktoś odśnieżył, zanim się połamiemy</needs>.`,
    interviewer_notes: `
      Trzy osoby przy herbacie, M-P20 siedziała z boku i mówiła na końcu. Różnica zdań o kuchni, bez złości.`,
  },
};

/** Residents of the second city. */
export const residentsOfPrzemysl: readonly NotedInterview[] = [byPhone, inTheClub];
