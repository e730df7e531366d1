/** Lines over months: gaps stay gaps, and the axis holds every value. */
import fc from 'fast-check';
import { axisSteps, monthsPicture, shortened, stretches } from '../../../analysis/charts/months-picture.ts';
import { printPalette } from '../../../analysis/charts/svg.ts';

const draw = (values: (number | null)[], name = 'Krosno') =>
  monthsPicture(
    [
      { name, city: 0, values },
      { name: 'razem', city: null, values: values.map(() => null) },
    ],
    values.map((_, at) => `miesiąc ${at}`),
    480,
    String,
    printPalette,
  ).svg;

test('a month without a value is a gap, and a value between two gaps is a mark without a line', () => {
  expect(stretches([null, null])).toEqual([]);
  expect(stretches([1, 2, null, 3, null, null, 0, 5])).toEqual([[0, 1], [3], [6, 7]]);
  const svg = draw([1, null, 3]);
  expect(svg.match(/<path d="M\d+ \d+L/g)).toBeNull();
  expect(svg.match(/r="5"/g)).toHaveLength(4 - 1);
  expect(draw([1, 2, 3])).toMatch(/<path d="M\d+ \d+L\d+ \d+L\d+ \d+"/);
});

test('nothing at all still draws its axis', () => {
  expect(draw([null, null])).toContain('miesiąc 1');
});

test('steps begin at 0, are whole, even and few, and hold the highest value', () => {
  expect(axisSteps(0)).toEqual([0, 1]);
  expect(axisSteps(3)).toEqual([0, 1, 2, 3]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (highest) => {
      const steps = axisSteps(highest);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)!).toBeGreaterThanOrEqual(highest);
      expect(steps.length).toBeLessThanOrEqual(6);
      expect(steps.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('names are written as text, whatever they hold', () => {
  expect(draw([1], '<script>&')).toContain('&lt;script&gt;&amp;');
});

test('on a narrow screen the names of two months never touch: the year stands below', () => {
  const months = ['sierpień 2019', 'wrzesień 2019', 'październik 2019', 'listopad 2019', 'grudzień 2019'];
  const lines = [{ name: 'Krosno', city: 0, values: [800, 1, 2, 3, 4] }];
  const { svg } = monthsPicture(lines, months, 328, String, printPalette);
  expect(svg).toContain('>paź<');
  expect(svg.match(/>2019</g)).toHaveLength(5);
});

test('on a narrow screen months go by their first letters, all of them or none', () => {
  expect(['październik 2019', 'August 2019', 'maj'].map(shortened)).toEqual(['paź 2019', 'Aug 2019', 'maj']);
});
