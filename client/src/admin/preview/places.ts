/** What a link of one city would tell a questionnaire about its places. */
import type { StudyInfo } from '../../api/queries.ts';

/** `place_pl` and `place_en`: all areas of the city, as respondents of an open link read them. */
export function placesOf(study: StudyInfo, city: string): { place_pl: string; place_en: string } {
  const areas = study.cities.find((one) => one.key === city)?.areas ?? [];
  return {
    place_pl: areas.map((one) => one.name.pl).join(', '),
    place_en: areas.map((one) => one.name.en).join(', '),
  };
}
