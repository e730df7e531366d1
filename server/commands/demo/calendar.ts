/** When the demo's people answer: days of 2019 and 2020, never the clock. */
import type { Draw } from './draws.ts';

interface Stretch {
  /** First and last day, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Answers a day, compared with other stretches. */
  pace: number;
}

/** Fieldwork slows down in holidays, and nearly stops when the epidemic closes what people meet in. */
const stretches: Record<'before' | 'after', readonly Stretch[]> = {
  before: [
    { from: '2019-06-10', to: '2019-06-28', pace: 4 },
    { from: '2019-06-29', to: '2019-07-26', pace: 2 },
  ],
  after: [
    { from: '2020-01-15', to: '2020-01-31', pace: 3 },
    { from: '2020-02-01', to: '2020-03-10', pace: 5 },
    { from: '2020-03-11', to: '2020-04-14', pace: 0.2 },
    { from: '2020-04-15', to: '2020-05-15', pace: 0.8 },
  ],
};

const dayLength = 86_400_000;
const textOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

interface Calendar {
  days: string[];
  weights: number[];
}

function calendarOf(parts: readonly Stretch[]): Calendar {
  const calendar: Calendar = { days: [], weights: [] };
  for (const { from, to, pace } of parts) {
    for (let moment = Date.parse(from); moment <= Date.parse(to); moment += dayLength) {
      const sunday = new Date(moment).getUTCDay() === 0;
      calendar.days.push(textOf(moment));
      calendar.weights.push(sunday ? pace / 3 : pace);
    }
  }
  return calendar;
}

const calendars = { before: calendarOf(stretches.before), after: calendarOf(stretches.after) };

/** Before the epidemic: nobody goes from door to door after this day. */
export const lastDayInPerson = '2020-03-10';

/** The day of an answer, YYYY-MM-DD. @param inPerson not after people stopped meeting */
export function dayIn(phase: 'before' | 'after', draw: Draw, inPerson = false): string {
  const { days, weights } = calendars[phase];
  return draw.pick(days, inPerson ? weights.map((weight, at) => (days[at]! <= lastDayInPerson ? weight : 0)) : weights);
}

/** The month of a round `2019_08`; August 2019 and on for keys that name no month. */
function monthOf(wave: string, round: number): { year: number; month: number } {
  const [, year, month] = /^(\d{4})_(\d{2})$/.exec(wave) ?? [];
  return year === undefined ? { year: 2019, month: 8 + round } : { year: Number(year), month: Number(month) };
}

/** The day on which a monthly sheet is handed in: in the last days of the month or the first of the next. */
export function dayOfSheet(wave: string, round: number, draw: Draw): string {
  const { year, month } = monthOf(wave, round);
  return textOf(Date.UTC(year, month - 1, 26 + draw.whole(0, 9)));
}

/** When collectors of a wave open and close; what is still collected does not close. */
export const openings = {
  before: { opens: new Date('2019-06-10T06:00:00Z'), closes: new Date('2019-07-31T22:00:00Z') },
  after: { opens: new Date('2020-01-15T07:00:00Z'), closes: null },
  inPerson: { opens: new Date('2020-01-20T07:00:00Z'), closes: new Date('2020-03-12T17:00:00Z') },
} as const;

/** So many days before or after a day. */
export const daysFrom = (day: string, count: number): string => textOf(Date.parse(day) + count * dayLength);

/** A moment at noon of a day, `order` milliseconds later: what was stored first comes first. */
export const momentOf = (day: string, order: number): Date => new Date(Date.parse(`${day}T10:00:00Z`) + order);
