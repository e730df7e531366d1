/** Forest plots: which changes become rows, and what the picture says and keeps silent about. */
import { byAim, forestRows } from '../../../analysis/charts/forest-rows.ts';
import { axisEnd, forestPicture, type ForestWords } from '../../../analysis/charts/forest-picture.ts';
import { breakLines, printPalette } from '../../../analysis/charts/svg.ts';
import { tellForest } from '../../../client/src/results/indicators/told.ts';
import { analyse, ColumnStore, type ResultsEnvelope } from '../../../analysis/index.ts';
import { definition, randomResponses, study } from '../synthetic.ts';

function envelopeOf(): ResultsEnvelope {
  const store = new ColumnStore([definition]);
  store.apply(randomResponses(400, 7));
  const outcome = analyse(store, study, {});
  if (outcome.kind !== 'results') throw new Error('No results');
  return outcome.envelope;
}
const envelope = envelopeOf();
const rows = forestRows(envelope, () => true);
const words: ForestWords = {
  question: (row) => row.title.pl,
  row: (row) => (row.partTitle ?? row.title).pl,
  mark: (mark) => `${mark.city ?? 'razem'} ${mark.design}`,
  number: (value) => value.toFixed(1).replace('.', ','),
  lower: 'niżej',
  higher: 'wyżej',
  hidden: 'ukryte',
  unknown: 'nie da się policzyć',
  cityAt: (city) => (city === null ? -1 : study.cities.findIndex(({ key }) => key === city)),
};

test('a withheld change has no value in its row, and no mark in the picture', () => {
  const hidden = structuredClone(envelope);
  for (const result of hidden.results)
    for (const one of result.comparisons) Object.assign(one, { estimate: null, effect: null, notes: ['withheld'] });
  const silent = forestRows(hidden, () => true);
  expect(silent.flatMap(({ marks }) => marks.map(({ value }) => value)).every((value) => value === null)).toBe(true);
  const { svg } = forestPicture(silent.slice(0, 3), 900, words, printPalette);
  expect(svg).toContain('ukryte');
  expect(svg).not.toContain(`fill="${printPalette.cities[0]}" stroke`);
});

test('in sentences: of a withheld change nothing but that, of a sample only what is clear, and no absence from no evidence', () => {
  const all = (own: typeof rows) =>
    tellForest(
      own,
      (city) => city ?? 'razem',
      () => 'osoby',
      'przed',
      'pl',
    );
  const hidden = structuredClone(rows);
  for (const { marks } of hidden) for (const mark of marks) mark.comparison.notes = ['withheld'];
  for (const text of all(hidden)) expect(text).toMatch(/^[^:]+: (przy (\d+) z \2 pozycji )?porównanie jest ukryte/);
  const open = structuredClone(rows);
  for (const { marks } of open)
    for (const { comparison } of marks) Object.assign(comparison, { p: 0.6, pAdjusted: 0.9, notes: [] });
  for (const text of all(open)) expect(text).toMatch(/nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic/);
  expect(all(open).join(' ')).not.toMatch(/wyżej|niżej/);
  const clear = structuredClone(open);
  for (const { marks } of clear)
    for (const { comparison } of marks)
      Object.assign(comparison, { p: 0.001, pAdjusted: 0.01, estimate: null, paths: null, effect: { name: 'cliff_delta', value: -0.4, low: -0.6, high: -0.2 } }); // prettier-ignore
  for (const text of all(clear)) expect(text).toMatch(/^Osoby, (krosno|przemysl|razem)/);
  for (const text of all(clear)) {
    expect(text).toMatch(/: (niżej|bliżej „[^”]+”) niż przed: /);
    expect(text).toMatch(/Trudno to wyjaśnić samym przypadkiem \(p skorygowane (=|najwyżej) 0,010\)\./);
  }
});

test('what is asked of two groups is never told together: a census of one makes nothing sure of the other', () => {
  const told = rows.flatMap(({ marks }) => marks).find(({ value }) => value !== null)!;
  const row = { ...rows[0]!, title: { pl: 'Skala', en: 'Scale' }, partTitle: null };
  const mark = (part: object) => ({ ...told, city: 'krosno', comparison: { ...told.comparison, ...part } });
  const effect = { name: 'cliff_delta' as const, value: -0.2, low: -0.5, high: 0.1 };
  const own = { estimate: null, effect, paths: null, p: 0.5, pAdjusted: 0.7, n: [9, 9] };
  const texts = tellForest(
    [
      { ...row, instrument: 'all', marks: [mark({ ...own, notes: ['census'] })] },
      { ...row, instrument: 'some', marks: [mark({ ...own, notes: ['convenience_sample'] })] },
    ],
    (city) => city ?? 'razem',
    (instrument) => instrument,
    'przed',
    'pl',
  );
  expect(texts).toEqual([
    expect.stringMatching(/^All, krosno, opis całej grupy: .*niż przed: „Skala”\.$/),
    'Some, krosno, wśród osób, które odpowiedziały: te dane nie rozstrzygają, czy coś się zmieniło; to nie znaczy, że nic.',
  ]);
});

