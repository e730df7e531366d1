/** Localised texts of a definition in both languages. */
import type { ResultTexts } from '../compare/result.ts';
import type { TableItem, TableText } from './input.ts';

/** A SurveyJS text in Polish and English; a language that is absent falls back to the other, and at last to `fallback`. */
export function bothTexts(text: TableText | undefined, fallback: string): ResultTexts {
  if (text === undefined) return { pl: fallback, en: fallback };
  if (typeof text === 'string') return { pl: text, en: text };
  const pl = text.pl ?? text.default ?? text.en ?? fallback;
  return { pl, en: text.en ?? text.default ?? pl };
}

/** The bare value of a choice, row, column or rating value. */
export function itemValue(item: TableItem): string | number | boolean {
  return typeof item === 'object' ? item.value : item;
}

/** The text of a choice, row, column or rating value; its value when it has none. */
export function itemText(item: TableItem): ResultTexts {
  const value = String(itemValue(item));
  return bothTexts(typeof item === 'object' ? item.text : undefined, value);
}
