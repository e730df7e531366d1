/** Quotes that carry several codes, once each. */
import type { PassageReply } from '../../../../server/http/contract.ts';

/** A passage with all the codes it carries. */
export interface CodedQuote {
  quote: PassageReply;
  codes: string[];
}

/**
 * Puts together what is the same passage under several codes, in the order of the first; notes about it stand one after the other.
 * Who is not told where a passage stands knows it by its words and surroundings.
 */
export function quotesOnce(quotes: readonly PassageReply[]): CodedQuote[] {
  const known = new Map<string, CodedQuote>();
  for (const quote of quotes) {
    const { text, before, after, city, wave, group, respondent, source, revision, start } = quote;
    const place = JSON.stringify([text, before, after, city, wave, group, respondent, source, revision, start]);
    const one = known.get(place);
    if (one === undefined) known.set(place, { quote, codes: [quote.code] });
    else {
      if (!one.codes.includes(quote.code)) one.codes.push(quote.code);
      const memos = [one.quote.memo, quote.memo].filter((memo) => memo !== null);
      one.quote = { ...one.quote, memo: memos.length === 0 ? null : [...new Set(memos)].join(' · ') };
    }
  }
  return [...known.values()];
}
