/** The full numbers of all comparisons of a block. */
import { useState } from 'react';
import { Link } from 'react-router';
import type { Telling } from '../../../../analysis/charts/telling.ts';
import type { Result } from '../../../../analysis/compare/result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { TakeAway } from '../taking/take-away.tsx';
import { numbersRow } from './rows.ts';
import { numbersTexts } from './texts.ts';

export interface ComparisonNumbersProps {
  parts: Result[];
  telling: Telling;
  /** File name without its ending. */
  name: string;
  title: string;
}

export function ComparisonNumbers({ parts, telling, name, title }: ComparisonNumbersProps) {
  const { t: team, locale } = useSpeech();
  const t = numbersTexts[locale];
  const isCensus = parts.some(({ comparisons }) => comparisons.some(({ notes }) => notes.includes('census')));
  const [asked, setAsked] = useState(false);
  const withP = !isCensus || asked;
  const head = parts.length > 1 ? [t.part, ...t.head] : t.head;
  const rows = parts.flatMap((part) =>
    part.comparisons.map((one) =>
      numbersRow(one, parts.length > 1 ? part : null, telling, withP, (note) => team(`results.note.${note}`)),
    ),
  );
  return (
    <>
      <p className="quiet">
        {t.first} <Link to="/team/methods">{t.methods}</Link>
      </p>
      {isCensus && (
        <p className="quiet">
          {t.censusWhy}{' '}
          <button type="button" className="plain" aria-pressed={asked} onClick={() => setAsked(!asked)}>
            {asked ? t.hideP : t.showP}
          </button>
        </p>
      )}
      <ScrollRegion label={title}>
        <table className="numbers">
          <TableHead labels={head} />
          <tbody>
            {rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th scope="row" key={column}>
                      {cell}
                    </th>
                  ) : (
                    <td key={column}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TakeAway name={name} title={title} table={() => [head, ...rows]} />
    </>
  );
}
