/** Crosstabs of the demo: what describes people by everything else, and statements by one another, here and there. */
import type { Crosstab } from '../../../analysis/compare/crosstab-result.ts';
import { offersOf } from '../../../client/src/results/crosstab/offers.ts';
import type { ResultsEnvelope } from '../../../analysis/compare/result.ts';
import { answered, fromDemo, resultsOf } from './demo-told.ts';

/** Where tables are asked for, in turn: everywhere, one city, one wave, one of each. */
const places: Record<string, string>[] = [
  {},
  { city: 'krosno' },
  { wave: 'after' },
  { city: 'przemysl', wave: 'after' },
  { wave: 'before' },
  {},
];

/** Each question about people by every other question; each other one by the seventh after it. */
function pairsOf({ results, filters }: ResultsEnvelope): [string, string][] {
  const keys = offersOf(results, filters, 'en').flatMap(({ offers }) => offers.map(({ key }) => key));
  const describing = results.filter(({ background }) => background).map(({ question }) => question);
  const about = keys.filter((key) => describing.includes(key));
  const others = keys.filter((key) => !about.includes(key));
  return [
    ...about.flatMap((rows, at) => [...others, ...about.slice(at + 1)].map((one): [string, string] => [rows, one])),
    ...others.map((rows, at): [string, string] => [rows, others[(at + 7) % others.length]!]),
  ];
}

/** The tables, as the page gets them. */
export const demoCrosstabs = (): Promise<Crosstab[]> =>
  fromDemo(async (analyst) => {
    const tables: Crosstab[] = [];
    for (const instrument of answered) {
      const pairs = pairsOf(await resultsOf(analyst, instrument));
      const ask = async ([rows, columns]: [string, string], at: number) => {
        const query = new URLSearchParams({ rows, columns, ...places[at % places.length] });
        return analyst.get(`/api/instruments/${instrument}/crosstab?${query.toString()}`).expect(200);
      };
      tables.push(...(await Promise.all(pairs.map(ask))).map(({ body }) => body as Crosstab));
    }
    return tables;
  });
