/** Numbers as people read them in Polish and English. */
import type { ChartLocale } from './chart.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number with so many decimals: decimal comma in Polish, a real minus.
 * @example
 * formatNumber(-1234.5, 1, 'pl') // => '−1234,5'
 */
export function formatNumber(value: number, decimals: number, locale: ChartLocale): string {
  const key = `${locale}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    formats.set(key, (format = new Intl.NumberFormat(locale, digits)));
  }
  const text = format.format(Math.abs(value));
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `−${text}` : text;
}

/**
 * A part of one as a percentage; whole numbers unless decimals are asked for. Polish writes it without a space.
 * @example
 * formatPercent(0.425, 'pl', 1) // => '42,5%'
 */
export function formatPercent(share: number, locale: ChartLocale, decimals = 0): string {
  return `${formatNumber(share * 100, decimals, locale)}%`;
}

/**
 * A text in which numbers carry the decimal mark of the language, for classes of numbers such as "1.5 – < 2".
 * @example
 * withDecimalMark('1.5 – < 2', 'pl') // => '1,5 – < 2'
 */
export function withDecimalMark(text: string, locale: ChartLocale): string {
  return locale === 'pl' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text;
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);
}
