/** A chart with the ways to take it elsewhere. */
import { useState, type RefObject } from 'react';
import type { Chart } from '../../../../analysis/charts/chart.ts';
import { useSpeech } from '../../ui/locale.ts';
import { questionTexts } from '../questions/texts.ts';
import { TakeAway } from '../taking/take-away.tsx';
import { ChartView, pictureOf } from './chart-view.tsx';

export function ChartWithFiles({
  chart,
  name,
  place,
}: {
  chart: Chart;
  name: string;
  place: RefObject<HTMLElement | null>;
}) {
  const { locale } = useSpeech();
  const t = questionTexts[locale];
  const [failed, setFailed] = useState(false);
  const canEnlarge = typeof document.documentElement.requestFullscreen === 'function';
  return (
    <div className="chart-block">
      {chart.caption !== undefined && <p className="chart-caption">{chart.caption}</p>}
      <ChartView chart={chart} />
      <div className="chart-tools">
        <TakeAway name={name} title={chart.title} picture={() => pictureOf(chart)} />
        {canEnlarge && !failed && (
          <button
            type="button"
            className="plain"
            onClick={() => void enlarge(place.current).catch(() => setFailed(true))}
          >
            {t.enlarge}
          </button>
        )}
      </div>
    </div>
  );
}

/** Puts a question on the whole screen, for a projector; once more brings the page back. */
async function enlarge(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement !== null) return document.exitFullscreen();
  await element?.requestFullscreen();
}
