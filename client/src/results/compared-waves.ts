/** The two waves that the study compares, in words. */
import type { Texts } from '../../../server/domain/study.ts';
import type { StudyInfo } from '../api/queries.ts';

/** When people answered, as a turn of phrase: "przed testowaniem", "after testing". */
export interface ComparedWaves {
  before: string;
  after: string;
}

export function comparedWaves({ compare, waves }: StudyInfo, say: (texts: Texts) => string): ComparedWaves {
  const nameOf = (wave: string): string => {
    const found = waves.find(({ key }) => key === wave);
    return found === undefined ? wave : say(found.name);
  };
  return { before: nameOf(compare.before), after: nameOf(compare.after) };
}
