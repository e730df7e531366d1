/** Themes in rows, places in columns, people in the cells. */
import { Link } from 'react-router';
import type { ThemesReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { deskWords } from '../words.ts';
import { readingTexts } from './texts.ts';

type Column = ThemesReply['columns'][number];

function ColumnName({ column, by, study }: { column: Column; by: ThemesReply['by']; study: StudyInfo }) {
  const { locale, say } = useSpeech();
  const t = readingTexts[locale];
  const wave = study.waves.find(({ key }) => key === column.wave)?.name;
  const group = study.groups.find(({ key }) => key === column.group)?.name;
  const rest = [
    column.wave === null ? '' : wave === undefined ? column.wave : say(wave),
    column.group === null ? '' : group === undefined ? deskWords[locale].team : say(group),
  ].filter((part) => part !== '');
  const byCity = by.includes('city') || column.city !== null;
  return (
    <>
      {column.city !== null && <CityName study={study} city={column.city} />}
      {column.city === null && byCity && t.pooled}
      {byCity && rest.length > 0 && <br />}
      {rest.join(', ')}
      {!byCity && rest.length === 0 && t.all}
    </>
  );
}

/** A number of people; one that is withheld says so. */
export function People({ count }: { count: number | null }) {
  const { locale, number } = useSpeech();
  return count === null ? <span className="quiet">{readingTexts[locale].withheld}</span> : <>{number(count)}</>;
}

interface TableProps {
  themes: ThemesReply;
  study: StudyInfo;
  label: string;
  /** Address of a theme's passages. */
  linkOf: (code: string) => string;
}

/** Codes that nobody was coded with are left out, unless something below them is there. */
export function ThemeTable({ themes, study, label, linkOf }: TableProps) {
  const { locale, say } = useSpeech();
  const t = readingTexts[locale];
  const { columns, codes, rows, by } = themes;
  const counts = new Map(rows.map(({ code, counts: list }) => [code, list]));
  const shown = codes.filter(({ key }) => counts.get(key)?.some((count) => count !== 0) === true);
  return (
    <ScrollRegion label={label}>
      <table className="themes">
        <TableHead
          labels={[
            t.theme,
            ...columns.map((column, index) => <ColumnName key={index} column={column} by={by} study={study} />),
          ]}
        />
        <tbody>
          {shown.map((code) => (
            <tr key={code.key}>
              <th scope="row" className={`depth-${Math.min(code.depth, 4)}`}>
                <span className="theme-name">
                  <span className="swatch" style={{ backgroundColor: code.colour }} aria-hidden="true" />
                  <Link to={linkOf(code.key)}>{say(code.name)}</Link>
                </span>
              </th>
              {counts.get(code.key)!.map((count, index) => (
                <td key={index}>
                  <People count={count} />
                </td>
              ))}
            </tr>
          ))}
          <tr className="sums">
            <th scope="row">{t.people}</th>
            {columns.map(({ people }, index) => (
              <td key={index}>
                <People count={people} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}
