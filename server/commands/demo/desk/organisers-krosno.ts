/** What two organisers in Krosno told. */
import { agreed, type NotedInterview } from './noted-interview.ts';

const yard: NotedInterview = {
  ...{ key: 'organiser yard', guide: 'guide-participant', town: 0, code: 'U-02', date: '2020-02-06' },
  ...{ place: 'meeting_place', form: 'in_person', by: 'all', consents: agreed, state: 'approved' },
  recording: { where: 'sejf firmy badawczej, nośnik 3', until: '2020-12-31' },
  notes: {
    how_it_began: `
      Dowiedziała się od pracowniczki ośrodka, na dyżurze w bibliotece. Mieszka na Zawodziu od dziecka, zna podwórka, ale – jak
      mówi – <q>„znałam je z okna”</q>. Nadzieja: że ktoś wreszcie zapyta ludzi. Obawa: <trust!><q>„że wezmą mnie za kolejną panią z
      projektu, co zrobi zdjęcie i zniknie”</q></trust>.`,
    training: `
      Najwięcej dało ćwiczenie z rozmową we dwoje, bez notowania. <new_skills!><q>„Nauczyłam się pytać i nie podpowiadać. Wcześniej w
      połowie zdania miałam już gotową radę”</q></new_skills>. Wizyta w Wielkiej Brytanii: <preparation_support>zobaczyła, że organizator
      nie załatwia spraw za ludzi, i dopiero wtedy zrozumiała, o co chodziło na szkoleniu</preparation_support>.

      Zabrakło: <preparation_support>ćwiczeń w terenie z kimś doświadczonym obok – pierwsze drzwi i tak otwierało się
      samemu</preparation_support>. Nie działa tutaj: chodzenie od drzwi do drzwi po zmroku, ludzie nie otwierają.`,
    individual_plan: `
      W planie były trzy ulice i cykl warsztatów. Zostało jedno podwórko i ławki. Plan pomagał, gdy trzeba było powiedzieć „nie”, a
      krępował, gdy rozliczano go z terminów.`,
    first_contacts: `
      <reaching_out!><q>„Przez dwa tygodnie stałam z termosem przy trzepaku. Pierwsi podeszli panowie od gołębi, dopiero po nich
      kobiety”</q></reaching_out>. Nie udało się dotrzeć do <inclusion>rodzin z trzeciej klatki, wynajmujących na krótko: <q>„oni wiedzą, że za
      pół roku ich tu nie będzie”</q></inclusion>.

      Otwierało pytanie, co tu było kiedyś. Zamykało słowo „rewitalizacja”: <trust>ludzie słyszą w nim remont, którego nie było</trust>.`,
    one_initiative: `
      Ławki przed blokiem. Wymyślił pan z parteru, emerytowany stolarz. <visible_effect!><q>„Trzy ławki stoją od października i nikt ich
      nie zniszczył. Wieczorem nie ma gdzie usiąść, takie jest branie”</q></visible_effect>. Urząd dał deski, <cooperation>zarządca
      najpierw odmówił, a po spotkaniu na podwórku podpisał zgodę w tydzień</cooperation>.

      Dołączyła <inclusion!><q>„pani, która od śmierci męża nie wychodziła, a teraz trzyma u siebie klucz do skrzynki z
      narzędziami”</q></inclusion>. Poszło nie tak: <barriers>spór, czy ławka może stać pod oknem sypialni; dwie rodziny nie rozmawiają ze
      sobą do dziś</barriers>.`,
    leaders: `
      <local_leaders>Stolarz prowadzi teraz sobotnie naprawy, sam dzwoni po ludzi i sam zamawia drewno</local_leaders>. Pomogło to, że
      przestała przychodzić na początek: <local_leaders!><q>„spóźniałam się specjalnie, żeby zaczęli beze mnie”</q></local_leaders>.`,
    institutions: `
      Dobry przykład: <cooperation>zarządca i ławki</cooperation>. Zły: wydział odpowiedział na pismo o latarni po siedmiu tygodniach, że
      „sprawa jest w toku”. <barriers><q>„Ludzie pytają mnie, a ja nie mam co powiedzieć”</q></barriers>.`,
    advice: `
      <preparation_support>Rozmowa z doradcą co dwa tygodnie pomagała, karta miesięczna mniej: <q>„pisałam to samo trzeci
      raz”</q></preparation_support>.`,
    burden: `
      Około piętnastu godzin tygodniowo, z telefonami więcej. <burden!><q>„Telefon dzwonił w niedzielę przy obiedzie i odbierałam, bo jak
      nie odbiorę, to się obrażą”</q></burden>. Granicę pomogła postawić córka: po dwudziestej telefon leży w szufladzie.`,
    change_seen: `
      <networks><q>„Wiemy, która sąsiadka potrzebuje zakupów. Jak była grypa, to klatka sama się podzieliła”</q></networks>. <influence!><q>„Dawniej
      pytali: po co pisać. Teraz pytają: kto podpisze”</q></influence>. Bez projektu i tak stanęłaby nowa wiata na śmieci. Pogorszyło się
      między dwiema rodzinami spod tej ławki.`,
    next: `
      <future>Bez kogoś, kto ma na to kilka godzin w tygodniu, soboty się rozejdą</future>. Do planu miasta: <future|powtarza się też u
      U-04 i na spotkaniu zespołu>mały fundusz na materiały, o którym decydują mieszkańcy</future>. Nowej osobie: nie zaczynać od ulotki.`,
    interviewer_notes: `
      Rozmowa w świetlicy, spokojna, obok nikogo. Po wyłączeniu dyktafonu wróciła do sporu dwóch rodzin i poprosiła, żeby nie
      opisywać, o co poszło.`,
  },
};

