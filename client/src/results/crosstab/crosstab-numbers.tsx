/** Everything behind a crosstab's sentences: people, test, strength, and where answers stand out. */
import { useState } from 'react';
import { Link } from 'react-router';
import { axisTitle } from '../../../../analysis/charts/crosstab-picture.ts';
import { formatNumber, withDecimalMark } from '../../../../analysis/charts/format.ts';
import type { Crosstab, CrosstabTest } from '../../../../analysis/compare/crosstab-result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { numbersTexts } from '../numbers/texts.ts';
import { fileName } from '../taking/file-name.ts';
import { TakeAway } from '../taking/take-away.tsx';
import { crosstabMeasures, crosstabMethods } from './crosstab-methods.ts';
import { crosstabTexts } from './texts.ts';

interface CrosstabNumbersProps {
  table: Crosstab;
  /** File name without its ending. */
  name: string;
  title: string;
}

export function CrosstabNumbers({ table, name, title }: CrosstabNumbersProps) {
  const { t: team, locale } = useSpeech();
  const t = crosstabTexts[locale];
  const n = numbersTexts[locale];
  const isCensus = table.notes.includes('census');
  const [asked, setAsked] = useState(false);
  const withP = !isCensus || asked;
  const say = (value: number | null, decimals: number): string =>
    value === null ? '–' : formatNumber(value, decimals, locale);
  const people = (value: number | null): string => (value === null ? n.hidden : say(value, 0));
  const pText = (p: number | null): string => (p !== null && p < 0.001 ? `< ${say(0.001, 3)}` : say(p, 3));
  const testRows = (label: string, test: CrosstabTest | null): [string, string][] =>
    test === null
      ? []
      : [
          [label, `${crosstabMethods[test.method].name[locale]} (${test.exact ? t.exact : t.approximate})`],
          ...(test.statistic === null ? [] : [[t.statistic, say(test.statistic, 3)] as [string, string]]),
          ...(test.df === null ? [] : [[t.df, say(test.df, Number.isInteger(test.df) ? 0 : 2)] as [string, string]]),
          ['p', withP ? pText(test.p) : t.notNeeded],
        ];
  const { effect, missing } = table;
  const ends = effect?.low == null || effect.high == null ? '' : ` (${say(effect.low, 3)} – ${say(effect.high, 3)})`;
  const rows: [string, string][] = [
    [t.peopleAll, people(table.base)],
    [t.both, people(table.n)],
    [t.onlyRows, people(missing?.rowsOnly ?? null)],
    [t.onlyColumns, people(missing?.columnsOnly ?? null)],
    [t.neither, people(missing?.both ?? null)],
    ...testRows(t.test, table.test),
    ...testRows(t.beside, table.beside),
    ...(effect === null
      ? []
      : [
          [t.effect, `${crosstabMeasures[effect.name].name[locale]}: ${say(effect.value, 3)}${ends}`] as [
            string,
            string,
          ],
        ]),
    [n.head.at(-1)!, table.notes.map((note) => noteText(note, team, t.leftOut)).join('; ')],
  ];
  return (
    <>
      <p className="quiet">
        <Link to="/team/methods#crosstab">{t.methods}</Link>
      </p>
      {isCensus && (
        <p className="quiet">
          {n.censusWhy}{' '}
          <button type="button" className="plain" aria-pressed={asked} onClick={() => setAsked(!asked)}>
            {asked ? n.hideP : n.showP}
          </button>
        </p>
      )}
      <table className="numbers">
        <TableHead labels={t.head} />
        <tbody>
          {rows.map(([label, value], at) => (
            <tr key={at}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAway name={fileName(name, 'numbers')} title={`${t.numbers}: ${title}`} table={() => [t.head, ...rows]} />
      <Residuals table={table} title={title} />
    </>
  );
}

function noteText(note: string, team: (key: string) => string, leftOut: string): string {
  return note === 'places_left_out' ? leftOut : team(`results.note.${note}`);
}

function Residuals({ table, title }: Pick<CrosstabNumbersProps, 'table' | 'title'>) {
  const { locale } = useSpeech();
  const t = crosstabTexts[locale];
  const label = (entry: Crosstab['rows']['entries'][number]): string => withDecimalMark(entry.label[locale], locale);
  return (
    <>
      <h4>{t.residuals}</h4>
      <p className="quiet">{t.residualsWhat}</p>
      <ScrollRegion label={`${t.residuals}: ${title}`}>
        <table className="numbers">
          <TableHead labels={[axisTitle(table.rows, locale), ...table.columns.entries.map(label)]} />
          <tbody>
            {table.rows.entries.map((entry, i) => (
              <tr key={entry.value}>
                <th scope="row">{label(entry)}</th>
                {table.cells[i]!.map(({ residual }, j) => (
                  <td key={j} className={residual !== null && Math.abs(residual) > 2 ? 'stands-out' : undefined}>
                    {residual === null ? '–' : formatNumber(residual, 1, locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
