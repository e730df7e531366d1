/** What people of two institutions in Przemyśl told; from one talk words about somebody else were taken out. */
import { agreed, type NotedInterview } from './noted-interview.ts';

const revitalisation: NotedInterview = {
  ...{ key: 'revitalisation unit', guide: 'guide-institution', town: 1, code: 'I-05-1', date: '2020-02-26' },
  ...{ place: 'office', form: 'in_person', by: 'all', consents: agreed, state: 'complete' },
  notes: {
    everyday_work: `
      Praca z dokumentami programu rewitalizacji, z ludźmi głównie na konsultacjach. <needs>O potrzebach wiedzą najwięcej z budżetu
      obywatelskiego, czyli od tych, którzy umieją pisać wnioski</needs>.`,
    first_meeting: `
      Na spotkaniu otwartym. <cooperation>Zaczęło się od sporu o skwer: organizatorka przyprowadziła piętnaście osób i wszystkie miały
      rację</cooperation>.`,
    good_and_bad: `
      Dobrze: <influence!><q>„Mieszkańcy sami narysowali, gdzie ma być przejście. Projektant przerobił plan w jeden
      wieczór”</q></influence>. Źle: lokal obiecany grupie dostał ktoś inny. <trust>Nikt w urzędzie nie pomyślał, żeby do nich
      zadzwonić</trust>. Sprawę prowadziła kierowniczka z drugiego piętra, ta, która odeszła w styczniu.`,
    stage: `
      Próba: <model_uptake>jedna osoba z zespołu raz w tygodniu pracuje w terenie, bez decyzji na piśmie</model_uptake>. Z wizyty w
      Wielkiej Brytanii: <new_skills>mapa zasobów dzielnicy zamiast mapy problemów</new_skills>.`,
    benefits: `
      Mieszkańcy mają do kogo przyjść. Urząd: <visible_effect!><q>„Pierwsze konsultacje od lat, na których zabrakło
      krzeseł”</q></visible_effect>.`,
    risks: `
      <barriers!><q>„Że zrobimy z tego jeszcze jeden konkurs i jeszcze jedno sprawozdanie”</q></barriers>.`,
    lasting: `
      <future>Plan działań na lata 2020–2022 jest w drugiej wersji, czeka na skarbnika</future>.`,
    recommend: `
      Nie zaczynać od regulaminu. <preparation_support>W pakiecie powinny być dwa dni w terenie z kimś, kto to robił</preparation_support>.`,
    interviewer_notes: `
      Rozmowa w sali narad, przerwana dwa razy. Rozmówczyni prosiła o usunięcie jednego zdania o kierowniczce.`,
  },
  redacted: {
    question: 'good_and_bad',
    words: 'Sprawę prowadziła kierowniczka z drugiego piętra, ta, która odeszła w styczniu.',
  },
};

const association: NotedInterview = {
  ...{ key: 'association', guide: 'guide-institution', town: 1, code: 'I-07-1', date: '2020-04-22' },
  ...{ place: 'other', form: 'online', by: 'all', consents: agreed, state: 'approved' },
  notes: {
    everyday_work: `
      Świetlica na Starym Mieście. <young_people>Przychodzą młodsze dzieci, nastolatki przestają po czternastym roku życia</young_people>.`,
    first_meeting: `
      Znali organizatorkę wcześniej. <trust><q>„Baliśmy się, że zabierze nam ludzi, a przyprowadziła”</q></trust>.`,
    good_and_bad: `
      Dobrze: <young_people!><inclusion!><q>„Turniej na skwerze wymyślili chłopcy, których wcześniej przeganialiśmy spod
      świetlicy”</q></inclusion></young_people>. <local_leaders!><q>„Jeden z nich prowadzi teraz zapisy i uspokaja młodszych”</q></local_leaders>. Źle:
      <barriers>listopad, zimno, sala zamknięta po szesnastej</barriers>.`,
    stage: `
      <model_uptake!><q>„Zanim coś zaplanujemy, robimy dwadzieścia rozmów. To jest teraz u nas zwyczaj, nie projekt”</q></model_uptake>.`,
    benefits: `
      <networks>Rodzice zaczęli się znać; w marcu, kiedy zamknięto świetlicę, sami podzielili się opieką</networks>. <inclusion>Trudniej z
      rodzinami bez internetu: przez telefon nie da się prowadzić świetlicy</inclusion>.`,
    risks: `
      <burden><q>„Że organizatorka się wypali, a my zostaniemy z oczekiwaniami”</q></burden>.`,
    lasting: `
      <future!><q>„Zwyczaj rozmów zostanie. Etat – tylko jeśli miasto go zapisze”</q></future>.`,
    recommend: `
      <preparation_support>Zaprosić na początek kogoś z małego miasta, nie z metropolii</preparation_support>.`,
    anything_else: `
      O epidemię: <barriers>wszystko, co było na podwórku, stanęło w jeden dzień</barriers>. <networks>Ale lista telefonów działała od
      razu</networks>.`,
    interviewer_notes: `
      Rozmowa przez internet, dwa razy zerwało połączenie. Za ścianą dzieci.`,
  },
};

/** Institutions in the second city. */
export const institutionsInPrzemysl: readonly NotedInterview[] = [revitalisation, association];
