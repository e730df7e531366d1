/** Lines over months, one per city, as SVG. Where there is no value the line has a gap. */
import { breakLines, svgText, type Palette } from './svg.ts';

/** A line. */
export interface MonthsLine {
  name: string;
  /** Place of the city in the study, from 0; `null`: all cities together. */
  city: number | null;
  /** One per month; `null`: no sheet, or withheld. */
  values: (number | null)[];
}

/**
 * Even steps from 0 that hold a highest value: at most four, of 1, 2 or 5 times a power of ten.
 * @example axisSteps(37) // => [0, 10, 20, 30, 40]
 */
export function axisSteps(highest: number): number[] {
  const most = Math.max(1, highest);
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((times) => times * power).find((size) => size * 4 >= most)!,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/** The stretches of a line between its gaps, as places of months. */
export function stretches(values: readonly (number | null)[]): number[][] {
  const found: number[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    if (at > 0 && values[at - 1] !== null) found.at(-1)!.push(at);
    else found.push([at]);
  });
  return found;
}

/** The mark of a line: a disc, a diamond, a square or a triangle by city; a ring for all together. */
function mark(city: number | null, x: number, y: number, colour: string): string {
  if (city === null) return `<circle cx="${x}" cy="${y}" r="4" fill="none" stroke="${colour}" stroke-width="2"/>`;
  const shapes = [
    `<circle cx="${x}" cy="${y}" r="5" fill="${colour}"/>`,
    `<path d="M${x} ${y - 6}l6 6l-6 6l-6-6z" fill="${colour}"/>`,
    `<path d="M${x - 5} ${y - 5}h10v10h-10z" fill="${colour}"/>`,
    `<path d="M${x} ${y - 6}l6 11h-12z" fill="${colour}"/>`,
  ];
  return shapes[city % shapes.length]!;
}

/** Width of a letter of the months' names, in pixels. */
const letter = 6.6;
/** Between the names of two months, in pixels. */
const gap = 8;

/**
 * Names of months by their first three letters, for narrow screens.
 * @example shortened('październik 2019') // => 'paź 2019'
 */
export const shortened = (month: string): string => month.replace(/\p{L}{4,}/gu, (word) => word.slice(0, 3));

/**
 * Draws the lines.
 * @param months their names, in order
 * @param number a value as it is written
 */
export function monthsPicture(
  lines: readonly MonthsLine[],
  months: readonly string[],
  width: number,
  number: (value: number) => string,
  palette: Palette,
): { svg: string; width: number; height: number } {
  const size = 13;
  const steps = axisSteps(Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const highest = steps.at(-1)!;
  const left = 14 + Math.max(...steps.map((step) => number(step).length)) * 8;
  const [top, bottom] = [44, 204];
  const slot = (width - left - 8) / Math.max(1, months.length);
  const x = (at: number): number => Math.round(left + slot * (at + 0.5));
  const y = (value: number): number => Math.round(bottom - (value / highest) * (bottom - top));
  const fits = months.every((month) => month.split(/\s+/).every((word) => word.length * letter <= slot));
  // A line of eight letters is the shortest that is broken to measure.
  const rowsOf = (name: string): string[] =>
    slot < 8 * letter + gap ? name.split(/\s+/) : breakLines(name, slot - gap, size);
  const names = months.map((month) => rowsOf(fits ? month : shortened(month)));
  const height = bottom + 14 + Math.max(1, ...names.map((rows) => rows.length)) * 16;

  const colourOf = ({ city }: MonthsLine): string =>
    city === null ? palette.quiet : (palette.cities[city % palette.cities.length] ?? palette.ink);
  let at = left;
  const legend = lines.map((line) => {
    const colour = colourOf(line);
    const drawn = mark(line.city, at + 6, 16, colour) + svgText(at + 18, 21, line.name, palette.ink, { size });
    at += 40 + line.name.length * 7.5;
    return drawn;
  });
  const grid = steps.map(
    (step) =>
      `<path d="M${left} ${y(step)}H${width - 4}" stroke="${step === 0 ? palette.quiet : palette.line}" fill="none"/>` +
      svgText(left - 6, y(step) + 4, number(step), palette.quiet, { size: 12, anchor: 'end' }),
  );
  const labels = names.flatMap((rows, month) =>
    rows.map((row, line) =>
      svgText(x(month), bottom + 18 + line * 16, row, palette.quiet, { size: 12, anchor: 'middle' }),
    ),
  );
  // The cities last, so that they lie above the line of all together.
  const drawn = [...lines].reverse().map((line) => {
    const colour = colourOf(line);
    const paths = stretches(line.values).map(
      (places) =>
        `<path d="${places.map((place, first) => `${first === 0 ? 'M' : 'L'}${x(place)} ${y(line.values[place]!)}`).join('')}" ` +
        `stroke="${colour}" stroke-width="2"${line.city === null ? ' stroke-dasharray="2 4"' : line.city % 2 === 1 ? ' stroke-dasharray="8 4"' : ''} fill="none"/>`,
    );
    const marks = line.values.map((value, place) =>
      value === null ? '' : mark(line.city, x(place), y(value), colour),
    );
    return paths.join('') + marks.join('');
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${palette.font}"><rect width="100%" height="100%" fill="${palette.paper}"/>` +
    `${grid.join('')}${legend.join('')}${labels.join('')}${drawn.join('')}</svg>`;
  return { svg, width, height };
}
