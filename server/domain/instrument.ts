/** An instrument (questionnaire, monitoring sheet or guide): SurveyJS JSON with the evaluation metadata of the study. */
import type { Texts } from './study.ts';

/** A text of SurveyJS: one string, or one per language (`default` is Polish when a file has it). */
export type LocalisedText = string | (Partial<Texts> & { default?: string });

/** A choice, row, column or rating value: the bare value, or the value with its text and conditions. */
export type ItemValue =
  | string
  | number
  | boolean
  | { value: string | number | boolean; text?: LocalisedText; visibleIf?: string; enableIf?: string };

export type Measure = 'nominal' | 'ordinal' | 'interval';

/** A question of an instrument with the properties the study adds to SurveyJS. */
export interface Question {
  type: string;
  name: string;
  title?: LocalisedText;
  description?: LocalisedText;
  visibleIf?: string;
  isRequired?: boolean;
  choices?: ItemValue[];
  rows?: ItemValue[];
  columns?: ItemValue[];
  rateValues?: ItemValue[];
  rateMin?: number;
  rateMax?: number;
  showOtherItem?: boolean;
  showNoneItem?: boolean;
  inputType?: string;
  min?: number | string;
  max?: number | string;
  maxLength?: number;
  elements?: Question[];
  /** Level of measurement; inferred from the type when absent. */
  measure?: Measure;
  /** Reversed item of a scale. */
  reverse?: boolean | string[];
  /** Values that mean "don't know" or "refuse". */
  missing?: (string | number)[];
  /** Key of the aim (study.json) this is an indicator of. */
  indicator?: string;
  /** Results may be filtered by this question. */
  filter?: boolean;
  /** Describes whoever answers and is no outcome, so its change is not told; filters and what `eligibleIf` asks are so anyway. */
  background?: boolean;
  /** Name of the "now" item that this one asks about the time before. */
  recalls?: string;
  /** Follow-up prompts for the interviewer (guides). */
  probes?: LocalisedText[];
  [property: string]: unknown;
}

export interface Page {
  name: string;
  title?: LocalisedText;
  visibleIf?: string;
  elements: Question[];
  [property: string]: unknown;
}

/** A scale: the mean of its items (question names, or `question.row`), reversed where named. */
export interface Scale {
  name: string;
  title: LocalisedText;
  items: string[];
  /** Items (of `items`) that are reversed before averaging. */
  reversed?: string[];
  /** Fewest answered items for a scale value; default: half of them, rounded up. */
  minItems?: number;
  indicator?: string;
}

/** Things that several people may report under a shared id (an initiative run together): each is counted once. */
export interface Count {
  name: string;
  title: LocalisedText;
  /** Questions in pairs: the one that names the thing by its id, and the one that says what happened to it. */
  things: { id: string; answer: string }[];
  /** The answers with which a thing counts. */
  when: (string | number | boolean)[];
  /** Whoever answered this question reports, be it of nothing; without it everybody does. */
  base?: string;
  indicator?: string;
}

/** The whole file: valid SurveyJS JSON with the study's survey properties. */
export interface Definition {
  key: string;
  version: number;
  kind: 'questionnaire' | 'monitoring' | 'guide';
  group: string;
  waves: string[];
  title: LocalisedText;
  description?: LocalisedText;
  /** Minutes it takes; shown on the opening page. */
  minutes?: number;
  /** SurveyJS expression; when false at submission, the person is only counted. */
  eligibleIf?: string;
  scales?: Scale[];
  counts?: Count[];
  pages: Page[];
  [property: string]: unknown;
}
