/** What the forest plot of an aim shows, in sentences: what went up, what down, and what these answers do not settle. */
import type { ForestMark, ForestRow } from '../../../../analysis/charts/forest-rows.ts';
import type { Locale } from '../../i18n/index.ts';
import { capital } from '../sentences/speaker.ts';
import { readComparison, type Reading } from '../sentences/reading.ts';

/** So many titles are named; of more the number is given. */
const mostNamed = 4;

interface ForestSpeech {
  recalled: string;
  wholeGroup: string;
  answered: string;
  clear: string;
  higher: (titles: string) => string;
  lower: (titles: string) => string;
  more: (count: number) => string;
  open: (count: number, all: number) => string;
  allOpen: (all: number) => string;
  even: (count: number, all: number) => string;
  silent: (count: number, all: number) => string;
}

const speech: Record<Locale, ForestSpeech> = {
  pl: {
    recalled: 'z pamięci',
    wholeGroup: 'opis całej grupy',
    answered: 'wśród osób, które odpowiedziały',
    clear: 'zmiana, którą trudno wyjaśnić samym przypadkiem: ',
    higher: (titles) => `wyżej niż przed testowaniem – ${titles}`,
    lower: (titles) => `niżej niż przed testowaniem – ${titles}`,
    more: (count) => ` i jeszcze ${count}`,
    open: (count, all) =>
      `Przy ${count} z ${all} te dane nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic.`,
    allOpen: (all) =>
      all === 1
        ? 'te dane nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic.'
        : `przy żadnym z ${all} wskaźników te dane nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic.`,
    even: (count, all) => `Przy ${count} z ${all} nie widać przesunięcia w żadną stronę.`,
    silent: (count, all) => `Przy ${count} z ${all} porównanie jest ukryte albo nie da się go policzyć.`,
  },
  en: {
    recalled: 'from memory',
    wholeGroup: 'a description of the whole group',
    answered: 'among those who answered',
    clear: 'a change that is hard to explain by chance alone: ',
    higher: (titles) => `higher than before testing – ${titles}`,
    lower: (titles) => `lower than before testing – ${titles}`,
    more: (count) => ` and ${count} more`,
    open: (count, all) =>
      `For ${count} of ${all} these data do not settle whether anything changed; that does not mean nothing did.`,
    allOpen: (all) =>
      all === 1
        ? 'these data do not settle whether anything changed; that does not mean nothing did.'
        : `for none of the ${all} indicators do these data settle whether anything changed; that does not mean nothing did.`,
    even: (count, all) => `For ${count} of ${all} no shift either way is seen.`,
    silent: (count, all) => `For ${count} of ${all} the comparison is withheld or cannot be computed.`,
  },
};

/** Marks of one city and source; of several designs of a row the leading one. */
interface Told {
  city: string | null;
  recalled: boolean;
  marks: { row: ForestRow; mark: ForestMark }[];
}

function gather(rows: readonly ForestRow[]): Told[] {
  const told = new Map<string, Told>();
  for (const row of rows) {
    const seen = new Set<string>();
    for (const mark of row.marks) {
      const recalled = mark.design === 'recalled';
      const key = `${mark.city ?? ''}|${recalled}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const own = told.get(key) ?? { city: mark.city, recalled, marks: [] };
      own.marks.push({ row, mark });
      told.set(key, own);
    }
  }
  return [...told.values()].sort((a, b) => Number(a.recalled) - Number(b.recalled));
}

/**
 * A paragraph for every city, collected before recalled. Of a sample only what is clear is told with a direction; a census is
 * described.
 * @param cityName name of a city; of `null`: the cities together
 */
export function tellForest(
  rows: readonly ForestRow[],
  cityName: (city: string | null) => string,
  locale: Locale,
): string[] {
  const t = speech[locale];
  return gather(rows).map(({ city, recalled, marks }) => {
    const read = marks.map(({ row, mark }) => ({ row, reading: readComparison(mark.comparison) }));
    const said = read.filter((one): one is { row: ForestRow; reading: Reading } => typeof one.reading !== 'string');
    const described = said.some(({ reading }) => reading.sure === 'described');
    const told = (direction: Reading['direction']) =>
      said.filter(({ reading }) => reading.direction === direction && (described || reading.sure === 'clear'));
    const [higher, lower] = [told('higher'), told('lower')];
    const same = read.filter(({ reading }) => reading === 'nobody_changed' || reading === 'all_same').length;
    const open = said.length - higher.length - lower.length + same;
    const silent = read.length - said.length - same;
    const titles = (list: { row: ForestRow }[]): string => {
      const named = list.slice(0, mostNamed).map(({ row }) => {
        const title = (row.partTitle ?? row.title)[locale].replace(/[.]$/, '');
        return locale === 'pl' ? `„${title}”` : `“${title}”`;
      });
      return named.join(', ') + (list.length > mostNamed ? t.more(list.length - mostNamed) : '');
    };
    const chose = marks.some(({ mark }) => mark.comparison.notes.includes('convenience_sample'));
    const about = [recalled ? t.recalled : '', described ? t.wholeGroup : chose ? t.answered : ''];
    const head = capital([cityName(city), ...about].filter((part) => part !== '').join(', '));
    const directions = [
      ...(higher.length > 0 ? [t.higher(titles(higher))] : []),
      ...(lower.length > 0 ? [t.lower(titles(lower))] : []),
    ];
    const all = read.length;
    const sentences =
      directions.length > 0
        ? [`${head}: ${described ? '' : t.clear}${directions.join('; ')}.`]
        : open === all && !described
          ? [`${head}: ${t.allOpen(all)}`]
          : [`${head}:`];
    if (open > 0 && described) sentences.push(t.even(open, all));
    else if (open > 0 && !(directions.length === 0 && open === all)) sentences.push(t.open(open, all));
    if (silent > 0) sentences.push(t.silent(silent, all));
    return sentences.join(' ');
  });
}
