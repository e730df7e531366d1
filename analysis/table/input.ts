/** What analysis needs to know of responses, definitions and the study: parts of the stored types, so that those fit as they are. */
import type { Measure, ResultTexts } from '../compare/result.ts';

/** A response as far as analysis reads it. */
export interface TableResponse {
  _id: string;
  version: number;
  city: string;
  area: string | null;
  wave: string;
  respondentCode: string | null;
  channel: string;
  consent: { cityLevel: boolean | null } | null;
  /** Only `complete` counts; anything else removes the row. */
  state: string;
  answers: Record<string, unknown>;
  /** `question` or `question.row` that conditions hid. */
  hidden: readonly string[];
  changedAt: Date | number;
  contentHash?: string;
}

export type TableText = string | { pl?: string; en?: string; default?: string };
export type TableItem =
  string | number | boolean | { value: string | number | boolean; text?: TableText; [property: string]: unknown };

/** A question as far as analysis reads it. */
export interface TableQuestion {
  type: string;
  name: string;
  title?: TableText;
  choices?: TableItem[];
  rows?: TableItem[];
  columns?: TableItem[];
  rateValues?: TableItem[];
  rateMin?: number;
  rateMax?: number;
  showOtherItem?: boolean;
  showNoneItem?: boolean;
  inputType?: string;
  elements?: TableQuestion[];
  measure?: Measure;
  reverse?: boolean | string[];
  missing?: (string | number)[];
  indicator?: string;
  filter?: boolean;
  background?: boolean;
  recalls?: string;
  [property: string]: unknown;
}

export interface TableScale {
  name: string;
  title: TableText;
  items: string[];
  reversed?: string[];
  minItems?: number;
  indicator?: string;
}

/** Things that several people may report under a shared id, and that are counted once. */
export interface TableCount {
  name: string;
  title: TableText;
  /** Questions in pairs: the one that names the thing, and the one that says what happened to it. */
  things: { id: string; answer: string }[];
  /** The answers with which a thing counts. */
  when: (string | number | boolean)[];
  /** Whoever answered this question reports, be it of nothing; without it everybody does. */
  base?: string;
  indicator?: string;
}

/** One version of an instrument. */
export interface TableDefinition {
  key: string;
  version: number;
  kind: string;
  group: string;
  /** Who belongs to the study, as an expression over answers. */
  eligibleIf?: string;
  scales?: TableScale[];
  counts?: TableCount[];
  pages: { elements: TableQuestion[] }[];
}

/** The study as far as analysis reads it. */
export interface TableStudy {
  cities: { key: string; name: ResultTexts; areas: { key: string; name: ResultTexts }[] }[];
  groups: { key: string; sampling: 'census' | 'probability' | 'convenience'; small: boolean; threshold: number }[];
  waves: { key: string; kind: 'wave' | 'round'; name: ResultTexts }[];
  compare: { before: string; after: string };
  margins: { group: string; city: string; question: string; values: Record<string, number> }[];
}
