import { likertColumns, likertExpected } from '../../bench/likert-columns.ts';
import { likertWork } from '../../bench/likert-work.ts';

/** R: wilcox.test(x, y, exact = FALSE, correct = FALSE), δ = 2W/(n₁n₂) − 1, p.adjust(p, 'holm'); 100,000 people × 40 items. */
describe('the Likert workload', () => {
  const expected = likertExpected();
  const work = likertWork(likertColumns(expected.items));
  const near = (got: number | null, want: number) =>
    expect(Math.abs(got! - want)).toBeLessThanOrEqual(1e-10 * Math.abs(want));

  test('gives the counts back that its columns were made from', () => {
    expect(work.items.map(({ counts }) => counts)).toEqual(expected.items.map(({ counts }) => counts));
  });

  test.each(['city', 'wave'] as const)('gives p and δ of every item by %s to 1e-10', (by) => {
    expected.items.forEach((item, i) => {
      near(work.items[i]![by].p, item[by].p);
      near(work.items[i]![by].delta, item[by].delta);
    });
    expect(work.items.length).toBe(40);
  });

  test("gives Holm's adjustment of all 80 to 1e-10", () => {
    expect(work.holm.length).toBe(80);
    expected.holm.forEach((p, i) => near(work.holm[i]!, p));
  });
});
