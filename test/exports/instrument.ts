/** An instrument of two versions with every type of question, and responses to it, for the tests of the exports. */
import type { Definition } from '../../server/domain/instrument.ts';
import type { Answers, StoredResponse } from '../../server/domain/response.ts';
import type { Study } from '../../server/domain/study.ts';

const both = (pl: string, en: string) => ({ pl, en });

/** Version 1: had `old_only`, an option `market` of the sources, and one row less in the matrix. */
export const versionOne: Definition = {
  key: 'resident',
  version: 1,
  kind: 'questionnaire',
  group: 'resident',
  waves: ['before', 'after'],
  title: both('Ankieta', 'Questionnaire'),
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'knows', title: both('Czy zna?', 'Knows?'), choices: [1, 2, 99], missing: [99] },
        { type: 'text', name: 'old_only', title: 'Dawne' },
        { type: 'checkbox', name: 'sources', title: both('Skąd?', 'Where from?'), choices: ['posters', 'market'] },
        { type: 'matrix', name: 'climate', rows: ['trust'], columns: [1, 2, 3] },
      ],
    },
  ],
};

/** Version 2: every type of question the study uses. */
export const versionTwo: Definition = {
  ...versionOne,
  version: 2,
  scales: [
    {
      name: 'climate_scale',
      title: both('Klimat', 'Climate'),
      items: ['climate.trust', 'climate.help'],
      reversed: ['climate.help'],
    },
  ],
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'html', name: 'intro', html: '<p>Dzień dobry</p>' },
        {
          type: 'radiogroup',
          name: 'knows',
          title: both('Czy zna Pan/Pani <b>organizatora</b>?', 'Do you know an organiser?'),
          choices: [
            { value: 1, text: both('Tak, osobiście', 'Yes, in person') },
            { value: 2, text: both('Nie', 'No') },
            { value: 99, text: both('Nie wiem', "Don't know") },
          ],
          missing: [99],
          showOtherItem: true,
        },
        {
          type: 'panel',
          name: 'panel_one',
          elements: [
            {
              type: 'checkbox',
              name: 'sources',
              title: both('Skąd?', 'Where from?'),
              choices: [
                { value: 'posters', text: both('Plakaty, ulotki', 'Posters, leaflets') },
                { value: 'neighbours', text: both('Sąsiedzi', 'Neighbours') },
              ],
              showNoneItem: true,
              showOtherItem: true,
            },
            {
              type: 'rating',
              name: 'safety',
              title: both('Bezpieczeństwo', 'Safety'),
              rateMin: 1,
              rateMax: 5,
              minRateDescription: both('wcale', 'not at all'),
              maxRateDescription: both('bardzo', 'very'),
            },
          ],
        },
        {
          type: 'matrix',
          name: 'climate',
          title: both('Klimat', 'Climate'),
          rows: [
            { value: 'trust', text: both('Zaufanie', 'Trust') },
            { value: 'help', text: both('Pomoc', 'Help') },
          ],
          columns: [1, 2, 3],
        },
        { type: 'ranking', name: 'needs', title: both('Potrzeby', 'Needs'), choices: ['park', 'jobs', 'club'] },
        { type: 'boolean', name: 'took_part', title: both('Udział', 'Took part') },
        { type: 'text', name: 'hours', title: both('Godziny', 'Hours'), inputType: 'number' },
        { type: 'text', name: 'since', title: both('Od kiedy', 'Since'), inputType: 'date' },
        { type: 'comment', name: 'remarks', title: both('Uwagi', 'Remarks') },
      ],
    },
  ],
};

export const definitions = [versionOne, versionTwo];

export const study: Pick<Study, 'cities' | 'waves'> = {
  cities: [
    {
      key: 'krosno',
      name: both('Krosno', 'Krosno'),
      inName: both('w Krośnie', 'in Krosno'),
      areas: [{ key: 'centre', name: both('Śródmieście', 'Centre') }],
    },
    { key: 'przemysl', name: both('Przemyśl', 'Przemyśl'), inName: both('w Przemyślu', 'in Przemyśl'), areas: [] },
  ],
  waves: [
    { key: 'before', kind: 'wave', name: both('przed', 'before') },
    { key: 'after', kind: 'wave', name: both('po', 'after') },
  ],
};

/** A complete response of version 2 with these answers; other fields as given. */
export function responseWith(answers: Answers, fields: Partial<StoredResponse> = {}): StoredResponse {
  return {
    _id: '0b2f6f0e-7c1d-4e59-9a52-6a0f4f6f2b11',
    instrument: 'resident',
    version: 2,
    collector: 'krosno-after',
    group: 'resident',
    city: 'krosno',
    area: null,
    wave: 'after',
    respondentCode: null,
    channel: 'web',
    administeredBy: null,
    locale: 'pl',
    completedOn: '2020-01-31',
    durationMinutes: 7,
    consent: { notice: '1', cityLevel: null, quoting: null },
    state: 'complete',
    answers,
    hidden: [],
    receiptHash: '',
    contentHash: '',
    changedAt: new Date(0),
    ...fields,
  };
}

/** Responses as they stream out of a store. */
export async function* streamOf(responses: readonly StoredResponse[]): AsyncGenerator<StoredResponse> {
  for (const response of responses) yield response;
}

/** All chunks of a stream as one text. */
export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
