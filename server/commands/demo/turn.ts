/** One question put to one person: which rule answers each of its parts, and what comes of it. */
import { normalQuantile } from '../../../analysis/statistics/distributions/normal.ts';
import type { Answer } from '../../domain/response.ts';
import { drawOf, type Draw } from './draws.ts';
import { latentOf, type Bearing } from './latent.ts';
import { amount, level, type Model, type Rules } from './models.ts';
import type { Asked, Value } from './sheet.ts';

/** What a part without a rule hangs together with. */
const usual = { trait: 'outlook', loading: 0.5 };

/** A question put to a person: finds the rule of each part, and the answer that comes of it. */
export class Turn {
  readonly asked: Asked;
  private readonly rules: Rules;
  /** Items are those of the question that this one recalls: the same person judges the same thing. */
  private readonly source: string;
  private readonly careless: number;

  constructor(asked: Asked, rules: Rules) {
    const { question, occasion } = asked;
    this.asked = asked;
    this.rules = rules;
    this.source = question.recalls ?? question.name;
    this.careless = drawOf(occasion.seed, occasion.person.key, 'careless').chance(0.12) ? 4 : 0.6;
  }

  /** The rule for a part of the question, or for the whole. */
  modelOf(part: Value | null): Model | undefined {
    const find = (name: string): Model | undefined =>
      this.rules[part === null ? name : `${name}.${String(part)}`] ?? this.rules[`${name}.*`];
    return find(this.asked.question.name) ?? find(this.source);
  }

  /** The draws of a part. */
  draw(...part: (string | number)[]): Draw {
    const { occasion, question } = this.asked;
    return drawOf(occasion.seed, occasion.person.key, occasion.wave, question.name, ...part);
  }

  latent(part: Value | null, bearing: Bearing): number {
    const { occasion, question } = this.asked;
    const item = part === null ? this.source : `${this.source}.${String(part)}`;
    return latentOf(occasion, item, bearing, question.recalls === undefined ? occasion.phase : 'recalled');
  }

  /** True when the part is left out. What is required never is. */
  leaves(part: Value | null, model: Pick<Model, 'kind' | 'skips'>): boolean {
    const skips = model.kind === 'words' ? model.skips : model.skips * this.careless;
    return this.asked.question.isRequired !== true && this.draw('skips', String(part)).chance(skips);
  }

  /**
   * The answer to a part among ordered values; null: left out.
   * @param values none when any number within the limits will do
   */
  answer(part: Value | null, values: readonly Value[]): Answer {
    const plain = this.plainModel(part, values);
    const model = this.modelOf(part) ?? plain;
    if (this.leaves(part, model)) return null;
    const { declared } = this.asked;
    if (declared.length > 0 && this.draw('unsure', String(part)).chance(model.unsure * this.careless)) {
      return this.draw('declares', String(part)).pick(declared);
    }
    const value = this.valueBy(model, part, values);
    return value === undefined ? (this.valueBy(plain, part, values) ?? null) : value;
  }

  /** A plausible rule for what no rule was written. */
  private plainModel(part: Value | null, values: readonly Value[]): Model {
    const reverse = this.asked.question.reverse;
    const turned = Array.isArray(reverse) ? reverse.includes(String(part)) : reverse === true;
    const bearing = { ...usual, loading: turned ? -usual.loading : usual.loading };
    if (values.length > 0) return level(bell(values.length), bearing);
    const { low, high } = this.limits();
    const reach = Math.min(high - low, 12);
    return amount(low + reach / 2, reach / 5, bearing);
  }

  /** `undefined` when the rule does not fit what is offered. */
  private valueBy(model: Model, part: Value | null, values: readonly Value[]): Answer | undefined {
    switch (model.kind) {
      case 'known': {
        const value = model.answer(this.asked.occasion);
        return value === null || values.length === 0 || values.includes(value as Value) ? value : undefined;
      }
      case 'names': {
        const offered = values.filter((value) => (model.weights[String(value)] ?? 0) > 0);
        if (offered.length === 0) return undefined;
        const weights = offered.map((value) => model.weights[String(value)]!);
        return this.draw('name', String(part)).pick(offered, weights);
      }
      case 'level':
        return model.shares.length === values.length
          ? values[levelOf(this.latent(part, model), model.shares)]
          : undefined;
      case 'share':
        // Of a yes/no question the first is "yes".
        return values.length === 2 ? values[this.latent(part, model) > cutOf(model.share) ? 0 : 1] : undefined;
      case 'amount':
        return this.nearest(model.mean + model.sd * this.latent(part, model), values);
      default:
        return undefined;
    }
  }

  private limits(): { low: number; high: number } {
    const { min, max } = this.asked.question;
    return { low: Number(min ?? 0), high: Number(max ?? Number(min ?? 0) + 100) };
  }

  private nearest(wanted: number, values: readonly Value[]): Answer | undefined {
    const { low, high } = this.limits();
    if (values.length === 0) return Math.min(high, Math.max(low, Math.round(wanted)));
    const numbers = values.filter((value) => typeof value === 'number');
    return numbers.reduce<number | undefined>(
      (best, one) => (best === undefined || Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best),
      undefined,
    );
  }
}

const shareCuts = new Map<number, number>();

/** Above this lies so large a share of people. */
export function cutOf(share: number): number {
  let cut = shareCuts.get(share);
  if (cut === undefined) shareCuts.set(share, (cut = normalQuantile(1 - share)));
  return cut;
}

const cuts = new WeakMap<readonly number[], number[]>();

/** The level into which a standard normal value falls, so that each level has its share. */
function levelOf(latent: number, shares: readonly number[]): number {
  let own = cuts.get(shares);
  if (!own) {
    const total = shares.reduce((sum, one) => sum + one, 0);
    let below = 0;
    own = shares.slice(0, -1).map((one) => normalQuantile(Math.min(1, (below += one) / total)));
    cuts.set(shares, own);
  }
  return own.filter((cut) => latent > cut).length;
}

const bells = new Map<number, number[]>();

/** Shares that are largest in the middle and a little above it. */
function bell(levels: number): number[] {
  let shares = bells.get(levels);
  if (!shares) {
    const middle = (levels - 1) * 0.55;
    shares = Array.from({ length: levels }, (_, at) => Math.exp(-2 * ((at - middle) / Math.max(1, levels / 2)) ** 2));
    bells.set(levels, shares);
  }
  return shares;
}
