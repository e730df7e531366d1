/** How residents answer: shares as they could be in a neighbourhood in crisis. */
import { amount, fact, level, share, words, type Rules } from '../models.ts';
import { aNeed } from '../sentences/needs.ts';
import { otherBarrier, otherReason, otherActivity } from '../sentences/others.ts';

const influence = { trait: 'influence' };
const trust = { trait: 'trust' };
const neighbours = { trait: 'neighbours' };
const activity = { trait: 'activity', loading: 0.45 };
const reach = { trait: 'reach', loading: 0.55 };
const change = { trait: 'outlook', loading: 0.55, unsure: 0.1 };

/** Rules of the residents' questionnaire. */
export const residentRules: Rules = {
  adult: fact('adult'),
  lives_here: fact('lives_here'),
  home_area: fact('home_area', { unsure: 0.05 }),
  'influence.people_like_me': level([16, 29, 30, 19, 6], influence),
  'influence.know_whom': level([14, 26, 28, 24, 8], influence),
  'influence.office_listens': level([20, 30, 30, 15, 5], { ...influence, unsure: 0.1 }),
  'influence.no_point': level([9, 21, 31, 25, 14], { ...influence, loading: -0.7 }),
  'trust.neighbours': level([6, 14, 33, 35, 12], trust),
  'trust.townspeople': level([11, 26, 39, 19, 5], trust),
  'trust.city_office': level([18, 28, 34, 15, 5], { ...trust, unsure: 0.06 }),
  'trust.welfare_centre': level([12, 20, 33, 26, 9], { ...trust, unsure: 0.14 }),
  'trust.organisations': level([9, 18, 35, 28, 10], { ...trust, unsure: 0.16 }),
  'neighbours.help': level([9, 21, 33, 27, 10], neighbours),
  'neighbours.ask': level([10, 16, 24, 33, 17], neighbours),
  'neighbours.act_together': level([13, 27, 32, 21, 7], { ...neighbours, unsure: 0.07 }),
  'neighbours.keep_apart': level([8, 20, 30, 27, 15], { ...neighbours, loading: -0.65 }),
  belonging: amount(5.9, 2.2, { trait: 'outlook', loading: 0.4 }),
  'activities.talked': share(0.41, activity),
  'activities.meeting': share(0.17, activity),
  'activities.helped_neighbour': share(0.44, activity),
  'activities.joint_work': share(0.16, activity),
  'activities.organised': share(0.09, activity),
  'activities.office': share(0.14, activity),
  'activities.petition': share(0.19, activity),
  'activities.online': share(0.21, activity),
  'activities.other': otherActivity,
  'barriers.no_time': share(0.46),
  'barriers.care': share(0.22),
  'barriers.no_information': share(0.33),
  'barriers.nobody_asked': share(0.4),
  'barriers.alone': share(0.17),
  'barriers.no_belief': share(0.3, { trait: 'influence', loading: -0.5 }),
  'barriers.money': share(0.13),
  'barriers.conflicts': share(0.1),
  'barriers.not_interested': share(0.09),
  'barriers.other': otherBarrier,
  main_activity: fact('main_activity', { unsure: 0.03 }),
  'work_steps.looked': share(0.17),
  'work_steps.course': share(0.15),
  'work_steps.advice': share(0.1),
  'work_steps.started': share(0.08),
  'work_steps.volunteering': share(0.12, activity),
  organiser_known: share(0.58, reach),
  organiser_contact: level([14, 24, 28, 20, 14], reach),
  initiative_part: level([30, 27, 22, 13, 8], reach),
  'change.*': level([10, 55, 35], change),
  'change.say': level([13, 62, 25], change),
  'change.office': level([15, 60, 25], change),
  'change.events': level([9, 46, 45], change),
  change_reasons: share(0.2, { unsure: 0.12 }),
  'change_reasons.organisers': share(0.38, reach),
  'change_reasons.residents': share(0.36, activity),
  'change_reasons.city': share(0.27),
  'change_reasons.organisations': share(0.2),
  'change_reasons.country': share(0.14),
  'change_reasons.private': share(0.12),
  'change_reasons.other': otherReason,
  needs: words(0.46, (_occasion, draw) => aNeed(draw)),
  age_band: fact('age_band', { unsure: 0.02 }),
  sex: fact('sex', { unsure: 0.02 }),
};
