/** Filters by city, wave and group, as the reading pages offer them. */
import type { StudyInfo } from '../../api/queries.ts';
import { optionsOf, type Filter } from '../../ui/filters.tsx';
import type { Speech } from '../../ui/locale.ts';
import { deskWords } from '../words.ts';
import { readingTexts } from './texts.ts';

/** @param cities cities that the person works in; empty: all */
export function placeFilters(
  study: StudyInfo,
  cities: readonly string[],
  { locale, say }: Pick<Speech, 'locale' | 'say'>,
): Filter[] {
  const t = readingTexts[locale];
  const own = study.cities.filter(({ key }) => cities.length === 0 || cities.includes(key));
  return [
    { name: 'city', label: t.city, options: optionsOf(t.any, own, say) },
    {
      name: 'wave',
      label: t.wave,
      options: optionsOf(
        t.any,
        study.waves.filter(({ kind }) => kind === 'wave'),
        say,
      ),
    },
    {
      name: 'group',
      label: t.group,
      options: [...optionsOf(t.any, study.groups, say), ['team', deskWords[locale].team]],
    },
  ];
}
