/** The head of a table of the monitoring: cities in columns, or all together where they are not told apart. */
import type { StudyInfo } from '../api/queries.ts';
import { CityName } from '../ui/city-name.tsx';
import { useSpeech } from '../ui/locale.ts';
import { TableHead } from '../ui/table-head.tsx';
import { monitoringTexts } from './texts.ts';

export interface CityHeadProps {
  /** Heading of the first column. */
  first: string;
  columns: readonly (string | null)[];
  study: StudyInfo;
}

export function CityHead({ first, columns, study }: CityHeadProps) {
  const { locale } = useSpeech();
  const { together } = monitoringTexts[locale];
  const cities = columns.map((city) => (city === null ? together : <CityName key={city} study={study} city={city} />));
  return <TableHead labels={[first, ...cities]} />;
}
