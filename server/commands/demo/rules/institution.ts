/** How people from institutions answer. */
import { amount, fact, level, share, type Rules } from '../models.ts';
import { benefit, packageNeeds, solutionsNote } from '../sentences/institutions.ts';
import { otherEvidence, otherJointWork, otherRisk, otherSolution } from '../sentences/others.ts';

const cooperation = { trait: 'cooperation', skips: 0 };
const resources = { trait: 'cooperation', loading: 0.45 };

/** Rules of the institutions' questionnaire. */
export const institutionRules: Rules = {
  institution_kind: fact('institution_kind', { skips: 0, unsure: 0 }),
  institution_code: fact('institution_code', { skips: 0, unsure: 0 }),
  institution_role: fact('institution_role'),
  contact_residents: level([6, 22, 32, 26, 14], { trait: 'reach' }),
  contact_organisers: level([20, 26, 30, 16, 8], { trait: 'reach' }),
  'cooperation.easy_contact': level([3, 10, 30, 40, 17], cooperation),
  'cooperation.shared_goals': level([2, 9, 31, 40, 18], cooperation),
  'cooperation.trust': level([3, 11, 32, 38, 16], cooperation),
  'cooperation.extra_work': level([15, 34, 30, 16, 5], { ...cooperation, loading: -0.65 }),
  'joint_work.talks': share(0.6),
  'joint_work.event': share(0.45),
  'joint_work.room': share(0.4),
  'joint_work.referral': share(0.4),
  'joint_work.plan': share(0.2),
  'joint_work.training': share(0.25),
  'joint_work.other': otherJointWork,
  stage: level([28, 38, 22, 8, 3, 1], { trait: 'reach', loading: 0.4, skips: 0, unsure: 0 }),
  stage_evidence: share(0.35),
  'stage_evidence.person': share(0.45),
  'stage_evidence.procedure': share(0.4),
  'stage_evidence.other': otherEvidence,
  solutions: share(0.35, { unsure: 0.05 }),
  'solutions.outreach': share(0.55),
  'solutions.listening': share(0.5),
  'solutions.organiser_role': share(0.25),
  'solutions.joint_team': share(0.3),
  'solutions.residents_decide': share(0.15),
  'solutions.other': otherSolution,
  solutions_note: solutionsNote,
  'change.*': level([5, 42, 53], { trait: 'cooperation', loading: 0.5, unsure: 0.06 }),
  benefit,
  'risks.money': share(0.5),
  'risks.people': share(0.5),
  'risks.leadership': share(0.35),
  'risks.rules': share(0.25),
  'risks.reluctance': share(0.2),
  'risks.residents': share(0.15),
  'risks.burnout': share(0.3),
  'risks.other': otherRisk,
  'resources.staff_time': level([6, 24, 46, 24], resources),
  'resources.money': level([22, 42, 28, 8], resources),
  'resources.place': level([5, 17, 42, 36], resources),
  'resources.know_how': level([2, 10, 42, 46], resources),
  city_plan: level([24, 36, 40], { trait: 'reach', loading: 0.4 }),
  durability: amount(6, 2, { trait: 'cooperation' }),
  recommend: amount(7.4, 1.8, { trait: 'cooperation' }),
  package_needs: packageNeeds,
};
