/** Texts of definitions in both languages. */
import type { LocalisedText } from '../domain/instrument.ts';
import type { Texts } from '../domain/study.ts';

/** Both languages of a text; one stands in for a missing other. */
export function textsOf(text: LocalisedText | undefined): Texts {
  if (text === undefined) return { pl: '', en: '' };
  if (typeof text === 'string') return { pl: text, en: text };
  const pl = text.pl ?? text.default ?? text.en ?? '';
  return { pl, en: text.en ?? pl };
}
