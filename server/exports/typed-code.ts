/** What is typed for an answer, and printed beside it on paper. */
import { codeOf, type VariableValue } from './question-values.ts';

/** True when the answers are typed by their place in the list: several may be chosen, or not all codes are numbers. */
export function isTypedByPlace(values: readonly Pick<VariableValue, 'value'>[], several: boolean): boolean {
  return several || values.some(({ value }) => typeof codeOf(value) !== 'number');
}

/**
 * What is typed for each value: its code where one answer is chosen and every code is a number, else its place from 1.
 * @example typedCodes([{ value: 1 }, { value: 98 }], false) // ['1', '98']
 * @example typedCodes([{ value: 'yes' }, { value: 'no' }], false) // ['1', '2']
 */
export function typedCodes(values: readonly Pick<VariableValue, 'value'>[], several: boolean): string[] {
  const byPlace = isTypedByPlace(values, several);
  return values.map(({ value }, place) => String(byPlace ? place + 1 : codeOf(value)));
}
