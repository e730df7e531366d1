/** Each person's line from before to after, where everybody agreed to showing; collected and recalled apart. */
import { pathLines, pathsPicture } from '../../../../analysis/charts/paths-picture.ts';
import { printPalette, type Palette } from '../../../../analysis/charts/svg.ts';
import type { Comparison } from '../../../../analysis/compare/result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { Picture } from '../picture.tsx';
import { fileName } from '../taking/file-name.ts';
import { TakeAway } from '../taking/take-away.tsx';
import { peopleTexts } from './texts.ts';

const fileWidth = 700;

export function PeopleLines({
  comparisons,
  name,
  nameOf,
  of = null,
}: {
  comparisons: Comparison[];
  /** Start of file names. */
  name: string;
  nameOf: (key: string | null) => string;
  /** The statement, where a question has several. */
  of?: string | null | undefined;
}) {
  const { locale, number } = useSpeech();
  const t = peopleTexts[locale];
  const shown = comparisons.flatMap((one) => (one.paths?.people ? [{ one, people: one.paths.people }] : []));
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{of ?? t.title}</h3>
      <p className="quiet">{t.agreed}</p>
      {shown.map(({ one, people }, i) => {
        const ends: [string, string] = [nameOf(one.of[0]), nameOf(one.of[1])];
        const draw = (width: number, palette: Palette) =>
          pathsPicture(
            people,
            Math.min(width, fileWidth),
            ends,
            (value) => number(value, value % 1 === 0 ? 0 : 1),
            palette,
          );
        const title = `${nameOf(one.within.city ?? null)}${one.design === 'recalled' ? `, ${t.recalled}` : ''}`;
        const up = people.filter(({ before, after }) => after > before).length;
        const down = people.filter(({ before, after }) => after < before).length;
        return (
          <section key={i}>
            <h4>{title}</h4>
            <Picture draw={draw} label={`${title}. ${t.label(people.length, up, down)}`} />
            <TakeAway
              name={fileName(name, 'people', one.within.city, one.design)}
              title={title}
              picture={() => draw(fileWidth, printPalette)}
              table={() => [t.head, ...pathLines(people).map((line) => [line.before, line.after, line.people])]}
            />
          </section>
        );
      })}
    </>
  );
}
