/** Measures the Likert work once, in a process of its own so that the peak of memory is its own, and prints it as JSON. */
import { likertColumns, likertExpected } from './likert-columns.ts';
import { likertWork, readLikertCsv } from './likert-work.ts';

const timed = <T>(work: () => T): { result: T; milliseconds: number } => {
  const started = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - started };
};

const file = process.argv[2];
const expected = likertExpected();
if (file) {
  const read = timed(() => readLikertCsv(file));
  const work = timed(() => likertWork(read.result));
  report({ read: read.milliseconds, work: work.milliseconds }, work.result.holm);
} else {
  const columns = likertColumns(expected.items);
  const first = timed(() => likertWork(columns));
  const again = Array.from({ length: 5 }, () => timed(() => likertWork(columns)).milliseconds).sort((a, b) => a - b);
  report({ work: first.milliseconds, again: again[2]! }, first.result.holm);
}

function report(times: Record<string, number>, holm: readonly (number | null)[]): void {
  const wrong = expected.holm.filter((p, i) => !(Math.abs(holm[i]! - p) <= 1e-10 * p)).length;
  if (wrong > 0) throw new Error(`${wrong} of ${holm.length} adjusted p-values differ from R`);
  process.stdout.write(JSON.stringify({ ...times, peak: process.resourceUsage().maxRSS / 1024 }));
}
