/** What is missing: groups and waves in rows, cities in columns; rounds of the monitoring in a table of their own. */
import type { PictureCell } from '../../../server/http/contract.ts';
import type { StudyInfo } from '../api/queries.ts';
import { CityName } from '../ui/city-name.tsx';
import { useSpeech } from '../ui/locale.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { TableHead } from '../ui/table-head.tsx';
import { fieldworkTexts } from './texts.ts';

function Cell({ cell }: { cell: PictureCell | undefined }) {
  const { locale, number } = useSpeech();
  const t = fieldworkTexts[locale];
  if (cell === undefined || (cell.collectors === 0 && cell.collected === 0))
    return <td className="quiet">{t.notAsked}</td>;
  const { collected, expected, missing } = cell;
  if (expected === null || missing === null)
    return (
      <td>
        {number(collected)} <span className="quiet">({t.noExpectation})</span>
      </td>
    );
  return (
    <td>
      {t.of(number(collected), number(expected))}
      <span className="meter" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (collected / Math.max(1, expected)) * 100)}%` }} />
      </span>
      <span className={missing === 0 ? 'quiet' : 'lacking'}>
        {missing === 0 ? t.complete : t.missing(number(missing))}
      </span>
    </td>
  );
}

function PictureTable({ kind, cells, study }: { kind: PictureCell['kind']; cells: PictureCell[]; study: StudyInfo }) {
  const { locale, say } = useSpeech();
  const t = fieldworkTexts[locale];
  const cities = [...new Set(cells.map(({ city }) => city))];
  const instruments = [...new Map(cells.map((cell) => [cell.instrument, cell])).values()];
  const named = (list: { key: string; name: { pl: string; en: string } }[], key: string): string => {
    const found = list.find((one) => one.key === key)?.name;
    return found === undefined ? key : say(found);
  };
  return (
    <>
      <h3>{t.pictureOf[kind]}</h3>
      <ScrollRegion label={`${t.picture}: ${t.pictureOf[kind]}`}>
        <table className="lacking-table">
          <TableHead
            labels={[
              kind === 'monitoring' ? t.round : t.group,
              ...cities.map((city) => <CityName key={city} study={study} city={city} />),
            ]}
          />
          {instruments.map(({ instrument, group }) => {
            const own = cells.filter((cell) => cell.instrument === instrument);
            return (
              <tbody key={instrument}>
                {(kind === 'questionnaire' || instruments.length > 1) && (
                  <tr className="group-row">
                    <th scope="rowgroup" colSpan={cities.length + 1}>
                      {named(study.groups, group)}
                    </th>
                  </tr>
                )}
                {[...new Set(own.map(({ wave }) => wave))].map((wave) => (
                  <tr key={wave}>
                    <th scope="row">{named(study.waves, wave)}</th>
                    {cities.map((city) => (
                      <Cell key={city} cell={own.find((cell) => cell.wave === wave && cell.city === city)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </ScrollRegion>
    </>
  );
}

export function Picture({ picture, study }: { picture: PictureCell[]; study: StudyInfo }) {
  const { locale } = useSpeech();
  const t = fieldworkTexts[locale];
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{t.picture}</h2>
      <p className="quiet">{t.pictureHint}</p>
      {(['questionnaire', 'monitoring'] as const).map((kind) => {
        const cells = picture.filter((cell) => cell.kind === kind);
        return cells.length === 0 ? null : <PictureTable key={kind} kind={kind} cells={cells} study={study} />;
      })}
    </section>
  );
}
