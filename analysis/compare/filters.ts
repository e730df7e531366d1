/** The filters that an instrument offers, and how each cuts the responses into parts that do not overlap. */
import type { ColumnStore } from '../table/column-store.ts';
import type { TableStudy } from '../table/input.ts';
import type { FilterOffer, ResultTexts } from './result.ts';

/** Rows cut into parts: the part of each row, and the offered parts; rows of no offered part carry `parts.length`. */
export interface Cut {
  parts: string[];
  rowPart: Int32Array;
}

const names = {
  area: { pl: 'Obszar', en: 'Area' },
  channel: { pl: 'Kanał', en: 'Channel' },
  paired: { pl: 'Odpowiedź w obu falach', en: 'Answered in both waves' },
} satisfies Record<string, ResultTexts>;

const channelLabels: Record<string, ResultTexts> = {
  web: { pl: 'przez internet', en: 'online' },
  paper: { pl: 'na papierze', en: 'on paper' },
  phone: { pl: 'przez telefon', en: 'by phone' },
  interviewer: { pl: 'z ankieterem', en: 'with an interviewer' },
  assisted: { pl: 'z pomocą', en: 'assisted' },
};

/**
 * The filters of an instrument. A filter by area would tell the cities of a pooled group apart, so that one is not offered there.
 * The monitoring shows sums by city beside its results: parts of a filter, taken from them, could leave one person's sheet, so
 * that no filter is offered there at all.
 * @param pooled true when cities are pooled
 */
export function offeredFilters(store: ColumnStore, study: TableStudy, pooled: boolean): FilterOffer[] {
  const offers: FilterOffer[] = [];
  if (store.plan.kind === 'monitoring') return offers;
  for (const column of store.columns.values()) {
    if (!column.plan.filter || column.plan.shape !== 'level') continue;
    const values = column.levels.map(({ value, label }) => ({ value: String(value), label }));
    offers.push({ name: column.plan.question, title: column.plan.title, values });
  }
  if (!pooled) {
    const areas = study.cities.flatMap((city) => city.areas.map(({ key, name }) => ({ value: key, label: name })));
    if (areas.length > 0) offers.push({ name: 'area', title: names.area, values: areas });
  }
  const channels = [...new Set([...Object.keys(channelLabels), ...store.words.channels.list])];
  const labelled = channels.map((value) => ({ value, label: channelLabels[value] ?? { pl: value, en: value } }));
  offers.push({ name: 'channel', title: names.channel, values: labelled });
  const paired = [
    { value: 'yes', label: { pl: 'tak', en: 'yes' } },
    { value: 'no', label: { pl: 'nie', en: 'no' } },
  ];
  offers.push({ name: 'paired', title: names.paired, values: paired });
  return offers;
}

/** Cuts all rows by one offered filter. */
export function cutRows(store: ColumnStore, study: TableStudy, offer: FilterOffer): Cut {
  const parts = offer.values.map(({ value }) => value);
  const none = parts.length;
  const rowPart = new Int32Array(store.rows).fill(none);
  const assign = (list: { values: Int32Array }, words: readonly string[]) => {
    const place = words.map((word) => (parts.includes(word) ? parts.indexOf(word) : none));
    for (let row = 0; row < store.rows; row++) {
      const code = list.values[row]!;
      if (code >= 0) rowPart[row] = place[code] ?? none;
    }
  };
  const column = store.columns.get(offer.name);
  if (column?.plan.filter)
    assign(
      column.codes,
      column.levels.map(({ value }) => String(value)),
    );
  else if (offer.name === 'area') assign(store.area, store.words.areas.list);
  else if (offer.name === 'channel') assign(store.channel, store.words.channels.list);
  else {
    const both = codesInBoth(store, study);
    for (let row = 0; row < store.rows; row++) rowPart[row] = both[store.code.values[row]!] === 3 ? 0 : 1;
  }
  return { parts, rowPart };
}

/** Per respondent code: 1 stands in the before wave, 2 in the after wave, 3 in both. */
function codesInBoth(store: ColumnStore, study: TableStudy): Uint8Array {
  const seen = new Uint8Array(store.words.codes.list.length);
  const before = store.words.waves.find(study.compare.before);
  const after = store.words.waves.find(study.compare.after);
  for (let row = 0; row < store.rows; row++) {
    const code = store.code.values[row]!;
    if (store.alive.values[row] !== 1 || code < 0) continue;
    if (store.wave.values[row] === before) seen[code]! |= 1;
    if (store.wave.values[row] === after) seen[code]! |= 2;
  }
  return seen;
}
