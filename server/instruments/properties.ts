/** The properties that the study adds to SurveyJS, in one place for the server, the client and any SurveyJS editor. */
import { Serializer } from 'survey-core';

const surveyProperties = [
  { name: 'key', category: 'study' },
  { name: 'version:number', category: 'study' },
  { name: 'kind', category: 'study', choices: ['questionnaire', 'monitoring', 'guide'] },
  { name: 'group', category: 'study' },
  { name: 'waves:value', category: 'study' },
  { name: 'scales:value', category: 'study' },
  { name: 'counts:value', category: 'study' },
  { name: 'eligibleIf:condition', category: 'study' },
  { name: 'minutes:number', category: 'study' },
];

const questionProperties = [
  { name: 'measure', category: 'study', choices: ['nominal', 'ordinal', 'interval'] },
  { name: 'reverse:value', category: 'study' },
  { name: 'missing:value', category: 'study' },
  { name: 'indicator', category: 'study' },
  { name: 'filter:boolean', category: 'study' },
  { name: 'background:boolean', category: 'study' },
  { name: 'recalls', category: 'study' },
  { name: 'probes:value', category: 'study' },
];

/**
 * Registers the study's properties with survey-core, so that `jsonErrors` knows them and editors keep them.
 * May be called any number of times; changes nothing when they are known already.
 */
export function registerStudyProperties(): void {
  for (const [type, properties] of [
    ['survey', surveyProperties],
    ['question', questionProperties],
  ] as const) {
    for (const property of properties) {
      const name = property.name.split(':')[0]!;
      if (!Serializer.findProperty(type, name)) Serializer.addProperty(type, property);
    }
  }
}
