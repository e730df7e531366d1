/** Rating scales, sliders and yes-or-no questions. */
import type { Question } from 'survey-core';
import { ChoiceList } from './choice-list.ts';
import type { Scalar } from './choice-list.ts';
import { UnsupportedDefinition } from './unsupported.ts';
import type { ValueCheck } from './value-check.ts';

interface RatingModel extends Question {
  rateValues: ConstructorParameters<typeof ChoiceList>[0];
  visibleRateValues: { value: Scalar }[];
  autoGenerate: boolean;
}

/** rating: one of the values of the scale. */
export function rating(question: Question): ValueCheck {
  const model = question as RatingModel;
  const own = model.rateValues.length > 0 && !model.autoGenerate;
  const generated = own ? [] : model.visibleRateValues.map((item) => ({ value: item.value, exclusive: false }));
  const list = new ChoiceList(own ? model.rateValues : [], undefined, model.name, generated);
  return {
    flaw(value) {
      if (!['number', 'string', 'boolean'].includes(typeof value)) return { code: 'wrong_type' };
      return list.has(value) ? null : { code: 'not_offered' };
    },
    judge(value, name, scope, report) {
      if (!list.isOffered(value as Scalar, scope)) report.add(name, 'not_offered');
    },
  };
}

/** slider with a single value. */
export function slider(question: Question): ValueCheck {
  const model = question as Question & { sliderType: string; min: number; max: number; step?: number };
  if (model.sliderType !== 'single')
    throw new UnsupportedDefinition(`${model.name}: only single sliders are supported`);
  return {
    flaw(value) {
      if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'wrong_type' };
      return value < model.min || value > model.max ? { code: 'out_of_range' } : null;
    },
  };
}

/** boolean: true or false, or what the question stores for them. */
export function boolean(question: Question): ValueCheck {
  const model = question as Question & { valueTrue?: Scalar; valueFalse?: Scalar };
  const values: unknown[] = [model.valueTrue ?? true, model.valueFalse ?? false];
  return { flaw: (value) => (values.includes(value) ? null : { code: 'wrong_type' }) };
}
