/** What was planted in the demo, in the units in which results tell it: worked out from the rules, not from any answers. */
import { normalCdf, normalQuantile } from '../../analysis/statistics/distributions/normal.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import type { Model } from '../../server/commands/demo/models.ts';
import type { Expectation } from '../../server/commands/demo/effect.ts';
import { plantedEffects } from '../../server/commands/demo/planted-effects.ts';
import { rulesOf } from '../../server/commands/demo/rules/index.ts';

/** A city and wave; `recalled`: what is remembered of the time before. */
export interface Spot {
  city: string | null;
  moment: 'before' | 'after' | 'recalled';
}

/** A push that holds for some people only has no single size here. */
const isPartial = (instrument: string, item: string): boolean =>
  plantedEffects.some(
    (effect) => effect.instrument === instrument && effect.pushes.some((push) => push.item === item && push.among),
  );

/** How far what lies behind an item was moved, in standard deviations. */
function shiftOf(instrument: string, item: string, model: Model, { city, moment }: Spot): number {
  const { trait, loading } = model as { trait?: string; loading: number };
  let shift = 0;
  for (const effect of plantedEffects) {
    if (effect.instrument !== instrument) continue;
    for (const push of effect.pushes) {
      const here = (push.city === undefined || push.city === city) && (push.wave === undefined || push.wave === moment);
      if (!here) continue;
      if (push.trait !== undefined && push.trait === trait) shift += loading * push.by;
      if (push.item === item) shift += (trait === undefined ? 1 : Math.sqrt(1 - loading ** 2)) * push.by;
    }
  }
  return shift;
}

function modelOf(instrument: string, item: string): Model {
  const rules = rulesOf(instrument);
  const [question] = item.split('.');
  const model = rules[item] ?? rules[`${question}.*`];
  if (!model) throw new Error(`${instrument}: ${item} has no rule`);
  return model;
}

/** Shares of the levels of an item, from the lowest; of an option or "yes": who has it, last. */
function sharesOf(instrument: string, item: string, spot: Spot): number[] {
  const model = modelOf(instrument, item);
  const shift = shiftOf(instrument, item, model, spot);
  const planned = model.kind === 'share' ? [1 - model.share, model.share] : model.kind === 'level' ? model.shares : [];
  if (planned.length === 0) throw new Error(`${item} has no levels`);
  const total = planned.reduce((sum, one) => sum + one, 0);
  let below = 0;
  const cuts = planned.slice(0, -1).map((one) => normalCdf(normalQuantile((below += one) / total) - shift));
  return [...cuts, 1].map((upTo, at) => upTo - (cuts[at - 1] ?? 0));
}

const meanOf = (shares: readonly number[]): number => shares.reduce((sum, share, at) => sum + share * (at + 1), 0);

/** P(second higher) − P(second lower). */
function cliffDelta(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, p, i) => sum + second.reduce((own, q, j) => own + p * q * Math.sign(j - i), 0), 0);
}

/** The planted values, second minus first, by the name of the measure; none where a push holds for some people only. */
export function plantedDifference(
  definition: Definition,
  { question, part }: Pick<Expectation, 'question' | 'part'>,
  first: Spot,
  second: Spot,
): Record<string, number> {
  const { key } = definition;
  const scale = (definition.scales ?? []).find(({ name }) => name === question);
  const change = (item: string): number => meanOf(sharesOf(key, item, second)) - meanOf(sharesOf(key, item, first));
  if (scale) {
    const turned = new Set(scale.reversed ?? []);
    const sum = scale.items.reduce((all, item) => all + (turned.has(item) ? -1 : 1) * change(item), 0);
    return { mean_difference: sum / scale.items.length };
  }
  const item = part === undefined ? question : `${question}.${part}`;
  if (isPartial(key, item) || modelOf(key, item).kind === 'amount') return {};
  const [x, y] = [sharesOf(key, item, first), sharesOf(key, item, second)];
  return x.length === 2 ? { difference_of_shares: y[1]! - x[1]! } : { cliff_delta: cliffDelta(x, y) };
}
