/** Benchmark: 100,000 answers × 40 items, counts, Mann–Whitney, δ and Holm, beside R on the same machine when it is there. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { likertColumns, likertCsv, likertExpected } from './likert-columns.ts';

const run = promisify(execFile);
const besides = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Row {
  name: string;
  value: string;
}

/** Rows of the benchmark table; a result that differs from R's is an error. */
export async function likertBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likert-'));
  try {
    const csv = join(folder, 'likert.csv');
    await writeFile(csv, likertCsv(likertColumns(likertExpected().items)));
    const memory = await measure();
    const file = await measure(csv);
    return [
      {
        name: 'Likert 100,000 × 40: computing from columns in memory, first run',
        value: `${memory.work!.toFixed(1)} ms`,
      },
      { name: 'Likert 100,000 × 40: the same, warm (median of 5)', value: `${memory.again!.toFixed(1)} ms` },
      { name: 'Likert 100,000 × 40: reading the columns from CSV', value: `${file.read!.toFixed(0)} ms` },
      { name: 'Likert 100,000 × 40: peak memory of reading and computing', value: `${file.peak!.toFixed(0)} MB` },
      ...besideR(memory, await byR(csv, join(folder, 'out.json'))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(...args: string[]): Promise<Record<string, number>> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', besides('./likert-measure.ts'), ...args]);
  return JSON.parse(stdout) as Record<string, number>;
}

/**
 * R's own line: reading, wilcox.test path, frequency-table path, peak memory; `null` without R. Base R will do: without data.table it
 * reads the file with read.csv, and without jsonlite it keeps its results to itself.
 */
async function byR(csv: string, out: string): Promise<string | null> {
  try {
    const { stdout } = await run('Rscript', [besides('./likert-reference.R'), csv, out]);
    return stdout.trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What R said, and how many times faster the same work was here. */
function besideR(memory: Record<string, number>, line: string | null): Row[] {
  const name = 'Likert 100,000 × 40: R 4, same file';
  if (line === null) return [{ name, value: 'R not installed: skipped' }];
  const seconds = Number(/frequency-table path ([\d.]+)s/.exec(line)?.[1]);
  const times = (ms: number) => `${((seconds * 1000) / ms).toFixed(1)}×`;
  return [
    { name, value: line },
    {
      name: 'Likert 100,000 × 40: faster than R on frequency tables',
      value: `${times(memory.work!)} (first run), ${times(memory.again!)} (warm)`,
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, value } of await likertBench()) console.log(`${name}: ${value}`);
}
