/** Two working meetings: experts about both cities, and a city's team with an organiser and an institution at the table. */
import { agreed, unquoted, type NotedInterview } from './noted-interview.ts';

const expert = (code: string) => ({ code, group: 'team', consents: agreed });

const ofExperts: NotedInterview = {
  ...{ key: 'experts', guide: 'guide-working-meeting', town: null, code: null, date: '2020-03-09' },
  ...{ place: 'office', form: 'group', by: 'all', consents: agreed, state: 'approved' },
  speakers: [expert('Z-01'), expert('Z-02'), expert('Z-03'), expert('Z-04'), expert('Z-05'), expert('Z-06')],
  notes: {
    who_and_what: `
      Sześć osób: prowadząca badania (Z-01), dwoje ekspertów (Z-02, Z-03), koordynatorki miast (Z-04, Z-05) i partner zagraniczny przez
      tłumaczkę (Z-06). Materiały: karty miesięczne do grudnia i pierwsze rozmowy.`,
    monitoring_findings: `
      Z-04: <reaching_out>Rozmów przybywało do października, w grudniu jest ich mniej niż połowa tego</reaching_out>.

      Z-05: <barriers>Od listopada nie ma gdzie się spotykać, sale zamykają o szesnastej</barriers>.

      Z-01: <burden>W październiku wyszło sześćdziesiąt godzin na osobę. Przy piętnastu tygodniowo trudno mówić o roli społecznej</burden>.`,
    research_findings: `
      Z-02: <trust>Organizatorzy i mieszkańcy mówią to samo o obietnicach: nikt nie odpowiada, kiedy ma odpowiedzieć</trust>.

      Z-03: <model_uptake>Instytucje mówią o zmianach wcześniej, niż da się je zobaczyć w dokumentach</model_uptake>.

      Z-01: Remont nawierzchni w Krośnie trwał w tym samym czasie, nie przypiszemy wszystkiego programowi.`,
    keep: `
      Z-06: <preparation_support!>The conversations first, the plan second. That order you kept, and it shows</preparation_support>.

      Z-02: <new_skills>Ćwiczenie słuchania zostaje, każda rozmówczyni je przywołuje</new_skills>.`,
    revise: `
      Z-03: <preparation_support>Indywidualny Plan krótszy, na trzy miesiące, potem drugi</preparation_support>.

      Z-04: <future|to samo mówią U-02 i U-04>Trzeba dodać mały fundusz mieszkańców, bo wszystko rozbija się o deski i prąd</future>.

      Z-05: <burden>I stałą rozmowę z kimś z zewnątrz, co tydzień, nie co dwa</burden>.`,
    indicators: `
      Z-01: <model_uptake>Pięć instytucji z dowodem na piśmie, szósta w projekcie</model_uptake>. Organizatorzy: dwanaścioro. Inicjatyw
      zakończonych pięć, prowadzone wspólnie liczymy raz.`,
    recommendations: `
      Z-02: <future>Dla miast: etat albo zapis w zakresie obowiązków, inaczej to się rozejdzie po pół roku</future>.

      Z-05: <future>Do planu na lata 2020–2022 lokale na jasnych zasadach</future>.

      Z-06: <future!>Name one person in the town hall. Not a department, a person</future>.

      Z-03: <future>W pakiecie wzór zarządzenia i opis pierwszych trzech miesięcy</future>.`,
    disagreements: `
      Z-04: <cooperation>Uważam, że organizator powinien siedzieć w instytucji</cooperation>.

      Z-06: <cooperation>I would never put an organiser on the payroll of the office they may have to challenge</cooperation>.

      Z-01: <future>Bez zgody: wpisać oba warianty i koszty każdego</future>.`,
    next_steps: `
      Z-01 przygotuje zestawienie do końca marca. Koordynatorki dopytają instytucje o dokumenty. Rozmowy po 12 marca tylko zdalnie.`,
  },
};

const ofTheCity: NotedInterview = {
  ...{ key: 'city team', guide: 'guide-working-meeting', town: 1, code: null, date: '2020-05-12' },
  ...{ place: 'other', form: 'group', by: 'all', consents: agreed, state: 'complete' },
  speakers: [
    expert('Z-01'),
    expert('Z-05'),
    expert('Z-07'),
    { code: 'U-10', group: 'participant', consents: agreed },
    { code: 'I-06-1', group: 'institution', consents: unquoted },
  ],
  notes: {
    who_and_what: `
      Spotkanie zdalne: prowadząca (Z-01), koordynatorka (Z-05), osoba od szkoleń (Z-07), organizator (U-10) i pracownica instytucji (I-06-1).
      Temat: co z Przemyśla wpisać do aneksu.`,
    monitoring_findings: `
      U-10: <barriers!>W kartach nie widać, że dwa tygodnie czekaliśmy na klucz do sali</barriers>.

      Z-05: Brakuje jednej karty z września.`,
    research_findings: `
      I-06-1: <cooperation>Dla nas najważniejsze było, że organizatorzy mówią wprost, co obiecali mieszkańcom</cooperation>.

      U-10: <influence!>Ludzie sami chodzą do zarządcy. Tego w ankiecie nie widać</influence>.

      Z-01: W ankiecie poczucie wpływu w Przemyślu nie rośnie, w Krośnie tak. W rozmowach słychać co innego: opisać obie rzeczy obok siebie.`,
    revise: `
      Z-07: <preparation_support>Dodam dzień w terenie i zajęcia o konflikcie w grupie</preparation_support>.

      U-10: <burden!>I o tym, kiedy odłożyć telefon</burden>.`,
    recommendations: `
      I-06-1: <model_uptake>U nas zostanie karta rozmowy i cotygodniowe wyjście; proszę o wzór zarządzenia</model_uptake>.

      Z-07: <future>Szkolenie powtarzane co pół roku, także dla nowych osób w instytucjach</future>.

      Z-05: <future>Zapisać w planie miasta, kto płaci za prąd i ogrzewanie sal</future>.`,
    next_steps: `
      Z-07: program szkoleń do 5 czerwca. Z-05: rozmowa ze skarbnikiem. Następne spotkanie 26 maja.`,
  },
};

/** Both meetings. */
export const workingMeetings: readonly NotedInterview[] = [ofExperts, ofTheCity];
