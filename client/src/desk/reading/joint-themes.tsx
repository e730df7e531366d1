/** An aim's themes by city and wave: for each theme the cities in rows, the waves in columns, people in the cells. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ThemesReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { readingTexts } from './texts.ts';
import { People } from './theme-table.tsx';

interface TableProps {
  themes: ThemesReply;
  study: StudyInfo;
  label: string;
  /** Address of a theme's passages. */
  linkOf: (code: string) => string;
}

/** The distinct values of one side of the columns, in their order. */
const distinct = <T,>(values: readonly T[]): T[] => [...new Set(values)];

export function JointThemes({ themes, study, label, linkOf }: TableProps) {
  const { locale, say } = useSpeech();
  const t = readingTexts[locale];
  const { columns, codes, rows } = themes;
  const waves = distinct(columns.map(({ wave }) => wave));
  const cities = distinct(columns.map(({ city }) => city));
  const cells = (counts: readonly (number | null)[], city: string | null) =>
    waves.map((wave) => {
      const at = columns.findIndex((column) => column.city === city && column.wave === wave);
      return <td key={wave}>{at < 0 ? '–' : <People count={counts[at] ?? null} />}</td>;
    });
  const waveName = (key: string | null) => {
    const name = study.waves.find((wave) => wave.key === key)?.name;
    return name === undefined ? t.all : say(name);
  };
  const lines = (counts: readonly (number | null)[]) =>
    cities.map((city) => (
      <tr key={city}>
        <th scope="row">{city === null ? t.pooled : <CityName study={study} city={city} />}</th>
        {cells(counts, city)}
      </tr>
    ));
  const heading = (content: ReactNode) => (
    <tr className="joint-theme">
      <th scope="rowgroup" colSpan={waves.length + 1}>
        {content}
      </th>
    </tr>
  );
  return (
    <ScrollRegion label={label}>
      <table className="joint-themes">
        <TableHead labels={[t.howMany, ...waves.map(waveName)]} />
        {codes.map((code) => (
          <tbody key={code.key}>
            {heading(
              <span className="theme-name">
                <span className="swatch" style={{ backgroundColor: code.colour }} aria-hidden="true" />
                <Link to={linkOf(code.key)}>{say(code.name)}</Link>
              </span>,
            )}
            {lines(rows.find((row) => row.code === code.key)?.counts ?? [])}
          </tbody>
        ))}
        <tbody>
          {heading(t.people)}
          {lines(columns.map(({ people }) => people))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
