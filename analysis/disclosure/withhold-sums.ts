/** Which cities' sums are withheld in one month, so that nobody's own sheet can be worked out. */

/** Sums show from so many reporting people up. */
export const fewestReporting = 2;

/**
 * Withholds a city from which one person alone reported. The sum of all cities is known to the reader, so that what is hidden
 * together must come from two people at least: otherwise the city with the fewest others is withheld with it.
 * @param reporting people per city who reported; a city without any has no sum to hide
 * @returns per city, and for all cities together, whether the sum is withheld
 * @example withholdSums([1, 5, 6]) // { cities: [true, true, false], all: false }
 */
export function withholdSums(reporting: readonly number[]): { cities: boolean[]; all: boolean } {
  const total = reporting.reduce((sum, people) => sum + people, 0);
  const few = (people: number): boolean => people > 0 && people < fewestReporting;
  const cities = reporting.map(few);
  const hidden = (): number => reporting.reduce((sum, people, at) => (cities[at] ? sum + people : sum), 0);
  while (few(hidden())) {
    let best = -1;
    reporting.forEach((people, at) => {
      if (!cities[at] && people > 0 && (best < 0 || people < reporting[best]!)) best = at;
    });
    if (best < 0) break;
    cities[best] = true;
  }
  return { cities, all: few(total) };
}