test('rows hold the effect and its interval as the results have them', () => {
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    for (const { value, low, high, comparison } of row.marks) {
      expect(comparison.contrast).toBe('wave');
      const shown = [comparison.effect, comparison.estimate].filter((one) => one?.value === value);
      if (value !== null) expect(shown.some((one) => one?.low === low && one.high === high)).toBe(true);
      if (row.unit === 'order' && value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    }
  }
});

test('recalled change stands beside the item it recalls, and never as a row of its own', () => {
  expect(rows.some(({ question }) => question === 'rate_then')).toBe(false);
  const rate = rows.find(({ question }) => question === 'rate');
  expect(new Set(rate?.marks.map(({ design }) => design)).has('recalled')).toBe(true);
});

test('rows follow the order of the aims; what belongs to none comes last', () => {
  const blocks = byAim(rows, ['nobody', 'aim']);
  expect(blocks.map(({ aim }) => aim)).toEqual(['aim', null]);
  expect(blocks.reduce((sum, block) => sum + block.rows.length, 0)).toBe(rows.length);
});

test.each([320, 900])('at %i px every row, mark and end of the axis is in the picture', (width) => {
  const some = rows.filter(({ unit }) => unit === 'order').slice(0, 6);
  const { svg, height } = forestPicture(some, width, words, printPalette);
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  expect(svg.match(/recalled|independent|paired/g)).toHaveLength(some.flatMap(({ marks }) => marks).length);
  for (const text of ['-1,0', '1,0', 'niżej', 'wyżej']) expect(svg).toContain(text);
  for (const [, at] of svg.matchAll(/[MH](-?[\d.]+)/g)) expect(Number(at)).toBeLessThanOrEqual(width);
  expect(svg).not.toMatch(/NaN|undefined|null/);
});

test.each([320, 700, 992])('at %i px no label or title runs over the axis', (width) => {
  const some = rows.filter(({ unit }) => unit === 'order').slice(0, 6);
  const long: ForestWords = {
    ...words,
    question: () => 'Które nowe rozwiązania działają u Państwa dzięki pracy z partnerem zagranicznym w tym projekcie?',
    mark: () => 'Przemyśl, wszystkie odpowiedzi',
  };
  const { svg } = forestPicture(some, width, long, printPalette);
  const axis = [...svg.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)(?=M| *"[^>]*stroke="(?:#1c2526|#cfd5d3)")/g)].map(
    ([, x, from, to]) => [x, from, to].map(Number) as [number, number, number],
  );
  expect(axis.length).toBeGreaterThanOrEqual(5);
  for (const [, x, y, size, words] of svg.matchAll(
    /<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)" fill="#\w+"(?: font-weight="700")?>([^<]+)</g,
  )) {
    const [left, baseline, letters] = [Number(x), Number(y), Number(size)];
    const right = left + words!.length * letters * 0.55;
    const crossed = axis.filter(
      ([at, from, to]) => at > left && at < right && from < baseline && to > baseline - letters * 0.7,
    );
    expect([words, crossed]).toEqual([words, []]);
  }
});

test('texts are escaped', () => {
  const { svg } = forestPicture(rows.slice(0, 1), 900, { ...words, row: () => '<script> & "x"' }, printPalette);
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toContain('<script>');
});

test('the axis of deviations is whole and holds its intervals up to four', () => {
  const wide = rows.filter(({ unit }) => unit === 'deviations');
  expect(Number.isInteger(axisEnd(wide, 'deviations'))).toBe(true);
  expect(axisEnd([], 'deviations')).toBe(1);
  expect(axisEnd(rows, 'order')).toBe(1);
});

test('lines break between words', () => {
  expect(breakLines('jeden dwa trzy', 80, 14)).toEqual(['jeden dwa', 'trzy']);
  expect(breakLines('nierozdzielnyjednowyraz', 10, 14)).toEqual(['nierozdzielnyjednowyraz']);
});
