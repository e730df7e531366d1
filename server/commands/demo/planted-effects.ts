/**
 * What is true in the demo, because it was put there: read by the generator, held by the tests, printed in the README. Sizes are
 * in standard deviations of what lies behind an answer; an item of a scale feels the push on its trait by its loading.
 */
import type { Expectation, PlantedEffect } from './effect.ts';

const change = (city: string, direction: 1 | 0 | -1, question: string, part?: string): Expectation => ({
  ...{ question, contrast: 'wave', within: { city }, direction },
  ...(part === undefined ? {} : { part }),
});
const inBoth = (direction: 1 | 0 | -1, question: string, part?: string): Expectation[] =>
  ['krosno', 'przemysl'].map((city) => change(city, direction, question, part));
const pooled = (direction: 1 | 0 | -1, question: string, part?: string): Expectation => ({
  ...{ question, contrast: 'wave', within: {}, direction },
  ...(part === undefined ? {} : { part }),
});

/** The seed of `npm run demo`: with it, every effect below is found and nothing is found where none was planted. */
export const demoSeed = 2019;

/** Every effect of the demo, in the order of the groups. */
export const plantedEffects: readonly PlantedEffect[] = [
  {
    key: 'influence',
    instrument: 'resident',
    says: {
      pl: 'Poczucie wpływu na sprawy okolicy rośnie w Krośnie, a w Przemyślu nie.',
      en: 'The sense of influence on local matters rises in Krosno and not in Przemyśl.',
    },
    pushes: [{ trait: 'influence', city: 'krosno', wave: 'after', by: 0.75 }],
    expects: [
      change('krosno', 1, 'influence_scale'),
      change('przemysl', 0, 'influence_scale'),
      { question: 'influence_scale', contrast: 'cityByWave', direction: -1 },
    ],
  },
  {
    key: 'trust',
    instrument: 'resident',
    says: {
      pl: 'Zaufanie nie zmienia się w żadnym mieście i w obu jest takie samo.',
      en: 'Trust changes in neither city and is the same in both.',
    },
    pushes: [],
    expects: [...inBoth(0, 'trust_scale'), { question: 'trust_scale', contrast: 'cityByWave', direction: 0 }],
  },
  {
    key: 'neighbours',
    instrument: 'resident',
    says: {
      pl: 'Pomoc i wspólne działanie sąsiadów rosną w obu miastach tak samo.',
      en: 'Neighbours’ help and shared action rise in both cities alike.',
    },
    pushes: [{ trait: 'neighbours', wave: 'after', by: 0.65 }],
    expects: [...inBoth(1, 'neighbours_scale'), { question: 'neighbours_scale', contrast: 'cityByWave', direction: 0 }],
  },
  {
    key: 'belonging',
    instrument: 'resident',
    says: {
      pl: 'W Przemyślu ludzie bardziej czują się u siebie niż w Krośnie, w obu etapach; osoby starsze bardziej niż młodsze.',
      en: 'People feel more at home in Przemyśl than in Krosno, in both waves; older people more than younger ones.',
    },
    pushes: [
      { item: 'belonging', city: 'przemysl', by: 0.65 },
      { item: 'belonging', among: { fact: 'age_band', values: ['60_74', '75_plus'] }, by: 0.5 },
    ],
    expects: [
      ...inBoth(0, 'belonging'),
      { question: 'belonging', contrast: 'city', within: { wave: 'before' }, direction: 1 },
      { question: 'belonging', contrast: 'city', within: { wave: 'after' }, direction: 1 },
    ],
  },
  {
    key: 'joint_work',
    instrument: 'resident',
    says: {
      pl: 'W obu miastach więcej osób pracuje wspólnie z innymi; petycje podpisuje tyle samo.',
      en: 'In both cities more people work together with others; as many sign petitions as before.',
    },
    pushes: [{ item: 'activities.joint_work', wave: 'after', by: 0.75 }],
    expects: [...inBoth(1, 'activities', 'joint_work'), ...inBoth(0, 'activities', 'petition')],
  },
  {
    key: 'nobody_asked',
    instrument: 'resident',
    says: {
      pl: 'Rzadziej niż przed testowaniem przeszkodą jest to, że nikt nie zapytał – w obu miastach.',
      en: 'That nobody has asked is a barrier less often than before testing, in both cities.',
    },
    pushes: [{ item: 'barriers.nobody_asked', wave: 'after', by: -0.75 }],
    expects: inBoth(-1, 'barriers', 'nobody_asked'),
  },
  {
    key: 'contact',
    instrument: 'resident',
    says: {
      pl: 'Organizatorki i organizatorów zna w obu miastach znacznie więcej osób niż przed testowaniem; kto ich zna, ma w Krośnie częstszy kontakt niż w Przemyślu.',
      en: 'In both cities many more people know an organiser than before testing; those who do are in touch more often in Krosno than in Przemyśl.',
    },
    pushes: [
      { item: 'organiser_known', wave: 'before', by: -1.1 },
      { item: 'organiser_contact', city: 'przemysl', wave: 'after', by: -0.85 },
    ],
    expects: [
      ...inBoth(1, 'organiser_known'),
      { question: 'organiser_contact', contrast: 'city', within: { wave: 'after' }, direction: -1 },
    ],
  },
  {
    key: 'say',
    instrument: 'resident',
    says: {
      pl: 'Po testowaniu w Krośnie częściej niż w Przemyślu widzą, że mieszkańcy mają większy wpływ.',
      en: 'After testing, more people in Krosno than in Przemyśl see that residents have more of a say.',
    },
    pushes: [{ item: 'change.say', city: 'krosno', wave: 'after', by: 0.75 }],
    expects: [{ question: 'change', part: 'say', contrast: 'city', within: { wave: 'after' }, direction: -1 }],
  },
  {
    key: 'work',
    instrument: 'resident',
    says: {
      pl: 'Kursy i szukanie pracy nie zmieniają się.',
      en: 'Courses and looking for work do not change.',
    },
    pushes: [],
    expects: [...inBoth(0, 'work_steps', 'course'), ...inBoth(0, 'work_steps', 'looked')],
  },
  {
    key: 'with_institutions',
    instrument: 'participant',
    says: {
      pl: 'Jedna umiejętność rośnie wyraźnie u wszystkich: rozmowa z instytucjami. Pozostałe rosną trochę.',
      en: 'One skill rises clearly in everybody: talking with institutions. The others rise a little.',
    },
    pushes: [
      { item: 'skills.institutions', wave: 'after', by: 4 },
      { trait: 'skills', wave: 'after', by: 1 },
    ],
    expects: [...inBoth(1, 'skills', 'institutions'), ...inBoth(1, 'skills_scale')],
  },
  {
    key: 'recalled',
    instrument: 'participant',
    says: {
      pl: 'Z pamięci umiejętności sprzed testowania są oceniane niżej niż wtedy, więc zmiana z pamięci jest większa niż zebrana.',
      en: 'From memory, skills before testing are rated lower than they were then, so that recalled change exceeds collected change.',
    },
    pushes: [{ trait: 'skills', wave: 'recalled', by: -1 }],
    expects: ['krosno', 'przemysl'].map((city) => ({
      ...{ question: 'skills', part: 'institutions', contrast: 'wave', direction: 1, recalled: true },
      within: { city, wave: 'after' },
    })),
  },
  {
    key: 'burden',
    instrument: 'participant',
    says: {
      pl: 'Obciążenie organizatorek i organizatorów rośnie.',
      en: 'The burden on organisers rises.',
    },
    pushes: [{ trait: 'burden', wave: 'after', by: 1.8 }],
    expects: inBoth(1, 'burden_scale'),
  },
  {
    key: 'stage',
    instrument: 'institution',
    says: {
      pl: 'Instytucje przechodzą od znajomości tego sposobu pracy do prób i stałej praktyki; współpraca oceniana jest tak samo.',
      en: 'Institutions move from knowing this way of working to trying it out and to ordinary practice; co-operation is rated as before.',
    },
    pushes: [
      { item: 'stage', wave: 'after', by: 2.2 },
      { item: 'stage', wave: 'recalled', by: -0.4 },
    ],
    expects: [pooled(1, 'stage'), pooled(0, 'cooperation_scale')],
  },
  {
    key: 'conversations',
    instrument: 'monitoring',
    says: {
      pl: 'Rozmów przybywa do października i ubywa w grudniu.',
      en: 'Conversations grow until October and fall off in December.',
    },
    pushes: [],
    expects: [],
  },
  {
    key: 'initiatives',
    instrument: 'monitoring',
    says: {
      pl: 'Siedem różnych inicjatyw, z nich pięć zakończonych i jedna nieudana; trzy prowadzi razem po kilka osób.',
      en: 'Seven different initiatives, five of them completed and one given up; three are run by several organisers together.',
    },
    pushes: [],
    expects: [],
  },
];
