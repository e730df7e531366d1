/** Answers per day as bars: days without any are zeros, a long time is summed up by weeks. Pure. */

export interface DayBars {
  unit: 'day' | 'week';
  /** The day, or the Monday of the week, YYYY-MM-DD; every one from the first to the last. */
  bars: { day: string; count: number }[];
}

/** The most days that are drawn one by one. */
const mostDays = 62;
const dayLength = 86_400_000;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;
const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
/** 1970-01-01 was a Thursday. */
const mondayOf = (number: number): number => number - ((((number + 3) % 7) + 7) % 7);

/** Bars of counts by day, oldest first; none of an empty list. */
export function dayBars(days: readonly { day: string; count: number }[]): DayBars {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', bars: [] };
  const weekly = numberOf(last.day) - numberOf(first.day) >= mostDays;
  const placeOf = (day: string): number => (weekly ? mondayOf(numberOf(day)) : numberOf(day));
  const counts = new Map<number, number>();
  for (const { day, count } of days) counts.set(placeOf(day), (counts.get(placeOf(day)) ?? 0) + count);
  const bars: DayBars['bars'] = [];
  for (let at = placeOf(first.day); at <= placeOf(last.day); at += weekly ? 7 : 1)
    bars.push({ day: dayOf(at), count: counts.get(at) ?? 0 });
  return { unit: weekly ? 'week' : 'day', bars };
}
