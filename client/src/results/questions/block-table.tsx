/** The table of a block on the page. */
import { valueWords } from '../../../../analysis/charts/table-cells.ts';
import type { ResultTable } from '../../../../analysis/charts/table.ts';
import type { Locale } from '../../i18n/index.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';

export function BlockTable({ table, locale, label }: { table: ResultTable; locale: Locale; label: string }) {
  return (
    <ScrollRegion label={label}>
      <table className="numbers">
        <TableHead labels={table.head} />
        <tbody>
          {table.rows.map(({ headings, values, quiet }) => (
            <tr key={headings.join('|')} className={quiet ? 'quiet-row' : undefined}>
              {headings.map((heading, at) => (
                <th scope="row" key={at}>
                  {heading}
                </th>
              ))}
              {values.map((value, at) => (
                <td key={at} className={value.kind === 'withheld' || value.kind === 'joined' ? 'withheld' : undefined}>
                  {valueWords(value, locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
