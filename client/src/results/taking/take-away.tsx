/** Buttons under a picture or table: PNG, SVG, CSV, and copying into a spreadsheet. */
import { useState } from 'react';
import { useSpeech } from '../../ui/locale.ts';
import { saveFile } from '../../ui/save-file.ts';
import { savePng, saveSvg, type Drawn } from './save-picture.ts';
import { toCsv, toTabs, type TableCell } from './tables.ts';
import './take-away.css';
import { takingTexts } from './texts.ts';

export interface TakeAwayProps {
  /** File name without its ending. */
  name: string;
  /** What it is, for screen readers. */
  title: string;
  /** Drawn anew for a file: dark on white, at a width that suits paper. */
  picture?: () => Drawn | Promise<Drawn>;
  /** With the head as its first row. */
  table?: () => TableCell[][];
}

export function TakeAway({ name, title, picture, table }: TakeAwayProps) {
  const { locale } = useSpeech();
  const t = takingTexts[locale];
  const [said, setSaid] = useState('');
  const done = (outcome: Promise<unknown> | void, text: string): void => {
    Promise.resolve(outcome).then(
      () => setSaid(text),
      () => setSaid(t.failed),
    );
  };
  const drawn = async (): Promise<Drawn> => {
    if (picture === undefined) throw new Error('No picture');
    return picture();
  };
  return (
    <div className="take-away" role="group" aria-label={`${t.label}: ${title}`}>
      {picture !== undefined && (
        <>
          <button
            type="button"
            className="plain"
            onClick={() =>
              done(
                drawn().then((own) => savePng(name, own)),
                t.saved,
              )
            }
          >
            {t.png}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() =>
              done(
                drawn().then((own) => saveSvg(name, own)),
                t.saved,
              )
            }
          >
            {t.svg}
          </button>
        </>
      )}
      {table !== undefined && (
        <>
          <button
            type="button"
            className="plain"
            onClick={() =>
              done(saveFile(`${name}.csv`, new Blob([toCsv(table())], { type: 'text/csv;charset=utf-8' })), t.saved)
            }
          >
            {t.csv}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() =>
              done(navigator.clipboard?.writeText(toTabs(table())) ?? Promise.reject(new Error()), t.copied)
            }
          >
            {t.copy}
          </button>
        </>
      )}
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  );
}
