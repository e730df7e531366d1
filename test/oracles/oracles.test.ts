import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './check-file.ts';

const folder = join(process.cwd(), 'test/fixtures/oracles');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('the oracle runner itself', () => {
  const passing = { id: 'a', family: 'trend', inputs: { x: [2, 5], n: [10, 12] }, expected: {}, relTol: 1e-9 };

  test('fails an unknown family', () => {
    expect(checkFile({ cases: [{ ...passing, family: 'astrology' }] })[0]!.differs).toEqual([
      'unknown family astrology',
    ]);
    expect(checkFile({ cases: [{ ...passing, family: 'constructor' }] })[0]!.differs).toEqual([
      'unknown family constructor',
    ]);
  });

  test('fails a thrown error, a missing key, null for a number and a number for null', () => {
    const differs = (change: object) => checkFile({ cases: [{ ...passing, ...change }] })[0]!.differs[0];
    expect(differs({ inputs: { x: [3], n: [1] } })).toMatch(/^threw RangeError/);
    expect(differs({ expected: { horoscope: 1 } })).toBe('horoscope: not computed');
    expect(differs({ expected: { chi2: null } })).toMatch(/got 1\.18.*want null/);
    expect(differs({ inputs: { x: [0, 0], n: [2, 2] }, expected: { chi2: 1 } })).toMatch(/got null, want 1/);
  });

  test('compares within the tolerance given, and no further', () => {
    const off = (relTol: number) =>
      checkFile({ cases: [{ ...passing, expected: { chi2: 1.1804 }, relTol }] })[0]!.differs.length;
    expect([off(1e-3), off(1e-9)]).toEqual([0, 1]);
  });

  test('takes 2e-16 for a difference of 0, but never for a p-value', () => {
    const cells = { city1_before: [1, 2], city1_after: [1, 2], city2_before: [1, 2], city2_after: [1, 2] };
    const off = (expected: object) =>
      checkFile({ cases: [{ ...passing, family: 'did_independent', inputs: { cells }, expected }] })[0]!.differs;
    expect(off({ did: 2.2e-16, t: -4e-16 })).toEqual([]);
    expect(off({ did: 2.2e-10 }).length).toBe(1);
    expect(
      checkFile({
        cases: [{ ...passing, family: 'p_adjust', inputs: { p: [0], method: 'BH' }, expected: { adj: [1e-300] } }],
      })[0]!.differs.length,
    ).toBe(1);
  });

  test('fails an unknown distribution function', () => {
    expect(checkFile([{ f: 'tarot', args: [1], val: 1 }])[0]!.differs).toEqual(['unknown function tarot']);
  });
});

describe.each(readdirSync(folder))('%s', (name) => {
  test('every value agrees with R', () => {
    const outcomes = checkFile(read(name));
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ differs }) => differs.length > 0)).toEqual([]);
  });
});
