/** A bar chart, drawn when it comes into view. The chart library is loaded with the first. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../ui/locale.ts';
import type { Bars } from './chart-data.ts';

const Drawing = lazy(() => import('./drawing.tsx'));

export interface ChartProps {
  bars: Bars;
  title: string;
  /** Mark (1–6) of a city; 0 for cities pooled. */
  markOf: (city: string | null) => number;
  /** Position of a wave: earlier waves are drawn lighter. */
  waveAt: (wave: string) => number;
  waves: number;
}

/** Height for so many bars, in pixels. */
const heightOf = (bars: Bars): number =>
  90 + bars.labels.length * Math.max(1, bars.sets.length) * 20 + bars.labels.length * 8;

export function ResultChart(props: ChartProps) {
  const { t } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  const height = heightOf(props.bars);
  return (
    <div
      className="chart"
      ref={place}
      style={{ height }}
      role="img"
      aria-label={t('results.chart', { title: props.title })}
    >
      {seen && (
        <Suspense fallback={null}>
          <Drawing {...props} />
        </Suspense>
      )}
    </div>
  );
}
