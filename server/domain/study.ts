/** The study as data: cities, areas, groups and waves are never code. Read from `surveys/study.json`. */

/** A text in every language of the study; Polish and English always. */
export interface Texts {
  pl: string;
  en: string;
}

export type Locale = keyof Texts;

/** A revitalisation area of a city. */
export interface Area {
  key: string;
  name: Texts;
}

export interface City {
  key: string;
  name: Texts;
  /** "w Krośnie": the name as it stands after "in", for sentences. */
  inName: Texts;
  areas: Area[];
}

/** How the people of a group came into the study; decides what sentences about them may claim. */
export type Sampling = 'census' | 'probability' | 'convenience';

export interface Group {
  key: string;
  name: Texts;
  sampling: Sampling;
  /** A small group is pooled over cities before anything of it is shown. */
  small: boolean;
  /** The smallest count that may be shown (default 5). */
  threshold: number;
  /** What its poster asks in large letters; `{city}` stands for "in Krosno". Null for a headline that fits any group. */
  call: Texts | null;
  /** The name of a code that several people share and the team writes on each letter by hand, e.g. of their institution. */
  sharedCode: Texts | null;
}

/** A `wave` can be compared with another; a `round` is one month of monitoring. */
export interface Wave {
  key: string;
  kind: 'wave' | 'round';
  name: Texts;
}

/** What the project is meant to achieve, and the indicators (question or scale names) that speak of it. */
export interface Aim {
  key: string;
  name: Texts;
  target: number;
  unit: Texts;
}

/** A collector that is created at the first start, when no collector of this slug exists. */
export interface CollectorSeed {
  slug: string;
  instrument: string;
  city: string;
  wave: string;
  area: string | null;
  source: string | null;
  mode: 'open' | 'invitation';
  kiosk: boolean;
  opens: string | null;
  closes: string | null;
  target: number | null;
}

export interface Notice {
  /** Recorded with every consent. */
  version: string;
  /** Markdown-free plain text, paragraphs separated by blank lines. A place still to fill is marked `[[what]]`. */
  text: Texts;
}

/** Population margins for raking, e.g. `{ city: 'krosno', question: 'age_band', values: { '18_29': 812, ... } }`. */
export interface Margin {
  group: string;
  city: string;
  question: string;
  values: Record<string, number>;
}

export interface Study {
  key: string;
  title: Texts;
  /** Who asks, in one sentence. */
  organiser: Texts;
  /** Why it asks, in a sentence of its letters of invitation. Null for none. */
  purpose: Texts | null;
  languages: Locale[];
  cities: City[];
  groups: Group[];
  waves: Wave[];
  /** The two waves that are compared. */
  compare: { before: string; after: string };
  aims: Aim[];
  collectors: CollectorSeed[];
  notice: Notice;
  /** Days (YYYY-MM-DD) after which a purge erases: respondent codes and open answers; and the audit log. */
  retention: { responses: string; audit: string };
  margins: Margin[];
}
