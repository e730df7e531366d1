/** One measure's months as rows, for the table and for taking it elsewhere. Pure. */
import type { MonitoringMeasure } from '../../../server/http/contract.ts';
import type { TableCell } from '../results/taking/tables.ts';

export type Cell = MonitoringMeasure['cells'][number];

/** The cell of a city (`null`: all together) in a month. */
export function cellAt(measure: MonitoringMeasure, city: string | null, wave: string): Cell | undefined {
  return measure.cells.find((cell) => cell.city === city && cell.wave === wave);
}

/** Columns of a measure: its cities and, where it is given, all together. */
export const columnsOf = (measure: MonitoringMeasure): (string | null)[] => [
  ...new Set(measure.cells.map(({ city }) => city)),
];

/** True when something was reported somewhere, be it withheld. */
export const hasSheets = (measure: MonitoringMeasure): boolean =>
  measure.cells.some(({ reporting, withheld }) => withheld || (reporting ?? 0) > 0);

/** True when there is a number to draw. */
export const hasValues = (measure: MonitoringMeasure): boolean => measure.cells.some(({ value }) => value !== null);

/** The table as it is saved or copied: a value and a number of people per column. */
export function monthRows(
  measure: MonitoringMeasure,
  months: readonly { key: string; name: string }[],
  nameOf: (city: string | null) => string,
  words: { month: string; withheld: string; people: (city: string) => string },
): TableCell[][] {
  const columns = columnsOf(measure);
  return [
    [words.month, ...columns.flatMap((city) => [nameOf(city), words.people(nameOf(city))])],
    ...months.map(({ key, name }) => [
      name,
      ...columns.flatMap((city): TableCell[] => {
        const cell = cellAt(measure, city, key);
        return cell?.withheld === true ? [words.withheld, words.withheld] : [cell?.value ?? null, cell?.reporting ?? 0];
      }),
    ]),
  ];
}
