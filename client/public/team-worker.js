/* Opens the researcher's desk and the typing in of sheets without network: keeps the team's page and its files, and nothing of what calls answer. */
const store = 'sz-desk-1';
const shell = '/team/desk';
const patience = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(store)
      .then((cache) => cache.add(shell))
      .then(() => self.skipWaiting()),
  );
});
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== store).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/* The page names the files that it has read, so that they are there next time. */
self.addEventListener('message', (event) => {
  const files = event.data && event.data.files;
  if (!Array.isArray(files)) return;
  event.waitUntil(
    caches.open(store).then(async (cache) => {
      for (const file of files) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
      await cache.add(shell).catch(() => undefined);
      if (event.source) event.source.postMessage('kept');
    }),
  );
});

async function page(request) {
  const cache = await caches.open(store);
  const kept = await cache.match(shell);
  if (kept === undefined) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), patience));
  const fresh = fetch(request).catch(() => kept);
  return Promise.race([fresh, late]);
}

async function file(request) {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && /^\/team\/(desk|enter\/)/.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});
