/** `npm run oracles -- FILE…`: runs the statistics against oracle files and says what differs. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkFile, type Outcome } from './check-file.ts';

const fixtures = fileURLToPath(new URL('../fixtures/oracles/', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(fixtures).map((name) => fixtures + name);

let passed = 0;
let failed = 0;
for (const file of files) {
  for (const { id, differs, milliseconds } of outcomes(file)) {
    if (differs.length === 0) passed++;
    else failed++;
    for (const line of differs) console.log(`${id}: ${line}`);
    if (milliseconds > 2000) console.log(`${id}: took ${(milliseconds / 1000).toFixed(1)} s`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function outcomes(file: string): Outcome[] {
  try {
    return checkFile(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ id: file, differs: [`cannot be run: ${message}`], milliseconds: 0 }];
  }
}
