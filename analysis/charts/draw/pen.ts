/** What drawing needs of a canvas: the part of CanvasRenderingContext2D that a page, and a file of SVG, both have. */

export interface Pen {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  save(): void;
  restore(): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  setLineDash(segments: number[]): void;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a surface is marked beside its colour. */
export type Hatching = 'plain' | 'rising' | 'falling' | 'dots' | 'level' | 'upright' | 'crossed';

/** Marks a box, without a clipping path: every stroke ends at the box's edge. */
export function hatch(pen: Pen, { x, y, width, height }: Box, hatching: Hatching, colour: string, step = 6): void {
  if (hatching === 'plain' || width <= 0 || height <= 0) return;
  pen.save();
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 1.25;
  pen.setLineDash([]);
  pen.beginPath();
  if (hatching === 'rising' || hatching === 'crossed') slanted(pen, { x, y, width, height }, step, 1);
  if (hatching === 'falling' || hatching === 'crossed') slanted(pen, { x, y, width, height }, step, -1);
  if (hatching === 'level')
    for (let at = step / 2; at < height; at += step) straight(pen, x, y + at, x + width, y + at);
  if (hatching === 'upright')
    for (let at = step / 2; at < width; at += step) straight(pen, x + at, y, x + at, y + height);
  pen.stroke();
  if (hatching === 'dots') {
    for (let down = step / 2; down < height; down += step)
      for (let along = step / 2; along < width; along += step) {
        pen.beginPath();
        pen.arc(x + along, y + down, 1.2, 0, 2 * Math.PI);
        pen.fill();
      }
  }
  pen.restore();
}

function straight(pen: Pen, x1: number, y1: number, x2: number, y2: number): void {
  pen.moveTo(round(x1), round(y1));
  pen.lineTo(round(x2), round(y2));
}

/** Diagonal lines cut to the box: `x + slope · y` is constant along each. */
function slanted(pen: Pen, { x, y, width, height }: Box, step: number, slope: 1 | -1): void {
  const reach = step * Math.SQRT2;
  for (let c = reach / 2; c < width + height; c += reach) {
    const a = Math.max(0, c - height);
    const b = Math.min(width, c);
    if (b - a < 0.5) continue;
    const [ya, yb] = slope === 1 ? [c - a, c - b] : [height - (c - a), height - (c - b)];
    straight(pen, x + a, y + ya, x + b, y + yb);
  }
}

/** One decimal is enough for any screen, and keeps files small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Hatching of a city, by its place in the study; plain for cities pooled. */
export function cityHatching(mark: number): Hatching {
  const list: Hatching[] = ['rising', 'dots', 'falling', 'level', 'crossed', 'upright'];
  return mark < 0 ? 'plain' : list[mark % list.length]!;
}

/** Hatching of an ordered answer: low answers rise, high ones fall, the middle is dotted; pale ones wider. */
export function toneHatching(tone: number): { hatching: Hatching; step: number } {
  if (Math.abs(tone) < 1e-9) return { hatching: 'dots', step: 5 };
  return { hatching: tone < 0 ? 'rising' : 'falling', step: Math.abs(tone) > 0.75 ? 5 : 9 };
}
