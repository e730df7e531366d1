/** The shape of what is planted in the demo: what pushes answers, and what analysis should say of it. */
import type { Texts } from '../../domain/study.ts';

/** A push on all answers that rest on a trait, or on one item (`question`, `question.row`, `question.option`). */
export interface Push {
  trait?: string;
  item?: string;
  /** Everywhere when absent. */
  city?: string;
  /** `recalled`: on what is remembered of the time before. In every wave when absent. */
  wave?: 'before' | 'after' | 'recalled';
  /** Only people of whom this fact is true. */
  among?: { fact: string; values: readonly string[] };
  by: number;
}

/** What analysis should say of it. `direction` is that of the second of the two compared; 0: no difference may be claimed. */
export interface Expectation {
  question: string;
  part?: string;
  contrast: 'city' | 'wave' | 'cityByWave';
  within?: { city?: string; wave?: string };
  direction: 1 | 0 | -1;
  /** Change by memory instead of collected change. */
  recalled?: true;
}

/** Something true of the demo: how it is said, what makes it so, and where analysis should find it. */
export interface PlantedEffect {
  key: string;
  instrument: string;
  says: Texts;
  pushes: readonly Push[];
  expects: readonly Expectation[];
}
