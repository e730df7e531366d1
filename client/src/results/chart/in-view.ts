/** How wide an element is, from the moment it comes near the screen: what nobody looks at costs nothing. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

export interface Seen {
  /** Width in CSS pixels; 0 before the first layout. */
  width: number;
  /** True from when it comes within a screen's reach. */
  seen: boolean;
}

export function useInView(place: RefObject<HTMLElement | null>): Seen {
  const [width, setWidth] = useState(0);
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    if (typeof ResizeObserver === 'undefined') {
      window.addEventListener('resize', measure);
      return () => window.removeEventListener('resize', measure);
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  useEffect(() => {
    const element = place.current;
    if (seen || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen, place]);
  return { width, seen };
}
