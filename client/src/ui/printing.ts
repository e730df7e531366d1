/** Whether the page is being printed: then every chart is drawn, as lines and letters, dark on white. */
import { flushSync } from 'react-dom';
import { useSyncExternalStore } from 'react';

let printing = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (printing === value) return;
  printing = value;
  // The browser takes its picture of the page as soon as the event is over.
  flushSync(() => listeners.forEach((changed) => changed()));
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => set(true));
  window.addEventListener('afterprint', () => set(false));
}

export function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => printing,
  );
}
