/** Colours of charts: those of pictures, and the three that ordered answers are mixed from. */
import { printPalette, type Palette } from '../svg.ts';

export interface ChartPalette extends Palette {
  /** The lowest, the middle and the highest of ordered answers. */
  low: string;
  middle: string;
  high: string;
}

/** For files and print: dark on white. */
export const printChartPalette: ChartPalette = {
  ...printPalette,
  low: '#9a5a12',
  middle: '#aeb6b5',
  high: '#0b6e63',
};

/**
 * A colour between two, as #rrggbb.
 * @param part 0 gives the first, 1 the second
 * @example
 * mix('#000000', '#ffffff', 0.5) // => '#808080'
 */
export function mix(first: string, second: string, part: number): string {
  const channel = (hex: string, at: number): number => parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16);
  return `#${[0, 1, 2]
    .map((at) => {
      const value = Math.round(channel(first, at) * (1 - part) + channel(second, at) * part);
      return value.toString(16).padStart(2, '0');
    })
    .join('')}`;
}

/** Colour of a city; the brand's for cities pooled. */
export function colourOf(palette: ChartPalette, mark: number): string {
  return mark < 0 ? palette.brand : (palette.cities[mark % palette.cities.length] ?? palette.brand);
}

/** Whether an ordered answer is one of the outermost, whose surface is dark. */
export const isOutermost = (tone: number): boolean => Math.abs(tone) > 0.75;

/** Colour of an ordered answer by its tone (−1 lowest … 1 highest): near the middle pale enough for a hatching to show. */
export function toneColour(palette: ChartPalette, tone: number): string {
  if (Math.abs(tone) < 1e-9) return palette.middle;
  const end = tone < 0 ? palette.low : palette.high;
  return mix(palette.paper, end, isOutermost(tone) ? 0.35 + 0.65 * Math.abs(tone) : 0.1 + 0.33 * Math.abs(tone));
}

/** What an ordered answer is hatched with. */
export function toneHatchColour(palette: ChartPalette, tone: number): string {
  if (Math.abs(tone) < 1e-9) return palette.ink;
  return isOutermost(tone) ? palette.paper : edgeColour(palette, tone);
}

/** The edge of an ordered answer: dark enough against the paper for every tone. */
export function edgeColour(palette: ChartPalette, tone: number): string {
  if (Math.abs(tone) < 1e-9) return mix(palette.middle, palette.ink, 0.6);
  return tone < 0 ? palette.low : palette.high;
}
