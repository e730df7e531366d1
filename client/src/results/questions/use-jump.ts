/** The way from an address to the place it names. */
import { useEffect, useRef } from 'react';

/**
 * Goes to the question an address names, once it is there.
 * @param way changes when the same place is asked for again
 * @param open what is open at the moment: the place may have to be opened first
 */
export function useJump(ready: boolean, hash: string, way: string, open: string | null): void {
  const gone = useRef('');
  useEffect(() => {
    if (!ready || hash === '' || gone.current === way) return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place === null) return;
    gone.current = way;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }, [ready, hash, way, open]);
}
