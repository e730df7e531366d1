/** One choice, several choices, and rankings. */
import type { Question } from 'survey-core';
import { ChoiceList } from './choice-list.ts';
import type { Scalar, SpecialOffer } from './choice-list.ts';
import { UnsupportedDefinition } from './unsupported.ts';
import type { Flaw, ValueCheck } from './value-check.ts';

/** What the choice types of survey-core have in common and its typings spread over several classes. */
interface SelectModel extends Question {
  choices: ConstructorParameters<typeof ChoiceList>[0];
  choicesVisibleIf: string;
  choicesFromQuestion: string;
  choicesByUrl: { isEmpty?: boolean; url?: string };
  showOtherItem: boolean;
  showNoneItem: boolean;
  showRefuseItem: boolean;
  showDontKnowItem: boolean;
  otherItem: { value: Scalar };
  noneItem: { value: Scalar };
  refuseItem: { value: Scalar };
  dontKnowItem: { value: Scalar };
  storeOthersAsComment: boolean | string;
  valuePropertyName?: string;
  allowCustomChoices?: boolean;
  minSelectedChoices?: number;
  maxSelectedChoices?: number;
  selectToRankEnabled?: boolean;
  choicesMin?: number;
  choicesMax?: number;
  choicesStep?: number;
}

/** radiogroup, dropdown, buttongroup: one of the values offered. */
export function singleChoice(question: Question): ValueCheck {
  const model = question as SelectModel;
  const list = choicesOf(model);
  return {
    flaw: (value) => scalarFlaw(value) ?? (list.has(value) ? null : { code: 'not_offered' }),
    judge(value, name, scope, report) {
      if (!list.isOffered(value as Scalar, scope)) report.add(name, 'not_offered');
    },
    asksComment: otherOf(model),
  };
}

/** checkbox, tagbox: a list of values offered, none twice, an exclusive one alone. */
export function multipleChoice(question: Question): ValueCheck {
  const model = question as SelectModel;
  const list = choicesOf(model);
  const least = model.minSelectedChoices ?? 0;
  const most = model.maxSelectedChoices ?? 0;
  return {
    flaw: (value) => listFlaw(value, list),
    judge(value, name, scope, report) {
      const chosen = value as Scalar[];
      if (chosen.some((one) => !list.isOffered(one, scope))) report.add(name, 'not_offered');
      const exclusive = chosen.some((one) => list.isExclusive(one));
      if (exclusive && chosen.length > 1) report.add(name, 'exclusive');
      if (most > 0 && chosen.length > most) report.add(name, 'too_many', most);
      if (chosen.length < least && !exclusive) report.add(name, 'too_few', least);
    },
    judgeEmpty(name, _scope, report) {
      if (least > 0) report.add(name, 'too_few', least);
    },
    asksComment: otherOf(model),
  };
}

/** ranking: every item offered once, or (select to rank) as many as asked for. */
export function ranking(question: Question): ValueCheck {
  const model = question as SelectModel;
  const list = new ChoiceList(model.choices, model.choicesVisibleIf, model.name);
  refuseUnsupported(model);
  const partial = Boolean(model.selectToRankEnabled);
  const least = model.minSelectedChoices ?? 0;
  const most = model.maxSelectedChoices ?? 0;
  return {
    flaw: (value) => listFlaw(value, list),
    judge(value, name, scope, report) {
      const ranked = value as Scalar[];
      const offered = list.offered(scope);
      if (ranked.some((one) => !offered.includes(one))) report.add(name, 'not_offered');
      else if (!partial && ranked.length !== offered.length) report.add(name, 'incomplete');
      if (partial && most > 0 && ranked.length > most) report.add(name, 'too_many', most);
      if (partial && ranked.length < least) report.add(name, 'too_few', least);
    },
    judgeEmpty(name, _scope, report) {
      if (partial && least > 0) report.add(name, 'too_few', least);
    },
  };
}

function choicesOf(model: SelectModel): ChoiceList {
  refuseUnsupported(model);
  const specials: SpecialOffer[] = [];
  if (model.showNoneItem) specials.push({ value: model.noneItem.value, exclusive: true });
  if (model.showRefuseItem) specials.push({ value: model.refuseItem.value, exclusive: true });
  if (model.showDontKnowItem) specials.push({ value: model.dontKnowItem.value, exclusive: true });
  if (model.showOtherItem) specials.push({ value: model.otherItem.value, exclusive: false });
  for (const value of numberedChoices(model)) specials.push({ value, exclusive: false });
  return new ChoiceList(model.choices, model.choicesVisibleIf, model.name, specials);
}

/** A dropdown may offer the numbers from `choicesMin` to `choicesMax`. */
function numberedChoices(model: SelectModel): number[] {
  const [low, high, step] = [model.choicesMin ?? 0, model.choicesMax ?? 0, model.choicesStep ?? 1];
  const values: number[] = [];
  if (low !== 0 || high !== 0) for (let value = low; value <= high; value += step) values.push(value);
  return values;
}

function refuseUnsupported(model: SelectModel): void {
  const refuse = (what: string) => {
    throw new UnsupportedDefinition(`${model.name}: ${what} is not supported`);
  };
  if (model.choicesFromQuestion) refuse('choicesFromQuestion');
  if (model.choicesByUrl?.url) refuse('choicesByUrl');
  if (model.valuePropertyName) refuse('valuePropertyName');
  if (model.allowCustomChoices) refuse('allowCustomChoices');
  if (model.storeOthersAsComment === false) refuse('storeOthersAsComment: false');
  for (const choice of model.choices as unknown as { showCommentArea?: boolean; hasElements?: boolean }[]) {
    if (choice.showCommentArea) refuse('a text beside a single choice (showCommentArea)');
    if (choice.hasElements) refuse('questions inside a choice');
  }
}

function otherOf(model: SelectModel): ((value: unknown) => boolean) | undefined {
  if (!model.showOtherItem) return undefined;
  const other = model.otherItem.value;
  return (value) => (Array.isArray(value) ? value.includes(other) : value === other);
}

function scalarFlaw(value: unknown): Flaw | null {
  return ['string', 'number', 'boolean'].includes(typeof value) ? null : { code: 'wrong_type' };
}

/** Also used for the cells of a matrix in which several columns may be chosen. */
export function listFlaw(value: unknown, list: ChoiceList): Flaw | null {
  if (!Array.isArray(value)) return { code: 'wrong_type' };
  if (value.length > list.values.length) return { code: 'duplicate' };
  for (const one of value) {
    const flaw = scalarFlaw(one) ?? (list.has(one) ? null : { code: 'not_offered' as const });
    if (flaw) return flaw;
  }
  return new Set(value).size === value.length ? null : { code: 'duplicate' };
}
