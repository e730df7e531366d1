/** A passage as its reader may know it. */

/** A passage with what a reader may know of it; what they may not is null. */
export interface ToldPassage {
  id: string;
  code: string;
  text: string;
  /** What stands around it. */
  before: string | null;
  after: string | null;
  /** Null: cities of this group are not told apart. */
  city: string | null;
  wave: string;
  group: string;
  cleared: boolean;
  /** Whether its speaker agreed to be quoted. */
  quotable: boolean;
  lost: boolean;
  memo: string | null;
  by: string | null;
  /** Code of the person. */
  respondent: string | null;
  source: { interview: string | null; response: string | null; question: string | null; instrument: string };
  /** The revision of the text that start and end belong to. */
  revision: number | null;
  start: number | null;
  end: number | null;
}
