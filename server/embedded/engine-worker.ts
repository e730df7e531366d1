/** The worker thread: opens the store, listens on the socket, serves until it is told to stop. */
import { createServer, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { Cursors } from './cursors.ts';
import type { Engine } from './commands/context.ts';
import { removeExpired } from './expiry.ts';
import { Catalogue } from './storage/catalogue.ts';
import { Store } from './storage/store.ts';
import { serve } from './wire/connection.ts';

/** What the owner tells the worker. */
export interface EngineSettings {
  dir: string;
  socket: string;
  /** How often expired documents are removed. */
  expirySeconds: number;
}

/** What the worker tells its owner. */
export type EngineNews = { ready: true } | { stopped: true } | { failed: { message: string; code: string | null } };

function tell(news: EngineNews): void {
  parentPort!.postMessage(news);
}

function tellFailure(error: unknown): void {
  const code = (error as { code?: unknown } | null)?.code;
  tell({
    failed: {
      message: error instanceof Error ? error.message : String(error),
      code: typeof code === 'string' ? code : null,
    },
  });
}

function start(settings: EngineSettings): void {
  const store = new Store(settings.dir);
  const catalogue = new Catalogue(store);
  store.onUndone = () => catalogue.reload();
  const engine: Engine = { store, catalogue, cursors: new Cursors() };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, engine);
  });
  const expiry = setInterval(() => {
    engine.cursors.tidy(Date.now());
    removeExpired(engine, Date.now()).catch(() => {
      // A full disk shows itself to the next writer as well; expiry tries again at the next turn.
    });
  }, settings.expirySeconds * 1000);
  server.on('error', tellFailure);
  server.listen(settings.socket, 1024, () => tell({ ready: true }));
  parentPort!.on('message', (message: unknown) => {
    if (message !== 'stop') return;
    clearInterval(expiry);
    server.close();
    store
      .close()
      .then(() => {
        for (const socket of sockets) socket.destroy();
        tell({ stopped: true });
        parentPort!.close();
      })
      .catch(tellFailure);
  });
}

try {
  start(workerData as EngineSettings);
} catch (error) {
  tellFailure(error);
}
