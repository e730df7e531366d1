/** What the forest plot of an aim shows, in sentences: what went up, what down, how far and how sure, and what is not settled. */
import type { ForestMark, ForestRow } from '../../../../analysis/charts/forest-rows.ts';
import { formatNumber } from '../../../../analysis/charts/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { aboutOf } from '../sentences/about.ts';
import { amountOf } from '../sentences/amount.ts';
import { largestFirst, readComparison, type Reading } from '../sentences/reading.ts';
import { capital, pText, type Names } from '../sentences/speaker.ts';
import { forestSpeech } from './told-words.ts';

/** So many titles are named; of more the number is given. */
const mostNamed = 3;

/** Marks of one group of people, one city and one source; of several designs of a row the leading one. */
interface Told {
  instrument: string;
  city: string | null;
  recalled: boolean;
  marks: { row: ForestRow; mark: ForestMark }[];
}

interface Said {
  row: ForestRow;
  mark: ForestMark;
  reading: Reading;
}

function gather(rows: readonly ForestRow[]): Told[] {
  const told = new Map<string, Told>();
  for (const row of rows) {
    const seen = new Set<string>();
    for (const mark of row.marks) {
      const recalled = mark.design === 'recalled';
      const key = `${row.instrument}|${mark.city ?? ''}|${recalled}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const own = told.get(key) ?? { instrument: row.instrument, city: mark.city, recalled, marks: [] };
      own.marks.push({ row, mark });
      told.set(key, own);
    }
  }
  return [...told.values()].sort((a, b) => Number(a.recalled) - Number(b.recalled));
}

/** "(o 0,42 punktu na skali od 1 do 5)", "(wyżej u 5 z 6 osób, niżej u 1)": how far, where there is a number for it. */
function sizeText({ row, mark, reading }: Said, names: Names, locale: Locale): string {
  const t = forestSpeech[locale];
  const { kind, direction } = reading;
  const few = kind === 'share' && mark.comparison.n.some((n) => n === null || n < 20);
  const measured = kind === 'order' || few ? null : amountOf(reading, aboutOfRow(row, locale), t.amount, names);
  const { paths } = mark.comparison;
  const up = direction === 'higher';
  const moved =
    paths === null
      ? null
      : t.moved(up, up ? paths.better : paths.worse, up ? paths.worse : paths.better, mark.comparison.n[0] ?? 0);
  const parts = [...(measured === null ? [] : [t.by(measured.size)]), ...(moved === null ? [] : [moved])];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

const aboutOfRow = ({ result }: ForestRow, locale: Locale) =>
  aboutOf(result, { kind: result.kind === 'option' ? 'choices' : 'agreement' }, locale);

/** What stands higher or lower, under the words that say so. */
function directionsOf(said: readonly Said[], before: string, names: Names, locale: Locale): string[] {
  const t = forestSpeech[locale];
  const byWord = new Map<string, Said[]>();
  for (const up of [true, false]) {
    // Scales first: they sum up what their items say one by one.
    const own = said.filter(({ reading }) => reading.direction === (up ? 'higher' : 'lower'));
    const isScale = ({ row }: Said): boolean => row.kind === 'scale';
    for (const one of [...own.filter(isScale), ...own.filter((each) => !isScale(each))]) {
      const word = one.reading.kind === 'share' ? t.often(up) : t.towards(up, aboutOfRow(one.row, locale));
      byWord.set(word, [...(byWord.get(word) ?? []), one]);
    }
  }
  return [...byWord].map(([word, unsorted]) => {
    const list = largestFirst(unsorted, ({ mark }) => mark.comparison);
    const titles = list.slice(0, mostNamed).map((one) => {
      const title = (one.row.partTitle ?? one.row.title)[locale].replace(/[.]$/, '');
      return t.quote(title) + sizeText(one, names, locale);
    });
    return t.than(word, before, titles.join(', ') + (list.length > mostNamed ? t.more(list.length - mostNamed) : ''));
  });
}

/**
 * A paragraph for every group of people and city, collected before recalled. Of a sample only what is clear is told with a
 * direction; a census is described. Groups are never told together: what holds of one says nothing of another.
 * @param cityName name of a city; of `null`: the cities together
 * @param groupName who answered an instrument
 * @param before name of the first of the waves that are compared
 */
export function tellForest(
  rows: readonly ForestRow[],
  cityName: (city: string | null) => string,
  groupName: (instrument: string) => string,
  before: string,
  locale: Locale,
): string[] {
  const t = forestSpeech[locale];
  const names: Names = {
    ...{ inCity: cityName, wave: (wave) => wave, lead: (wave) => wave },
    number: (value, decimals) => formatNumber(value, decimals, locale),
  };
  return gather(rows).map(({ instrument, city, recalled, marks }) => {
    const all = marks.length;
    const both = marks.filter(({ mark }) => !mark.comparison.n.includes(0));
    const read = both.map((one) => ({ ...one, reading: readComparison(one.mark.comparison) }));
    const readings = read.filter((one): one is Said => typeof one.reading !== 'string');
    const described = readings.some(({ reading }) => reading.sure === 'described');
    const told = readings.filter(
      ({ reading }) => reading.direction !== 'none' && (described || reading.sure === 'clear'),
    );
    const withheld = read.filter(({ reading }) => reading === 'withheld').length;
    const unknown = read.filter(({ reading }) => reading === 'not_computable').length;
    const open = read.length - told.length - withheld - unknown;
    const chose = marks.some(({ mark }) => mark.comparison.notes.includes('convenience_sample'));
    const who = described ? t.wholeGroup : chose ? t.answered : '';
    const about = [groupName(instrument), cityName(city), who, recalled ? t.recalled : ''];
    const head = about.filter((text) => text !== '').join(', ');
    const directions = directionsOf(told, before, names, locale);
    const deciding = told.flatMap(({ reading }) => (reading.p === null ? [] : [reading.p]));
    const most = Math.max(...deciding);
    const sentences = [
      ...(directions.length > 0 ? [`${directions.join('; ')}.`] : []),
      ...(deciding.length > 0
        ? [
            t.sure(
              pText(most, names).replace('=', deciding.length > 1 ? (locale === 'pl' ? 'najwyżej' : 'at most') : '='),
            ),
          ]
        : []),
      ...(open > 0 ? [described ? t.even(open, all) : t.open(open, all)] : []),
      ...(all > both.length ? [t.once(all - both.length, all)] : []),
      ...(withheld > 0 ? [t.withheld(withheld, all)] : []),
      ...(unknown > 0 ? [t.unknown(unknown, all)] : []),
    ];
    const [first, ...rest] = sentences;
    return [`${capital(head)}: ${first ?? ''}`, ...rest.map(capital)].join(' ');
  });
}
