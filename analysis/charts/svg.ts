/** The few pieces of SVG that pictures are made of. */

/** Colours and typeface of a picture. */
export interface Palette {
  ink: string;
  quiet: string;
  line: string;
  paper: string;
  brand: string;
  /** One per city, in the study's order. */
  cities: string[];
  font: string;
}

/** For files and print: dark on white. */
export const printPalette: Palette = {
  ink: '#1c2526',
  quiet: '#4d5a5c',
  line: '#cfd5d3',
  paper: '#ffffff',
  brand: '#0b5d5e',
  cities: ['#1b5fa7', '#a8401a', '#6a3fa0', '#3d6b1f', '#96245f', '#5f5a14'],
  font: 'system-ui, sans-serif',
};

/**
 * Text as it may stand in markup.
 * @example
 * escapeMarkup('a < b & "c"') // => 'a &lt; b &amp; &quot;c&quot;'
 */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * Holds a number between two ends.
 * @example
 * clip(5, -1, 1) // => 1
 */
export function clip(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export interface TextStyle {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  italic?: boolean;
  bold?: boolean;
}

/** A line of text; y is its baseline. */
export function svgText(
  x: number,
  y: number,
  text: string,
  colour: string,
  { size = 14, anchor = 'start', italic = false, bold = false }: TextStyle = {},
): string {
  const style = (italic ? ' font-style="italic"' : '') + (bold ? ' font-weight="700"' : '');
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${place}${style}>${escapeMarkup(text)}</text>`;
}

/** Average width of a letter in parts of the type size: pictures are made without a browser that could measure. */
const letterWidth = 0.55;

/** Breaks a text into lines of about so many pixels; a longer word stands alone. */
export function breakLines(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
