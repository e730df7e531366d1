/** Builds the stock SurveyJS page with vite as it comes, and serves it with gzip on a free port. */
import react from '@vitejs/plugin-react';
import compression from 'compression';
import express from 'express';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

export interface StockPage {
  url: string;
  stop(): Promise<void>;
}

/** Starts the stock page; `stop` removes what was built. */
export async function startStockPage(): Promise<StockPage> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'sz-stock-'));
  await build({
    root: path.join(import.meta.dirname, 'stock'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  });
  const app = express();
  app.use(compression());
  app.use(express.static(outDir));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
