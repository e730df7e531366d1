/** A crosstab: its chart, who answered, what it says, its table, and the numbers behind it. */
import { useRef } from 'react';
import { axisTitle, crosstabPicture, crosstabTable, type Whole } from '../../../../analysis/charts/crosstab-picture.ts';
import { plainTable } from '../../../../analysis/charts/table-cells.ts';
import { fewestForPercent } from '../../../../analysis/charts/telling.ts';
import type { Crosstab } from '../../../../analysis/compare/crosstab-result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ChartWithFiles } from '../chart/chart-with-files.tsx';
import { BlockTable } from '../questions/block-table.tsx';
import { Fold } from '../questions/fold.tsx';
import { fileName } from '../taking/file-name.ts';
import { TakeAway } from '../taking/take-away.tsx';
import { CrosstabNumbers } from './crosstab-numbers.tsx';
import { tellCrosstab } from './sentences.ts';
import { crosstabTexts } from './texts.ts';

export interface CrosstabBlockProps {
  table: Crosstab;
  whole: Whole;
  small: boolean;
  /** All cities and waves instead; `null` where these are asked for already. */
  widen: (() => void) | null;
}

export function CrosstabBlock(props: CrosstabBlockProps) {
  const { locale } = useSpeech();
  const { table } = props;
  const title = `${axisTitle(table.rows, locale)} × ${axisTitle(table.columns, locale)}`;
  return (
    <article className="question">
      <h2>{title}</h2>
      {table.n === null ? <Withheld {...props} /> : <Shown {...props} title={title} />}
    </article>
  );
}

function Withheld({ small, widen }: CrosstabBlockProps) {
  const { locale } = useSpeech();
  const t = crosstabTexts[locale];
  return (
    <div className="panel notices">
      <p>{small ? t.withheldSmall : t.withheld}</p>
      {!small && widen !== null && (
        <p>
          {t.withheldWider}{' '}
          <button type="button" className="plain" onClick={widen}>
            {t.wider}
          </button>
        </p>
      )}
      {!small && widen === null && <p>{t.withheldOther}</p>}
    </div>
  );
}

function Shown({ table, whole, title }: CrosstabBlockProps & { title: string }) {
  const { locale, number } = useSpeech();
  const t = crosstabTexts[locale];
  const place = useRef<HTMLDivElement>(null);
  if (table.n === 0) return <p>{t.empty}</p>;
  const picture = crosstabPicture(table, whole, locale);
  const name = fileName(table.instrument, table.rows.key, table.columns.key, table.city, table.wave);
  const shown = crosstabTable(table, whole, locale);
  const { sentences, caveats } = tellCrosstab(table, whole, locale);
  const lines = whole === 'row' ? table.rowTotals : table.columnTotals;
  return (
    <div ref={place} className="crosstab-shown">
      {picture !== null && <ChartWithFiles chart={picture.chart} name={name} place={place} />}
      {picture !== null && picture.leftOut.length > 0 && (
        <p className="quiet">{t.notDrawn(picture.leftOut.map(({ label, n }) => `${label} (n = ${n})`).join('; '))}</p>
      )}
      <p className="crosstab-base">
        {t.base(number(table.n), number(table.base))}{' '}
        {table.missing !== null &&
          t.missing(number(table.missing.rowsOnly), number(table.missing.columnsOnly), number(table.missing.both))}
      </p>
      <div className="told">
        {sentences.length > 0 && <p className="sentence">{sentences.join(' ')}</p>}
        {caveats.length > 0 && <p className="quiet caveats">{caveats.join(' ')}</p>}
      </div>
      <h3>{t.table}</h3>
      {table.notes.includes('places_left_out') && <p className="quiet">{t.leftOut}</p>}
      {table.notes.includes('levels_joined') && <p className="quiet">{t.joined}</p>}
      {lines.some(({ count }) => count > 0 && count < fewestForPercent) && <p className="quiet">{t.few}</p>}
      <BlockTable table={shown} locale={locale} label={`${t.table}: ${title}`} />
      <TakeAway name={name} title={title} table={() => plainTable(shown, locale)} />
      <Fold title={t.numbers}>{() => <CrosstabNumbers table={table} name={name} title={title} />}</Fold>
    </div>
  );
}
