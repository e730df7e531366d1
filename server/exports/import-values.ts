/** Days and numbers as spreadsheets and survey tools write them. */

/** How days with slashes or dashes are meant. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy';

/**
 * A day as YYYY-MM-DD; a time after it is dropped. Understood always: `2020-01-31`, `2020/01/31`, `31.01.2020`; with `order`
 * also `31/01/2020` or `1/31/2020`.
 * @returns null for anything else, and for days that do not exist
 */
export function parseDay(text: string, order: DayOrder = 'ymd'): string | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst) return realDay(yearFirst[1], yearFirst[3], yearFirst[4]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,? .*)?$/.exec(text);
  if (!yearLast) return null;
  const [, first, separator, second, year] = yearLast;
  if (order === 'mdy' && separator !== '.') return realDay(year, first, second);
  return order === 'dmy' || separator === '.' ? realDay(year, second, first) : null;
}

function realDay(year?: string, month?: string, day?: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}

/** A number with a decimal point, or a comma where `decimal` says so; null for anything else, thousands separators included. */
export function parseNumber(text: string, decimal: '.' | ','): number | null {
  const plain = decimal === ',' ? text.replace(',', '.') : text;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}
