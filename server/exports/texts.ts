/** Texts of an instrument as plain text, for headers, codebooks and labels. */
import type { ItemValue, LocalisedText } from '../domain/instrument.ts';
import type { Locale, Texts } from '../domain/study.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Without tags, entities and line breaks: one line, as a column label needs it. */
function flat(text: string): string {
  return text
    .replace(/<\/?(?:a|b|em|i|mark|small|span|strong|sub|sup|u)(?:\s[^>]*)?>/gi, '')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Both languages of a text of an instrument. `default` is Polish when a file has it; a language that is missing takes the
 * other one.
 * @param text the text, or null or undefined when the element has none
 * @param fallback what stands in for a missing text, usually the element's name
 */
export function plainTexts(text: LocalisedText | null | undefined, fallback: string | Texts): Texts {
  const otherwise = typeof fallback === 'string' ? { pl: fallback, en: fallback } : fallback;
  if (text === null || text === undefined || text === '') return otherwise;
  if (typeof text === 'string') return { pl: flat(text), en: flat(text) };
  const pl = text.pl ?? text.default ?? text.en;
  const en = text.en ?? text.default ?? text.pl;
  return { pl: pl ? flat(pl) : otherwise.pl, en: en ? flat(en) : otherwise.en };
}

/** A label of two parts, in both languages: "Question – row". */
export function joinTexts(first: Texts, second: Texts): Texts {
  return { pl: `${first.pl} – ${second.pl}`, en: `${first.en} – ${second.en}` };
}

/** The bare value of a choice, row, column or rating value. */
export function itemValue(item: ItemValue): string | number | boolean {
  return typeof item === 'object' ? item.value : item;
}

/** Both languages of a choice, row, column or rating value; the value itself where it has no text. */
export function itemTexts(item: ItemValue): Texts {
  return plainTexts(typeof item === 'object' ? item.text : null, String(itemValue(item)));
}

/** The text of one language. */
export function inLocale(texts: Texts, locale: Locale): string {
  return texts[locale];
}
