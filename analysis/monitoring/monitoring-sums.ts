/** What the monitoring says: sums and counts by city and round. Missing is `null`, never 0. */
import type { ResultTexts } from '../compare/result.ts';

/** One city in one round. */
export interface MonthCell {
  /** `null`: all cities together. */
  city: string | null;
  wave: string;
  /** People who reported; `null`: withheld. */
  reporting: number | null;
  /** `null`: nobody reported, or withheld. */
  value: number | null;
  /** Of what is counted once: reports without an id, which are not among the value. */
  unnamed: number | null;
  /** Fewer than two people reported, or another city's one report could be worked out. */
  withheld: boolean;
}

/** All rounds that are shown of one city. */
export interface MonthTotal {
  city: string | null;
  /** How many rounds it covers. */
  months: number;
  value: number | null;
  unnamed: number | null;
}

export interface MonitoringMeasure {
  /** Name of the question or of the count. */
  name: string;
  title: ResultTexts;
  /** Numbers added up, or things with a shared id counted once. */
  how: 'sum' | 'once';
  indicator: string | null;
  cells: MonthCell[];
  totals: MonthTotal[];
}

export interface MonitoringSums {
  instrument: string;
  rounds: string[];
  cities: string[];
  measures: MonitoringMeasure[];
}
