/** `/team/themes`: how many people speak of what, by city, wave and group, behind the disclosure gate. */
import { Link } from 'react-router';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { useStudy, type StudyInfo } from '../../api/queries.ts';
import { Tick } from '../../ui/field.tsx';
import { FilterBar, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import '../desk.css';
import { placeFilters } from './place-filters.ts';
import { useMeetings, useThemes } from './queries.ts';
import './reading.css';
import { readingTexts } from './texts.ts';
import { People, ThemeTable } from './theme-table.tsx';

const names = ['by', 'city', 'wave', 'group'] as const;
const dimensions = ['city', 'wave', 'group'] as const;
/** As many pairs of themes are shown. */
const mostPairs = 20;

function Meetings({
  city,
  cities,
  nameOf,
}: {
  city: string;
  cities: readonly string[];
  nameOf: (code: string) => string;
}) {
  const { locale } = useSpeech();
  const t = readingTexts[locale];
  const undecided = city === '' && cities.length > 1;
  const meetings = useMeetings(city, !undecided);
  const pairs = [...(meetings.data?.pairs ?? [])]
    .sort((a, b) => (b.people ?? -1) - (a.people ?? -1))
    .slice(0, mostPairs);
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t.meetings}</h2>
      <p className="quiet">{t.meetingsLead}</p>
      {undecided && <p>{t.meetingsCity}</p>}
      <ProblemNote error={meetings.error} retry={() => void meetings.refetch()} />
      {meetings.data !== undefined && pairs.length === 0 && <p>{t.meetingsNone}</p>}
      {pairs.length > 0 && (
        <ScrollRegion label={t.meetings}>
          <table className="short">
            <TableHead labels={[t.pair, t.howMany]} />
            <tbody>
              {pairs.map(({ codes: [one, other], people }) => (
                <tr key={`${one}|${other}`}>
                  <th scope="row">
                    {nameOf(one)} + {nameOf(other)}
                  </th>
                  <td>
                    <People count={people} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

function Downloads() {
  const { locale } = useSpeech();
  const t = readingTexts[locale];
  const files: [string, string][] = [
    [`/api/codings.csv?locale=${locale}`, t.codingsCsv],
    [`/api/codings.csv?dialect=excel-pl&locale=${locale}`, t.codingsExcel],
    [`/api/codebook.csv?locale=${locale}`, t.codebookCsv],
    [`/api/codebook.csv?dialect=excel-pl&locale=${locale}`, t.codebookExcel],
  ];
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{t.downloads}</h2>
      <ul>
        {files.map(([address, text]) => (
          <li key={address}>
            <a href={address} download>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Themes({ session, study }: { session: SessionReply; study: StudyInfo }) {
  const speech = useSpeech();
  const { locale, say, t: speak } = speech;
  const t = readingTexts[locale];
  const { values, set } = useFilters(names);
  const by = (values['by'] || 'city').split(',').filter((one) => one !== 'none');
  const { city = '', wave = '', group = '' } = values;
  const themes = useThemes({ by: by.join(','), city, wave, group });
  const { data } = themes;
  const nameOf = (key: string): string => {
    const code = data?.codes.find((one) => one.key === key);
    return code === undefined ? key : say(code.name);
  };
  const any = data?.rows.some(({ counts }) => counts.some((count) => count !== 0)) === true;
  const narrowed = [city, wave, group].some((one) => one !== '');
  const where = new URLSearchParams(
    Object.entries({ city, wave, group }).filter(([, value]) => value !== ''),
  ).toString();
  return (
    <>
      <FilterBar label={t.narrow} values={values} set={set} filters={placeFilters(study, session.cities, speech)} />
      <fieldset className="columns">
        <legend>{t.columns}</legend>
        {dimensions.map((dimension) => (
          <Tick
            key={dimension}
            label={t.by[dimension]}
            checked={by.includes(dimension)}
            onChange={(event) => {
              const next = dimensions.filter((one) => (one === dimension ? event.target.checked : by.includes(one)));
              set('by', next.length === 0 ? 'none' : next.join(','));
            }}
          />
        ))}
      </fieldset>
      <ProblemNote error={themes.error} retry={() => void themes.refetch()} />
      {themes.isPending && <p role="status">{speak('loading')}</p>}
      {data !== undefined && !any && <p className="lead">{narrowed ? t.nothingHere : t.nothing}</p>}
      {data !== undefined && any && (
        <>
          <ThemeTable
            themes={data}
            study={study}
            label={t.table}
            linkOf={(code) => `/team/themes/${code}${where === '' ? '' : `?${where}`}`}
          />
          <p className="hint">{t.withheldWhy(data.threshold)}</p>
          <Meetings city={city} cities={session.cities} nameOf={nameOf} />
          <Downloads />
        </>
      )}
    </>
  );
}

export default function ThemesPage({ session }: { session: SessionReply }) {
  const { locale, t: speak } = useSpeech();
  const t = readingTexts[locale];
  const study = useStudy();
  return (
    <div className="desk reading">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="actions">
        {session.role !== 'analyst' && (
          <Link className="button small" to="/team/desk/search">
            {t.search}
          </Link>
        )}
        <Link className="button small" to="/team/joint">
          {t.joint}
        </Link>
        <Link className="button small" to="/team/codebook">
          {t.codebook}
        </Link>
      </div>
      <ProblemNote error={study.error} retry={() => void study.refetch()} />
      {study.isPending && <p role="status">{speak('loading')}</p>}
      {study.data !== undefined && <Themes session={session} study={study.data} />}
    </div>
  );
}
