/** The numbers of a result: answers in rows, cities and waves in columns. */
import { ScrollRegion } from '../ui/scroll-region.tsx';
import type { Cell, Result } from '../../../analysis/compare/result.ts';
import { useSpeech } from '../ui/locale.ts';
import { showsPeople } from './chart-data.ts';

export function ResultTable({
  result,
  title,
  nameOf,
}: {
  result: Result;
  title: string;
  nameOf: (cell: Cell) => string;
}) {
  const { t, locale, number } = useSpeech();
  const people = showsPeople(result.cells);
  const hidden = t('results.hidden');
  const entries = [
    ...new Map(result.cells.flatMap((cell) => cell.distribution).map((one) => [String(one.value), one])).values(),
  ];

  const count = (value: number | null): string => (value === null ? hidden : number(value));
  const share = (cell: Cell, value: string): string => {
    const entry = cell.distribution.find((one) => String(one.value) === value);
    if (entry === undefined) return cell.n === null ? hidden : number(0);
    if (entry.count === null) return hidden;
    return people || entry.share === null
      ? number(entry.count)
      : `${number(entry.share * 100, 1)}% (${number(entry.count)})`;
  };
  const rows: [label: string, of: (cell: Cell) => string][] = [
    [t('results.n'), (cell) => count(cell.n)],
    [t('results.notAsked'), (cell) => count(cell.missing.notAsked)],
    [t('results.noAnswer'), (cell) => count(cell.missing.noAnswer)],
    [t('results.declared'), (cell) => count(cell.missing.declared)],
  ];
  const statistic = (label: string, of: (cell: Cell) => number | null): void => {
    if (result.cells.some((cell) => of(cell) !== null)) rows.push([label, (cell) => number(of(cell), 2)]);
  };
  statistic(t('results.mean'), (cell) => cell.mean);
  statistic(t('results.median'), (cell) => cell.median);
  statistic(t('results.sum'), (cell) => cell.sum);

  return (
    <ScrollRegion label={t('results.tableOf', { title })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('results.answer')}</th>
            {result.cells.map((cell) => (
              <th scope="col" key={`${cell.city}-${cell.wave}`}>
                {nameOf(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={String(entry.value)}>
              <th scope="row">{entry.label[locale]}</th>
              {result.cells.map((cell) => (
                <td key={`${cell.city}-${cell.wave}`}>{share(cell, String(entry.value))}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody className="sums">
          {rows.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {result.cells.map((cell) => (
                <td key={`${cell.city}-${cell.wave}`}>{of(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
