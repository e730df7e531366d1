/** Whether the page is as narrow as a phone. */
import { useSyncExternalStore } from 'react';

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
