/** What the team of the demo has changed in the codebook: a code of its own, and one that turned out to be there already. */
import type { Step } from '../../../domain/desk/codebook-change.ts';
import type { Store } from '../../../store/store.ts';
import { momentOf } from '../calendar.ts';
import { uuidOf } from '../draws.ts';

const steps: readonly { day: string; step: Step }[] = [
  {
    day: '2020-02-13',
    step: {
      kind: 'create',
      key: 'young_people',
      parent: 'people',
      texts: {
        name: { pl: 'Młodzież', en: 'Young people' },
        definition: {
          pl: 'Dzieci i młodzież: gdzie są, czego chcą, co robią same.',
          en: 'Children and young people: where they are, what they want, what they do by themselves.',
        },
        whenToUse: { pl: 'Gdy mowa o osobach przed dwudziestką.', en: 'When it is about people under twenty.' },
        whenNotToUse: { pl: 'Gdy mowa o wnukach jako o opiece.', en: 'When grandchildren are meant as care.' },
        example: {
          pl: '„Turniej na skwerze wymyślili sami chłopcy”.',
          en: '“The boys thought up the tournament on the square themselves.”',
        },
        colour: '#00838f',
        aims: [],
      },
    },
  },
  {
    day: '2020-04-30',
    step: {
      kind: 'create',
      key: 'neighbour_help',
      parent: 'people',
      texts: {
        name: { pl: 'Pomoc sąsiedzka', en: 'Neighbours’ help' },
        definition: { pl: 'Sąsiedzi pomagają sobie na co dzień.', en: 'Neighbours help each other day to day.' },
        whenToUse: { pl: 'Gdy opisana jest konkretna pomoc.', en: 'When some help is described.' },
        whenNotToUse: { pl: '', en: '' },
        example: null,
        colour: '#4a9fd8',
        aims: [],
      },
    },
  },
  { day: '2020-05-14', step: { kind: 'merge', from: ['neighbour_help'], into: 'networks' } },
];

/** Takes the steps as the page would: logged first. A step that the study's codebook has no place for is left out. */
export async function changeCodebook(store: Store, seed: number, by: string): Promise<void> {
  for (const { day, step } of steps) {
    const subject = step.kind === 'merge' ? step.into : 'key' in step ? step.key : step.kind;
    const id = uuidOf(seed, 'codebook', step.kind, subject);
    await store.audit.record(by, 'codebook.change', subject, { kind: step.kind, step: id });
    await store.codebook.take(step, { id, at: momentOf(day, 0), by });
  }
}
