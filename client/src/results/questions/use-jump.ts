/** The way from an address to the place it names. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Goes to the question an address names, once it is there. */
export function useJump(ready: boolean): void {
  const { hash } = useLocation();
  const gone = useRef('');
  useEffect(() => {
    if (!ready || hash === '' || gone.current === hash) return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place === null) return;
    gone.current = hash;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }, [ready, hash]);
}
