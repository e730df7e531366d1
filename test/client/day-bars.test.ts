/** Answers per day as bars. */
import { dayBars } from '../../client/src/fieldwork/day-bars.ts';

test('nothing gives no bars', () => {
  expect(dayBars([])).toEqual({ unit: 'day', bars: [] });
});

test('days without an answer stand as zeros, also over a change of clocks and of month', () => {
  const { unit, bars } = dayBars([
    { day: '2020-03-28', count: 2 },
    { day: '2020-04-01', count: 1 },
  ]);
  expect(unit).toBe('day');
  expect(bars).toEqual([
    { day: '2020-03-28', count: 2 },
    { day: '2020-03-29', count: 0 },
    { day: '2020-03-30', count: 0 },
    { day: '2020-03-31', count: 0 },
    { day: '2020-04-01', count: 1 },
  ]);
});

test('a long time is summed up by weeks that begin on Monday', () => {
  const days = [
    { day: '2019-12-31', count: 1 },
    { day: '2020-01-05', count: 2 },
    { day: '2020-01-06', count: 4 },
    { day: '2020-03-03', count: 8 },
  ];
  const { unit, bars } = dayBars(days);
  expect(unit).toBe('week');
  expect(bars[0]).toEqual({ day: '2019-12-30', count: 3 });
  expect(bars[1]).toEqual({ day: '2020-01-06', count: 4 });
  expect(bars.at(-1)).toEqual({ day: '2020-03-02', count: 8 });
  expect(bars).toHaveLength(10);
});
