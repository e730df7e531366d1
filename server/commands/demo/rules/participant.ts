/** How organisers answer. */
import { amount, level, share, type Rules } from '../models.ts';
import { otherNeed, otherObstacle } from '../sentences/others.ts';
import { bestChange, planChanges, supportNeeded, trainingLack, wouldDoOtherwise } from '../sentences/organisers.ts';

const skills = { trait: 'skills', loading: 0.7, skips: 0, unsure: 0 };
const confidence = { trait: 'confidence', skips: 0, unsure: 0.01 };
const burden = { trait: 'burden', skips: 0, unsure: 0.01 };
const support = { trait: 'support', loading: 0.5 };

/** Rules of the organisers' questionnaire. */
export const participantRules: Rules = {
  'skills.reaching_out': level([6, 20, 38, 28, 8], skills),
  'skills.listening': level([2, 8, 34, 40, 16], skills),
  'skills.connecting': level([8, 24, 38, 24, 6], skills),
  'skills.motivating': level([12, 30, 36, 18, 4], skills),
  'skills.leaders': level([18, 34, 32, 13, 3], skills),
  'skills.planning': level([9, 27, 38, 20, 6], skills),
  'skills.mobilising': level([12, 28, 36, 19, 5], skills),
  'skills.institutions': level([40, 42, 15, 2.98, 0.02], { ...skills, loading: 0.5 }),
  'confidence.find_way': level([1, 8, 28, 46, 17], confidence),
  'confidence.setback': level([3, 13, 33, 37, 14], confidence),
  'confidence.speak_up': level([5, 17, 33, 32, 13], confidence),
  'confidence.in_over_head': level([14, 32, 31, 17, 6], { ...confidence, loading: -0.7 }),
  'training_use.*': level([1, 6, 22, 43, 28], { trait: 'support', unsure: 0.05 }),
  training_lack: trainingLack,
  plan_done: level([1, 10, 27, 42, 20], { trait: 'skills' }),
  plan_use: level([4, 16, 50, 30], { trait: 'support' }),
  plan_changes: planChanges,
  'advice.*': level([3, 11, 29, 38, 19], support),
  'advice.sheets_burden': level([14, 32, 30, 17, 7], { ...support, loading: -0.4 }),
  'helped_most.trainings': share(0.4),
  'helped_most.visit': share(0.55),
  'helped_most.plan': share(0.2),
  'helped_most.advice': share(0.4),
  'helped_most.peers': share(0.65),
  'helped_most.institutions': share(0.15),
  'helped_most.residents': share(0.6),
  'barriers.time': share(0.6),
  'barriers.distrust': share(0.45),
  'barriers.no_belief': share(0.5),
  'barriers.no_money': share(0.3),
  'barriers.no_place': share(0.35),
  'barriers.office': share(0.3),
  'barriers.conflicts': share(0.2),
  'barriers.role_unclear': share(0.25),
  'barriers.other': otherObstacle,
  hours_week: amount(14, 4, { trait: 'burden' }),
  'burden.tired': level([14, 34, 32, 15, 5], burden),
  'burden.private_life': level([18, 34, 28, 15, 5], burden),
  'burden.alone': level([22, 36, 26, 12, 4], burden),
  'burden.can_rest': level([4, 14, 30, 36, 16], { ...burden, loading: -0.7 }),
  'support.*': level([4, 16, 40, 30, 10], { ...support, unsure: 0.08 }),
  support_needed: supportNeeded,
  best_change: bestChange,
  would_do_otherwise: wouldDoOtherwise,
  go_on: amount(7.2, 2, { trait: 'confidence' }),
  'go_on_needs.pay': share(0.7),
  'go_on_needs.time': share(0.45),
  'go_on_needs.team': share(0.6),
  'go_on_needs.training': share(0.35),
  'go_on_needs.place': share(0.5),
  'go_on_needs.small_budget': share(0.6),
  'go_on_needs.recognition': share(0.4),
  'go_on_needs.other': otherNeed,
};
