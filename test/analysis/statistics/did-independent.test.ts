import { didIndependent } from '../../../analysis/statistics/did-independent.ts';
import { didOrdinal } from '../../../analysis/statistics/did-ordinal.ts';

const cells = {
  firstBefore: [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 4, 2],
  firstAfter: [3, 4, 4, 5, 5, 3, 4, 2, 5, 4, 5, 5, 3, 4],
  secondBefore: [2, 3, 3, 2, 4, 3, 3, 1, 2, 4],
  secondAfter: [3, 3, 4, 2, 4, 3, 5, 2, 3, 3, 4],
};

test('refuse what is no number, naming the cell', () => {
  expect(() => didIndependent({ ...cells, secondAfter: [NaN] })).toThrow(/^secondAfter/);
  expect(() => didOrdinal({ ...cells, firstAfter: [Infinity] })).toThrow(RangeError);
});

test('are undefined with an empty cell; one person leaves the difference only', () => {
  expect(Object.values(didIndependent({ ...cells, firstAfter: [] })).every((value) => value === null)).toBe(true);
  const lonely = didIndependent({ ...cells, firstAfter: [4] });
  expect(lonely.did).not.toBeNull();
  expect([lonely.seHC2, lonely.t, lonely.pSatterthwaite, lonely.ciSatterthwaite]).toEqual([null, null, null, null]);
  expect(lonely.seClassical).toBeGreaterThan(0);
  const { delta1, delta2, diff } = didOrdinal({ ...cells, firstAfter: [] });
  expect([delta1, diff]).toEqual([null, null]);
  expect(delta2).not.toBeNull();
  expect(didOrdinal({ ...cells, firstAfter: [4] }).p).toBeNull();
});

test('no variation anywhere: a difference without a test', () => {
  const flat = didIndependent({
    firstBefore: [0.1, 0.1, 0.1],
    firstAfter: [0.3, 0.3],
    secondBefore: [0.1, 0.1],
    secondAfter: [0.7, 0.7],
  });
  expect(flat.did).toBeCloseTo(0.4, 13);
  expect([flat.t, flat.pOLSdf, flat.pSatterthwaite, flat.ciSatterthwaite]).toEqual([null, null, null, null]);
});

test("R lm(y ~ city * wave); sandwich::vcovHC(type = 'HC2'); Satterthwaite over four cells", () => {
  const got = didIndependent(cells);
  expect(got.did).toBeCloseTo(-0.26060606060606, 13);
  expect(got.seHC2).toBeCloseTo(0.603450590406294, 13);
  expect(got.t).toBeCloseTo(-0.431859815450006, 12);
  expect(got.pOLSdf).toBeCloseTo(0.668001128920397, 12);
  expect(got.dfResid).toBe(43);
  expect(got.dfSatterthwaite).toBeCloseTo(38.8185401517222, 10);
  expect(got.pSatterthwaite).toBeCloseTo(0.668232649866797, 12);
  expect(got.ciSatterthwaite![0]).toBeCloseTo(-1.48138254491114, 10);
  expect(got.ciSatterthwaite![1]).toBeCloseTo(0.960170423699017, 10);
  expect(got.seClassical).toBeCloseTo(0.607761016892855, 13);
});

test("difference of two independent Cliff's δ (after against before), consistent variances summed", () => {
  const got = didOrdinal(cells);
  expect(got.delta1).toBeCloseTo(0.386904761904762, 13);
  expect(got.var1).toBeCloseTo(0.0447680419778634, 13);
  expect(got.delta2).toBeCloseTo(0.309090909090909, 13);
  expect(got.var2).toBeCloseTo(0.0559195759245346, 13);
  expect(got.diff).toBeCloseTo(-0.0778138528138528, 13);
  expect(got.z).toBeCloseTo(-0.245227339249981, 12);
  expect(got.p).toBeCloseTo(0.80628040888409, 12);
});
