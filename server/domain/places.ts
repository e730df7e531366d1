/** The part of a city that a questionnaire is about, in words that an instrument can say. */
import type { Locale, Study } from './study.ts';

/**
 * `place_pl`, `place_en` …: the area a collector is for, or all areas of its city, as instruments say it in a text:
 * `"Chodzi o: {place_pl}."`. A variable for each language, so that a respondent can change the language on the way.
 */
export function placeVariables(study: Study, city: string, area: string | null): Record<`place_${Locale}`, string> {
  const areas = study.cities.find((one) => one.key === city)?.areas ?? [];
  const meant = area === null ? areas : areas.filter((one) => one.key === area);
  const namesIn = (locale: Locale): string => meant.map((one) => one.name[locale]).join(', ');
  return { place_pl: namesIn('pl'), place_en: namesIn('en') };
}
