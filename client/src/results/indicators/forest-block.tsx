/** The changes that belong to one aim: a picture per unit, and their numbers. */
import { Link } from 'react-router';
import { forestPicture, type ForestWords } from '../../../../analysis/charts/forest-picture.ts';
import { askedTwice, type ForestRow, type ForestUnit } from '../../../../analysis/charts/forest-rows.ts';
import { printPalette, type Palette } from '../../../../analysis/charts/svg.ts';
import { cityName as nameOfCity } from '../../../../analysis/charts/telling.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { usePrinting } from '../../ui/printing.ts';
import { Picture } from '../picture.tsx';
import { anchorOf } from '../questions/contents.tsx';
import { fileName } from '../taking/file-name.ts';
import { TakeAway } from '../taking/take-away.tsx';
import { comparedWaves } from '../compared-waves.ts';
import { indicatorTexts } from './texts.ts';
import { tellForest } from './told.ts';
import { forestTable, markCells, whoCompared, type Words } from './words.ts';

/** Width of a saved picture, in CSS pixels: half a page of A4 at a good size. */
const fileWidth = 900;

function UnitBlock({ rows, unit, words, title }: { rows: ForestRow[]; unit: ForestUnit; words: Words; title: string }) {
  const { t, locale, cityName, number } = words;
  const cities = useCities(rows);
  const forest: ForestWords = {
    question: (row) => row.title[locale],
    row: (row) => (row.partTitle ?? row.title)[locale],
    mark: (mark) => {
      const several = rows.some(({ marks }) => new Set(marks.map(({ design, basis }) => design + basis)).size > 1);
      const who = several || mark.design === 'recalled' ? whoCompared(mark, t) : '';
      if (mark.city === null && who !== '') return who;
      return who === '' ? cityName(mark.city) : `${cityName(mark.city)}, ${who}`;
    },
    number: (value) => number(value, Number.isInteger(value) ? 0 : 1),
    lower: t.lower,
    higher: t.higher,
    ...{ hidden: t.hidden, unknown: t.unknown },
    cityAt: (city) => (city === null ? -1 : cities.indexOf(city)),
  };
  const draw = (width: number, palette: Palette, own = rows) => forestPicture(own, width, forest, palette);
  const pieces = usePrinting() && unit === 'order' ? piecesOf(rows) : [rows];
  return (
    <>
      <h3>{t.unit[unit]}</h3>
      {pieces.map((own, at) => (
        <Picture key={at} draw={(width, palette) => draw(width, palette, own)} label={t.picture(title, own.length)} />
      ))}
      <TakeAway
        name={fileName('indicators', title, unit)}
        title={title}
        picture={() => draw(fileWidth, printPalette)}
        table={() => forestTable(rows, words)}
      />
    </>
  );
}

/** So many lines of a picture are kept on one sheet of paper. */
const linesOnPaper = 14;

/** Rows in pieces that a sheet of paper holds: a picture does not break between two sheets. */
function piecesOf(rows: readonly ForestRow[]): ForestRow[][] {
  const pieces: ForestRow[][] = [];
  let lines = Infinity;
  for (const row of rows) {
    if (lines + row.marks.length > linesOnPaper) {
      pieces.push([]);
      lines = 0;
    }
    pieces.at(-1)!.push(row);
    lines += row.marks.length;
  }
  return pieces;
}

/** Cities in the order in which they appear; the study's order is kept by the results. */
function useCities(rows: readonly ForestRow[]): string[] {
  return [...new Set(rows.flatMap(({ marks }) => marks.flatMap(({ city }) => (city === null ? [] : [city]))))].sort();
}

export interface ForestBlockProps {
  rows: ForestRow[];
  study: StudyInfo;
  title: string;
  /** Who answered an instrument. */
  groupName: (instrument: string) => string;
}

export function ForestBlock({ rows: all, study, title, groupName }: ForestBlockProps) {
  const { locale, number } = useSpeech();
  const t = indicatorTexts[locale];
  const cityName = (city: string | null): string => nameOfCity({ locale, study }, city);
  const { before } = comparedWaves({ locale, study });
  const rows = askedTwice(all);
  const words: Words = { locale, t, cityName, number };
  const units = (['order', 'deviations'] as const).filter((unit) => rows.some((row) => row.unit === unit));
  return (
    <>
      <div className="told">
        {tellForest(all, cityName, groupName, before, locale).map((text) => (
          <p className="sentence" key={text}>
            {text}
          </p>
        ))}
      </div>
      {units.map((unit) => (
        <UnitBlock key={unit} unit={unit} rows={rows.filter((row) => row.unit === unit)} words={words} title={title} />
      ))}
      <details className="comparisons">
        <summary>{t.table}</summary>
        <ScrollRegion label={`${t.table}: ${title}`}>
          <table>
            <TableHead labels={t.head} />
            <tbody>
              {rows.flatMap((row) =>
                row.marks.map((mark, i) => {
                  const [first, ...cells] = markCells(row, mark, words);
                  return (
                    <tr key={`${row.instrument}-${row.question}-${row.part ?? ''}-${i}`}>
                      <th scope="row">
                        <Link to={`/team/results/${row.instrument}#${anchorOf(row.question)}`}>{first}</Link>
                      </th>
                      {cells.map((cell, column) => (
                        <td key={column}>{cell}</td>
                      ))}
                    </tr>
                  );
                }),
              )}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </>
  );
}
