/** Rules of a submission that need neither database nor Express. */
import { createHash } from 'node:crypto';

/** JSON with sorted keys: equal contents give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Tells a repeat from other content under the same id. Times do not count: a device may stamp a retry anew. */
export function contentHash(sent: {
  collector: string;
  version: number;
  locale: string;
  consent: unknown;
  answers: unknown;
  /** What staff typed in beside the answers. */
  entry?: unknown;
}): string {
  return createHash('sha256').update(canonicalJson(sent)).digest('base64url');
}

/** Whole minutes between two client times; null when unknown, negative or longer than a day (a clock was set). */
export function durationMinutes(startedAt: string, finishedAt: string | undefined): number | null {
  if (finishedAt === undefined) return null;
  const minutes = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 60_000);
  return minutes >= 0 && minutes <= 24 * 60 ? minutes : null;
}

const warsawDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });

/** The day in Poland, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return warsawDay.format(moment);
}
