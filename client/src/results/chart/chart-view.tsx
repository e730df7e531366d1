/** A chart on the page: drawn to the width there is when it comes into view, described in words, printed as lines and letters. */
import { Suspense, useId, useRef } from 'react';
import { labelOf, linesOf } from '../../../../analysis/charts/alternative.ts';
import type { Chart } from '../../../../analysis/charts/chart.ts';
import { heightOf } from '../../../../analysis/charts/draw/configure.ts';
import { drawSvg } from '../../../../analysis/charts/draw/draw-svg.ts';
import type { Frame } from '../../../../analysis/charts/draw/layout.ts';
import { printChartPalette } from '../../../../analysis/charts/draw/palette.ts';
import { loadedOrLater } from '../../ui/loaded-or-later.tsx';
import type { Drawn } from '../taking/save-picture.ts';
import './chart.css';
import { useInView } from './in-view.ts';
import { libraryAtHand, loadCanvas, loadLibrary, measureText } from './load-library.ts';
import { usePrinting } from '../../ui/printing.ts';

const ChartCanvas = loadedOrLater(loadCanvas);
ChartCanvas.ahead();
// Paper needs it at once when somebody prints, and cannot wait for it.
void loadLibrary().catch(() => undefined);

/** Width of pictures in files and on paper, in CSS pixels. */
const paperWidth = 720;

/** Letters grow where there is room for them: a chart on a projector is read from the last row. */
export function frameFor(width: number): Frame {
  return { width, size: width >= 1500 ? 26 : width >= 1150 ? 20 : width >= 1000 ? 16 : 14 };
}

/** More rows than this are read in the table rather than one after the other. */
const mostLines = 12;

export function ChartView({ chart }: { chart: Chart }) {
  const place = useRef<HTMLDivElement>(null);
  const { width, seen } = useInView(place);
  const printing = usePrinting();
  const id = useId();
  const frame = frameFor(Math.max(280, width || paperWidth));
  const height = heightOf(chart, frame);
  const lines = linesOf(chart);
  return (
    <div className="chart" ref={place}>
      <div
        className="chart-screen"
        style={{ height }}
        role="img"
        aria-label={labelOf(chart)}
        aria-describedby={lines.length <= mostLines ? id : undefined}
      >
        {seen && width > 0 && (
          <Suspense fallback={null}>
            <ChartCanvas chart={chart} frame={frame} height={height} />
          </Suspense>
        )}
      </div>
      {lines.length <= mostLines && (
        <p id={id} hidden>
          {lines.join(' ')}
        </p>
      )}
      {printing && <PrintedChart chart={chart} />}
    </div>
  );
}

function PrintedChart({ chart }: { chart: Chart }) {
  const library = libraryAtHand();
  if (library === null) return null;
  const { svg } = drawSvg(chart, { width: paperWidth, size: 14 }, printChartPalette, library, measureText);
  // Our own markup, with every text escaped.
  return <div className="chart-print" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** A chart as a picture for a file: dark on white, at a width that suits paper. */
export async function pictureOf(chart: Chart): Promise<Drawn> {
  const frame: Frame = { width: 900, size: 15 };
  return drawSvg(chart, frame, printChartPalette, await loadLibrary(), measureText);
}
