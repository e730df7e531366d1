/** Days in Poland as moments. */

const warsawMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The first moment of a day in Poland, which is one or two hours ahead of UTC.
 * @param day YYYY-MM-DD
 * @example dayStart('2020-07-01').toISOString() // '2020-06-30T22:00:00.000Z'
 */
export function dayStart(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const inSummer = new Date(midnight - 2 * 3_600_000);
  return warsawMinute.format(inSummer) === `${day} 00:00` ? inSummer : new Date(midnight - 3_600_000);
}

/** The day after, YYYY-MM-DD. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
