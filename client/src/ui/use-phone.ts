/** Whether the page is as narrow as a phone. */
import { useSyncExternalStore } from 'react';
import { usePrinting } from './printing.ts';

const phone = () => window.matchMedia('(max-width: 44rem)');

export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = phone();
      query.addEventListener?.('change', changed);
      return () => query.removeEventListener?.('change', changed);
    },
    () => phone().matches,
  );
}

/** Whether long pages are folded: on a phone, never on paper. */
export function useFolding(): boolean {
  const isPhone = useIsPhone();
  const printing = usePrinting();
  return isPhone && !printing;
}
