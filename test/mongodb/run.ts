/** `npm run test:mongodb`: the store's and API's tests on a real MongoDB engine; code 3 where none can be had. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { closingLine, runJest } from '../jest-run.ts';

const engine = spawn('sh', [path.join(import.meta.dirname, 'start.sh')], { stdio: ['ignore', 'pipe', 'pipe'] });
let complaint = '';
engine.stderr.on('data', (chunk: Buffer) => {
  complaint += chunk.toString();
});
const uri = await new Promise<string | null>((resolve) => {
  engine.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  engine.once('exit', () => resolve(null));
  setTimeout(() => resolve(null), 240_000).unref();
});
if (uri === null) {
  engine.kill('SIGTERM');
  console.error(`NO REAL MONGODB ENGINE: these tests did not run.\n${complaint.trim()}`);
  process.exit(3);
}
const counts = runJest(['test/store/', 'test/api/'], { TEST_MONGODB_URI: uri }, '1');
engine.kill('SIGTERM');
console.log(closingLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);
