/** The two waves that the study compares, in words. */
import { waveName, type Naming } from '../../../analysis/charts/telling.ts';

/** When people answered, as a turn of phrase: "przed testowaniem", "after testing". */
export interface ComparedWaves {
  before: string;
  after: string;
}

export function comparedWaves(naming: Naming): ComparedWaves {
  const { before, after } = naming.study.compare;
  return { before: waveName(naming, before), after: waveName(naming, after) };
}
