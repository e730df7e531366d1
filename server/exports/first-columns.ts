/** The columns before the answers: which response it is, of whom, where, when and how. */
import type { StoredResponse } from '../domain/response.ts';
import type { Texts } from '../domain/study.ts';

/** Names of the first columns, in order. */
export const firstColumns = [
  'response_id',
  'version',
  'city',
  'area',
  'wave',
  'respondent_code',
  'channel',
  'administered_by',
  'locale',
  'completed_on',
  'duration_minutes',
] as const;

export type FirstColumn = (typeof firstColumns)[number];

/** Where each first column is in a stored response. */
export const firstColumnFields = {
  response_id: '_id',
  version: 'version',
  city: 'city',
  area: 'area',
  wave: 'wave',
  respondent_code: 'respondentCode',
  channel: 'channel',
  administered_by: 'administeredBy',
  locale: 'locale',
  completed_on: 'completedOn',
  duration_minutes: 'durationMinutes',
} as const satisfies Record<FirstColumn, keyof StoredResponse>;

/** What each first column means, and its type, for the codebook. */
export const firstColumnTexts: Record<FirstColumn, { label: Texts; type: string; measure: string }> = {
  response_id: {
    label: { pl: 'Identyfikator odpowiedzi', en: 'Id of the response' },
    type: 'text',
    measure: 'nominal',
  },
  version: { label: { pl: 'Wersja narzędzia', en: 'Version of the instrument' }, type: 'number', measure: 'nominal' },
  city: { label: { pl: 'Miasto', en: 'City' }, type: 'choice', measure: 'nominal' },
  area: { label: { pl: 'Obszar rewitalizacji', en: 'Revitalisation area' }, type: 'choice', measure: 'nominal' },
  wave: { label: { pl: 'Pomiar', en: 'Wave' }, type: 'choice', measure: 'ordinal' },
  respondent_code: {
    label: { pl: 'Kod osoby badanej, łączy pomiary', en: 'Respondent code, joins the waves' },
    type: 'text',
    measure: 'nominal',
  },
  channel: {
    label: { pl: 'Sposób zebrania odpowiedzi', en: 'How the answers came in' },
    type: 'choice',
    measure: 'nominal',
  },
  administered_by: {
    label: { pl: 'Kto wprowadził odpowiedzi', en: 'Who entered the answers' },
    type: 'text',
    measure: 'nominal',
  },
  locale: { label: { pl: 'Język odpowiedzi', en: 'Language of the answers' }, type: 'choice', measure: 'nominal' },
  completed_on: { label: { pl: 'Dzień wypełnienia', en: 'Day of completion' }, type: 'date', measure: 'interval' },
  duration_minutes: {
    label: { pl: 'Czas wypełniania w minutach', en: 'Minutes it took' },
    type: 'number',
    measure: 'interval',
  },
};
