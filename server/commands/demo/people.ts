/** Somebody of the demo, and one time that they answer. */
import type { Answer } from '../../domain/response.ts';
import type { Locale } from '../../domain/study.ts';

/** Somebody who is asked, with what stays true of them from wave to wave. */
export interface Person {
  /** Names the person in draws; unlike the code, everybody has one. */
  key: string;
  group: string;
  city: string;
  /** The area they live in or work on. */
  area: string | null;
  /** Pairs before with after; null for people who answer an open link. */
  code: string | null;
  /** Open answers are written by those who read Polish. */
  locale: Locale;
  /** What is the same whenever they answer, by question or by a name of its own, e.g. `age_band`. */
  facts: Readonly<Record<string, Answer>>;
}

/** A person in front of an instrument in one wave. */
export interface Occasion {
  seed: number;
  person: Person;
  instrument: string;
  /** Key of the wave or round. */
  wave: string;
  /** Place of a round among the rounds of the instrument, from 0; null for a wave. */
  round: number | null;
  /** Which of the compared waves it is; null for a round of the monitoring. */
  phase: 'before' | 'after' | null;
  /** Area of the collector. */
  area: string | null;
}
