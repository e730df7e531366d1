/** A small study, an instrument with every kind of question, and synthetic answers with a seed. */
import type { TableDefinition, TableResponse, TableStudy } from '../../analysis/index.ts';

const name = (text: string) => ({ pl: text, en: text });

export const study: TableStudy = {
  cities: [
    {
      key: 'krosno',
      name: name('Krosno'),
      areas: [
        { key: 'centre', name: name('Centre') },
        { key: 'hill', name: name('Hill') },
      ],
    },
    { key: 'przemysl', name: name('Przemyśl'), areas: [{ key: 'river', name: name('River') }] },
  ],
  groups: [
    { key: 'resident', sampling: 'convenience', small: false, threshold: 5 },
    { key: 'participant', sampling: 'census', small: true, threshold: 5 },
  ],
  waves: [
    { key: 'before', kind: 'wave', name: name('Before') },
    { key: 'after', kind: 'wave', name: name('After') },
    { key: '2019_08', kind: 'round', name: name('August') },
  ],
  compare: { before: 'before', after: 'after' },
  margins: [],
};

export const definition: TableDefinition = {
  key: 'survey',
  version: 1,
  kind: 'questionnaire',
  group: 'resident',
  scales: [
    {
      name: 'trust',
      title: 'Trust',
      items: ['rate', 'bonds.help', 'bonds.alone'],
      reversed: ['bonds.alone'],
      indicator: 'aim',
    },
  ],
  pages: [
    {
      elements: [
        {
          type: 'radiogroup',
          name: 'sex',
          choices: ['f', 'm', { value: 'x', text: { pl: 'inna', en: 'other' } }],
          filter: true,
        },
        { type: 'rating', name: 'rate', rateMin: 1, rateMax: 5, missing: [99], indicator: 'aim' },
        { type: 'rating', name: 'rate_then', recalls: 'rate' },
        { type: 'rating', name: 'recommend', rateMin: 0, rateMax: 10 },
        { type: 'boolean', name: 'member' },
        { type: 'text', name: 'years', inputType: 'number' },
        {
          type: 'checkbox',
          name: 'places',
          choices: ['park', 'club', 'church', 'none_known'],
          missing: ['none_known'],
        },
        {
          type: 'panel',
          name: 'inner',
          elements: [
            {
              ...{
                type: 'matrix',
                name: 'bonds',
                columns: [1, 2, 3, 4, { value: 9, text: "don't know" }],
                missing: [9],
              },
              rows: ['help', { value: 'alone', text: 'I am alone' }],
            },
          ],
        },
        { type: 'ranking', name: 'wishes', choices: ['safety', 'green', 'jobs'] },
        { type: 'comment', name: 'remark' },
      ],
    },
  ],
};

/** A generator of numbers in [0, 1), always the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A response to version 1 with only what a test is about. */
export function response(id: string, part: Partial<TableResponse> = {}): TableResponse {
  return {
    ...{
      _id: id,
      version: 1,
      city: 'krosno',
      area: null,
      wave: 'after',
      respondentCode: null,
      channel: 'web',
      consent: null,
    },
    ...{ state: 'complete', answers: {}, hidden: [], changedAt: 1, contentHash: '' },
    ...part,
  };
}

/** Random but plausible responses: skewed ratings, sparse answers, some left out, some not asked, some codes in both waves. */
export function randomResponses(count: number, seed: number): TableResponse[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const skewed = (levels: number) => 1 + Math.floor(random() ** 0.4 * levels);
  const maybe = (share: number, value: unknown) => (random() < share ? value : undefined);
  const city = (): string => (random() < 0.55 ? 'krosno' : 'przemysl');
  return Array.from({ length: count }, (_, index) => {
    const own = city();
    const answers: Record<string, unknown> = {
      sex: maybe(0.97, random() < 0.03 ? 'x' : pick(['f', 'f', 'm'])),
      rate: maybe(0.95, random() < 0.03 ? 99 : skewed(5)),
      rate_then: maybe(0.9, skewed(5)),
      recommend: maybe(0.9, skewed(11) - 1),
      member: maybe(0.95, random() < 0.1),
      years: maybe(0.9, Math.floor(random() * 60)),
      places: maybe(0.9, random() < 0.05 ? ['none_known'] : ['park', 'club', 'church'].filter(() => random() < 0.3)),
      bonds: maybe(0.95, { help: skewed(4), alone: random() < 0.05 ? 9 : skewed(4) }),
      wishes: maybe(
        0.9,
        ['safety', 'green', 'jobs'].sort(() => random() - 0.5),
      ),
      remark: maybe(0.2, 'text'),
    };
    for (const key of Object.keys(answers)) if (answers[key] === undefined) delete answers[key];
    return response(`r${index}`, {
      ...{
        city: own,
        area: own === 'krosno' ? pick(['centre', 'hill', null]) : 'river',
        wave: random() < 0.5 ? 'before' : 'after',
      },
      ...{ respondentCode: random() < 0.3 ? `c${Math.floor(random() * count * 0.2)}` : null, answers },
      ...{
        channel: random() < 0.9 ? 'web' : pick(['paper', 'phone']),
        hidden: random() < 0.1 ? ['member'] : [],
        changedAt: index,
      },
    });
  });
}
