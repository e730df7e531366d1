/** Makes the desk open without network: a service worker keeps the page and the files that it has read. */

/** Names the files that the page has read so far. */
function readFiles(): string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const linked = Array.from(document.querySelectorAll<HTMLElement>('script[src], link[rel=stylesheet]')).map(
    (one) => new URL((one as HTMLScriptElement).src || (one as HTMLLinkElement).href).pathname,
  );
  return [...new Set([...entries, ...linked])].filter((path) => path.startsWith('/assets/'));
}

/** Asks for it; where the browser knows no such thing (plain http, old browsers), the open page still works without network. */
export async function openWithoutNetwork(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('/team-worker.js', { scope: '/team' });
    const ready = registration.active ?? (await navigator.serviceWorker.ready).active;
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'kept') document.documentElement.dataset['desk'] = 'kept';
    });
    ready?.postMessage({ files: readFiles() });
    await navigator.storage?.persist?.();
  } catch {
    // Refused or out of reach: the next visit asks again.
  }
}
