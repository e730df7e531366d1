/** Marks of cities, and intervals: shapes tell cities apart where colours do not. */
import { colourOf, mix, type ChartPalette } from './palette.ts';
import { cityHatching, hatch, type Box, type Pen } from './pen.ts';

/** A mark is filled for the latest wave and hollow for earlier ones. */
export const isLatest = (strength: number): boolean => strength > 0.99;

/** The first city a circle, the second a diamond, then triangle, square, reversed triangle and pentagon; a square for all. */
export function drawMark(
  pen: Pen,
  x: number,
  y: number,
  { mark, strength }: { mark: number; strength: number },
  size: number,
  palette: ChartPalette,
): void {
  const colour = colourOf(palette, mark);
  const radius = size * 0.45;
  pen.save();
  pen.setLineDash([]);
  pen.lineWidth = 2;
  pen.strokeStyle = colour;
  pen.fillStyle = isLatest(strength) ? colour : palette.paper;
  pen.beginPath();
  const shape = mark < 0 ? 3 : mark % 6;
  if (shape === 0) pen.arc(x, y, radius, 0, 2 * Math.PI);
  else
    corners(shape).forEach(([dx, dy], at) => {
      if (at === 0) pen.moveTo(x + dx * radius, y + dy * radius);
      else pen.lineTo(x + dx * radius, y + dy * radius);
    });
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.restore();
}

function corners(shape: number): [number, number][] {
  switch (shape) {
    case 1:
      return [
        [0, -1.25],
        [1.25, 0],
        [0, 1.25],
        [-1.25, 0],
      ];
    case 2:
      return [
        [0, -1.2],
        [1.1, 0.9],
        [-1.1, 0.9],
      ];
    case 4:
      return [
        [0, 1.2],
        [1.1, -0.9],
        [-1.1, -0.9],
      ];
    case 5:
      return [
        [0, -1.2],
        [1.14, -0.37],
        [0.7, 0.97],
        [-0.7, 0.97],
        [-1.14, -0.37],
      ];
    default:
      return [
        [-0.9, -0.9],
        [0.9, -0.9],
        [0.9, 0.9],
        [-0.9, 0.9],
      ];
  }
}

/** An interval with its two ends. */
export function drawInterval(
  pen: Pen,
  from: number,
  to: number,
  y: number,
  size: number,
  colour: string,
  lineWidth = 2,
): void {
  const cap = size * 0.3;
  pen.save();
  pen.setLineDash([]);
  pen.strokeStyle = colour;
  pen.lineWidth = lineWidth;
  pen.beginPath();
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  for (const end of [from, to]) {
    pen.moveTo(end, y - cap);
    pen.lineTo(end, y + cap);
  }
  pen.stroke();
  pen.restore();
}

/** The surface of a city in a wave: full and finely hatched for the latest, hollow and hatched before. */
export function fillOf(palette: ChartPalette, { mark, strength }: { mark: number; strength: number }): string {
  const colour = colourOf(palette, mark);
  return isLatest(strength) ? colour : mix(palette.paper, colour, 0.12);
}

/** Hatches the bar of a city in a wave. */
export function hatchOf(
  pen: Pen,
  box: Box,
  { mark, strength }: { mark: number; strength: number },
  palette: ChartPalette,
): void {
  const colour = isLatest(strength) ? mix(palette.paper, colourOf(palette, mark), 0.25) : colourOf(palette, mark);
  hatch(pen, box, cityHatching(mark), colour, isLatest(strength) ? 8 : 6);
}
