/** What is read again of an instrument's changes. */
import { Freshness } from '../../server/results/freshness.ts';

/** One read that begins at `now` and comes upon changes at these times. */
function read(freshness: Freshness, now: number, ...changes: number[]): number | null {
  const since = freshness.begin(now)?.getTime() ?? null;
  for (const change of changes) freshness.saw(change);
  freshness.end();
  return since;
}
const t = 1_600_000_000_000;

test('everything until something was read to its end', () => {
  const freshness = new Freshness();
  expect(freshness.begin(t)).toBeNull();
  freshness.saw(t - 1);
  expect(read(freshness, t, t - 1)).toBeNull();
  expect(read(freshness, t + 60_000)).toBe(t - 5000);
});

test('from the newest change, or a few seconds before the last read where clocks may differ', () => {
  const freshness = new Freshness();
  read(freshness, t, t - 90_000);
  expect(read(freshness, t + 1000, t + 900)).toBe(t - 90_000);
  expect(read(freshness, t + 2000)).toBe(t - 4000);
  expect(read(freshness, t + 60_000)).toBe(t - 3000);
});

test('a crowd of one time of change is not read again, what comes after it is', () => {
  const freshness = new Freshness();
  const crowd = new Array<number>(501).fill(t - 90_000);
  expect(read(freshness, t, ...crowd)).toBeNull();
  expect(read(freshness, t + 1000)).toBe(t - 5000);
  expect(read(freshness, t + 2000, t + 1500)).toBe(t - 4000);
  expect(read(freshness, t + 60_000)).toBe(t - 3000);
});
