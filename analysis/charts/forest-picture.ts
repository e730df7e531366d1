/** A forest plot as SVG: one line per city and design, its interval around a line of no change. */
import type { ForestMark, ForestRow, ForestUnit } from './forest-rows.ts';
import { breakLines, clip, svgText, type Palette } from './svg.ts';

export interface ForestWords {
  /** Title of a question, once over its options or rows. */
  question: (row: ForestRow) => string;
  /** Title of a row: of the option or row, else of the question. */
  row: (row: ForestRow) => string;
  /** Beside a mark, e.g. "Krosno, z pamięci". */
  mark: (mark: ForestMark) => string;
  number: (value: number) => string;
  lower: string;
  higher: string;
  hidden: string;
  /** Of a change that cannot be computed. */
  unknown: string;
  /** Place of a city in the study (0, 1, …); −1 for cities pooled. */
  cityAt: (city: string | null) => number;
}

export interface ForestPicture {
  svg: string;
  width: number;
  height: number;
}

const fontSize = 14;
const markSize = 13;
const line = 20;
const gap = 14;

/** Half the width of the axis: 1 for order, at least 1 and whole for deviations. */
export function axisEnd(rows: readonly ForestRow[], unit: ForestUnit): number {
  if (unit === 'order') return 1;
  const ends = rows.flatMap(({ marks }) => marks.flatMap(({ value, low, high }) => [value, low, high]));
  const widest = Math.max(1, ...ends.map((end) => (end === null ? 0 : Math.abs(end))));
  return Math.min(4, Math.ceil(widest));
}

/** Room for the longest label beside a mark; letters are estimated on the wide side, for no label may reach the axis. */
function roomForLabels(rows: readonly ForestRow[], words: ForestWords): number {
  return (
    16 + Math.max(0, ...rows.flatMap(({ marks }) => marks.map((mark) => words.mark(mark).length))) * markSize * 0.58
  );
}

/**
 * Draws rows of one unit. Under 640 px, and where labels would leave the axis too little room, titles and labels stand above
 * their lines and the axis is drawn beside the marks only, else titles and labels stand left of an axis through all rows.
 * @param width in CSS pixels
 */
export function forestPicture(
  rows: readonly ForestRow[],
  width: number,
  words: ForestWords,
  palette: Palette,
): ForestPicture {
  const unit = rows[0]?.unit ?? 'order';
  const end = axisEnd(rows, unit);
  const labels = Math.round(roomForLabels(rows, words));
  const narrow = width < 640 || labels > width * 0.3;
  const titleWidth = narrow ? width : Math.round(width * 0.36);
  const markWidth = narrow ? 0 : labels;
  const left = narrow ? 10 : titleWidth + markWidth + 8;
  const step = narrow ? 2 * line : line;
  const right = width - 10;
  const x = (value: number): number => left + ((clip(value, -end, end) + end) / (2 * end)) * (right - left);
  const parts: string[] = [];
  /** Where the axis is drawn: from, to. */
  const bands: [number, number][] = [];
  let y = 8;
  let question = '';
  for (const row of rows) {
    const own = `${row.instrument} ${row.question}`;
    if (row.part !== null && own !== question) {
      const heading = breakLines(words.question(row), (narrow ? width : left) - 12, fontSize * 1.1);
      heading.forEach((text, i) =>
        parts.push(svgText(0, y + line * (i + 0.75), text, palette.ink, { size: fontSize, bold: true })),
      );
      y += heading.length * line + 4;
    }
    question = own;
    const titles = breakLines(words.row(row), titleWidth - 12, fontSize);
    titles.forEach((text, i) => parts.push(svgText(0, y + line * (i + 0.75), text, palette.ink, { size: fontSize })));
    const start = narrow ? y + titles.length * line : y;
    row.marks.forEach((mark, i) => {
      const at = start + step * i + line / 2;
      if (narrow) bands.push([at + line / 2, at + line * 1.4]);
      parts.push(svgText(left - markWidth, at + 5, words.mark(mark), palette.quiet, { size: markSize }));
      parts.push(drawMark(mark, narrow ? at + line * 0.9 : at, { x, end, words, palette }));
    });
    const marksEnd = start + row.marks.length * step;
    y = Math.max(marksEnd, y + titles.length * line) + gap;
    parts.push(
      `<path d="M0 ${y - gap / 2}H${width}" stroke="${palette.line}" stroke-width="1" stroke-dasharray="2 3" fill="none"/>`,
    );
  }
  const bottom = y;
  if (narrow) bands.push([bottom - gap / 2, bottom]);
  else bands.push([0, bottom]);
  const axis = [-end, -end / 2, 0, end / 2, end].map((tick) => {
    const at = x(tick);
    const weight = tick === 0 ? `stroke="${palette.ink}" stroke-width="1.5"` : `stroke="${palette.line}"`;
    return (
      `<path d="${bands.map(([from, to]) => `M${at} ${from}V${to}`).join('')}" ${weight} fill="none"/>` +
      svgText(at, bottom + 16, words.number(tick), palette.quiet, { size: 12, anchor: 'middle' })
    );
  });
  const ends =
    svgText(left, bottom + 36, `← ${words.lower}`, palette.quiet, { size: 13 }) +
    svgText(right, bottom + (narrow ? 54 : 36), `${words.higher} →`, palette.quiet, { size: 13, anchor: 'end' });
  const height = bottom + (narrow ? 62 : 44);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${palette.font}"><rect width="100%" height="100%" fill="${palette.paper}"/>${axis.join('')}${parts.join('')}${ends}</svg>`;
  return { svg, width, height };
}

interface Place {
  x: (value: number) => number;
  end: number;
  words: ForestWords;
  palette: Palette;
}

/** A filled mark is collected, a hollow one recalled; the first city a circle, the second a diamond, pooled a square. */
function drawMark(mark: ForestMark, y: number, { x, end, words, palette }: Place): string {
  const at = words.cityAt(mark.city);
  const colour = at < 0 ? palette.brand : (palette.cities[at % palette.cities.length] ?? palette.brand);
  const why = mark.comparison.notes.includes('withheld') ? words.hidden : words.unknown;
  if (mark.value === null) return svgText(x(0) + 8, y + 5, why, palette.quiet, { size: 13, italic: true });
  const fill = mark.design === 'recalled' ? palette.paper : colour;
  const centre = x(mark.value);
  const whisker =
    mark.low === null || mark.high === null
      ? ''
      : `<path d="M${x(mark.low)} ${y}H${x(mark.high)}" stroke="${colour}" stroke-width="2" fill="none"/>` +
        [mark.low, mark.high]
          .map((value) =>
            Math.abs(value) > end
              ? `<path d="M${x(value) - Math.sign(value) * 6} ${y - 4}L${x(value)} ${y}L${x(value) - Math.sign(value) * 6} ${y + 4}" stroke="${colour}" stroke-width="2" fill="none"/>`
              : `<path d="M${x(value)} ${y - 4}V${y + 4}" stroke="${colour}" stroke-width="2" fill="none"/>`,
          )
          .join('');
  return `${whisker}<path d="${shape(at, centre, y)}" fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
}

function shape(city: number, x: number, y: number): string {
  if (city < 0) return `M${x - 5} ${y - 5}h10v10h-10z`;
  if (city % 2 === 0) return `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z`;
  return `M${x} ${y - 7}l7 7l-7 7l-7 -7z`;
}
