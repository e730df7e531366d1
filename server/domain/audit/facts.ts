/** Reads the details of audit entries, which come as they were stored: of any shape. */
import type { Locale } from '../study.ts';
import type { AuditFacts } from './action.ts';

type Details = AuditFacts['details'];

/** The items of a list; none for anything else. */
export const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A number among the details; null when there is none. */
export function numberIn(details: Details, name: string): number | null {
  const value = details[name];
  return typeof value === 'number' ? value : null;
}

/** A text among the details; "" when there is none. */
export const textIn = (details: Details, name: string): string => {
  const value = details[name];
  return typeof value === 'string' ? value : '';
};

/** The moment a detail tells; null for none. */
export function momentIn(details: Details, name: string): Date | null {
  const value = details[name];
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** A moment in Polish time, with the day written out. */
export function written(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'pl' ? 'pl-PL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(moment);
}

/** "a", "a i b", "a, b i c". */
export function joined(parts: string[], locale: Locale): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${locale === 'pl' ? 'i' : 'and'} ${parts[parts.length - 1]}`;
}

/** A day as people write it; what is not one (YYYY-MM-DD) stays as it is. */
export function writtenDay(day: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const style = new Intl.DateTimeFormat(locale === 'pl' ? 'pl-PL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return style.format(new Date(day));
}
