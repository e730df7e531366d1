/** Words that all pages of the desk share, Polish and English. */
import type { InterviewInfo } from '../../../server/http/contract.ts';
import type { Locale } from '../i18n/index.ts';

const pl = {
  back: 'Rozmowy',
  states: { draft: 'szkic', complete: 'zakończona', approved: 'zatwierdzona' } satisfies Record<
    InterviewInfo['state'],
    string
  >,
  forms: { in_person: 'na żywo', phone: 'przez telefon', online: 'przez internet', group: 'grupowa' },
  places: {
    home: 'w domu',
    office: 'w biurze',
    institution: 'w instytucji',
    outdoors: 'na dworze',
    meeting_place: 'w miejscu spotkań',
    other: 'gdzie indziej',
  },
  sealed: 'zapieczętowana',
  team: 'zespół i eksperci',
  allCities: 'wszystkie miasta',
  free: 'Poza scenariuszem',
};

export type DeskWords = typeof pl;

const en: DeskWords = {
  back: 'Interviews',
  states: { draft: 'draft', complete: 'complete', approved: 'approved' },
  forms: { in_person: 'in person', phone: 'by phone', online: 'online', group: 'group' },
  places: {
    home: 'at home',
    office: 'in an office',
    institution: 'at an institution',
    outdoors: 'outdoors',
    meeting_place: 'at a meeting place',
    other: 'elsewhere',
  },
  sealed: 'sealed',
  team: 'team and experts',
  allCities: 'all cities',
  free: 'Outside the guide',
};

export const deskWords: Record<Locale, DeskWords> = { pl, en };
