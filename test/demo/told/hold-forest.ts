/** Reads a paragraph of the indicators and holds it against the rows it speaks of. */
import type { ForestRow } from '../../../analysis/charts/forest-rows.ts';
import type { Comparison } from '../../../analysis/compare/result.ts';
import { certaintyOf, wayOf } from './hold-claim.ts';
import { mayBeTold } from './hold-digest.ts';
import { numberIn, type Language } from './read-claim.ts';

const words = {
  pl: {
    sides: /(bliżej „([^”]+)”|wyżej|niżej|częściej|rzadziej) niż przed testowaniem: /,
    up: /^(wyżej|częściej)/,
    moved: /(wyżej|niżej) u (\d+) z (\d+) os\S+?(?:, (?:wyżej|niżej) u (\d+))?\)/,
    more: / i jeszcze (\d+)/,
    amount: /\(o (\d+,\d+) punktu/,
    open: /te dane nie rozstrzygają|nie widać przesunięcia/,
    count: /(?:przy|Przy|o|O) (\d+) z (\d+) pozycji ([^.;]+)/g,
    together: 'miasta razem',
    recalled: ', z pamięci: ',
  },
  en: {
    sides: /(closer to “([^”]+)”|higher|lower|more often|less often) than before testing: /,
    up: /^(higher|more often)/,
    moved: /(higher|lower) for (\d+) of (\d+) \w+(?:, (?:higher|lower) for (\d+))?\)/,
    more: / and (\d+) more/,
    amount: /\(by (\d+\.\d+) points/,
    open: /these data do not settle|no shift either way/,
    count: /(?:for|For)? ?(\d+) of (\d+) items ([^.;]+)/g,
    together: 'cities together',
    recalled: ', from memory: ',
  },
} as const;

/** The leading change of each row of one instrument, one city and one source. */
function changesIn(rows: readonly ForestRow[], instrument: string, city: string | null, recalled: boolean) {
  return rows
    .filter((row) => row.instrument === instrument)
    .flatMap((row) => {
      const found = row.marks.find((mark) => mark.city === city && (mark.design === 'recalled') === recalled);
      return found === undefined ? [] : [{ row, comparison: found.comparison }];
    });
}

const titleOf = (row: ForestRow, language: Language): string =>
  (row.partTitle ?? row.title)[language].replace(/[.]$/, '');

/** What of a paragraph is not true of the rows. @param places names of cities and groups by their keys */
export function forestFaults(
  text: string,
  rows: readonly ForestRow[],
  language: Language,
  places: { cities: ReadonlyMap<string, string>; groups: ReadonlyMap<string, string> },
): string[] {
  const w = words[language];
  const faults: string[] = [];
  const head = text.slice(0, text.indexOf(': ')).toLowerCase();
  const instrument = [...places.groups].find(([, name]) => head.startsWith(name.toLowerCase()))?.[0];
  const city = [...places.cities].find(([, name]) => head.includes(`, ${name.toLowerCase()}`))?.[0] ?? null;
  if (instrument === undefined || (city === null && !head.includes(w.together))) return [`nobody is named: ${text}`];
  const changes = changesIn(rows, instrument, city, text.includes(w.recalled));
  const told = changes.filter(mayBeTold);
  let count = 0;
  for (const side of text.split(new RegExp(`(?=${w.sides.source})`)).filter((one) => w.sides.test(one))) {
    const [, word, end] = w.sides.exec(side)!;
    const list = side.replace(w.sides, '');
    for (const [whole, title] of list.matchAll(/[„“]([^”]+)”(?: \([^)]+\))?/g)) {
      count++;
      const found = told.find(({ row }) => titleOf(row, language) === title);
      if (found === undefined) faults.push(`${title} is told and may not be`);
      else
        faults.push(
          ...sizeFaults(whole, found.comparison, language, end === undefined ? (w.up.test(word!) ? 1 : -1) : null),
        );
    }
    count += Number(w.more.exec(list)?.[1] ?? 0);
  }
  if (count !== told.length) faults.push(`${count} are told of ${told.length}`);
  const once = changes.filter(({ comparison }) => comparison.n.includes(0)).length;
  const open = changes.filter(
    ({ comparison }) =>
      !mayBeTold({ comparison }) && !comparison.n.includes(0) && !comparison.notes.includes('withheld'),
  ).length;
  for (const [, some, all, what] of text.matchAll(w.count)) {
    const expected = w.open.test(what!) ? open : /etapie|wave/.test(what!) ? once : null;
    if (expected !== null && Number(some) !== expected) faults.push(`${some} for ${expected}: ${what}`);
    if (Number(all) !== changes.length) faults.push(`of ${all} for ${changes.length}`);
  }
  if (open > 0 !== w.open.test(text)) faults.push('nothing is said of what is not settled, or too much');
  return faults;
}

function sizeFaults(text: string, comparison: Comparison, language: Language, way: number | null): string[] {
  const w = words[language];
  const faults: string[] = [];
  if (way !== null && wayOf(comparison) !== way) faults.push(`${text} the wrong way`);
  const moved = w.moved.exec(text);
  const { paths } = comparison;
  if (moved !== null) {
    const own = w.up.test(moved[1]!) ? [paths?.better, paths?.worse] : [paths?.worse, paths?.better];
    if (Number(moved[2]) !== own[0] || Number(moved[4] ?? 0) !== own[1] || Number(moved[3]) !== comparison.n[0])
      faults.push(`${text} for ${JSON.stringify(paths)}`);
  } else if (paths !== null) faults.push(`${text}: nothing is said of how many`);
  const amount = w.amount.exec(text);
  const value = Math.abs(comparison.estimate?.value ?? 0);
  if (amount !== null && Math.abs(numberIn(amount[1]!) - value) > 0.005 + 1e-9) faults.push(`${text} for ${value}`);
  if (!comparison.notes.includes('census') && certaintyOf(comparison) !== 'clear') faults.push(`${text} is not sure`);
  return faults;
}
