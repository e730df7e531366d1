/** Each person's line from before to after, as SVG: lines that coincide are drawn once, thicker, with their number. */
import { svgText, type Palette } from './svg.ts';

export interface PathLine {
  before: number;
  after: number;
  people: number;
}

/** People's lines counted: the same way from and to is one line. */
export function pathLines(people: readonly { before: number; after: number }[]): PathLine[] {
  const lines = new Map<string, PathLine>();
  for (const { before, after } of people) {
    const key = `${before} ${after}`;
    const known = lines.get(key);
    if (known) known.people++;
    else lines.set(key, { before, after, people: 1 });
  }
  return [...lines.values()].sort((a, b) => a.before - b.before || a.after - b.after);
}

/**
 * Draws the lines of one comparison; up is drawn in the first city's colour, down in the second's, dashed, level in ink.
 * @param ends words under the two ends, e.g. "przed testowaniem", "po testowaniu"
 * @param number a value as it is written
 */
export function pathsPicture(
  people: readonly { before: number; after: number }[],
  width: number,
  ends: [string, string],
  number: (value: number) => string,
  palette: Palette,
): { svg: string; width: number; height: number } {
  const lines = pathLines(people);
  const values = lines.flatMap(({ before, after }) => [before, after]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const height = 230;
  const [left, right, top, bottom] = [60, width - 60, 18, height - 36];
  const y = (value: number): number => bottom - ((value - low) / span) * (bottom - top);
  const drawn = lines.map(({ before, after, people: n }) => {
    const rise = after - before;
    const colour = rise > 0 ? palette.cities[0] : rise < 0 ? palette.cities[1] : palette.quiet;
    const dash = rise < 0 ? ' stroke-dasharray="7 4"' : '';
    const many = n > 1 ? svgText(left + 12, y(before) - 6, `×${n}`, palette.quiet, { size: 12 }) : '';
    return (
      `<path d="M${left} ${y(before)}L${right} ${y(after)}" stroke="${colour ?? palette.ink}" stroke-width="${1.5 + n}"${dash} fill="none"/>` +
      many
    );
  });
  const labels = [
    ...[...new Set(lines.map(({ before }) => before))].map((value) =>
      svgText(left - 10, y(value) + 5, number(value), palette.ink, { size: 13, anchor: 'end' }),
    ),
    ...[...new Set(lines.map(({ after }) => after))].map((value) =>
      svgText(right + 10, y(value) + 5, number(value), palette.ink, { size: 13 }),
    ),
    svgText(8, height - 10, ends[0], palette.quiet, { size: 13 }),
    svgText(width - 8, height - 10, ends[1], palette.quiet, { size: 13, anchor: 'end' }),
  ];
  const axes = [left, right].map(
    (x) => `<path d="M${x} ${top - 8}V${bottom + 8}" stroke="${palette.line}" fill="none"/>`,
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${palette.font}"><rect width="100%" height="100%" fill="${palette.paper}"/>` +
    `${axes.join('')}${drawn.join('')}${labels.join('')}</svg>`;
  return { svg, width, height };
}
