/**
 * A picture made of markup: drawn to the width there is, when it comes into view; dark on white on paper, seen or not; described
 * for those who do not see it.
 */
import { useEffect, useRef, useState } from 'react';
import { printPalette, type Palette } from '../../../analysis/charts/svg.ts';
import { usePrinting } from '../ui/printing.ts';
import type { Drawn } from './taking/save-picture.ts';

const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Width on paper, in CSS pixels. */
const paperWidth = 820;

/** The page's own colours, light or dark as they are now. */
export function screenPalette(): Palette {
  return {
    ink: css('--ink'),
    quiet: css('--quiet'),
    line: css('--line'),
    paper: css('--paper'),
    brand: css('--brand'),
    cities: [1, 2, 3, 4, 5, 6].map((mark) => css(`--city-${mark}`)),
    font: 'system-ui, sans-serif',
  };
}

/**
 * @param draw makes the picture for a width in CSS pixels
 * @param label what it shows, in a sentence
 */
export function Picture({ draw, label }: { draw: (width: number, palette: Palette) => Drawn; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let seen = false;
    const measure = (): void => setWidth(seen ? Math.floor(element.clientWidth) : 0);
    const resized = new ResizeObserver(measure);
    const watched = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen = true;
        watched.disconnect();
        measure();
        resized.observe(element);
      },
      { rootMargin: '300px' },
    );
    watched.observe(element);
    return () => {
      watched.disconnect();
      resized.disconnect();
    };
  }, []);
  const printing = usePrinting();
  const drawn = printing ? draw(paperWidth, printPalette) : width > 0 ? draw(width, screenPalette()) : null;
  return (
    <div ref={place} className="picture" style={{ minHeight: drawn?.height ?? 160 }}>
      {drawn !== null && (
        <img
          alt={label}
          width={drawn.width}
          height={drawn.height}
          src={`data:image/svg+xml,${encodeURIComponent(drawn.svg)}`}
        />
      )}
    </div>
  );
}