const square: NotedInterview = {
  ...{ key: 'organiser square', guide: 'guide-participant', town: 0, code: 'U-04', date: '2020-02-12' },
  ...{ place: 'home', form: 'in_person', by: 'city', consents: agreed, state: 'complete' },
  notes: {
    how_it_began: `
      Przyszedł na spotkanie otwarte w marcu, bo szukał pracy. Została ciekawość. <q>„Śródmieście po siedemnastej jest puste, chciałem
      wiedzieć, gdzie ci ludzie są”</q>.`,
    training: `
      <preparation_support>Szkolenia dobre, ale za szybkie; druga część przyszła, zanim było co przećwiczyć</preparation_support>. Przydała
      się mapa sił: kto kogo zna, kto komu ufa. <new_skills>Rysuje ją teraz przed każdym spotkaniem</new_skills>.`,
    first_contacts: `
      W sklepie i na przystanku. <reaching_out!><q>„Zaczynałem od tego, że czekam na ten sam autobus. Po trzecim razie już mnie
      pytali, po co tak jeżdżę”</q></reaching_out>. Nie udało się z młodzieżą: <young_people>siedzą w galerii po drugiej stronie ronda i
      <q>„dla nich skwer to miejsce dla emerytów”</q></young_people>.`,
    one_initiative: `
      Oświetlenie skweru. Pomysł z rozmów, <influence>zebrali osiemdziesiąt podpisów w dwa dni</influence>. Urząd obiecał dwie lampy na
      wiosnę. <visible_effect>Na razie nie ma żadnej, jest wpis w budżecie</visible_effect>.

      <barriers>Konserwator nie zgodził się na słupy, trzeba było zmieniać projekt</barriers>.`,
    institutions: `
      <cooperation!><q>„Pani z wydziału przyszła na skwer o dziewiętnastej, zobaczyła, jak jest ciemno, i od tej pory sama
      dzwoni”</q></cooperation>.`,
    burden: `
      <burden><q>„Najgorsze, że to ja jestem tą osobą, która obiecała, a nie urząd”</q></burden>. Dwa razy chciał zrezygnować.`,
    change_seen: `
      <influence!><q>„Pierwszy raz ktoś stąd stanął na sesji i mówił trzy minuty, a radni słuchali”</q></influence>. W okolicy jeszcze
      niewiele widać.`,
    next: `
      Zależy od lamp. <trust!><q>„Jak wiosną nie zaświecą, to drugi raz nikt mi nie podpisze”</q></trust>. Miasto powinno <future>wpisać do
      planu jedną osobę do kontaktu z organizatorami</future>.`,
  },
  former: [
    {
      change_seen: `
        <influence!><q>„Pierwszy raz ktoś stąd stanął na sesji i mówił trzy minuty”</q></influence>. <networks>Grupa ze skweru spotyka się
        co wtorek w kawiarni na rogu</networks>.`,
      burden: `
        <burden><q>„Najgorsze, że to ja obiecałem, a nie urząd”</q></burden>.`,
    },
    {
      burden: `
        <burden><q>„Najgorsze, że to ja jestem tą osobą, która obiecała, a nie urząd”</q></burden>.`,
    },
  ],
};

/** Organisers in the first city. */
export const organisersInKrosno: readonly NotedInterview[] = [yard, square];
