/** How organisers fill in their monthly sheets. */
import { drawOf } from '../draws.ts';
import { codeOf, recorded, stateOf, workedOn } from '../initiatives.ts';
import { latentOf } from '../latent.ts';
import { known, level, share, type Model, type Rules } from '../models.ts';
import type { Occasion } from '../people.ts';
import { otherObstacle, otherPartner } from '../sentences/others.ts';
import { learnt } from '../sentences/monitoring.ts';

/** A number whose usual size differs from month to month. */
function monthly(item: string, means: readonly number[], sd: number): (occasion: Occasion) => number {
  return (occasion) => {
    const mean = means[(occasion.round ?? 0) % means.length]!;
    return Math.max(0, Math.round(mean + sd * latentOf(occasion, item, { trait: 'effort', loading: 0.6 })));
  };
}

const conversations = monthly('conversations', [14, 22, 31, 27, 12], 4);
const newPeople = (occasion: Occasion): number =>
  Math.min(conversations(occasion), monthly('new_people', [9, 12, 12, 8, 4], 2.5)(occasion));

function newPeopleAtRisk(occasion: Occasion): number {
  const draw = drawOf(occasion.seed, occasion.person.key, occasion.wave, 'at risk');
  return Array.from({ length: newPeople(occasion) }).filter(() => draw.chance(0.45)).length;
}

/** The initiative described in the first, second or third place. */
function described(place: number): Record<string, Model> {
  const of = (tell: (occasion: Occasion, initiative: ReturnType<typeof workedOn>[number]) => string): Model =>
    known((occasion) => {
      const initiative = workedOn(occasion)[place - 1];
      return initiative === undefined ? null : tell(occasion, initiative);
    });
  return {
    [`initiative_${place}_id`]: of(codeOf),
    [`initiative_${place}_state`]: of(stateOf),
    [`initiative_${place}_inclusive`]: of((_, { inclusive }) => (inclusive ? 'yes' : 'no')),
  };
}

/** Rules of the monthly sheet. */
export const monitoringRules: Rules = {
  hours: known(monthly('hours', [38, 54, 62, 57, 35], 8)),
  work_areas: known(({ person, seed, wave }) => {
    const beyond = drawOf(seed, person.key, wave, 'beyond').chance(0.2);
    return [...(person.area === null ? [] : [person.area]), ...(beyond || person.area === null ? ['elsewhere'] : [])];
  }),
  conversations: known(conversations),
  new_people: known(newPeople),
  new_people_at_risk: { ...known(newPeopleAtRisk), skips: 0.04 },
  leaders_found: known(monthly('leaders_found', [0, 1, 2, 2, 1], 0.7)),
  meetings: known(monthly('meetings', [1, 2, 3, 3, 2], 0.8)),
  meetings_joint: known(monthly('meetings_joint', [0, 1, 1, 1, 1], 0.6)),
  initiatives_begun: known((occasion) => recorded(occasion, 'begins')),
  initiatives_finished: known((occasion) => recorded(occasion, 'ends')),
  initiatives_worked: known((occasion) => Math.min(3, workedOn(occasion).length)),
  ...described(1),
  ...described(2),
  ...described(3),
  'institutions_with.jst': share(0.5),
  'institutions_with.ops': share(0.45),
  'institutions_with.pes': share(0.15),
  'institutions_with.ngo': share(0.4),
  'institutions_with.school_culture': share(0.45),
  'institutions_with.housing': share(0.25),
  'institutions_with.other': otherPartner,
  advice_hours: { ...known(monthly('advice_hours', [4, 4, 3, 3, 2], 1)), skips: 0.06 },
  plan_progress: level([3, 15, 36, 38, 8], { trait: 'effort', loading: 0.5 }),
  'obstacles.time': share(0.45),
  'obstacles.distrust': share(0.4),
  'obstacles.money': share(0.2),
  'obstacles.place': share(0.3),
  'obstacles.office': share(0.25),
  'obstacles.conflicts': share(0.15),
  'obstacles.weather': share(0.3),
  'obstacles.other': otherObstacle,
  learnt,
};
