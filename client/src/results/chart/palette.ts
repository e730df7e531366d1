/** The page's own colours for charts, light or dark as they are now. */
import { useMemo, useSyncExternalStore } from 'react';
import type { ChartPalette } from '../../../../analysis/charts/draw/palette.ts';
import { screenPalette } from '../picture.tsx';

const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Colours as the style sheet has them at this moment. */
function read(): ChartPalette {
  return {
    ...screenPalette(),
    font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
    low: css('--level-low'),
    middle: css('--level-middle'),
    high: css('--level-high'),
  };
}

const darkness = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Colours of charts on the screen; they follow the change between light and dark. */
export function useChartPalette(): ChartPalette {
  const dark = useSyncExternalStore(
    (changed) => {
      const query = darkness();
      query.addEventListener?.('change', changed);
      return () => query.removeEventListener?.('change', changed);
    },
    () => darkness().matches,
  );
  return useMemo(() => (dark ? read() : read()), [dark]);
}
