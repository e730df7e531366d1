/** A study begins as a trial: what is missing before it can go live, and how a page of the trial is recognised. */
import type { Locale, Notice } from './study.ts';

/** A place of the notice that is still to be filled, `[[what]]`. */
export interface MarkedPlace {
  locale: Locale;
  /** What belongs there. */
  what: string;
  /** The sentence around it, with the marks. */
  sentence: string;
}

const mark = /\[\[([^\]]*)\]\]/g;

function sentenceAround(text: string, at: number, length: number): string {
  const paragraph = text.lastIndexOf('\n', at) + 1;
  const begin = Math.max(paragraph, text.lastIndexOf('. ', at) + 2);
  const line = text.indexOf('\n', at);
  const end = text.indexOf('. ', at + length);
  const ends = [line, end < 0 ? -1 : end + 1].filter((place) => place >= 0);
  return text.slice(begin === 1 ? 0 : begin, ends.length === 0 ? text.length : Math.min(...ends)).trim();
}

/** Every marked place of the notice, Polish before English, in the order of the text. */
export function markedPlaces(notice: Pick<Notice, 'text'>): MarkedPlace[] {
  return (Object.keys(notice.text) as Locale[]).flatMap((locale) => {
    const text = notice.text[locale];
    return [...text.matchAll(mark)].map((match) => ({
      locale,
      what: match[1]!.trim(),
      sentence: sentenceAround(text, match.index, match[0].length),
    }));
  });
}

/** True while the notice holds the beginning of a mark, closed or not. */
export const isUnfilled = (notice: Pick<Notice, 'text'>): boolean =>
  Object.values(notice.text).some((text) => text.includes('[['));

const prefix = 'trial:';

/** What a page gives as the notice's version: on a page of the trial it says so, for its answers must not count later. */
export const noticeShown = (version: string, trial: boolean): string => (trial ? prefix + version : version);

/** Takes apart what `noticeShown` made. */
export function readNotice(shown: string): { version: string; trial: boolean } {
  return shown.startsWith(prefix)
    ? { version: shown.slice(prefix.length), trial: true }
    : { version: shown, trial: false };
}
