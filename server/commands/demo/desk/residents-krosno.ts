/** What two residents of Krosno told. */
import { agreed, unquoted, type NotedInterview } from './noted-interview.ts';

const widow: NotedInterview = {
  ...{ key: 'resident fourth floor', guide: 'guide-resident', town: 0, code: 'M-K05', date: '2020-02-27' },
  ...{ place: 'home', form: 'in_person', by: 'city', consents: agreed, state: 'complete' },
  notes: {
    living_here: `
      Mieszka od czterdziestu lat. Dobre: cicho, wszędzie blisko. Uwiera: <needs>schody i brak miejsca, żeby usiąść po drodze</needs>.
      Ludzi spotyka się w sklepie.`,
    neighbours: `
      <networks!><q>„Jak miałam nogę w gipsie, to pani z dołu wynosiła mi śmieci. Rok temu nie wiedziałam, jak ma na
      imię”</q></networks>. Z boku zostają <inclusion>ci z wynajmowanych mieszkań</inclusion>.`,
    contact: `
      <reaching_out!><q>„Stała pani z termosem. Myślałam, że coś sprzedaje. A ona zapytała, kto tu dawniej mieszkał”</q></reaching_out>.
      Słuchała i nic nie zapisywała.`,
    taking_part: `
      Przy ławkach: piekła ciasto i trzyma klucz do skrzynki z narzędziami. Prawie zatrzymało: <barriers>schody i wstyd, że już nie te
      siły</barriers>.`,
    change_seen: `
      <visible_effect!><q>„Są ławki i jest z kim siedzieć. Wychodzę codziennie, jak nie pada”</q></visible_effect>. Skąd się wzięło: <local_leaders>pan
      z parteru i jego sobotnie naprawy</local_leaders>. Mogła też pomóc nowa wiata, wszyscy przestali się kłócić o śmieci.`,
    influence: `
      <influence><q>„Na ławkę tak, na czynsz nie”</q></influence>.`,
    needs: `
      <needs>Poręcz przy zejściu do piwnicy</needs>. Mogłaby to zrobić spółdzielnia; z sąsiadami – <q>„stolarz już mierzył”</q>.`,
    interviewer_notes: `
      Rozmowa w kuchni, bez świadków. Na koniec pokazała zeszyt, w którym zapisuje, kto pożyczył narzędzia.`,
  },
};

const newcomer: NotedInterview = {
  ...{ key: 'resident bus stop', guide: 'guide-resident', town: 0, code: null, date: '2020-03-06' },
  ...{ place: 'outdoors', form: 'in_person', by: 'city', consents: unquoted, state: 'complete' },
  notes: {
    living_here: `
      Wynajmuje od dwóch lat, pracuje na zmiany. Dobre: tanio. Uwiera: <needs>autobus, który po dwudziestej nie jeździ</needs>.`,
    neighbours: `
      <networks>Zna z imienia jedną osobę</networks>. <q>„Każdy wchodzi do siebie i zamyka”</q>.`,
    contact: `
      Nikt nie namawiał. Widział ogłoszenie o podpisach w sprawie lamp, <reaching_out>nikt do niego nie podszedł, bo wraca o
      jedenastej</reaching_out>.`,
    taking_part: `
      Nie brał udziału: <barriers>zmiany, a po nocy się śpi</barriers>.`,
    change_seen: `
      Mówi, że nic się nie zmieniło, może jest czyściej.`,
    influence: `
      <influence>Nie, decydują ci, którzy mają mieszkania na własność</influence>.`,
    needs: `
      <needs>Światło między przystankiem a blokiem</needs>. <trust><q>„Podobno obiecali, ale ja już słyszałem obietnice”</q></trust>.`,
  },
};

/** Residents of the first city. */
export const residentsOfKrosno: readonly NotedInterview[] = [widow, newcomer];
