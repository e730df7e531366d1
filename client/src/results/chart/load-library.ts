/** Chart.js, asked for once: beside the results on their way, so that the first chart need not wait for it. */
import type { ChartLibrary } from '../../../../analysis/charts/draw/draw-svg.ts';

let loaded: ChartLibrary | null = null;
let loading: Promise<ChartLibrary> | null = null;

export function loadLibrary(): Promise<ChartLibrary> {
  loading ??= import('./library.ts').then((library) => (loaded = library as unknown as ChartLibrary));
  loading.catch(() => (loading = null));
  return loading;
}

/** The library when it is there already, else `null`. */
export const libraryAtHand = (): ChartLibrary | null => loaded;

/** What draws on a canvas, with the library in it. */
export const loadCanvas = () => import('./chart-canvas.tsx');

let pen: CanvasRenderingContext2D | null = null;

/** Measures letters as this browser has them. */
export function measureText(text: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * 8;
  pen.font = font;
  return pen.measureText(text).width;
}
